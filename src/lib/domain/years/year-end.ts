import type { ErrorCode } from '../../errors.ts'
import { isoDate, yearOf, type IsoDate, type Period } from '../dates.ts'
import type { RegistrationNumber, Stage } from '../feedback/entry.ts'
import { compareNumbers, missingNumbers, parseRegistrationNumber } from '../feedback/numbering.ts'
import type { EntrySummary } from '../feedback/summary.ts'
import { isClosed, type ClosedYear, type Years } from './years.ts'

/** What closing a year finds in the register. */
export type YearEnd = Pick<ClosedYear, 'year' | 'entries' | 'voided' | 'carried'>

/** A matter is at its end, or is none: thanks are answered by being heard. */
const ended: readonly Stage[] = ['closed', 'voided']

/**
 * The book of a year as it would be closed.
 *
 * @returns or `year-not-over`, `year-closed-already`; `numbers-missing` when the series has a gap, which an undamaged register
 * never has.
 */
export function decideYearEnd(
	years: Years,
	summaries: readonly EntrySummary[],
	year: number,
	today: IsoDate
): YearEnd | ErrorCode {
	if (yearOf(today) <= year) return 'year-not-over'
	if (isClosed(years, year)) return 'year-closed-already'
	const own = summaries.filter(({ number }) => yearOfNumber(number) === year)
	const numbers = own.map(({ number }) => number)
	if (missingNumbers(numbers).length > 0) return 'numbers-missing'
	const numbersOf = (list: readonly EntrySummary[]): readonly RegistrationNumber[] =>
		list.map(({ number }) => number).sort(compareNumbers)
	return {
		year,
		entries: own.length,
		voided: numbersOf(own.filter(({ stage }) => stage === 'voided')),
		carried: numbersOf(
			summaries.filter(
				({ number, stage, kind }) =>
					(yearOfNumber(number) ?? year + 1) <= year && kind !== 'thanks' && !ended.includes(stage)
			)
		)
	}
}

/** The earliest past year with entries whose book is open; `undefined` when there is none. */
export function yearToClose(years: Years, summaries: readonly EntrySummary[], today: IsoDate): number | undefined {
	const open = new Set(summaries.flatMap(({ number }) => yearOfNumber(number) ?? []))
	const past = [...open].filter((year) => year < yearOf(today) && !isClosed(years, year))
	return past.length > 0 ? Math.min(...past) : undefined
}

export function periodOfYear(year: number): Period {
	return { from: isoDate(`${year}-01-01`), to: isoDate(`${year}-12-31`) }
}

function yearOfNumber(number: RegistrationNumber): number | undefined {
	return parseRegistrationNumber(number)?.year
}
