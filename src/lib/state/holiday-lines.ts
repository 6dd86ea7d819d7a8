import { yearOf, type IsoDate } from '$lib/domain/dates.ts'
import { holidaysOf, type ClosedDay } from '$lib/domain/deadlines/holidays.ts'
import { movedDays, type HolidayEdits } from '$lib/domain/deadlines/holiday-table.ts'

/** A day of the table as the settings show it. `law`: built in; `moved`: follows a moved working day; `own`: the centre's. */
export type HolidayLine = ClosedDay & { readonly origin: 'law' | 'moved' | 'own'; readonly removed: boolean }

/** Days of a year in order. @param follows - whether moved working days count. */
export function linesOf(
	year: number,
	follows: boolean,
	{ added, removed, moved }: HolidayEdits
): readonly HolidayLine[] {
	const names = new Map<IsoDate, Omit<HolidayLine, 'on' | 'removed'>>()
	for (const { on, name } of holidaysOf(year)) if (!names.has(on)) names.set(on, { name, origin: 'law' })
	if (follows) for (const { from } of [...movedDays, ...moved]) names.set(from, { name: '', origin: 'moved' })
	for (const { on, name } of added) names.set(on, { name, origin: 'own' })
	return [...names]
		.filter(([on]) => yearOf(on) === year)
		.map(([on, line]) => ({ on, ...line, removed: removed.includes(on) }))
		.sort((left, right) => (left.on < right.on ? -1 : 1))
}
