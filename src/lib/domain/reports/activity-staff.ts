import { compareTexts } from '../dates.ts'
import type { PersonId } from '../ledger/event.ts'
import type { ActivityCase } from './activity-case.ts'
import type { ReportPeriod } from './activity-period.ts'
import type { IsoDate } from '../dates.ts'

/** A figure about a named person is shown from here on. */
export const staffThreshold = 3

/**
 * How often staff were complained about. Only plain numbers: no case is named beside a person.
 *
 * `named`: those with three complaints or more, the most frequent first; everybody else has fewer. `total`: of all mentions;
 * `undefined` where subtracting would tell what somebody else's number is.
 */
export type StaffFigures = {
	readonly named: readonly { readonly person: PersonId; readonly count: number }[]
	readonly total: number | undefined
}

/**
 * Counts complaints by the staff they name.
 *
 * Only for a whole calendar year that is over: periods that lie within each other, or one that still grows, could be
 * subtracted from one another (F37).
 *
 * @param staff - everybody who could be named: who is missing from the figures is known to have fewer.
 * @returns `undefined` when the period is another one.
 */
export function staffFigures(
	cases: readonly ActivityCase[],
	staff: readonly PersonId[],
	period: ReportPeriod,
	on: IsoDate
): StaffFigures | undefined {
	if (period.span !== 'year' || period.to >= on) return undefined
	const counts = new Map<PersonId, number>(staff.map((person) => [person, 0]))
	for (const { kind, involved } of cases)
		if (kind === 'complaint') for (const person of involved) counts.set(person, (counts.get(person) ?? 0) + 1)
	return suppress(counts)
}

/**
 * Withholds every number below the threshold, and the total where it would give one away: what is left of it lies with one
 * person alone, or is so small or so large that it can be shared out in one way only.
 */
export function suppress(counts: ReadonlyMap<PersonId, number>): StaffFigures {
	const all = [...counts].map(([person, count]) => ({ person, count }))
	const named = all
		.filter(({ count }) => count >= staffThreshold)
		.sort((left, right) => right.count - left.count || compareTexts(left.person, right.person))
	const hidden = all.filter(({ count }) => count < staffThreshold)
	const rest = hidden.reduce((sum, { count }) => sum + count, 0)
	const most = hidden.length * (staffThreshold - 1)
	const tells = hidden.length > 0 && (hidden.length === 1 || rest === 0 || rest === most)
	return { named, total: tells ? undefined : all.reduce((sum, { count }) => sum + count, 0) }
}
