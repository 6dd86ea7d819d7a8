/** What a file that somebody chose is, as its first bytes tell. `heic`: what iPhones make; few browsers read it. */
export type PictureFile =
	| { readonly format: 'jpeg' | 'png'; readonly pixels: number | undefined }
	| { readonly format: 'heic' | 'pdf' | 'other' }

/**
 * Looks at a file's head; whether the rest is whole is not judged.
 *
 * @returns `pixels`: width times height, before anything is decoded; `undefined` where the head is damaged.
 * @see ISO/IEC 10918-1 B.2.2 (JPEG frame header); PNG 11.2.1 (IHDR); ISO/IEC 14496-12 4.3 (brands); ISO 32000-1 7.5.2
 */
export function readPictureHead(bytes: Uint8Array): PictureFile {
	if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { format: 'jpeg', pixels: jpegPixels(bytes) }
	if (startsWith(bytes, pngSignature)) return { format: 'png', pixels: pngPixels(bytes) }
	if (ascii(bytes, 4, 4) === 'ftyp' && heicBrands.has(ascii(bytes, 8, 4))) return { format: 'heic' }
	// Readers accept a PDF that begins within the first 1024 bytes.
	return { format: ascii(bytes, 0, 1024).includes('%PDF-') ? 'pdf' : 'other' }
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const heicBrands: ReadonlySet<string> = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'])
/** C4, C8 and CC stand among the frame headers' codes and are none. */
const noFrame: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc])

/** Goes from segment to segment until the frame header. */
function jpegPixels(bytes: Uint8Array): number | undefined {
	let at = 2
	while (at + 9 <= bytes.length && bytes[at] === 0xff) {
		const marker = bytes[at + 1] ?? 0
		if (marker === 0xff) {
			at++
			continue
		}
		if (marker >= 0xc0 && marker <= 0xcf && !noFrame.has(marker))
			return product(number(bytes, at + 5, 2), number(bytes, at + 7, 2))
		at += 2 + number(bytes, at + 2, 2)
	}
	return undefined
}

function pngPixels(bytes: Uint8Array): number | undefined {
	return ascii(bytes, 12, 4) === 'IHDR' ? product(number(bytes, 16, 4), number(bytes, 20, 4)) : undefined
}

function product(width: number, height: number): number | undefined {
	return width > 0 && height > 0 ? width * height : undefined
}

/** Big-endian, as both formats have it. */
function number(bytes: Uint8Array, at: number, count: number): number {
	return bytes.subarray(at, at + count).reduce((value, byte) => value * 256 + byte, 0)
}

function ascii(bytes: Uint8Array, at: number, count: number): string {
	return String.fromCharCode(...bytes.subarray(at, at + count))
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
	return head.every((byte, index) => bytes[index] === byte)
}
