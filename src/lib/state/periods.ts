import { addDays, addMonths, firstOfMonth, yearOf, type IsoDate, type Period } from '$lib/domain/dates.ts'

/** Periods a director asks for. */
export type PeriodName = 'thisMonth' | 'lastMonth' | 'thisQuarter' | 'thisYear'

/** The period by its name, as of `today`, both ends included. */
export function namedPeriod(name: PeriodName, today: IsoDate): Period {
	const month = Number(today.slice(5, 7))
	const first = firstOfMonth(yearOf(today), month)
	if (name === 'thisMonth') return months(first, 1)
	if (name === 'lastMonth') return months(addMonths(first, -1), 1)
	if (name === 'thisQuarter') return months(addMonths(first, -((month - 1) % 3)), 3)
	return months(firstOfMonth(yearOf(today), 1), 12)
}

function months(from: IsoDate, count: number): Period {
	return { from, to: addDays(addMonths(from, count), -1) }
}
