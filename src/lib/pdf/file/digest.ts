const primes = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const

/**
 * A 128-bit fingerprint of what was written, for the file's /ID: the same document always gets the same one.
 * Not a cryptographic hash and not used as one; the signature is what protects the file.
 */
export class Fingerprint {
	readonly #lanes = new Uint32Array([1, 2, 3, 4])

	/** @param chunk - begins its own buffer. */
	add(chunk: Uint8Array): void {
		const words = new Int32Array(chunk.buffer, chunk.byteOffset, chunk.length >> 2)
		let [a, b, c, d] = this.#lanes as unknown as [number, number, number, number]
		for (let index = 0; index < words.length; index += 4) {
			a = Math.imul(a ^ (words[index] ?? 0), primes[0]) ^ (d >>> 15)
			b = Math.imul(b ^ (words[index + 1] ?? 0), primes[1]) ^ (a >>> 15)
			c = Math.imul(c ^ (words[index + 2] ?? 0), primes[2]) ^ (b >>> 15)
			d = Math.imul(d ^ (words[index + 3] ?? 0), primes[3]) ^ (c >>> 15)
		}
		for (let index = words.length * 4; index < chunk.length; index++) a = Math.imul(a ^ (chunk[index] ?? 0), primes[0])
		this.#lanes.set([a, b, c, d ^ chunk.length])
	}

	/** 32 upper-case hex digits. */
	hex(): string {
		return Array.from(this.#lanes, (lane) => lane.toString(16).padStart(8, '0').toUpperCase()).join('')
	}
}
