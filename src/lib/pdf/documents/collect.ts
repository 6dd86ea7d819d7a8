import type { Sink } from '../file/object-file.ts'
import type { PreparedPdf, SignaturePlace } from '../prepared.ts'

/** Gathers what `draw` writes into one run of bytes. */
export function collect(draw: (sink: Sink) => SignaturePlace | undefined): PreparedPdf {
	const chunks: Uint8Array[] = []
	const signature = draw((chunk) => chunks.push(chunk))
	const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
	let at = 0
	for (const chunk of chunks) {
		bytes.set(chunk, at)
		at += chunk.length
	}
	return signature ? { bytes, signature } : { bytes }
}
