import { bytesToLatin, type Bytes } from './bytes.ts'
import type { PdfDictionary, PdfValue } from './pdf-values.ts'
import { refuse } from './reasons.ts'

/** Deeper nesting serves nobody but an attacker of the stack. */
const deepest = 48
/** Strings and other tokens, in bytes as they are written. */
const longestToken = 4 * 1024 * 1024
/** Values that may be read of one file. */
export const mostValues = 2_000_000

const space = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set(Array.from('()<>[]{}/%', (character) => character.charCodeAt(0)))
const code = (character: string): number => character.charCodeAt(0)
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

export const isSpace = (byte: number | undefined): boolean => byte !== undefined && space.has(byte)
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39
const isRegular = (byte: number | undefined): byte is number =>
	byte !== undefined && !space.has(byte) && !delimiters.has(byte)

/**
 * Reads PDF objects (ISO 32000-1 7.2, 7.3) from a place on, without any recovery: no duplicate keys, no unknown
 * keywords, bounded depth. Every failure is `syntax` or `duplicate-key` with its offset.
 */
export class PdfParser {
	readonly bytes: Bytes
	/** Next byte to read. */
	at: number
	readonly end: number
	readonly #budget: { values: number }

	/** @param budget - shared by the parsers of one file, so that no trick makes them read without end. */
	constructor(bytes: Bytes, at: number, end = bytes.length, budget = { values: mostValues }) {
		this.bytes = bytes
		this.at = at
		this.end = Math.min(end, bytes.length)
		this.#budget = budget
	}

	/** White space and comments. */
	skipSpace(): void {
		for (;;) {
			const byte = this.#peek()
			if (isSpace(byte)) this.at++
			else if (byte === code('%')) this.#skipLine()
			else return
		}
	}

	/** Whether `word` comes next as a whole token; if so it is consumed. */
	takeKeyword(word: string): boolean {
		this.skipSpace()
		const to = this.at + word.length
		if (to > this.end || bytesToLatin(this.bytes, this.at, to) !== word) return false
		if (isRegular(to < this.end ? this.bytes[to] : undefined)) return false
		this.at = to
		return true
	}

	expectKeyword(word: string): void {
		if (!this.takeKeyword(word)) this.fail()
	}

	/** The regular characters that come next, e.g. an operator of a content stream; empty when there are none. */
	readWord(): string {
		this.skipSpace()
		return this.#readToken()
	}

