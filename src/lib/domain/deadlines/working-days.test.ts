import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isoDate } from '../dates.ts'
import { anyDay, anyTable, moved, plain } from './deadline.fixture.ts'
import { noHolidays } from './holiday-table.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days.ts'

test.each([
	{ table: plain, due: '2026-06-22', why: 'moved days not followed' },
	{ table: moved, due: '2026-06-25', why: 'moved days followed' }
])('five working days for handing on, $why', ({ table, due }) => {
	expect(addWorkingDays(isoDate('2026-06-15'), 5, table)).toBe(due)
})

test('a term holds exactly as many working days as it is long', () => {
	fc.assert(
		fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyTable, (day, length, table) => {
			return workingDaysBetween(day, addWorkingDays(day, length, table), table) === length
		})
	)
})

test('a term without working days is a wrong setting', () => {
	expect(() => addWorkingDays(isoDate('2026-01-01'), 0, noHolidays)).toThrow(RangeError)
	expect(() => addWorkingDays(isoDate('2026-01-01'), 1.5, noHolidays)).toThrow(RangeError)
})

test('the next working day is the first one, and may be the day itself', () => {
	fc.assert(
		fc.property(anyDay, anyTable, (day, table) => {
			const next = nextWorkingDay(day, table)
			let between = true
			for (let each = day; each < next; each = addDays(each, 1)) between &&= !isWorkingDay(each, table)
			return between && isWorkingDay(next, table)
		})
	)
})

test('a worked Saturday counts, another one does not', () => {
	expect(isWorkingDay(isoDate('2026-06-27'), moved)).toBe(true)
	expect(isWorkingDay(isoDate('2026-06-27'), plain)).toBe(false)
})
