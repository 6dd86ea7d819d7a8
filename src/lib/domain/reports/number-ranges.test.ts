import { expect, test } from 'vitest'
import { registrationNumber } from '../feedback/numbering.ts'
import { numberRanges } from './number-ranges.ts'

const number = (year: number, ordinal: number, deviceOrdinal = 1) =>
	registrationNumber({ series: 'KAC', deviceOrdinal, year, ordinal })
const shown = (numbers: readonly ReturnType<typeof number>[]): readonly string[] =>
	numberRanges(numbers).map(({ from, to }) => (from === to ? from : `${from}–${to}`))

test.each([
	{ numbers: [], ranges: [], why: 'nothing was registered' },
	{ numbers: [number(2026, 1)], ranges: ['KAC-1/2026-0001'], why: 'one alone' },
	{
		numbers: [7, 8, 9, 10].map((ordinal) => number(2026, ordinal)),
		ranges: ['KAC-1/2026-0007–KAC-1/2026-0010'],
		why: 'no gap'
	},
	{
		numbers: [number(2026, 9), number(2026, 11)],
		ranges: ['KAC-1/2026-0009', 'KAC-1/2026-0011'],
		why: 'a gap is seen'
	},
	{
		numbers: [number(2026, 9), number(2027, 10)],
		ranges: ['KAC-1/2026-0009', 'KAC-1/2027-0010'],
		why: 'a year has its own numbers'
	},
	{
		numbers: [number(2026, 9), number(2026, 10, 2)],
		ranges: ['KAC-1/2026-0009', 'KAC-2/2026-0010'],
		why: 'so has a device'
	}
])('$why: $ranges', ({ numbers, ranges }) => expect(shown(numbers)).toEqual(ranges))
