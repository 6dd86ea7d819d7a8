import { addMonths, isWithin, type IsoDate } from '../dates.ts'
import { findSpecialist, present, type Absence, type Directory, type Specialist } from './directory.ts'
import { hoursOn, type ClockTime, type Moment } from './hours.ts'

/** Whether somebody receives at a moment. */
export type Presence =
	| { readonly type: 'in'; readonly until: ClockTime }
	| { readonly type: 'later'; readonly from: ClockTime }
	| { readonly type: 'closed' }
	| {
			readonly type: 'absent'
			readonly until: IsoDate
			/** The first in the chain of deputies who is not absent; `undefined` when there is none. */
			readonly deputy: Specialist | undefined
	  }

/** Months after which a card wants to be looked over: a reminder each half-year (clause 8 of the rules). */
const monthsToCheck = 6

/** @param isHoliday - whether the centre rests on the day of the moment. */
export function presenceOf(
	directory: Directory,
	specialist: Specialist,
	{ day, time }: Moment,
	isHoliday = false
): Presence {
	const absence = absenceOn(specialist, day)
	if (absence) return { type: 'absent', until: absence.to, deputy: deputyOf(directory, specialist, day) }
	const ranges = isHoliday ? [] : hoursOn(specialist.hours, day)
	const now = ranges.find(({ from, to }) => from <= time && time < to)
	if (now) return { type: 'in', until: now.to }
	const next = ranges.find(({ from }) => from > time)
	return next ? { type: 'later', from: next.from } : { type: 'closed' }
}

/** Who receives at the moment. */
export function whoIsIn(directory: Directory, moment: Moment, isHoliday = false): readonly Specialist[] {
	return present(directory.specialists).filter((each) => presenceOf(directory, each, moment, isHoliday).type === 'in')
}

/**
 * Who stands in for somebody absent: the deputy, or the deputy's deputy if that one is absent as well. Chains that come back
 * to somebody, or lead to somebody removed, end without a deputy.
 */
export function deputyOf(directory: Directory, specialist: Specialist, day: IsoDate): Specialist | undefined {
	const seen = new Set([specialist.id])
	let absence = absenceOn(specialist, day)
	while (absence?.deputy && !seen.has(absence.deputy)) {
		seen.add(absence.deputy)
		const deputy = findSpecialist(directory, absence.deputy)
		if (!deputy || deputy.removedOn) return undefined
		absence = absenceOn(deputy, day)
		if (!absence) return deputy
	}
	return undefined
}

/** Whether nobody has looked a card over for half a year. */
export function isStale({ checkedOn }: { readonly checkedOn: IsoDate }, today: IsoDate): boolean {
	return today > addMonths(checkedOn, monthsToCheck)
}

/** Of two that overlap the one that ends last. */
function absenceOn({ absences }: Specialist, day: IsoDate): Absence | undefined {
	return absences.filter((each) => isWithin(day, each)).sort((left, right) => (left.to < right.to ? 1 : -1))[0]
}
