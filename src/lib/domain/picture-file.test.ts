import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPictureHead } from './picture-file.ts'

const text = (value: string): number[] => Array.from(value, (letter) => letter.charCodeAt(0))
const segment = (marker: number, length: number): number[] => [
	0xff,
	marker,
	length >> 8,
	length & 255,
	...Array<number>(length - 2).fill(0x41)
]
/** 12 megapixels: 3000 high, 4000 wide. */
const frame = (marker: number): number[] => [0xff, marker, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3, 1, 0x22, 0]
const png = (width: number, height: number): number[] => [
	...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
	...text('IHDR'),
	...[0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255]
]

describe('what a file is, by its first bytes', () => {
	test.each([
		{
			name: 'a photograph',
			bytes: [0xff, 0xd8, ...segment(0xe0, 16), ...frame(0xc0)],
			is: { format: 'jpeg', pixels: 12e6 }
		},
		{
			name: 'one with a long Exif segment, a fill byte and a table before its frame',
			bytes: [0xff, 0xd8, ...segment(0xe1, 40_000), 0xff, ...segment(0xc4, 31), ...frame(0xc2)],
			is: { format: 'jpeg', pixels: 12e6 }
		},
		{
			name: 'a photograph that ends too soon',
			bytes: [0xff, 0xd8, 0xff, 0xe0, 0],
			is: { format: 'jpeg', pixels: undefined }
		},
		{
			name: 'a segment that says it has no length',
			bytes: [0xff, 0xd8, 0xff, 0xe1, 0, 0, 1, 2, 3, 4, 5, 6, 7],
			is: { format: 'jpeg', pixels: undefined }
		},
		{ name: 'a screenshot', bytes: png(1920, 1080), is: { format: 'png', pixels: 2_073_600 } },
		{ name: 'a PNG of no width', bytes: png(0, 1080), is: { format: 'png', pixels: undefined } },
		{ name: 'a photograph of an iPhone', bytes: [0, 0, 0, 24, ...text('ftypheic')], is: { format: 'heic' } },
		{ name: 'a film', bytes: [0, 0, 0, 24, ...text('ftypmp42')], is: { format: 'other' } },
		{ name: 'a PDF', bytes: text('%PDF-1.7\n'), is: { format: 'pdf' } },
		{
			name: 'a PDF with something before it',
			bytes: [...text('x'.repeat(900)), ...text('%PDF-1.4')],
			is: { format: 'pdf' }
		},
		{ name: 'a letter', bytes: text('Labdien!'), is: { format: 'other' } },
		{ name: 'nothing', bytes: [], is: { format: 'other' } }
	])('$name', ({ bytes, is }) => expect(readPictureHead(Uint8Array.from(bytes))).toEqual(is))

	test('ends for any bytes', () => {
		const bytes = fc.uint8Array({ maxLength: 400 })
		fc.assert(
			fc.property(bytes, (rest) => {
				expect(readPictureHead(rest).format).toMatch(/jpeg|png|heic|pdf|other/)
			})
		)
		fc.assert(
			fc.property(bytes, (rest) => {
				const head = readPictureHead(Uint8Array.of(0xff, 0xd8, 0xff, ...rest))
				expect(head.format).toBe('jpeg')
			})
		)
	})
})
