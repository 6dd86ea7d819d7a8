import { expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { computeDeadline } from './deadline.ts'
import { complaint, rules } from './deadline.fixture.ts'
import { closedDaysOf, holidayTable, noHolidayEdits } from './holiday-table.ts'

test("a centre's own closed day moves a deadline, a removed holiday too", () => {
	const added = holidayTable(false, {
		...noHolidayEdits,
		added: [{ on: isoDate('2026-12-04'), name: 'Inventarizācija' }]
	})
	expect(computeDeadline(complaint('2026-11-23'), { ...rules, holidays: added })?.dueOn).toBe('2026-12-08')
	const removed = holidayTable(false, { ...noHolidayEdits, removed: [isoDate('2026-11-18')] })
	expect(computeDeadline(complaint('2026-11-09'), { ...rules, holidays: removed })?.dueOn).toBe('2026-11-23')
})

test("the centre's own moved days are followed only where moved days are followed", () => {
	const edits = { ...noHolidayEdits, moved: [{ from: isoDate('2027-05-03'), to: isoDate('2027-05-08') }] }
	expect(holidayTable(true, edits).worked.has(isoDate('2027-05-08'))).toBe(true)
	expect(holidayTable(true, edits).closed.get(isoDate('2027-05-03'))).toBe('Pārceltā darbdiena')
	expect(holidayTable(false, edits)).toEqual(holidayTable(false))
})

test('the days of a year are listed in order, with what the centre added', () => {
	const edits = { ...noHolidayEdits, added: [{ on: isoDate('2028-07-10'), name: 'Brīvdiena pēc Dziesmu svētkiem' }] }
	const days = closedDaysOf(2028, holidayTable(false, edits)).map(({ on }) => on)
	expect(days).toEqual([...days].sort())
	expect(days).toContain('2028-07-10')
})
