import { addToAdler } from './adler.ts'
import { BitWriter } from './bits.ts'
import { BlockWriter } from './block.ts'
import { Chains, findMatch, goodMatch, longestMatch, mostPlaces, windowSize } from './matches.ts'

/** Takes compressed bytes in order; they are valid during the call only. */
export type Take = (bytes: Uint8Array<ArrayBuffer>) => void

const capacity = windowSize + (1 << 16)
/** Deflate with a window of 32 KB, no dictionary (RFC 1950, 2.2); the lower byte comes first. */
const header = 0x9c78

/**
 * Compresses as zlib does (RFC 1950 and 1951) what a PDF holds: thousands of short pieces one after another, and a few
 * long ones. The tables are made once and serve every piece. Equal pieces give equal bytes, on every device.
 *
 * @see docs/adr/0014-text-codes-and-deflate.md for what is gained over a library
 */
export class Deflater {
	readonly #out = new BitWriter()
	readonly #block = new BlockWriter(this.#out)
	/** What matches may refer to, then what is still to be compressed; behind it, room for a careless look. */
	readonly #data = new Uint8Array(capacity + longestMatch)
	readonly #chains = new Chains(capacity)
	/** Place of the first byte of the data among everything that was ever compressed. */
	#base = 0
	#length = 0
	/** Bytes of the data that are compressed. */
	#done = 0
	#adler = 1
	#begun = false

	/** A piece at once. @returns the compressed bytes, valid until the next call. */
	deflate(data: Uint8Array): Uint8Array<ArrayBuffer> {
		this.push(data)
		return this.finish()
	}

	/** @param take - is given what is compressed so far, now and then; without it, all waits for {@link finish}. */
	push(chunk: Uint8Array, take?: Take): void {
		this.#begin()
		this.#adler = addToAdler(this.#adler, chunk)
		for (let from = 0; from < chunk.length;) {
			if (this.#length === capacity) this.#slide(take)
			const part = chunk.subarray(from, from + capacity - this.#length)
			this.#data.set(part, this.#length)
			this.#length += part.length
			from += part.length
		}
	}

	/** Ends the stream; what is pushed next begins another one. @returns the rest of it, valid until the next call. */
	finish(): Uint8Array<ArrayBuffer> {
		this.#begin()
		this.#compress()
		this.#block.end(true)
		this.#out.align()
		for (let shift = 24; shift >= 0; shift -= 8) this.#out.put((this.#adler >>> shift) & 0xff, 8)
		this.#restart()
		return this.#out.take()
	}

	#begin(): void {
		if (this.#begun) return
		this.#begun = true
		this.#out.reserve(2)
		this.#out.put(header, 16)
	}

	#restart(): void {
		this.#begun = false
		this.#adler = 1
		this.#base += this.#length
		this.#length = this.#done = 0
		if (this.#base < mostPlaces) return
		this.#base = 0
		this.#chains.clear()
	}

	/** Makes room: of what is compressed only as much is kept as matches can reach. */
	#slide(take?: Take): void {
		this.#compress()
		take?.(this.#out.take())
		const gone = this.#length - windowSize
		this.#data.copyWithin(0, gone, this.#length)
		this.#chains.slide(windowSize, this.#length)
		this.#base += gone
		this.#length = this.#done = windowSize
	}

	/** Greedy but for one look ahead: a match gives way to a longer one that begins a byte later. */
	#compress(): void {
		const data = this.#data
		const { steps } = this.#chains
		const block = this.#block
		const end = this.#length
		this.#chains.link(data, this.#base, this.#done, end)
		let held = 0
		for (let index = this.#done; index < end; index++) {
			const length = held >>> 16
			const found = length < goodMatch ? findMatch(data, steps, index, end, length) : 0
			if (found === 0 && held > 0) {
				block.match(length, held & 0xffff)
				index += length - 2
			} else if (found === 0 || held > 0) block.literal(data[found === 0 ? index : index - 1] ?? 0)
			held = found
			if (block.isFull) block.end(false)
		}
		this.#done = end
	}
}
