import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate, isWeekend } from '../dates.ts'
import { computeDeadline, deadlineByRule } from './deadline.ts'
import { anyDay, anyTable, complaint, moved, plain, rules } from './deadline.fixture.ts'
import { standardLimits } from './limits.ts'
import { isWorkingDay } from './working-days.ts'

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
