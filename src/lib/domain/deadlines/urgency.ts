import type { IsoDate } from '../dates.ts'
import type { HolidayTable } from './holiday-table.ts'
import { workingDaysBetween } from './working-days.ts'

export const urgencies = ['overdue', 'today', 'soon', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/** Working days that are left: 0 on the due day, negative once it is over (at least -1, on a weekend too). */
export function daysLeft(dueOn: IsoDate, today: IsoDate, holidays: HolidayTable): number {
	if (today > dueOn) return -Math.max(1, workingDaysBetween(dueOn, today, holidays))
	return workingDaysBetween(today, dueOn, holidays)
}

/** @param soonWithin - working days that count as soon. */
export function urgency(dueOn: IsoDate, today: IsoDate, holidays: HolidayTable, soonWithin = 3): Urgency {
	if (today > dueOn) return 'overdue'
	if (today === dueOn) return 'today'
	return daysLeft(dueOn, today, holidays) <= soonWithin ? 'soon' : 'later'
}
