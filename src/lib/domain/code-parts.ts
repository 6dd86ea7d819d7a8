import { textToBytes } from './bytes.ts'

/** Bytes of one code: a QR code of version 20 with medium correction, which phones read from a tablet's glass. */
export const codeCapacity = 660

/**
 * A text in parts for codes that are shown one after another; each can be read by itself. Cuts stand between words, within one
 * only where it is longer than a code.
 *
 * @param head - what stands above each part, by its number from 1 and how many there are.
 * @param capacity - bytes of a part with its head.
 */
export function codeParts(
	text: string,
	head: (part: number, of: number) => string,
	capacity = codeCapacity
): readonly string[] {
	// The widest head that may be: a hundred parts are more than anybody scans.
	const room = capacity - sizeOf(`${head(99, 99)}\n`)
	const cut = cutAt(text.trim(), room)
	return cut.map((part, index) => `${head(index + 1, cut.length)}\n${part}`)
}

function cutAt(text: string, room: number): readonly string[] {
	const parts: string[] = []
	let part = ''
	for (const word of text.split(/(?<=\s)/)) {
		for (const piece of sizeOf(word) > room ? Array.from(word) : [word]) {
			if (sizeOf(part + piece) > room && part !== '') {
				parts.push(part.trimEnd())
				part = ''
			}
			part += piece
		}
	}
	return [...parts, part.trimEnd()]
}

function sizeOf(text: string): number {
	return textToBytes(text).length
}
