import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import type { Answer } from './answer.ts'
import { comparisonsOf, holds, type Condition, type NumberOperator } from './condition.ts'
import { chosen } from './survey.fixture.ts'

const said: Readonly<Record<string, Answer>> = {
	way: { type: 'choice', code: 'bus' },
	why: { type: 'choices', codes: ['tax', 'child'] },
	grid: { type: 'rows', codes: { staff: 'good' } },
	age: { type: 'number', value: 40 },
	day: { type: 'date', on: isoDate('2026-11-22') },
	quiet: { type: 'none', why: 'refused' }
}
const isTrue = (condition: Condition): boolean => holds(condition, (code) => said[code])
const number = (question: string, operator: NumberOperator, value: number): Condition => ({
	type: 'number',
	question,
	operator,
	value
})

describe('a comparison with an earlier answer', () => {
	test.each<{ condition: Condition; is: boolean; why: string }>([
		{ condition: chosen('way', 'bus'), is: true, why: 'the choice taken' },
		{ condition: chosen('way', 'foot'), is: false, why: 'another choice' },
		{ condition: chosen('why', 'child'), is: true, why: 'one of several choices' },
		{ condition: chosen('age', '40'), is: false, why: 'a number is no choice' },
		{ condition: { ...chosen('grid', 'good'), row: 'staff' } as Condition, is: true, why: 'a row of a matrix' },
		{ condition: { ...chosen('grid', 'good'), row: 'hours' } as Condition, is: false, why: 'an unanswered row' },
		{ condition: chosen('grid', 'good'), is: false, why: 'a matrix without a row' },
		{ condition: { type: 'declined', question: 'quiet' }, is: true, why: 'any way of not answering' },
		{ condition: { type: 'declined', question: 'quiet', why: 'dont-know' }, is: false, why: 'another way' },
		{ condition: { type: 'answered', question: 'quiet' }, is: false, why: 'declining is not answering' },
		{ condition: { type: 'answered', question: 'why' }, is: true, why: 'answered' },
		{ condition: number('nothing', '!=', 40), is: false, why: 'nobody said anything else' },
		{ condition: number('quiet', '<', 40), is: false, why: 'declined is no number' },
		{ condition: { type: 'not', of: number('nothing', '<', 40) }, is: true, why: 'not turns it round' },
		{ condition: { type: 'all', of: [] }, is: true, why: 'all of nothing' },
		{ condition: { type: 'any', of: [] }, is: false, why: 'any of nothing' },
		{ condition: { type: 'all', of: [chosen('way', 'bus'), chosen('way', 'foot')] }, is: false, why: 'both' },
		{ condition: { type: 'any', of: [chosen('way', 'bus'), chosen('way', 'foot')] }, is: true, why: 'one of both' }
	])('$why: $is', ({ condition, is }) => {
		expect(isTrue(condition)).toBe(is)
	})

	test('numbers are compared as numbers, with each operator below, on and above', () => {
		const row = (operator: NumberOperator): readonly boolean[] =>
			[39, 40, 41].map((value) => isTrue(number('age', operator, value)))
		expect(row('<')).toEqual([false, false, true])
		expect(row('<=')).toEqual([false, true, true])
		expect(row('=')).toEqual([false, true, false])
		expect(row('!=')).toEqual([true, false, true])
		expect(row('>=')).toEqual([true, true, false])
		expect(row('>')).toEqual([true, false, false])
	})

	test('days are before, on or after a day', () => {
		const row = (operator: 'before' | 'on' | 'after'): readonly boolean[] =>
			['2026-11-21', '2026-11-22', '2026-11-23'].map((day) =>
				isTrue({ type: 'day', question: 'day', operator, day: isoDate(day) })
			)
		expect([row('before'), row('on'), row('after')]).toEqual([
			[false, false, true],
			[false, true, false],
			[true, false, false]
		])
	})
})

test('the comparisons of a condition are found at every depth', () => {
	const condition: Condition = { type: 'any', of: [chosen('a', '1'), { type: 'not', of: chosen('b', '2') }] }
	expect(comparisonsOf(condition).map(({ question }) => question)).toEqual(['a', 'b'])
})
