import { asset } from '$app/paths'
import { AppError } from '$lib/errors.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * The two faces of our documents, from the precache.
 *
 * @throws {AppError} `fonts-missing` when the app is not wholly on the device yet and the network is gone.
 */
export async function pdfFonts(): Promise<{ readonly regular: Bytes; readonly bold: Bytes }> {
	const [regular, bold] = await Promise.all([font('noto-sans-400.ttf'), font('noto-sans-600.ttf')])
	return { regular, bold }
}

async function font(name: string): Promise<Bytes> {
	try {
		const response = await fetch(asset(`/fonts/${name}`))
		if (!response.ok) throw new AppError('fonts-missing', { status: response.status })
		return new Uint8Array(await response.arrayBuffer())
	} catch (cause) {
		throw cause instanceof AppError ? cause : new AppError('fonts-missing', {}, { cause })
	}
}
