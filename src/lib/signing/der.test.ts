import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatBytes, equalBytes, type Bytes } from './bytes.ts'
import {
	derBoolean,
	derTime,
	octetString,
	oid,
	parseDer,
	parseDerPrefix,
	sequence,
	setOf,
	smallInteger,
	tlv,
	unsignedInteger,
	utf8String
} from './der.ts'
import {
	readBoolean,
	readOctets,
	readOid,
	readSmallInteger,
	readText,
	readTime,
	readUnsigned,
	sequenceItems,
	setItems
} from './der-values.ts'
import { derToRawSignature, rawToDerSignature } from './ecdsa.ts'
import { Refused } from './reasons.ts'

const bytes = (...values: number[]): Bytes => Uint8Array.from(values)
const anyBytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((array) => Uint8Array.from(array))

const element: fc.Arbitrary<Bytes> = fc.letrec<{ element: Bytes }>((tie) => ({
	element: fc.oneof(
		{ maxDepth: 5, depthSize: 'small' },
		anyBytes(300).map(octetString),
		fc.integer({ min: 0, max: 2 ** 31 }).map(smallInteger),
		fc.string({ unit: 'grapheme' }).map(utf8String),
		fc.boolean().map(derBoolean),
		fc.array(tie('element'), { maxLength: 5 }).map((items) => sequence(...items)),
		fc.array(tie('element'), { maxLength: 3 }).map((items) => tlv(0xa0, ...items))
	)
})).element

describe('what is written is read back', () => {
	test('elements of any shape', () => {
		fc.assert(fc.property(element, (encoded) => equalBytes(parseDer(encoded).raw, encoded)))
	})

	test('values', () => {
		fc.assert(fc.property(anyBytes(40), (value) => equalBytes(readOctets(parseDer(octetString(value))), value)))
		fc.assert(fc.property(fc.nat(2 ** 31 - 1), (value) => readSmallInteger(parseDer(smallInteger(value))) === value))
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (value) => readText(parseDer(utf8String(value))) === value))
		const arcs = fc.tuple(fc.constantFrom('0', '1', '2'), fc.nat(39), fc.array(fc.nat(2 ** 31 - 1), { maxLength: 8 }))
		fc.assert(
			fc.property(arcs, ([first, second, rest]) => {
				const dotted = [first, second, ...rest].join('.')
				return readOid(parseDer(oid(dotted))) === dotted
			})
		)
		const instants = fc.date({
			min: new Date('1950-01-01T00:00:00Z'),
			max: new Date('2120-01-01T00:00:00Z'),
			noInvalidDate: true
		})
		fc.assert(
			fc.property(instants, (time) => {
				time.setUTCMilliseconds(0)
				return readTime(parseDer(derTime(time))).getTime() === time.getTime()
			})
		)
		expect(readBoolean(parseDer(derBoolean(true)))).toBe(true)
	})

	test('raw ECDSA signatures', () => {
		const raw = fc.uint8Array({ minLength: 64, maxLength: 64 }).map((array) => Uint8Array.from(array))
		fc.assert(
			fc.property(raw, (signature) => equalBytes(derToRawSignature(rawToDerSignature(signature), 32), signature))
		)
	})
})

describe('broken input is refused', () => {
	test.each([
		{ why: 'nothing', input: bytes() },
		{ why: 'a tag without length', input: bytes(0x30) },
		{ why: 'an end-of-contents tag', input: bytes(0, 0) },
		{ why: 'a tag of several bytes', input: bytes(0x1f, 0x81, 1, 0) },
		{ why: 'an indefinite length', input: bytes(0x30, 0x80, 0, 0) },
		{ why: 'a long form where the short one fits', input: bytes(4, 0x81, 1, 0) },
		{ why: 'a long form with a leading zero', input: concatBytes(bytes(4, 0x82, 0, 200), new Uint8Array(200)) },
		{ why: 'a length beyond the end', input: bytes(4, 5, 1) },
		{ why: 'a child beyond its parent', input: bytes(0x30, 2, 4, 1, 9) },
		{ why: 'something behind', input: bytes(5, 0, 0) },
		{ why: 'a length of five bytes', input: bytes(4, 0x85, 1, 1, 1, 1, 1) },
		{ why: 'a reserved length', input: bytes(4, 0xff, 1) }
	])('$why', ({ input }) => {
		expect(() => parseDer(input)).toThrow(Refused)
	})

	test.each([
		{ why: 'a negative integer', read: () => readUnsigned(parseDer(bytes(2, 1, 0x80))) },
		{ why: 'a padded integer', read: () => readUnsigned(parseDer(bytes(2, 2, 0, 1))) },
		{ why: 'an empty integer', read: () => readUnsigned(parseDer(bytes(2, 0))) },
		{ why: 'a padded arc', read: () => readOid(parseDer(bytes(6, 3, 0x2a, 0x80, 1))) },
		{ why: 'an unfinished arc', read: () => readOid(parseDer(bytes(6, 2, 0x2a, 0x81))) },
		{ why: 'a boolean of 1', read: () => readBoolean(parseDer(bytes(1, 1, 1))) },
		{ why: 'a set out of order', read: () => setItems(parseDer(tlv(0x31, smallInteger(2), smallInteger(1)))) },
		{ why: 'a set with the same twice', read: () => setItems(parseDer(setOf(smallInteger(1), smallInteger(1)))) },
		{ why: 'another type', read: () => sequenceItems(parseDer(smallInteger(1))) },
		{ why: 'a missing element', read: () => readOid(undefined) },
		{ why: 'text that is not UTF-8', read: () => readText(parseDer(bytes(12, 1, 0xff))) },
		{
			why: 'a time that does not exist',
			read: () => readTime(parseDer(tlv(0x17, new TextEncoder().encode('260230000000Z'))))
		},
		{
			why: 'a time without seconds',
			read: () => readTime(parseDer(tlv(0x17, new TextEncoder().encode('2602010000Z'))))
		},
		{
			why: 'a signature too long',
			read: () => derToRawSignature(sequence(unsignedInteger(new Uint8Array(33).fill(1)), smallInteger(1)), 32)
		},
		{
			why: 'a signature of three numbers',
			read: () => derToRawSignature(sequence(smallInteger(1), smallInteger(1), smallInteger(1)), 32)
		}
	])('$why', ({ read }) => {
		expect(read).toThrow(Refused)
	})

	test('depth and number are bounded', () => {
		let deep: Bytes = sequence()
		for (let level = 0; level < 5000; level++) deep = sequence(deep)
		expect(() => parseDer(deep)).toThrow(Refused)
		expect(() =>
			parseDer(
				tlv(
					0x30,
					new Uint8Array(90_000).map((_, index) => (index % 2 === 0 ? 5 : 0))
				)
			)
		).toThrow(Refused)
	})

	test('whatever the bytes are, it is an element or a refusal', () => {
		fc.assert(
			fc.property(anyBytes(200), (input) => {
				try {
					return parseDerPrefix(input).raw.length <= input.length
				} catch (error) {
					return error instanceof Refused
				}
			})
		)
	})
})
