import { addDays, addMonths, firstOfMonth, yearOf, type IsoDate, type Period } from '../dates.ts'

export const spans = ['month', 'quarter', 'year'] as const
export type Span = (typeof spans)[number]

/** A whole month, quarter or year of the calendar, both ends included. */
export type ReportPeriod = Period & { readonly span: Span }

const monthsIn = { month: 1, quarter: 3, year: 12 } as const satisfies Record<Span, number>

/** The month, quarter or year in which a day lies. */
export function periodOf(span: Span, day: IsoDate): ReportPeriod {
	const month = Number(day.slice(5, 7)) - 1
	return from(span, firstOfMonth(yearOf(day), month - (month % monthsIn[span]) + 1))
}

/** @param count - periods of the same length; negative for earlier ones. */
export function shifted({ span, from: first }: ReportPeriod, count: number): ReportPeriod {
	return from(span, addMonths(first, count * monthsIn[span]))
}

/**
 * Months that a trend shows: those of a year, else the six that end with the period; the earliest first. Months to come are no
 * months without cases: they are left out.
 */
export function trendMonths({ span, to }: ReportPeriod, today: IsoDate): readonly ReportPeriod[] {
	const count = span === 'year' ? 12 : 6
	const last = periodOf('month', to)
	const months = Array.from({ length: count }, (_, index) => shifted(last, index - count + 1))
	return months.filter((month) => month.from <= today)
}

/** The quarter of the year, 1 to 4, in which a period begins. */
export function quarterOf({ from: first }: Period): number {
	return Math.ceil(Number(first.slice(5, 7)) / 3)
}

function from(span: Span, first: IsoDate): ReportPeriod {
	return { span, from: first, to: addDays(addMonths(first, monthsIn[span]), -1) }
}
