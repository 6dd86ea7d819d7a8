import decodeQR from 'qr/decode.js'

/** Pixels as a canvas gives them: four bytes each, rows from the top. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray | Uint8Array }

/**
 * The text of a QR code somewhere in the picture, at any angle.
 *
 * @param patience - milliseconds for a second and third look: a live picture brings the next one soon, a photograph is all there is.
 * @returns `undefined` when none can be read.
 */
export function decodePixels({ width, height, data }: Pixels, patience: number): string | undefined {
	try {
		return decodeQR({ width, height, data }, { format: 'RGBA', effort: Infinity, timeLimit: patience })
	} catch {
		// The decoder throws for a picture without a code, which is the usual one.
		return undefined
	}
}
