import type { Bytes } from './bytes.ts'
import { isSpace } from './pdf-parser.ts'
import { refuse } from './reasons.ts'

/** Objects packed into one stream, in the order of their places. */
export type ObjectStream = {
	readonly data: Bytes
	/** Object number of each. */
	readonly numbers: Uint32Array
	/** Where each begins in `data`, and behind them where the last one ends; in bytes. */
	readonly starts: Uint32Array
}

/**
 * Reads the heads of an unpacked object stream: no number twice, places in order, none empty.
 *
 * @param container - its object number, for the finding.
 * @param count - `/N`.
 * @param first - `/First`, in bytes.
 * @throws {Refused} `object-broken`.
 * @see ISO 32000-1 7.5.7
 */
export function readObjectStream(
	data: Bytes,
	{ container, count, first }: Record<'container' | 'count' | 'first', number>
): ObjectStream {
	if (first > data.length || count > first) refuse({ code: 'object-broken', object: container })
	const heads = readCounts(data.subarray(0, first), count * 2)
	const numbers = new Uint32Array(count)
	const starts = new Uint32Array(count + 1).fill(data.length)
	let sound = heads.length === count * 2
	for (let index = 0; index < count; index++) {
		numbers[index] = heads[index * 2] ?? 0
		starts[index] = first + (heads[index * 2 + 1] ?? 0)
	}
	for (let index = 0; index < count; index++) sound &&= (starts[index] ?? 0) < (starts[index + 1] ?? 0)
	sound &&= new Set(numbers).size === count
	return sound ? { data, numbers, starts } : refuse({ code: 'object-broken', object: container })
}

const highest = 2 ** 32 - 1

/** Up to `most` whole numbers between white space; it stops where something else stands. */
function readCounts(bytes: Bytes, most: number): number[] {
	const counts: number[] = []
	for (let at = 0; counts.length < most;) {
		while (isSpace(bytes[at])) at++
		const from = at
		let value = 0
		for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 0x30)
			value = value * 10 + digit
		if (at === from || value > highest || (at < bytes.length && !isSpace(bytes[at]))) break
		counts.push(value)
	}
	return counts
}
