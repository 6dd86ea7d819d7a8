import type { Bytes } from './bytes.ts'
import { fastBits, PrefixCode } from './prefix-code.ts'

/** Lengths and distances as symbols with extra bits (RFC 1951, 3.2.5). */
const lengthStarts = Uint16Array.of(
	...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]
)
const lengthExtraBits = Uint8Array.from(lengthStarts, (_, symbol) =>
	symbol < 8 || symbol === 28 ? 0 : (symbol >> 2) - 1
)
const distanceExtraBits = Uint8Array.from({ length: 30 }, (_, symbol) => (symbol < 4 ? 0 : (symbol >> 1) - 1))
const distanceStarts = Uint16Array.from({ length: 30 }, (_, symbol) =>
	symbol < 4 ? symbol + 1 : ((2 + (symbol & 1)) << ((symbol >> 1) - 1)) + 1
)
/** Order in which lengths of code lengths come (RFC 1951, 3.2.7). */
const lengthOrder = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)
/** Lengths that stand for several: bits that follow, and the least run. */
const repeats = { 16: [2, 3], 17: [3, 3], 18: [7, 11] } as const
const endOfBlock = 256
const firstLength = 257
const longestMatch = 258
/** So many bytes may have been asked for behind the end before it is known that the data is cut off. */
const readAhead = 4
const fastMask = (1 << fastBits) - 1

const literals = new PrefixCode()
const distances = new PrefixCode()
const items = new PrefixCode()

/**
 * Unpacks a zlib stream (RFC 1950 and 1951) at once. Its checksum is not looked at: what is signed is hashed.
 *
 * @param limit - bytes that may come out.
 * @param refuseMore - called when more would.
 * @throws {RangeError} when the data is damaged or cut off.
 */
export function inflate(data: Uint8Array, limit: number, refuseMore: () => never): Bytes {
	return new Inflater(data, limit, refuseMore).run()
}

/** Where streams are unpacked: most are small, and many. What does not fit gets a place of its own. */
const bench = new Uint8Array(1024 * 1024)

class Inflater {
	readonly #data: Uint8Array
	readonly #limit: number
	readonly #refuseMore: () => never
	#at = 2
	#bits = 0
	#count = 0
	#out = bench
	#length = 0

	constructor(data: Uint8Array, limit: number, refuseMore: () => never) {
		this.#data = data
		this.#limit = limit
		this.#refuseMore = refuseMore
	}

	run(): Bytes {
		const [method = 0, flags = 0] = this.#data
		if ((method & 15) !== 8 || method >> 4 > 7 || (method * 256 + flags) % 31 !== 0 || flags & 32)
			throw new RangeError('not a zlib stream')
		for (let last = 0; last === 0;) {
			last = this.#take(1)
			const type = this.#take(2)
			if (type === 0) this.#copyStored()
			else if (type === 1 || type === 2) {
				if (type === 1) setFixed()
				else this.#readCodes()
				this.#readBlock()
			} else throw new RangeError('no such block')
		}
		if (this.#length > this.#limit) this.#refuseMore()
		return this.#out === bench ? bench.slice(0, this.#length) : this.#out.subarray(0, this.#length)
	}

	/** The next bits as a number; 16 at most. */
	#take(count: number): number {
		this.#fill()
		const value = this.#bits & ((1 << count) - 1)
		this.#drop(count)
		return value
	}

	/** Reads ahead until there are 16 bits; behind the end come zeros. */
	#fill(): void {
		for (; this.#count < 16; this.#count += 8) this.#bits |= (this.#data[this.#at++] ?? 0) << this.#count
	}

	#drop(count: number): void {
		this.#bits >>>= count
		this.#count -= count
		if (this.#at - (this.#count >> 3) > this.#data.length) throw new RangeError('cut off')
	}