	/** A whole number without sign. */
	readCount(): number {
		this.skipSpace()
		const value = this.#digits()
		return value === undefined || isRegular(this.#peek()) ? this.fail() : value
	}

	readValue(depth = 0): PdfValue {
		if (depth > deepest) refuse({ code: 'limit-exceeded', limit: 'depth' })
		if (this.#budget.values-- <= 0) refuse({ code: 'limit-exceeded', limit: 'objects' })
		this.skipSpace()
		const byte = this.#peek()
		switch (byte) {
			case code('/'):
				return { type: 'name', name: this.#readName() }
			case code('('):
				return this.#readLiteral()
			case code('['):
				return this.#readArray(depth)
			case code('<'):
				return this.#peek(1) === code('<') ? this.readDictionary(depth) : this.#readHex()
		}
		if (isDigit(byte) || byte === code('+') || byte === code('-') || byte === code('.')) return this.#readNumber()
		if (this.takeKeyword('true')) return true
		if (this.takeKeyword('false')) return false
		return this.takeKeyword('null') ? null : this.fail()
	}

	readDictionary(depth = 0): PdfDictionary {
		this.skipSpace()
		if (this.#peek() !== code('<') || this.#peek(1) !== code('<')) this.fail()
		this.at += 2
		const entries = new Map<string, PdfValue>()
		for (;;) {
			this.skipSpace()
			if (this.#peek() === code('>') && this.#peek(1) === code('>')) break
			const at = this.at
			const key = this.#peek() === code('/') ? this.#readName() : this.fail()
			if (entries.has(key)) refuse({ code: 'duplicate-key', at, key })
			entries.set(key, this.readValue(depth + 1))
		}
		this.at += 2
		return { type: 'dictionary', entries }
	}

	fail(): never {
		return refuse({ code: 'syntax', at: this.at })
	}

	#peek(ahead = 0): number | undefined {
		const at = this.at + ahead
		return at < this.end ? this.bytes[at] : undefined
	}

	/** The regular characters from here on. */
	#readToken(): string {
		const from = this.at
		while (isRegular(this.#peek())) this.at++
		return this.at - from > longestToken
			? refuse({ code: 'limit-exceeded', limit: 'token' })
			: bytesToLatin(this.bytes, from, this.at)
	}

	#skipLine(): void {
		while (this.at < this.end && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++
	}

	#digits(): number | undefined {
		const from = this.at
		let value = 0
		for (let byte = this.#peek(); isDigit(byte); byte = this.#peek()) {
			value = value * 10 + (byte as number) - 0x30
			this.at++
		}
		if (!Number.isSafeInteger(value)) this.fail()
		return this.at === from ? undefined : value
	}

	/** A number, or the reference that it begins. */
	#readNumber(): PdfValue {
		const text = this.#readToken()
		if (/^\d{1,10}$/.test(text)) return this.#readReference(Number(text)) ?? Number(text)
		return text.length <= 40 && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : this.fail()
	}

	#readReference(number: number): PdfValue | undefined {
		const back = this.at
		this.skipSpace()
		const generation = this.at > back ? this.#digits() : undefined
		const separated = isSpace(this.#peek())
		if (generation !== undefined && generation <= 65535 && separated && this.takeKeyword('R'))
			return { type: 'reference', number, generation }
		this.at = back
		return undefined
	}

	#readName(): string {
		this.at++
		const raw = this.#readToken()
		if (!raw.includes('#')) return raw
		if (/#(?![0-9A-Fa-f]{2})|#00/.test(raw)) this.fail()
		return raw.replace(/#(..)/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
	}

	#readArray(depth: number): PdfValue {
		this.at++
		const items: PdfValue[] = []
		for (;;) {
			this.skipSpace()
			if (this.#peek() === code(']')) break
			items.push(this.readValue(depth + 1))
		}
		this.at++
		return { type: 'array', items }
	}

	#readHex(): PdfValue {
		const from = this.at
		const to = this.bytes.indexOf(code('>'), from)
		if (to === -1 || to >= this.end) this.fail()
		if (to - from > longestToken) refuse({ code: 'limit-exceeded', limit: 'token' })
		const digits = bytesToLatin(this.bytes, from + 1, to).replace(/[\0\t\n\f\r ]/g, '')
		if (/[^0-9A-Fa-f]/.test(digits)) this.fail()
		const even = digits.length % 2 === 0 ? digits : digits + '0'
		const bytes = new Uint8Array(even.length / 2)
		for (let index = 0; index < bytes.length; index++)
			bytes[index] = Number.parseInt(even.slice(index * 2, index * 2 + 2), 16)
		this.at = to + 1
		return { type: 'string', bytes, hex: true, from, to: this.at }
	}

	#readLiteral(): PdfValue {
		const from = this.at++
		const bytes: number[] = []
		for (let open = 1; open > 0;) {
			const byte = this.#peek() ?? this.fail()
			if (++this.at - from > longestToken) refuse({ code: 'limit-exceeded', limit: 'token' })
			if (byte === code('(')) open++
			if (byte === code(')')) open--
			if (byte === code('\\')) bytes.push(...this.#readEscape())
			else if (open > 0) bytes.push(byte)
		}
		return { type: 'string', bytes: Uint8Array.from(bytes), hex: false, from, to: this.at }
	}

	#readEscape(): number[] {
		const octal = /^[0-7]{1,3}/.exec(bytesToLatin(this.bytes, this.at, Math.min(this.at + 3, this.end)))?.[0]
		if (octal) {
			this.at += octal.length
			return [Number.parseInt(octal, 8) & 0xff]
		}
		const byte = this.#peek() ?? this.fail()
		this.at++
		if (byte === 13 && this.#peek() === 10) this.at++
		return byte === 10 || byte === 13 ? [] : [escapes[String.fromCharCode(byte)] ?? byte]
	}
}
