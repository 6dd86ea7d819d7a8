import { readText, type CharacterMap } from './character-map.ts'

/** Text of a page by MCID: what is spoken, and whether something is drawn for it at all. */
export type PageText = ReadonlyMap<number, string>

const openParenthesis = 0x28
const closeParenthesis = 0x29
const backslash = 0x5c
const lessThan = 0x3c
const greaterThan = 0x3e
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

type Token = string | Uint8Array

/**
 * The text that a page shows, by the marked content it belongs to. Reads what our writer writes (ISO 32000-1, 14.6):
 * `BDC` with an MCID and perhaps an ActualText, fonts, `Tj` and `'`. Text outside of marked content is furniture.
 *
 * @param fonts - by resource name.
 */
export function readPageText(content: Uint8Array, fonts: ReadonlyMap<string, CharacterMap>): PageText {
	const found = new Map<number, string>()
	const open: { readonly mcid: number | undefined; readonly actual: boolean }[] = []
	let font: CharacterMap | undefined
	let operands: Token[] = []
	const add = (text: string): void => {
		const mcid = open.findLast((mark) => mark.mcid !== undefined)?.mcid
		if (mcid !== undefined) found.set(mcid, (found.get(mcid) ?? '') + text)
	}
	for (const token of tokens(content)) {
		if (typeof token !== 'string' || !isOperator(token)) {
			operands.push(token)
			continue
		}
		if (token === 'BDC' || token === 'BMC') {
			const { mcid, actual } = markOf(operands)
			open.push({ mcid, actual: actual !== undefined })
			if (actual !== undefined) add(actual)
		} else if (token === 'EMC') open.pop()
		else if (token === 'Tf') font = fonts.get(String(operands[0]).slice(1))
		else if ((token === 'Tj' || token === "'") && !open.some(({ actual }) => actual)) {
			const [string] = operands
			if (string instanceof Uint8Array) add(font ? readText(string, font) : '\ufffd')
		}
		operands = []
	}
	return found
}

function isOperator(token: string): boolean {
	return /^[A-Za-z'"*]+$/.test(token)
}

function markOf(operands: readonly Token[]): {
	readonly mcid: number | undefined
	readonly actual: string | undefined
} {
	const after = (key: string): Token | undefined => operands[operands.indexOf(key) + 1 || operands.length]
	const [mcid, actual] = [after('/MCID'), after('/ActualText')]
	return {
		mcid: typeof mcid === 'string' ? Number(mcid) : undefined,
		actual: actual instanceof Uint8Array ? textString(actual) : undefined
	}
}

/** A text string of a dictionary: UTF-16BE behind its mark, or plain ASCII (7.9.2.2). */
function textString(bytes: Uint8Array): string {
	const wide = bytes[0] === 0xfe && bytes[1] === 0xff
	return new TextDecoder(wide ? 'utf-16be' : 'latin1').decode(bytes.subarray(wide ? 2 : 0))
}

const names = new TextDecoder('latin1')
const isWhite = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
/** Closing a dictionary, or around an array: what stands inside is told apart without them. */
const isBracket = (byte: number | undefined): boolean => byte === greaterThan || byte === 0x5b || byte === 0x5d
const isDelimiter = (byte: number | undefined): boolean =>
	byte === undefined || isWhite(byte) || '()<>[]/'.includes(String.fromCharCode(byte))

function* tokens(content: Uint8Array): Generator<Token> {
	let at = 0
	while (at < content.length) {
		const byte = content[at]
		if (isWhite(byte) || isBracket(byte)) at++
		else if (byte === openParenthesis) {
			const { bytes, end } = literal(content, at)
			yield bytes
			at = end
		} else if (byte === lessThan && content[at + 1] === lessThan) at += 2
		else if (byte === lessThan) {
			const end = content.indexOf(greaterThan, at)
			yield unhex(names.decode(content.subarray(at + 1, end < 0 ? content.length : end)))
			at = end < 0 ? content.length : end + 1
		} else {
			let end = at + 1
			while (!isDelimiter(content[end])) end++
			yield names.decode(content.subarray(at, end))
			at = end
		}
	}
}

function unhex(digits: string): Uint8Array {
	return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}

function literal(content: Uint8Array, from: number): { readonly bytes: Uint8Array; readonly end: number } {
	const bytes: number[] = []
	let depth = 0
	let at = from
	do {
		const byte = content[at++]
		if (byte === undefined) break
		if (byte === backslash) {
			const next = content[at++] ?? 0
			bytes.push(escapes[String.fromCharCode(next)] ?? next)
			continue
		}
		if (byte === openParenthesis && depth++ === 0) continue
		if (byte === closeParenthesis && --depth === 0) break
		bytes.push(byte)
	} while (at < content.length)
	return { bytes: Uint8Array.from(bytes), end: at }
}
