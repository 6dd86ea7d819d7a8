import { expect, test } from 'vitest'
import { inRanges } from './changes.ts'

test.each([
	{
		numbers: ['KAC-1/2026-0001', 'KAC-1/2026-0002', 'KAC-1/2026-0003'],
		ranges: ['KAC-1/2026-0001–0003'],
		why: 'a run is one range'
	},
	{
		numbers: ['KAC-1/2026-0001', 'KAC-1/2026-0003'],
		ranges: ['KAC-1/2026-0001', 'KAC-1/2026-0003'],
		why: 'a gap ends a range'
	},
	{
		numbers: ['KAC-1/2026-9999', 'KAC-1/2026-10000'],
		ranges: ['KAC-1/2026-9999–10000'],
		why: 'numbers may grow longer'
	},
	{
		numbers: ['KAC-1/2026-0001', 'KAC-2/2026-0002'],
		ranges: ['KAC-1/2026-0001', 'KAC-2/2026-0002'],
		why: 'each series stands alone'
	},
	{
		numbers: ['KAC-1/2026-0001', 'KAC-1/2027-0002'],
		ranges: ['KAC-1/2026-0001', 'KAC-1/2027-0002'],
		why: 'each year stands alone'
	},
	{ numbers: [], ranges: [], why: 'nothing is nothing' }
])('$why', ({ numbers, ranges }) => expect(inRanges(numbers)).toEqual(ranges))
