import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { computeDeadline } from './deadline.ts'
import { complaint, rules } from './deadline.fixture.ts'
import {
	acknowledgementLimits,
	forwardingLimits,
	limitFor,
	longerReplyLimit,
	longerReplyReasons,
	rowOf,
	standardLimits,
	usualProcedure
} from './limits.ts'

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

test('the law changes on 1 March 2026, by the day of receipt', () => {
	expect(limitFor(complaint('2026-02-28'), standardLimits)).toMatchObject({ length: 1, unit: 'months' })
	expect(limitFor(complaint('2026-03-01'), standardLimits)).toMatchObject({ length: 10, unit: 'working-days' })
})

test('a table edited by the centre is read by its dates, in whatever order its rows stand', () => {
	const target = {
		...longerReplyLimit,
		basis: 'target',
		from: isoDate('2027-01-01'),
		length: 5,
		unit: 'working-days'
	} as const
	const idea = (receivedOn: string) => ({ kind: 'idea', anonymous: false, receivedOn: isoDate(receivedOn) }) as const
	expect(limitFor(idea('2027-01-01'), [target, ...standardLimits])?.length).toBe(5)
	expect(limitFor(idea('2026-12-31'), [target, ...standardLimits])?.length).toBe(10)
})

test('the longer answer has exactly three reasons, and handing on takes 5 working days instead of 7', () => {
	expect(longerReplyReasons).toHaveLength(3)
	expect(longerReplyLimit).toMatchObject({ length: 1, unit: 'months' })
	expect(forwardingLimits.map(({ length }) => length)).toEqual([7, 5])
	expect(usualProcedure('thanks', false)).toBe('feedback')
	expect(rowOf(acknowledgementLimits, isoDate('2026-11-23'))?.length).toBe(1)
	expect(rowOf(acknowledgementLimits, isoDate('2007-12-31'))).toBeUndefined()
})
