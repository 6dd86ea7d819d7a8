import { expect, test } from 'vitest'
import type { Calculation } from '../questionnaire.ts'
import { checkQuestionnaire } from '../questionnaire-check.ts'
import { lv, questionnaire, section } from '../survey.fixture.ts'
import { removeCalculation } from './calculations.ts'
import { takenCodes } from './codes.ts'
import { addSection } from './sections.ts'
import { renameQuestion } from './questions.ts'
import { askableBefore } from './sentence.ts'

const sum = (code: string, ...of: readonly string[]): Calculation => ({
	question: { type: 'number', code, text: lv(code), decimals: 6 },
	formula: {
		type: 'choose',
		if: { type: 'answered', question: of[0] ?? '' },
		then: { type: 'sum', of: of.map((question) => ({ type: 'answer', question })) },
		otherwise: { type: 'value', value: 0 }
	}
})
const asked = (code: string, ...named: readonly string[]) => ({
	type: 'number' as const,
	code,
	text: lv(`${code}?`),
	...(named[0] === undefined
		? {}
		: { showIf: { type: 'number' as const, question: named[0], operator: '>' as const, value: 3 } })
})
const form = (calculations: readonly Calculation[], ...questions: readonly ReturnType<typeof asked>[]) => ({
	...questionnaire(section('s', questions)),
	calculations
})
const problems = (each: ReturnType<typeof form>) =>
	checkQuestionnaire(each).map(({ code, of, other }) => [code, of, other])

test('a condition may ask for what is calculated from earlier answers', () => {
	const whole = form([sum('ab', 'a', 'b'), sum('abab', 'ab', 'ab')], asked('a'), asked('b'), asked('c', 'abab'))
	expect(problems(whole)).toEqual([])
	expect(askableBefore(whole, 'b').map(({ code }) => code)).toEqual(['a'])
	expect(askableBefore(whole, 'c').map(({ code }) => code)).toEqual(['a', 'b', 'ab', 'abab'])
})

test('what is calculated from later, missing, hanging or repeated answers is told', () => {
	expect(problems(form([sum('ab', 'a', 'b')], asked('a'), asked('c', 'ab'), asked('b')))).toEqual([
		['refers-to-later', 'c', 'ab']
	])
	expect(problems(form([sum('ab', 'a', 'nobody')], asked('a')))).toEqual([['refers-to-missing', 'ab', 'nobody']])
	expect(problems(form([sum('early', 'late'), sum('late', 'a')], asked('a')))).toEqual([
		['refers-to-missing', 'early', 'late']
	])
	expect(problems(form([sum('ab', 'a', 'b')], asked('a'), asked('b', 'ab')))).toEqual([['refers-in-circle', 'b', 'ab']])
	const repeated = {
		...questionnaire(section('s', [asked('a')], { repeat: { name: lv('Bērns'), max: 3 } })),
		calculations: [sum('x', 'a')]
	}
	expect(problems(repeated)).toEqual([['refers-into-copies', 'x', 'a']])
})

test('a question that hangs on a calculation is never said to be impossible, only not to be found', () => {
	const never = form([sum('aa', 'a')], { ...asked('a'), min: 0, max: 1 } as never, asked('b', 'aa'))
	expect(problems(never)).toEqual([['never-shown-unsure', 'b', undefined]])
	expect(problems(form([sum('ab', 'a', 'b')], asked('a'), asked('b'), asked('c', 'ab')))).toEqual([])
})

test('calculations follow a renamed question, keep their codes to themselves and can be taken out', () => {
	const whole = form([sum('ab', 'a', 'b')], asked('a'), asked('b'))
	const renamed = renameQuestion(whole, 'a', 'age')
	expect(renamed.calculations?.[0]?.formula).toMatchObject({
		if: { question: 'age' },
		then: { of: [{ question: 'age' }, { question: 'b' }] }
	})
	expect(takenCodes(whole)).toContain('ab')
	expect(addSection(form([sum('s1', 'a')], asked('a'))).code).toBe('s2')
	expect(removeCalculation(whole, 'ab').calculations).toBeUndefined()
	expect(removeCalculation(form([sum('x', 'a'), sum('y', 'a')], asked('a')), 'x').calculations).toHaveLength(1)
})
