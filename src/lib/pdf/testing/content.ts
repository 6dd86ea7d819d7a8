/** One operator of a content stream with what stood before it; strings as their bytes, the rest as written. */
export type Operation = { readonly operator: string; readonly operands: readonly Operand[] }
export type Operand = string | Uint8Array

const token =
	/\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[\dA-Fa-f\s]*>|\[|\]|\/[^\s/<>()[\]{}%]*|[+-]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'"][A-Za-z0-9*'"]*/g

/** Reads a content stream (ISO 32000-1, 7.8.2); inline images are not read, our pages have none. */
export function operationsOf(content: Uint8Array): readonly Operation[] {
	const found: Operation[] = []
	let operands: Operand[] = []
	for (const [text] of latin1(content).matchAll(token)) {
		if (/^(?:true|false|null)$/.test(text) || !/^[A-Za-z'"]/.test(text)) operands.push(operand(text))
		else {
			found.push({ operator: text, operands })
			operands = []
		}
	}
	return found
}

function operand(text: string): Operand {
	if (text.startsWith('(')) return literalBytes(text.slice(1, -1))
	if (/^<[^<]/.test(text)) return hexBytes(text.slice(1, -1))
	return text
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** ISO 32000-1, 7.3.4.2. */
function literalBytes(text: string): Uint8Array {
	const bytes: number[] = []
	for (const [all, escaped] of text.matchAll(/\\([0-7]{1,3}|\r\n|[\s\S])|[\s\S]/g)) {
		if (escaped === undefined) bytes.push(all.charCodeAt(0))
		else if (/^[0-7]/.test(escaped)) bytes.push(parseInt(escaped, 8) & 0xff)
		else if (!/^[\r\n]/.test(escaped)) bytes.push(escapes[escaped] ?? escaped.charCodeAt(0))
	}
	return Uint8Array.from(bytes)
}

export function hexBytes(text: string): Uint8Array {
	const digits = text.replace(/\s/g, '')
	return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}

/** Every byte as the letter of the same number; the platform's `latin1` is windows-1252. */
export function latin1(bytes: Uint8Array): string {
	let text = ''
	for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
	return text
}

/** Operators of ISO 32000-1, Annex A. */
export const operators: ReadonlySet<string> = new Set(
	`b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg
	ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/)
)
