/** A growing run of bytes, filled bit by bit, the lowest bit of each byte first (RFC 1951, 3.1.1). */
export class BitWriter {
	#data = new Uint8Array(1 << 16)
	#length = 0
	/** Bits that do not fill two bytes yet. */
	#bits = 0
	#count = 0

	/** Sees to it that so many bytes can be written. */
	reserve(bytes: number): void {
		if (this.#length + bytes <= this.#data.length) return
		const wider = new Uint8Array(Math.max(this.#length + bytes, this.#data.length * 2))
		wider.set(this.#data.subarray(0, this.#length))
		this.#data = wider
	}

	/** @param value - fits into `count` bits, at most 16. */
	put(value: number, count: number): void {
		this.#bits |= value << this.#count
		this.#count += count
		if (this.#count < 16) return
		this.#data[this.#length++] = this.#bits
		this.#data[this.#length++] = this.#bits >>> 8
		this.#bits >>>= 16
		this.#count -= 16
	}

	/** @param code - its bits, and above the 16th one its length. */
	code(code: number): void {
		this.put(code & 0xffff, code >>> 16)
	}

	/** Fills the last byte with zeros. */
	align(): void {
		for (; this.#count > 0; this.#count -= 8, this.#bits >>>= 8) this.#data[this.#length++] = this.#bits
		this.#bits = 0
		this.#count = 0
	}

	/** The whole bytes so far, valid until the next write, which goes on with the bits left over. */
	take(): Uint8Array<ArrayBuffer> {
		const taken = this.#data.subarray(0, this.#length)
		this.#length = 0
		return taken
	}
}
