import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { encode } from 'uqr'

const [width, height] = [1280, 960]
/** Luma of the table that the paper lies on. */
const table = 96

/**
 * What a camera held over the first page of a PDF would see, as an uncompressed film of two pictures (YUV4MPEG2).
 *
 * @param pdf - path of the PDF, drawn by poppler.
 * @param middle - how far down the page the camera points: 0 its upper edge, 1 its lower one.
 */
export function film(file: string, pdf?: string, middle = 0.5): void {
	const luma = new Uint8Array(width * height).fill(table)
	if (pdf !== undefined) place(luma, grey(pdf), middle)
	write(luma, file)
}

/** A film of a QR code that is not of our papers. */
export function filmCode(file: string, text: string): void {
	const { data, size } = encode(text)
	const module = 10
	const wide = size * module
	const bytes = Uint8Array.from({ length: wide * wide }, (_, at) => {
		const [x, y] = [Math.floor((at % wide) / module), Math.floor(at / wide / module)]
		return data[y]?.[x] ? 0 : 255
	})
	const luma = new Uint8Array(width * height).fill(235)
	place(luma, { wide, high: wide, bytes }, 0.5)
	write(luma, file)
}

function write(luma: Uint8Array, file: string): void {
	const chroma = new Uint8Array((width * height) / 2).fill(128)
	const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
	const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`)
	writeFileSync(file, Buffer.concat([head, frame, frame]))
}

/** The first page as a picture file, as somebody would photograph it. */
export function photograph(pdf: string, resolution = 150): Buffer {
	return execFileSync('pdftoppm', ['-r', String(resolution), '-png', '-singlefile', pdf], { maxBuffer: 1 << 26 })
}

type Grey = { readonly wide: number; readonly high: number; readonly bytes: Uint8Array }

function grey(pdf: string): Grey {
	const bytes = execFileSync('pdftoppm', ['-r', '130', '-gray', '-singlefile', pdf], {
		maxBuffer: 1 << 26
	})
	const [head = '', wide, high] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64)) ?? []
	return { wide: Number(wide), high: Number(high), bytes: bytes.subarray(head.length) }
}

/** In the narrow range of video: black is 16, white 235 (ITU-R BT.601). */
function place(luma: Uint8Array, { wide, high, bytes }: Grey, middle: number): void {
	const [left, top] = [Math.round((width - wide) / 2), Math.round(height / 2 - high * middle)]
	for (let y = Math.max(0, -top); y < Math.min(high, height - top); y++)
		for (let x = Math.max(0, -left); x < Math.min(wide, width - left); x++)
			luma[(y + top) * width + x + left] = 16 + Math.round(((bytes[y * wide + x] ?? 255) * 219) / 255)
}
