import { isoDate, type IsoDate } from '../dates.ts'
import { holidaysOf, holidayYears, type ClosedDay } from './holidays.ts'

/** A working day moved to a Saturday by order of the Cabinet: binding for the state, recommended to municipalities. */
export type MovedDay = { readonly from: IsoDate; readonly to: IsoDate }

/** @see docs/sources.md#parceltas-darbdienas */
export const movedDays: readonly MovedDay[] = [
	{ from: isoDate('2026-01-02'), to: isoDate('2026-01-17') },
	{ from: isoDate('2026-06-22'), to: isoDate('2026-06-27') }
]

/** What a centre adds to the built-in table and takes from it. Plain JSON: the body of `holidays.changed`. */
export type HolidayEdits = {
	readonly added: readonly ClosedDay[]
	readonly removed: readonly IsoDate[]
	/** Moved working days beyond the built-in ones; followed only when the centre follows moved days at all. */
	readonly moved: readonly MovedDay[]
}

export const noHolidayEdits: HolidayEdits = { added: [], removed: [], moved: [] }

/** The days that count: closed ones with their names, and Saturdays that are worked. */
export type HolidayTable = { readonly closed: ReadonlyMap<IsoDate, string>; readonly worked: ReadonlySet<IsoDate> }

export const noHolidays: HolidayTable = { closed: new Map(), worked: new Set() }

/**
 * The built-in table 2007-2040 with the centre's edits.
 *
 * @param followsMovedDays - the profile's `movedWorkingDays`.
 */
export function holidayTable(followsMovedDays: boolean, edits: HolidayEdits = noHolidayEdits): HolidayTable {
	const closed = new Map<IsoDate, string>()
	for (let year: number = holidayYears.first; year <= holidayYears.last; year++)
		for (const { on, name } of holidaysOf(year)) closed.set(on, closed.get(on) ?? name)

	const moved = followsMovedDays ? [...movedDays, ...edits.moved] : []
	for (const { from } of moved) closed.set(from, 'Pārceltā darbdiena')
	for (const { on, name } of edits.added) closed.set(on, name)
	for (const on of edits.removed) closed.delete(on)
	return { closed, worked: new Set(moved.map(({ to }) => to)) }
}

/** The built-in days of a year with the centre's edits, for the settings page. */
export function closedDaysOf(year: number, table: HolidayTable): readonly ClosedDay[] {
	return [...table.closed]
		.filter(([on]) => on.startsWith(String(year)))
		.map(([on, name]) => ({ on, name }))
		.sort((left, right) => (left.on < right.on ? -1 : 1))
}
