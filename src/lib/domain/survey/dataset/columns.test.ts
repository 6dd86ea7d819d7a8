import { expect, test } from 'vitest'
import type { Choice, Question } from '../questionnaire.ts'
import { dataWords, fillingOf } from './dataset.fixture.ts'
import { circumstances, circumstancesOf, ownVariable } from './own-columns.ts'
import { columnsOf } from './question-columns.ts'
import { namer } from './variable-names.ts'

const single = (...codes: readonly string[]): Question => {
	const choices = codes.map((code): Choice => ({ code, label: { lv: `Jā ${code}`, en: `Yes ${code}` } }))
	return { type: 'single', code: 'q', text: { lv: 'Kas\n ir?', en: 'What?' }, choices }
}
const valuesOf = (question: Question, language: 'lv' | 'en' | 'ru' = 'lv') =>
	columnsOf(question, { language, words: dataWords, name: namer(64) })[0]?.variable

test('choices keep their own numbers where all of them are numbers, otherwise they are counted', () => {
	expect(valuesOf(single('5', '0', '12'))?.values.map(({ value }) => value)).toEqual([5, 0, 12])
	expect(valuesOf(single('5', 'x'))?.values.map(({ value }) => value)).toEqual([1, 2])
	expect(valuesOf(single('01', '1'))?.values.map(({ value }) => value)).toEqual([1, 2])
})

test('labels stand in the language of the file on one line, in Latvian where they were not translated', () => {
	expect(valuesOf(single('a'), 'en')).toMatchObject({ label: 'What?', values: [{ label: 'Yes a', code: 'a' }] })
	expect(valuesOf(single('a'), 'ru')).toMatchObject({ label: 'Kas ir?', values: [{ label: 'Jā a' }] })
})

test('what was noted stands in numbers that have labels', () => {
	const [day, language, origin] = circumstances.map((own) => ownVariable(own, own, dataWords))
	const cells = circumstancesOf(fillingOf({ answers: {}, repeats: {} }, { language: 'ru', origin: 'phone' }))
	expect(day?.kind).toBe('date')
	expect(language?.values.find(({ value }) => value === cells[1])?.label).toBe('Russian')
	expect(origin?.values.find(({ value }) => value === cells[2])?.label).toBe('Phone')
})

test('names are what SPSS and R take, and differ in more than the case of letters', () => {
	const name = namer(12)
	expect(['a-b', 'A_B', 'with', 'ALL', '1x', 'end_', 'x'.repeat(20), 'x'.repeat(21)].map(name)).toEqual([
		'a_b',
		'A_B_2',
		'q_with',
		'q_ALL',
		'q_1x',
		'end',
		'xxxxxxxxxxxx',
		'xxxxxxxxxx_2'
	])
})
