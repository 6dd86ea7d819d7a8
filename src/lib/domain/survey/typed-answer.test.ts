import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerIssue } from './answer-check.ts'
import type { NumberQuestion } from './questionnaire.ts'
import { lv } from './survey.fixture.ts'
import { typedAnswer, typedText, type TypedQuestion } from './typed-answer.ts'

const number: NumberQuestion = { code: 'n', type: 'number', text: lv('Cik?'), decimals: 2 }
const day: TypedQuestion = { code: 'd', type: 'date', text: lv('Kad?') }
const text: TypedQuestion = { code: 't', type: 'text', lines: 'one', text: lv('Kas?') }

test.each([
	{ typed: '12', value: 12, why: 'digits' },
	{ typed: ' 12,5 ', value: 12.5, why: 'a comma, blanks around' },
	{ typed: '12.5', value: 12.5, why: 'a point' },
	{ typed: '-3', value: -3, why: 'less than nothing' },
	{ typed: '−3', value: -3, why: 'the minus of a keyboard with real typography' }
])('$why: a number', ({ typed, value }) => {
	expect(typedAnswer(number, typed)).toEqual({ type: 'number', value })
})

test.each(['desmit', '12,', '1e5', '0x10', '1 2', '12,5,5', '-'])(
	'“%s” is no number: it stays, and is refused',
	(typed) => {
		const answer = typedAnswer(number, typed)
		expect(typedText(number, '', answer)).toBe(typed)
		expect(answerIssue(number, answer)).toEqual({ code: 'number-invalid' })
	}
)

test('a field left empty is no answer', () => {
	for (const question of [number, day, text]) expect(typedAnswer(question, '  ')).toBeUndefined()
	expect(typedAnswer(day, '2026-02-30')).toBeUndefined()
})

test('an answer taken up again stands in its field', () => {
	expect(typedText(number, '', { type: 'number', value: 2.5 })).toBe('2,5')
	expect(typedText(day, '', { type: 'date', on: '2026-11-22' as never })).toBe('2026-11-22')
	expect(typedText(text, '', { type: 'text', text: 'Rinda' })).toBe('Rinda')
})

test('property: the field shows what is typed, and nothing of it to the next person', () => {
	const question = fc.constantFrom<TypedQuestion>(number, text)
	fc.assert(
		fc.property(question, fc.oneof(fc.string(), fc.double({ noNaN: true }).map(String)), (each, raw) => {
			expect(typedText(each, raw, typedAnswer(each, raw))).toBe(raw)
			expect(typedText(each, raw, undefined).trim()).toBe('')
		})
	)
})
