/** What the strings of a font say (ISO 32000-1, 9.10.3). */
export type CharacterMap = {
	/** Bytes of a code, by its first byte. */
	readonly lengths: Uint8Array
	readonly texts: ReadonlyMap<number, string>
}

const hex = /<([0-9a-f]+)>/gi

/** Reads a ToUnicode stream as our writer makes them: code spaces, then single characters and ranges. */
export function readCharacterMap(source: string): CharacterMap {
	const lengths = new Uint8Array(256).fill(1)
	for (const [low = '', high = ''] of pairs(source, 'codespacerange'))
		lengths.fill(low.length / 2, parseInt(low.slice(0, 2), 16), parseInt(high.slice(0, 2), 16) + 1)
	const texts = new Map<number, string>()
	for (const [code = '', text = ''] of pairs(source, 'bfchar')) texts.set(parseInt(code, 16), fromUtf16(text))
	for (const [low = '', high = '', first = ''] of groups(source, 'bfrange', 3))
		for (let code = parseInt(low, 16), step = 0; code <= parseInt(high, 16) && step < 0x10000; code++, step++)
			texts.set(code, String.fromCodePoint(parseInt(first, 16) + step))
	return { lengths, texts }
}

/** Text of a string; a code that the map does not know becomes the mark for what cannot be shown. */
export function readText(bytes: Uint8Array, { lengths, texts }: CharacterMap): string {
	let text = ''
	for (let at = 0; at < bytes.length;) {
		let code = 0
		const end = at + (lengths[bytes[at] ?? 0] ?? 1)
		while (at < end) code = code * 256 + (bytes[at++] ?? 0)
		text += texts.get(code) ?? '\ufffd'
	}
	return text
}

function pairs(source: string, kind: string): readonly (readonly string[])[] {
	return groups(source, kind, 2)
}

/** The hexadecimal strings between `begin` and `end` of a kind, so many at a time. */
function groups(source: string, kind: string, size: number): readonly (readonly string[])[] {
	const found: string[][] = []
	for (const [, block = ''] of source.matchAll(new RegExp(`begin${kind}([^]*?)end${kind}`, 'g'))) {
		const all = Array.from(block.matchAll(hex), ([, digits = '']) => digits)
		for (let from = 0; from + size <= all.length; from += size) found.push(all.slice(from, from + size))
	}
	return found
}

function fromUtf16(digits: string): string {
	let text = ''
	for (let at = 0; at + 4 <= digits.length; at += 4) text += String.fromCharCode(parseInt(digits.slice(at, at + 4), 16))
	return text
}
