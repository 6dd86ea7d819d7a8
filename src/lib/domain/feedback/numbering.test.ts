import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNumbers, missingNumbers, nextNumber, parseRegistrationNumber, registrationNumber } from './numbering.ts'

const anyParts = fc.record({
	series: fc.constantFrom('KAC', 'CN', 'PIEBĀL'),
	deviceOrdinal: fc.integer({ min: 1, max: 20 }),
	year: fc.integer({ min: 2026, max: 2040 }),
	ordinal: fc.integer({ min: 1, max: 200_000 })
})

test('a number is written as people write it', () => {
	expect(registrationNumber({ series: 'KAC', deviceOrdinal: 1, year: 2026, ordinal: 42 })).toBe('KAC-1/2026-0042')
	expect(registrationNumber({ series: 'KAC', deviceOrdinal: 2, year: 2026, ordinal: 12_345 })).toBe('KAC-2/2026-12345')
})

test('a number can be taken apart and put together again', () => {
	fc.assert(
		fc.property(anyParts, (parts) => {
			expect(parseRegistrationNumber(registrationNumber(parts))).toEqual(parts)
		})
	)
})

test('two tablets, years or entries never share a number', () => {
	fc.assert(
		fc.property(anyParts, anyParts, (left, right) => {
			const same = JSON.stringify(left) === JSON.stringify(right)
			return (
				(registrationNumber(left) === registrationNumber(right)) === same &&
				(compareNumbers(registrationNumber(left), registrationNumber(right)) === 0) === same
			)
		})
	)
})

test('numbers sort by series, device, year and ordinal, as numbers', () => {
	fc.assert(
		fc.property(anyParts, anyParts, (left, right) => {
			const keys = ({ series, deviceOrdinal, year, ordinal }: typeof left) => [series, deviceOrdinal, year, ordinal]
			const [one, other] = [keys(left), keys(right)]
			const at = one.findIndex((key, index) => key !== other[index])
			const expected = at < 0 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1
			expect(Math.sign(compareNumbers(registrationNumber(left), registrationNumber(right)))).toBe(expected)
		}),
		{ numRuns: 1000 }
	)
})

test.each([
	'KAC-1/2026-42',
	'KAC-0/2026-0042',
	'kac-1/2026-0042',
	'KAC-1/2026-0000',
	'KAC-1/2026-00042',
	'KAC-1/2026',
	' KAC-1/2026-0042'
])('"%s" is no number', (text) => {
	expect(parseRegistrationNumber(text)).toBeUndefined()
})

test('a series of one letter or an ordinal of 0 is a wrong setting', () => {
	expect(() => registrationNumber({ series: 'K', deviceOrdinal: 1, year: 2026, ordinal: 1 })).toThrow(RangeError)
	expect(() => registrationNumber({ series: 'KAC', deviceOrdinal: 1, year: 2026, ordinal: 0 })).toThrow(RangeError)
})

describe('the series of a tablet', () => {
	test('has no gap and no number twice, also when the clock jumps between years', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 2026, max: 2028 }), { maxLength: 200 }), (years) => {
				const last: Record<number, number> = {}
				const numbers = years.map((year) => {
					const ordinal = nextNumber(last, year)
					last[year] = ordinal
					return registrationNumber({ series: 'KAC', deviceOrdinal: 1, year, ordinal })
				})
				return new Set(numbers).size === years.length && missingNumbers(numbers).length === 0
			})
		)
	})

	test('shows what is missing', () => {
		const number = (ordinal: number, deviceOrdinal = 1) =>
			registrationNumber({ series: 'KAC', deviceOrdinal, year: 2026, ordinal })
		expect(missingNumbers([number(5), number(1), number(2), number(9, 2)])).toEqual([number(3), number(4)])
	})
})
