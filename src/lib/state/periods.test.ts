import { expect, test } from 'vitest'
import { isoDate } from '$lib/domain/dates.ts'
import { namedPeriod } from './periods.ts'

test.each([
	['thisMonth', '2026-11-22', '2026-11-01', '2026-11-30'],
	['lastMonth', '2026-03-31', '2026-02-01', '2026-02-28'],
	['lastMonth', '2026-01-05', '2025-12-01', '2025-12-31'],
	['thisQuarter', '2026-11-22', '2026-10-01', '2026-12-31'],
	['thisQuarter', '2026-01-01', '2026-01-01', '2026-03-31'],
	['thisYear', '2028-02-29', '2028-01-01', '2028-12-31']
] as const)('%s on %s runs from %s to %s', (name, today, from, to) => {
	expect(namedPeriod(name, isoDate(today))).toEqual({ from, to })
})
