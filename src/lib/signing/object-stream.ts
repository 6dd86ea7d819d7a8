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
	const numbers = new Uint32Array(count)
	const starts = new Uint32Array(count + 1).fill(data.length)
	let sound = readHeads(data.subarray(0, first), numbers, starts)
	for (let index = 0; index < count; index++) starts[index] = first + (starts[index] ?? 0)
	for (let index = 0; index < count; index++) sound &&= (starts[index] ?? 0) < (starts[index + 1] ?? 0)
	const sorted = numbers.slice().sort()
	for (let index = 1; index < count; index++) sound &&= sorted[index] !== sorted[index - 1]
	return sound ? { data, numbers, starts } : refuse({ code: 'object-broken', object: container })
}

const highest = 2 ** 32 - 1

/** Numbers and places by turns, between white space. @returns whether there are enough of them, and nothing else between. */
function readHeads(bytes: Bytes, numbers: Uint32Array, places: Uint32Array): boolean {
	let at = 0
	for (let index = 0; index < numbers.length * 2; index++) {
		while (isSpace(bytes[at])) at++
		const from = at
		let value = 0
		for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 0x30)
			value = value * 10 + digit
		if (at === from || value > highest || (at < bytes.length && !isSpace(bytes[at]))) return false
		const row = index & 1 ? places : numbers
		row[index >> 1] = value
	}
	return true
}
