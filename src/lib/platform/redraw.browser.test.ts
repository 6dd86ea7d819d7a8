import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { readPictureHead } from '../domain/picture-file.ts'
import { decodePixels } from './qr-decoder.ts'
import { redrawPicture } from './redraw.ts'
import type { RedrawnPicture } from './redraw-protocol.ts'

const redraw = (...parts: BlobPart[]): Promise<RedrawnPicture> =>
	redrawPicture(new Blob(parts), new AbortController().signal)

type Paint = (context: OffscreenCanvasRenderingContext2D) => void

/** A file as another program would have made it. */
async function fileOf(
	width: number,
	height: number,
	type: 'image/jpeg' | 'image/png',
	paint: Paint
): Promise<Uint8Array<ArrayBuffer>> {
	const canvas = new OffscreenCanvas(width, height)
	const context = canvas.getContext('2d')
	if (!context) throw new Error('No canvas')
	paint(context)
	return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.95 })).arrayBuffer())
}

const text = (value: string): number[] => Array.from(value, (letter) => letter.charCodeAt(0))
const place = 'GPS 56.9496 24.1052'

/** The file with an Exif segment after its start: lying on its side (orientation 6), and telling a place. */
function withExif(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
	const entries = [
		...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0],
		...[0x01, 0x0e, 0, 2, 0, 0, 0, place.length + 1, 0, 0, 0, 38]
	]
	const tiff = [...text('MM'), 0, 42, 0, 0, 0, 8, 0, 2, ...entries, 0, 0, 0, 0, ...text(place), 0]
	const exif = [...text('Exif'), 0, 0, ...tiff]
	const length = exif.length + 2
	return Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, ...exif, ...jpeg.subarray(2))
}

async function pixelsOf(bytes: Uint8Array<ArrayBuffer>): Promise<ImageData> {
	const picture = await createImageBitmap(new Blob([bytes]))
	const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
	context?.drawImage(picture, 0, 0)
	const data = context?.getImageData(0, 0, picture.width, picture.height)
	if (!data) throw new Error('No canvas')
	return data
}

/** Red, green and blue at a place given in shares of width and height. */
function colourAt({ data, width, height }: ImageData, x: number, y: number): readonly number[] {
	const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4
	return [...data.subarray(at, at + 3)]
}

const has = (bytes: Uint8Array, word: string): boolean => new TextDecoder('latin1').decode(bytes).includes(word)

describe('a picture that is drawn anew', () => {
	test('stands upright and tells neither place nor device any more', async () => {
		const jpeg = await fileOf(400, 200, 'image/jpeg', (context) => {
			context.fillStyle = 'red'
			context.fillRect(0, 0, 200, 200)
			context.fillStyle = 'blue'
			context.fillRect(200, 0, 200, 200)
		})
		const file = withExif(jpeg)
		expect(has(file, place)).toBe(true)
		const { bytes, width, height } = await redraw(file)
		expect({ width, height }).toEqual({ width: 200, height: 400 })
		expect(readPictureHead(bytes)).toEqual({ format: 'jpeg', pixels: 80_000 })
		for (const word of ['Exif', 'GPS', '56.9496', 'http://ns.adobe.com/xap']) expect(has(bytes, word)).toBe(false)
		const pixels = await pixelsOf(bytes)
		expect(colourAt(pixels, 0.5, 0.2)[0]).toBeGreaterThan(200)
		expect(colourAt(pixels, 0.5, 0.8)[2]).toBeGreaterThan(200)
	})

	test('as a PNG with nothing behind its letters, has white paper behind them', async () => {
		const png = await fileOf(300, 300, 'image/png', (context) => context.fillRect(0, 0, 150, 300))
		const pixels = await pixelsOf((await redraw(png)).bytes)
		expect(Math.max(...colourAt(pixels, 0.2, 0.5))).toBeLessThan(30)
		expect(Math.min(...colourAt(pixels, 0.8, 0.5))).toBeGreaterThan(240)
	})

	test('of a camera is at most 2000 pixels long and half a megabyte, and small print on it can still be read', async () => {
		const code = 'Iesniegums, pirmā lapa'
		const paint: Paint = (context) => {
			// Paper has a grain: the size of the file is that of a photograph, not of a drawing.
			const grain = context.createImageData(500, 500)
			for (let index = 0; index < grain.data.length; index++)
				grain.data[index] = index % 4 === 3 ? 255 : 215 + ((index * 7919) % 41)
			const tile = new OffscreenCanvas(500, 500)
			tile.getContext('2d')?.putImageData(grain, 0, 0)
			const pattern = context.createPattern(tile, 'repeat')
			if (pattern) context.fillStyle = pattern
			context.fillRect(0, 0, 3000, 4000)
			context.fillStyle = 'black'
			for (const [y, row] of encode(code, { ecc: 'M', border: 0 }).data.entries())
				for (const [x, dark] of row.entries()) if (dark) context.fillRect(500 + x * 8, 700 + y * 8, 8, 8)
		}
		const { bytes, width, height } = await redraw(await fileOf(3000, 4000, 'image/jpeg', paint))
		expect({ width, height }).toEqual({ width: 1500, height: 2000 })
		expect(bytes.length).toBeLessThanOrEqual(500_000)
		expect(decodePixels(await pixelsOf(bytes), 10_000)).toBe(code)
	})

	test('is not made larger than it was', async () => {
		const small = await fileOf(60, 40, 'image/png', () => undefined)
		expect(await redraw(small)).toMatchObject({ width: 60, height: 40 })
	})

	test.each([
		{ name: 'cut off in its head', cut: 40 },
		{ name: 'of random bytes after its head', cut: 0 }
	])('$name is told to be broken', async ({ cut }) => {
		const jpeg = await fileOf(64, 64, 'image/jpeg', () => undefined)
		const broken = cut > 0 ? jpeg.slice(0, cut) : jpeg.map((byte, index) => (index < 4 ? byte : (index * 31) % 251))
		await expect(redraw(broken)).rejects.toMatchObject({ code: 'scan-broken' })
	})

	test('of somebody who has left is not finished', async () => {
		const leaving = new AbortController()
		const png = await fileOf(64, 64, 'image/png', () => undefined)
		const drawing = redrawPicture(new Blob([png]), leaving.signal)
		leaving.abort()
		await expect(drawing).rejects.toMatchObject({ name: 'AbortError' })
	})
})
