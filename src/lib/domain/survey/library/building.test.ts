import { expect, test } from 'vitest'
import { answerIssue } from '../answer-check.ts'
import { agreement, choice, texts } from './building.ts'

test('a text has the languages that it was given in, and no others', () => {
	expect(texts('Jā', 'Yes')).toEqual({ lv: 'Jā', en: 'Yes' })
	expect(texts('Jā', 'Yes', 'Да', 'Так')).toEqual({ lv: 'Jā', en: 'Yes', ru: 'Да', uk: 'Так' })
	expect(choice('yes', texts('Jā', 'Yes'))).toEqual({ code: 'yes', label: { lv: 'Jā', en: 'Yes' } })
})

test('a ladder of agreement goes from 1 to 5, its ends in the languages of its question', () => {
	const two = agreement('q', texts('Viss bija skaidrs', 'All was clear'))
	const four = agreement('q', texts('Viss bija skaidrs', 'All was clear', 'Всё ясно', 'Усе ясно'))
	expect(Object.keys(two.low ?? {})).toEqual(['lv', 'en'])
	expect(Object.keys(four.high ?? {})).toEqual(['lv', 'en', 'ru', 'uk'])
	for (const value of [1, 5]) expect(answerIssue(two, { type: 'number', value })).toBeUndefined()
	for (const value of [0, 6]) expect(answerIssue(two, { type: 'number', value })).toBeDefined()
})
