import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoDate, isWeekend, type IsoDate } from '../dates.ts'
import { computeDeadline, deadlineByRule } from './deadline.ts'
import { holidayTable, noHolidayEdits, noHolidays } from './holiday-table.ts'
import { limitFor, standardLimits } from './limits.ts'
import { daysLeft, urgency } from './urgency.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

const plain = holidayTable(false)
const moved = holidayTable(true)
const rules = { limits: standardLimits, holidays: plain }
const complaint = (receivedOn: string) =>
	({ kind: 'complaint', anonymous: false, receivedOn: isoDate(receivedOn) }) as const

describe('an answer to a named complaint', () => {
	test.each([
		{ received: '2026-03-02', due: '2026-03-16', why: 'ten plain working days' },
		{ received: '2026-03-30', due: '2026-04-15', why: 'Easter' },
		{ received: '2026-04-24', due: '2026-05-12', why: '1 and 4 May' },
		{ received: '2026-11-09', due: '2026-11-24', why: '18 November' },
		{ received: '2026-11-23', due: '2026-12-07', why: 'a Monday in a plain fortnight' },
		{ received: '2026-12-16', due: '2027-01-05', why: 'Christmas and New Year' },
		{ received: '2026-12-21', due: '2027-01-08', why: 'Christmas and New Year, later' },
		{ received: '2026-06-10', due: '2026-06-26', why: 'Midsummer, moved days not followed' },
		{ received: '2026-02-27', due: '2026-03-27', why: 'one month for what came before 01.03.2026' },
		{ received: '2026-01-31', due: '2026-03-02', why: 'the 31st becomes 28 February, a Saturday' },
		{ received: '2022-12-30', due: '2023-01-30', why: 'one month in earlier years' }
	])('$why: received $received is due $due', ({ received, due }) => {
		expect(computeDeadline(complaint(received), rules)?.dueOn).toBe(due)
	})

	test('Midsummer with moved days followed: 22 June is free and Saturday 27 June counts', () => {
		const deadline = computeDeadline(complaint('2026-06-10'), { limits: standardLimits, holidays: moved })
		expect(deadline?.dueOn).toBe('2026-06-27')
		expect(deadline?.steps).toEqual([
			{ type: 'start', on: '2026-06-10' },
			{ type: 'skipped', on: '2026-06-22', holiday: 'Pārceltā darbdiena' },
			{ type: 'skipped', on: '2026-06-23', holiday: 'Līgo diena' },
			{ type: 'skipped', on: '2026-06-24', holiday: 'Jāņu diena' },
			{ type: 'worked', on: '2026-06-27' },
			{ type: 'raw', on: '2026-06-27' }
		])
	})

	test('the law changes on 1 March 2026, by the day of receipt', () => {
		expect(limitFor(complaint('2026-02-28'), standardLimits)).toMatchObject({ length: 1, unit: 'months' })
		expect(limitFor(complaint('2026-03-01'), standardLimits)).toMatchObject({ length: 10, unit: 'working-days' })
	})
})

test.each([
	{ table: plain, due: '2026-06-22', why: 'moved days not followed' },
	{ table: moved, due: '2026-06-25', why: 'moved days followed' }
])('five working days for handing on, $why', ({ table, due }) => {
	expect(addWorkingDays(isoDate('2026-06-15'), 5, table)).toBe(due)
})

describe('one month', () => {
	const month = { basis: 'statute', from: isoDate('2008-01-01'), length: 1, unit: 'months', source: 'x' } as const

	test('that ends on a Sunday ends on Monday, and the sum says so', () => {
		expect(deadlineByRule(month, isoDate('2027-01-29'), plain)).toMatchObject({
			dueOn: '2027-03-01',
			steps: [
				{ type: 'start', on: '2027-01-29' },
				{ type: 'raw', on: '2027-02-28' },
				{ type: 'moved', from: '2027-02-28', to: '2027-03-01', why: 'weekend' }
			]
		})
	})

	test('that ends on a holiday ends on the next working day', () => {
		expect(deadlineByRule(month, isoDate('2026-11-24'), plain).steps.at(-1)).toEqual({
			type: 'moved',
			from: '2026-12-24',
			to: '2026-12-28',
			why: 'holiday'
		})
	})
})

