import { describe, expect, test } from 'vitest'
import { answerIssue } from './answer-check.ts'
import { distinctAnswers } from './answer-samples.ts'
import type { Question } from './questionnaire.ts'
import { choice, choices, lv, single } from './survey.fixture.ts'

const number: Question = { code: 'n', type: 'number', text: lv('Cik?'), min: 1, max: 9, required: true }
const multi: Question = { code: 'm', type: 'multi', text: lv('Kuri?'), choices: choices('a', 'b', 'c'), required: true }

describe('answers that comparisons can tell apart', () => {
	test('of a choice: each one, and none where none is required', () => {
		expect(distinctAnswers(single('q', ['a', 'b']), [])).toEqual({
			answers: [undefined, choice('a'), choice('b')],
			complete: true
		})
	})

	test('of a number: on the bound, just below and just above, within what may be given', () => {
		const { answers } = distinctAnswers(number, [{ type: 'number', question: 'n', operator: '>', value: 4 }])
		const values = answers.map((given) => (given?.type === 'number' ? given.value : undefined))
		expect(values).toEqual(expect.arrayContaining([1, 3, 4, 5, 9]))
		expect(values).not.toContain(0)
		expect(values).not.toContain(10)
	})

	test('of several choices: with and without those that are named, each allowed', () => {
		const named = [{ type: 'chosen', question: 'm', choice: 'b' } as const]
		const { answers, complete } = distinctAnswers(multi, named)
		const sets = answers.map((given) => (given?.type === 'choices' ? given.codes.includes('b') : undefined))
		expect(complete).toBe(true)
		expect(new Set(sets)).toEqual(new Set([true, false]))
		for (const given of answers) if (given) expect(answerIssue(multi, given)).toBeUndefined()
	})

	test('of a question that may be declined: each way of declining too', () => {
		const { answers } = distinctAnswers(
			single('q', ['a'], { offers: ['dont-know', 'refuse'] } as Partial<Question>),
			[]
		)
		expect(answers.slice(-2)).toEqual([
			{ type: 'none', why: 'dont-know' },
			{ type: 'none', why: 'refuse' }
		])
	})
})
