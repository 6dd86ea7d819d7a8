const backslash = 0x5c
const bullet = 0x2e
const minus = 0x2d
const space = 0x20

/** Bytes that must be escaped inside a literal string: `(`, `)`, `\` and the carriage return (ISO 32000-1, 7.3.4.2). */
const escaped = new Uint8Array(256)
for (const code of [0x28, 0x29, backslash, 0x0d]) escaped[code] = code === 0x0d ? 0x72 : code

/** A growing run of bytes. Everything the writer makes passes through here, so nothing becomes a string on the way. */
export class Bytes {
	#data: Uint8Array<ArrayBuffer>
	#length = 0

	constructor(capacity = 1024) {
		this.#data = new Uint8Array(capacity)
	}

	get length(): number {
		return this.#length
	}

	clear(): void {
		this.#length = 0
	}

	/** What was written so far; valid until the next write. */
	view(): Uint8Array<ArrayBuffer> {
		return this.#data.subarray(0, this.#length)
	}

	/** What was written so far, as bytes of its own. */
	copy(): Uint8Array<ArrayBuffer> {
		return this.#data.slice(0, this.#length)
	}

	byte(value: number): this {
		if (this.#length === this.#data.length) this.#grow(1)
		this.#data[this.#length++] = value
		return this
	}

	/** @param text - code units below 256 only. */
	ascii(text: string): this {
		const size = text.length
		this.#grow(size)
		const data = this.#data
		let at = this.#length
		for (let index = 0; index < size; index++) data[at++] = text.charCodeAt(index)
		this.#length = at
		return this
	}

	bytes(chunk: Uint8Array): this {
		this.#grow(chunk.length)
		this.#data.set(chunk, this.#length)
		this.#length += chunk.length
		return this
	}

	/** @param value - a whole number below 2^31 in size. */
	int(value: number): this {
		if (value < 0) {
			this.byte(minus)
			value = -value
		}
		this.#grow(10)
		let digits = 1
		for (let limit = 10; limit <= value && digits < 10; limit *= 10) digits++
		for (let at = this.#length + digits - 1; at >= this.#length; at--) {
			const rest = (value / 10) | 0
			this.#data[at] = 0x30 + value - rest * 10
			value = rest
		}
		this.#length += digits
		return this
	}

	/** @param hundredths - a coordinate in 1/100 of a point, written with at most two decimals. */
	hundredths(hundredths: number): this {
		if (hundredths < 0) {
			this.byte(minus)
			hundredths = -hundredths
		}
		this.int(Math.floor(hundredths / 100))
		const rest = hundredths % 100
		if (rest === 0) return this
		this.byte(bullet).byte(0x30 + Math.floor(rest / 10))
		return rest % 10 === 0 ? this : this.byte(0x30 + (rest % 10))
	}

	/** @param points - rounded to 1/100. */
	decimal(points: number): this {
		return this.hundredths(Math.round(points * 100))
	}

	/** Numbers, each followed by a space, then the operator. */
	operation(operator: string, ...points: readonly number[]): this {
		for (const value of points) this.decimal(value).byte(space)
		return this.ascii(operator).byte(0x0a)
	}

	reference(id: number): this {
		return this.int(id).ascii(' 0 R')
	}

	/**
	 * A literal string for `text[start, end)`.
	 * @param codes - code by UTF-16 code unit, of one byte below 0x100, otherwise of two.
	 */
	string(text: string, start: number, end: number, codes: Uint16Array): this {
		this.#grow((end - start) * 4 + 2)
		const data = this.#data
		let at = this.#length
		data[at++] = 0x28
		for (let index = start; index < end; index++) {
			const code = codes[text.charCodeAt(index)] ?? 0
			if (code > 0xff) at = put(data, at, code >> 8)
			at = put(data, at, code & 0xff)
		}
		data[at++] = 0x29
		this.#length = at
		return this
	}

	#grow(extra: number): void {
		const needed = this.#length + extra
		if (needed <= this.#data.length) return
		const wider = new Uint8Array(Math.max(needed, this.#data.length * 2))
		wider.set(this.#data.subarray(0, this.#length))
		this.#data = wider
	}
}

function put(data: Uint8Array, at: number, value: number): number {
	const escape = escaped[value] ?? 0
	if (escape !== 0) {
		data[at++] = backslash
		data[at++] = escape
		return at
	}
	data[at++] = value
	return at
}
