import { constants, deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latinToBytes } from './bytes.ts'
import { inflate } from './inflate.ts'
import { refuse, Refused } from './reasons.ts'

const unlimited = (data: Uint8Array) => inflate(data, 1e9, () => refuse({ code: 'limit-exceeded', limit: 'stream' }))
const long = latinToBytes(Array.from({ length: 4000 }, (_, index) => `${index * 7919} 0 R `).join(''))

describe('what zlib packs is unpacked to the byte', () => {
	test('whatever it is, at every level and in every kind of block', () => {
		const { Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY, Z_FIXED, Z_RLE } = constants
		const data = fc.oneof(
			fc.uint8Array({ maxLength: 3000 }),
			fc
				.array(fc.constantFrom('12 0 R ', '/K ', 'āē', '>>\n', 'x'.repeat(300)), { maxLength: 400 })
				.map((words) => new TextEncoder().encode(words.join('')))
		)
		const options = fc.record({
			level: fc.integer({ min: 0, max: 9 }),
			strategy: fc.constantFrom(Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY, Z_FIXED, Z_RLE)
		})
		fc.assert(
			fc.property(data, options, (bytes, how) => Buffer.compare(unlimited(deflateSync(bytes, how)), bytes) === 0)
		)
	})

	test('also when codes are longer than the table looks up at once', () => {
		// Fibonacci numbers make the longest codes.
		const counts = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987]
		const bytes = Uint8Array.from(counts.flatMap((count, symbol) => Array.from({ length: count }, () => symbol)))
		const packed = deflateSync(bytes, { strategy: constants.Z_HUFFMAN_ONLY })
		expect(unlimited(packed)).toEqual(bytes)
	})
})

describe('what is damaged is refused', () => {
	test('wherever it is cut off', () => {
		const packed = deflateSync(long.subarray(0, 2000))
		// Without the checksum alone, all of the data is there.
		for (let length = 0; length < packed.length - 4; length++)
			expect(() => unlimited(packed.subarray(0, length)), String(length)).toThrow(RangeError)
	})

	test('and whatever is flipped in it never reads beyond it or goes on for ever', () => {
		const packed = deflateSync(long)
		fc.assert(
			fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
				const flipped = Uint8Array.from(packed)
				flipped[at] = (flipped[at] ?? 0) ^ change
				const [ours, theirs] = [tryTo(() => unlimited(flipped)), tryTo(() => inflateSync(flipped))]
				// zlib knows the checksum besides, so it refuses more.
				return !theirs || (ours !== undefined && Buffer.compare(ours, theirs) === 0)
			})
		)
	})

	test('a bomb ends at the limit', () => {
		const bomb = deflateSync(new Uint8Array(50_000_000))
		expect(() => inflate(bomb, 1_000_000, () => refuse({ code: 'limit-exceeded', limit: 'stream' }))).toThrow(Refused)
		expect(inflate(bomb, 50_000_000, () => refuse({ code: 'limit-exceeded', limit: 'stream' })).length).toBe(50_000_000)
		expect(() => inflate(bomb, 49_999_999, () => refuse({ code: 'limit-exceeded', limit: 'stream' }))).toThrow(Refused)
	})
})

function tryTo<T>(work: () => T): T | undefined {
	try {
		return work()
	} catch {
		return undefined
	}
}
