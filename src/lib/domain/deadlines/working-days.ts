import { addDays, isWeekend, type IsoDate } from '../dates.ts'
import type { DeadlineStep } from './deadline.ts'
import type { HolidayTable } from './holiday-table.ts'

export function isWorkingDay(day: IsoDate, { closed, worked }: HolidayTable): boolean {
	return worked.has(day) || !(isWeekend(day) || closed.has(day))
}

/** The first working day on or after a day. */
export function nextWorkingDay(day: IsoDate, holidays: HolidayTable): IsoDate {
	let next = day
	while (!isWorkingDay(next, holidays)) next = addDays(next, 1)
	return next
}

/**
 * The last day of a term, the day of its beginning not counted.
 *
 * @param length - working days, at least 1.
 * @throws {RangeError} when `length` is not a positive integer: a wrong setting, never a user's input.
 * @see docs/sources.md#administrativa-procesa-likums-43
 */
export function addWorkingDays(day: IsoDate, length: number, holidays: HolidayTable): IsoDate {
	return countWorkingDays(day, length, holidays).end
}

/** The same, with what people would not expect on the way: holidays on weekdays, Saturdays that count. */
export function countWorkingDays(
	day: IsoDate,
	length: number,
	holidays: HolidayTable
): { readonly end: IsoDate; readonly noted: readonly DeadlineStep[] } {
	if (!Number.isSafeInteger(length) || length < 1) throw new RangeError('a term has at least one working day')

	const noted: DeadlineStep[] = []
	let end = day
	let left = length
	while (left > 0) {
		end = addDays(end, 1)
		const holiday = holidays.closed.get(end)
		if (isWorkingDay(end, holidays)) left--
		else if (holiday !== undefined && !isWeekend(end)) noted.push({ type: 'skipped', on: end, holiday })
		if (holidays.worked.has(end)) noted.push({ type: 'worked', on: end })
	}
	return { end, noted }
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, holidays: HolidayTable): number {
	let count = 0
	for (let day = from; day < to;) {
		day = addDays(day, 1)
		if (isWorkingDay(day, holidays)) count++
	}
	return count
}