	#copyStored(): void {
		// Whole bytes that were read ahead are given back.
		this.#at -= this.#count >> 3
		this.#bits = this.#count = 0
		const length = this.#take(16)
		if ((this.#take(16) ^ 0xffff) !== length) throw new RangeError('damaged')
		const part = this.#data.subarray(this.#at, this.#at + length)
		if (part.length < length) throw new RangeError('cut off')
		if (this.#length + length > this.#out.length) this.#grow(this.#length, length)
		this.#out.set(part, this.#length)
		this.#length += length
		this.#at += length
	}

	#readCodes(): void {
		const literalCount = this.#take(5) + 257
		const distanceCount = this.#take(5) + 1
		const itemCount = this.#take(4) + 4
		const itemLengths = new Uint8Array(19)
		for (const symbol of lengthOrder.subarray(0, itemCount)) itemLengths[symbol] = this.#take(3)
		items.set(itemLengths)
		const lengths = new Uint8Array(literalCount + distanceCount)
		for (let index = 0; index < lengths.length;) {
			const item = this.#takeItem()
			if (item < 16) {
				lengths[index++] = item
				continue
			}
			const [bits, least] = repeats[item as keyof typeof repeats]
			const end = index + least + this.#take(bits)
			if (end > lengths.length || (item === 16 && index === 0)) throw new RangeError('damaged')
			lengths.fill(item === 16 ? (lengths[index - 1] ?? 0) : 0, index, end)
			index = end
		}
		literals.set(lengths.subarray(0, literalCount))
		distances.set(lengths.subarray(literalCount))
	}

	#takeItem(): number {
		this.#fill()
		const found = items.find(this.#bits)
		this.#drop(found & 15)
		return found >> 4
	}

	/** Literals and matches up to the block's end. What the loop works with stands in variables: fields are slower. */
	#readBlock(): void {
		const data = this.#data
		let [at, bits, count, length, out] = [this.#at, this.#bits, this.#count, this.#length, this.#out]
		for (;;) {
			// Enough for a code of 15 bits, and the 5 that may follow the one of a length.
			for (; count < 24; count += 8) bits |= (data[at++] ?? 0) << count
			let found = literals.fast[bits & fastMask] ?? 0
			if (found === 0) found = literals.find(bits)
			bits >>>= found & 15
			count -= found & 15
			const symbol = found >> 4
			if (length + longestMatch > out.length) {
				if (at > data.length + readAhead) throw new RangeError('cut off')
				out = this.#grow(length)
			}
			if (symbol < endOfBlock) {
				out[length++] = symbol
				continue
			}
			if (symbol === endOfBlock || at > data.length + readAhead) break
			const kind = symbol - firstLength
			let extra = lengthExtraBits[kind] ?? 0
			const end = length + (lengthStarts[kind] ?? 0) + (bits & ((1 << extra) - 1))
			bits >>>= extra
			count -= extra
			for (; count < 16; count += 8) bits |= (data[at++] ?? 0) << count
			found = distances.fast[bits & fastMask] ?? 0
			if (found === 0) found = distances.find(bits)
			bits >>>= found & 15
			count -= found & 15
			extra = distanceExtraBits[found >> 4] ?? 0
			for (; count < 16; count += 8) bits |= (data[at++] ?? 0) << count
			let from = length - (distanceStarts[found >> 4] ?? 0) - (bits & ((1 << extra) - 1))
			bits >>>= extra
			count -= extra
			if (from < 0 || found >> 4 > 29 || kind > 28) throw new RangeError('damaged')
			while (length < end) out[length++] = out[from++] ?? 0
		}
		;[this.#at, this.#bits, this.#count, this.#length] = [at, bits, count, length]
		this.#drop(0)
	}

	/** Makes room for `wanted` bytes behind the `length` that are there. */
	#grow(length: number, wanted = longestMatch): Bytes {
		if (length > this.#limit) this.#refuseMore()
		const wider = new Uint8Array(Math.max(length + wanted, Math.min(this.#out.length * 2, this.#limit + longestMatch)))
		wider.set(this.#out.subarray(0, length))
		return (this.#out = wider)
	}
}

function setFixed(): void {
	literals.set(
		Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8))
	)
	distances.set(new Uint8Array(30).fill(5))
}