describe('what is due', () => {
	test.each([
		['suggestion', false, 'statute'],
		['complaint', true, 'target'],
		['suggestion', true, 'target'],
		['idea', false, 'target']
	] as const)('%s, anonymous: %s → %s', (kind, anonymous, basis) => {
		expect(computeDeadline({ kind, anonymous, receivedOn: isoDate('2026-11-20') }, rules)?.rule.basis).toBe(basis)
	})

	test('thanks want no answer, and nothing is due before the law began', () => {
		expect(
			computeDeadline({ kind: 'thanks', anonymous: false, receivedOn: isoDate('2026-11-20') }, rules)
		).toBeUndefined()
		expect(computeDeadline(complaint('2007-12-31'), rules)).toBeUndefined()
	})
})

const anyDay = fc.integer({ min: 0, max: 3650 }).map((count) => addDays(isoDate('2026-01-01'), count))
const anyTable = fc.record({ closed: fc.array(anyDay), worked: fc.array(anyDay) }).map(({ closed, worked }) => ({
	closed: new Map(closed.map((day): [IsoDate, string] => [day, 'slēgts'])),
	worked: new Set(worked.filter((day) => !closed.includes(day)))
}))
const anyRule = fc.record({
	basis: fc.constant('statute' as const),
	from: fc.constant(isoDate('2008-01-01')),
	length: fc.integer({ min: 1, max: 40 }),
	unit: fc.constantFrom('working-days' as const, 'months' as const),
	source: fc.constant('x')
})

test('a deadline never falls on a day the office is closed, and always after receipt', () => {
	fc.assert(
		fc.property(anyRule, anyDay, anyTable, (rule, receivedOn, table) => {
			const { dueOn } = deadlineByRule(rule, receivedOn, table)
			return (
				isWorkingDay(dueOn, table) &&
				(!isWeekend(dueOn) || table.worked.has(dueOn)) &&
				!table.closed.has(dueOn) &&
				dueOn > receivedOn
			)
		})
	)
})

test('a term holds exactly as many working days as it is long', () => {
	fc.assert(
		fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyTable, (day, length, table) => {
			return daysLeft(addWorkingDays(day, length, table), day, table) === length
		})
	)
})

test('a term without working days is a wrong setting', () => {
	expect(() => addWorkingDays(isoDate('2026-01-01'), 0, noHolidays)).toThrow(RangeError)
	expect(() => addWorkingDays(isoDate('2026-01-01'), 1.5, noHolidays)).toThrow(RangeError)
})

test.each([
	{ due: '2026-11-20', today: '2026-11-21', urgency: 'overdue', left: -1, why: 'Saturday after a Friday' },
	{ due: '2026-11-17', today: '2026-11-20', urgency: 'overdue', left: -2, why: '18 November does not count' },
	{ due: '2026-11-20', today: '2026-11-20', urgency: 'today', left: 0, why: 'the day itself' },
	{ due: '2026-11-25', today: '2026-11-20', urgency: 'soon', left: 3, why: 'over a weekend' },
	{ due: '2026-11-26', today: '2026-11-20', urgency: 'later', left: 4, why: 'four working days' }
])('$why: due $due, on $today it is $urgency', ({ due, today, urgency: expected, left }) => {
	expect(urgency(isoDate(due), isoDate(today), plain)).toBe(expected)
	expect(daysLeft(isoDate(due), isoDate(today), plain)).toBe(left)
})

test("a centre's own closed day moves a deadline, a removed holiday too", () => {
	const added = holidayTable(false, {
		...noHolidayEdits,
		added: [{ on: isoDate('2026-12-04'), name: 'Inventarizācija' }]
	})
	expect(computeDeadline(complaint('2026-11-23'), { ...rules, holidays: added })?.dueOn).toBe('2026-12-08')
	const removed = holidayTable(false, { ...noHolidayEdits, removed: [isoDate('2026-11-18')] })
	expect(computeDeadline(complaint('2026-11-09'), { ...rules, holidays: removed })?.dueOn).toBe('2026-11-23')
})
