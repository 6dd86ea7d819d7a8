import { asset } from '$app/paths'

type Bytes = Uint8Array<ArrayBuffer>

/** The two faces of our documents, from the precache. */
export async function pdfFonts(): Promise<{ readonly regular: Bytes; readonly bold: Bytes }> {
	const [regular, bold] = await Promise.all([font('noto-sans-400.ttf'), font('noto-sans-600.ttf')])
	return { regular, bold }
}

async function font(name: string): Promise<Bytes> {
	const response = await fetch(asset(`/fonts/${name}`))
	return new Uint8Array(await response.arrayBuffer())
}
