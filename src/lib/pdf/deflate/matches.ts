/** How far back a match may lie (RFC 1951, 3.2.5). */
export const windowSize = 1 << 15
export const longestMatch = 258
/** Deflate knows matches of three bytes too; they rarely pay. */
const shortestMatch = 4
/** A match so long that no better one is looked for. */
export const goodMatch = 32
const mostTries = 8
const hashBits = 15
/** Knuth's multiplier: the upper bits of the product depend on all four bytes. */
const spread = 0x9e3779b1
const nowhere = -1 << 30
/** Beyond this many places the count starts anew. */
export const mostPlaces = 1 << 29

/** For each place of the data, how far before it its four bytes (or others of the same hash) stood last. */
export class Chains {
	/** By place in the data; may point before its beginning. */
	readonly steps: Int32Array
	/** Place of each hash, counted over everything that was ever linked, so that nothing has to be cleared. */
	readonly #heads = new Int32Array(1 << hashBits).fill(nowhere)

	constructor(capacity: number) {
		this.steps = new Int32Array(capacity)
	}

	/**
	 * Links the places `from` up to `end`. Without a branch: whether a place is within reach is a toss-up, and a wrong
	 * guess of the processor costs more than all the rest.
	 *
	 * @param base - place of `data[0]` in everything linked so far.
	 */
	link(data: Uint8Array, base: number, from: number, end: number): void {
		const { steps } = this
		const heads = this.#heads
		const last = end - shortestMatch
		let index = from
		for (; index <= last; index++) {
			const hash = Math.imul(fourBytes(data, index), spread) >>> (32 - hashBits)
			const place = base + index
			steps[index] = place - (heads[hash] ?? 0)
			heads[hash] = place
		}
		steps.fill(-nowhere, index, end)
	}

	/** Forgets every place. */
	clear(): void {
		this.#heads.fill(nowhere)
	}

	/** Keeps the links of the last `size` of `length` places, as the first ones. */
	slide(size: number, length: number): void {
		this.steps.copyWithin(0, length - size, length)
	}
}

function fourBytes(data: Uint8Array, at: number): number {
	return (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16) | ((data[at + 3] ?? 0) << 24)
}

/**
 * The longest match of `data[index, end)` with an earlier place that is longer than `shorter`.
 *
 * @returns its length above the 16th bit, its distance below; 0 when there is none.
 */
export function findMatch(data: Uint8Array, steps: Int32Array, index: number, end: number, shorter: number): number {
	const farthest = Math.min(index, windowSize)
	const most = Math.min(longestMatch, end - index)
	let longest = Math.max(shorter, shortestMatch - 1)
	let found = 0
	let distance = steps[index] ?? 0
	for (let tries = mostTries; distance <= farthest && tries > 0; tries--) {
		const other = index - distance
		if (data[other + longest] === data[index + longest] && data[other] === data[index]) {
			let length = 1
			while (length < most && data[other + length] === data[index + length]) length++
			if (length > longest) {
				longest = length
				found = (length << 16) | distance
				if (length >= goodMatch || length === most) break
			}
		}
		distance += steps[other] ?? 0
	}
	return found
}
