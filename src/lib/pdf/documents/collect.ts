import type { Sink } from '../file/object-file.ts'
import type { PreparedPdf, SignatureSpace } from '$lib/domain/reports/prepared-pdf.ts'

/** Gathers what `draw` writes into one run of bytes. */
export function collect(draw: (sink: Sink) => SignatureSpace | undefined): PreparedPdf {
	const pieces: Uint8Array[] = []
	const signature = draw((piece) => pieces.push(piece))
	const bytes = joined(pieces)
	return signature ? { bytes, signature } : { bytes }
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
	let at = 0
	for (const piece of pieces) {
		bytes.set(piece, at)
		at += piece.length
	}
	return bytes
}
