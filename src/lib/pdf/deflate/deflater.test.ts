import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { unzlibSync, zlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sampleEntries } from '$lib/domain/sample/sample.ts'
import { isoDay, prose } from '../register.fixture.ts'
import { Deflater } from './deflater.ts'

const encoder = new TextEncoder()
const deflater = new Deflater()

/** Two decoders of others read it; Node's is zlib itself. */
function expectWhole(data: Uint8Array, compressed: Uint8Array): void {
	expect(Buffer.compare(inflateSync(compressed), data)).toBe(0)
	expect(Buffer.compare(unzlibSync(compressed), data)).toBe(0)
}

/** Bytes as data has them: runs, repeats from near and far, noise, few or many different values. */
const piece = fc.oneof(
	fc.uint8Array({ maxLength: 400 }),
	fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 900 })).map(([byte, count]) => new Uint8Array(count).fill(byte)),
	fc.tuple(fc.nat(200), fc.nat(50)).map(([count, seed]) => encoder.encode(prose(count, seed)))
)
const bytes = fc
	.array(piece, { maxLength: 12 })
	.map((parts) => new Uint8Array(Buffer.concat([...parts, ...parts.slice(0, 3)])))

describe('what is compressed comes back whole', () => {
	test('whatever it is, with the tables of all the pieces before it', () => {
		fc.assert(
			fc.property(bytes, (data) => expectWhole(data, deflater.deflate(data))),
			{ numRuns: 400 }
		)
	})

	test('in pieces of any size as well as at once', () => {
		fc.assert(
			fc.property(fc.array(bytes, { maxLength: 6 }), fc.integer({ min: 1, max: 400 }), (parts, times) => {
				const chunks = Array.from({ length: times }, (_, index) => parts[index % parts.length] ?? new Uint8Array())
				const taken: Uint8Array[] = []
				for (const chunk of chunks) deflater.push(chunk, (part) => taken.push(part.slice()))
				taken.push(deflater.finish().slice())
				const whole = Buffer.concat(chunks)
				expectWhole(whole, Buffer.concat(taken))
			}),
			{ numRuns: 60 }
		)
	})

	test.each([
		{ name: 'nothing', data: new Uint8Array() },
		{ name: 'one byte', data: Uint8Array.of(7) },
		{ name: 'three bytes', data: Uint8Array.of(1, 1, 1) },
		{ name: 'a million of one byte', data: new Uint8Array(1_000_000).fill(65) },
		{ name: 'a repeat as far back as matches reach', data: repeatAfter(32_768) },
		{ name: 'a repeat one byte farther', data: repeatAfter(32_769) },
		{ name: 'every byte as often as the one before and twice', data: fibonacciBytes() },
		{ name: 'a font', data: new Uint8Array(readFileSync('static/fonts/noto-sans-400.ttf')) }
	])('$name', ({ data }) => expectWhole(data, deflater.deflate(data)))
})

test('equal pieces give equal bytes, whatever went before', () => {
	const data = encoder.encode(prose(2000, 5))
	const first = new Deflater().deflate(data).slice()
	deflater.deflate(encoder.encode(prose(4000, 6)))
	expect(deflater.deflate(data)).toEqual(first)
})

test('a repeat is found as far back as the format allows', () => {
	const noise = repeatAfter(32_768)
	expect(deflater.deflate(noise).length).toBeLessThan(32_768 + 400)
})

test('a register becomes hardly larger than a library makes it', () => {
	const data = encoder.encode(JSON.stringify([...sampleEntries(1000, 1, isoDay('2026-11-22'))]))
	expect(deflater.deflate(data).length).toBeLessThan(zlibSync(data, { level: 6 }).length * 1.06)
})

/** Noise, and its first thousand bytes again so far behind their first place. */
function repeatAfter(distance: number): Uint8Array {
	let state = 1
	const noise = Uint8Array.from({ length: distance }, () => (state = Math.imul(state, 1_103_515_245) + 12_345) >>> 23)
	return new Uint8Array(Buffer.concat([noise, noise.subarray(0, 1000)]))
}

/** Frequencies that ask for codes longer than the format has. */
function fibonacciBytes(): Uint8Array {
	const parts: Uint8Array[] = []
	for (let byte = 0, count = 1, next = 1; byte < 24; byte++) {
		parts.push(new Uint8Array(count).fill(byte))
		;[count, next] = [next, count + next]
	}
	const sorted = Buffer.concat(parts)
	// Mixed, so that runs do not swallow the frequencies.
	return Uint8Array.from(sorted, (_, index) => sorted[(index * 7919) % sorted.length]!)
}
