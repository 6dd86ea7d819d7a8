/** Codes up to so many bits are looked up at once; longer ones are rare by their nature. */
export const fastBits = 10

/** A prefix code of deflate (RFC 1951, 3.2.2), made anew for every block. */
export class PrefixCode {
	/** By the next {@link fastBits} bits: the symbol, and in the lowest four bits the length of its code; 0 = longer, or none. */
	readonly fast = new Uint16Array(1 << fastBits)
	readonly #counts = new Uint16Array(16)
	readonly #next = new Uint16Array(16)
	/** In the order of their codes. */
	readonly #symbols = new Uint16Array(288)

	/**
	 * @param lengths - of each symbol's code in bits; 0 = it has none.
	 * @throws {RangeError} when there are more codes than their bits can tell apart.
	 */
	set(lengths: Uint8Array): this {
		this.fast.fill(0)
		this.#counts.fill(0)
		for (const length of lengths) this.#counts[length] = (this.#counts[length] ?? 0) + 1
		this.#counts[0] = 0
		let code = 0
		let index = 0
		const places = new Uint16Array(16)
		for (let length = 1; length < 16; length++) {
			this.#next[length] = code
			places[length] = index
			const count = this.#counts[length] ?? 0
			code = (code + count) << 1
			index += count
			if (code > 2 << length) throw new RangeError('too many codes')
		}
		for (let symbol = 0; symbol < lengths.length; symbol++) this.#give(symbol, lengths[symbol] ?? 0, places)
		return this
	}

	#give(symbol: number, length: number, places: Uint16Array): void {
		if (length === 0) return
		const place = places[length] ?? 0
		places[length] = place + 1
		this.#symbols[place] = symbol
		const code = this.#next[length] ?? 0
		this.#next[length] = code + 1
		if (length > fastBits) return
		let reversed = 0
		for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit)
		for (let bits = reversed; bits < 1 << fastBits; bits += 1 << length) this.fast[bits] = (symbol << 4) | length
	}

	/**
	 * The symbol that the bits begin with, in the form of {@link fast}, whatever its length.
	 *
	 * @throws {RangeError} when no code begins like this.
	 */
	find(bits: number): number {
		let code = 0
		let first = 0
		let index = 0
		for (let length = 1; length < 16; length++) {
			code |= (bits >>> (length - 1)) & 1
			const count = this.#counts[length] ?? 0
			if (code - first < count) return ((this.#symbols[index + code - first] ?? 0) << 4) | length
			index += count
			first = (first + count) << 1
			code <<= 1
		}
		throw new RangeError('no such code')
	}
}
