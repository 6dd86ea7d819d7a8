import { expect, test } from 'vitest'
import { survey as en } from '$lib/messages/en/survey.ts'
import { survey as lv } from '$lib/messages/lv/survey.ts'
import { isoDate } from '../dates.ts'
import { conditionToWords } from './condition-words.ts'
import type { Condition } from './condition.ts'
import type { Question } from './questionnaire.ts'
import { choices, questionnaire, section } from './survey.fixture.ts'

const way: Question = {
	code: 'way',
	text: { lv: 'Kā ieradāties?', en: 'How did you come?' },
	type: 'single',
	choices: [{ code: 'bus', label: { lv: 'Ar autobusu', en: 'By bus' } }]
}
const why: Question = { code: 'why', text: { lv: 'Kāpēc?', en: 'Why?' }, type: 'multi', choices: choices('x', 'y') }
const form = questionnaire(section('a', [way, why]))
const bus: Condition = { type: 'chosen', question: 'way', choice: 'bus' }
const said = (condition: Condition): readonly string[] => [
	conditionToWords(condition, form, { language: 'lv', words: lv.conditions }),
	conditionToWords(condition, form, { language: 'en', words: en.conditions })
]

test.each<{ condition: Condition; words: readonly string[] }>([
	{
		condition: bus,
		words: ['uz jautājumu „Kā ieradāties?” atbildēts „Ar autobusu”', 'the answer to “How did you come?” is “By bus”']
	},
	{
		condition: { type: 'chosen', question: 'why', choice: 'x' },
		words: ['jautājumā „Kāpēc?” viena no izvēlētajām atbildēm ir „x”', 'one of the answers to “Why?” is “x”']
	},
	{
		condition: { type: 'number', question: 'n', operator: '>=', value: 7.5 },
		words: ['atbilde uz jautājumu „n” ir ne mazāka par 7,5', 'the answer to “n” is at least 7.5']
	},
	{
		condition: { type: 'day', question: 'd', operator: 'before', day: isoDate('2026-11-22') },
		words: ['diena jautājumā „d” ir agrāka par 22.11.2026.', 'the day of “d” is before 22.11.2026.']
	},
	{
		condition: { type: 'declined', question: 'way', why: 'refused' },
		words: [
			'uz jautājumu „Kā ieradāties?” atbildēts „Nevēlos atbildēt”',
			'the answer to “How did you come?” is “I prefer not to answer”'
		]
	},
	{ condition: { type: 'all', of: [] }, words: ['vienmēr', 'always'] }
])('$words', ({ condition, words }) => {
	expect(said(condition)).toEqual(words)
})

test('brackets leave one way to read a condition', () => {
	const answered: Condition = { type: 'answered', question: 'why' }
	const [, english] = said({
		type: 'any',
		of: [
			{ type: 'all', of: [bus, answered] },
			{ type: 'not', of: bus }
		]
	})
	expect(english).toBe(
		'(the answer to “How did you come?” is “By bus” and “Why?” is answered) or it is not so that the answer to “How did you come?” is “By bus”'
	)
})
