import type { Pixels } from './qr-decoder.ts'

export type Picture = HTMLVideoElement | ImageBitmap

/**
 * Reads QR codes from pictures, by the platform where it can (Android, macOS), else by a decoder of our own, fetched
 * only then.
 */
export class QrReader {
	#detector: Detector | undefined

	static async open(): Promise<QrReader> {
		const reader = new QrReader()
		const Platform = (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector
		// A platform may have the interface and lack the service behind it.
		const formats = (await Platform?.getSupportedFormats().catch(() => [])) ?? []
		if (Platform && formats.includes('qr_code')) reader.#detector = new Platform({ formats: ['qr_code'] })
		return reader
	}

	/**
	 * Texts of the codes in a picture; none when nothing can be read.
	 *
	 * @param patience - milliseconds our own decoder may spend on one picture.
	 */
	async read(picture: Picture, patience: number): Promise<readonly string[]> {
		const found = await this.#detector?.detect(picture).catch(() => undefined)
		if (found) return found.map(({ rawValue }) => rawValue)
		this.#detector = undefined
		const { decodePixels } = await import('./qr-decoder.ts')
		const pixels = pixelsOf(picture)
		const text = pixels && decodePixels(pixels, patience)
		return text === undefined ? [] : [text]
	}
}

/** The part of the Barcode Detection API that is used; TypeScript's library does not know it. */
type Detector = { detect(picture: Picture): Promise<readonly { readonly rawValue: string }[]> }
type DetectorClass = {
	new (options: { readonly formats: readonly string[] }): Detector
	getSupportedFormats(): Promise<readonly string[]>
}

/** A code that fills a tenth of such a picture still has some pixels for each module. */
const longestSide = 1600

function pixelsOf(picture: Picture): Pixels | undefined {
	const [wide, high] =
		picture instanceof ImageBitmap ? [picture.width, picture.height] : [picture.videoWidth, picture.videoHeight]
	if (wide === 0 || high === 0) return undefined
	const scale = Math.min(1, longestSide / Math.max(wide, high))
	const canvas = document.createElement('canvas')
	canvas.width = Math.max(1, Math.round(wide * scale))
	canvas.height = Math.max(1, Math.round(high * scale))
	const context = canvas.getContext('2d', { willReadFrequently: true })
	context?.drawImage(picture, 0, 0, canvas.width, canvas.height)
	return context?.getImageData(0, 0, canvas.width, canvas.height)
}
