import { describe, expect, test } from 'vitest'
import { deskForm } from '../library/desk-form.ts'
import { phoneForm } from '../library/phone-form.ts'
import { pollForm } from '../library/poll-form.ts'
import { staffForm } from '../library/staff-form.ts'
import { choices, lv, questionnaire, section, single } from '../survey.fixture.ts'
import { newQuestion } from './question-types.ts'
import { estimatedMinutes, plainLanguageAdvice } from './plain-language.ts'

const codesOf = (text: string): readonly string[] =>
	plainLanguageAdvice(questionnaire(section('a', [single('q', ['x', 'y'], { text: lv(text) })]))).map(
		({ code }) => code
	)

describe('plain language', () => {
	test.each([
		['Vai darbinieks bija laipns un zinošs?', 'double-question'],
		['Vai atbildi saņēmāt ātri un skaidri?', 'double-question'],
		['Vai Jūs piekrītat, ka gaidīšana ir īsa?', 'leading-words'],
		['Cik apmierināts esat ar mūsu lielisko apkalpošanu?', 'leading-words'],
		['Vai neesat saņēmis atbildi?', 'denial'],
		['Vai Jūs nejutāties uzklausīts?', 'denial'],
		['Kā vērtējat iepriekšminēto kārtību?', 'office-words'],
		['Kā vērtējat pakalpojuma sniegšanas procesu?', 'office-words'],
		['Vai pie mums vienmēr ir tīrs?', 'absolute-words'],
		[`Vai ${'ļoti '.repeat(21)}garš teikums?`, 'long-question']
	])('%s → %s', (text, code) => {
		expect(codesOf(text)).toContain(code)
	})

	test.each([
		'Cik apmierināts esat kopumā?',
		'Kāpēc Jūs vērsāties pie mums?',
		'Ko mums uzlabot?',
		'Vai saņēmāt to, pēc kā nācāt?',
		'Vai Jums viss bija saprotams?'
	])('has nothing to say about “%s”', (text) => {
		expect(codesOf(text)).toEqual([])
	})

	test('tells the words it means and the question they are in', () => {
		const [advice] = plainLanguageAdvice(
			questionnaire(section('a', [single('q', ['x', 'y'], { text: lv('Protams, Jums patika?') })]))
		)
		expect(advice).toEqual({ code: 'leading-words', of: 'q', words: 'Protams' })
	})

	test('too many choices to keep in mind', () => {
		const many = single('q', Array.from('abcdefghij'))
		expect(plainLanguageAdvice(questionnaire(section('a', [many])))).toEqual([
			{ code: 'many-choices', of: 'q', words: '10' }
		])
	})
})

describe('how long it takes', () => {
	test('the desk form is filled in in two minutes, as it says', () => {
		expect(estimatedMinutes(deskForm)).toBeLessThanOrEqual(2)
	})

	test.each([deskForm, pollForm, phoneForm, staffForm])('the ready form “$title.lv” does not understate it', (form) => {
		expect(plainLanguageAdvice(form).map(({ code }) => code)).not.toContain('minutes-understated')
	})

	test('more questions take longer; what is asked of some counts half', () => {
		const texts = Array.from({ length: 12 }, (_, index) => newQuestion('text', `q${String(index)}`))
		const form = questionnaire(section('a', texts))
		expect(estimatedMinutes(form)).toBe(5)
		const some = texts.map((question) => ({ ...question, showIf: { type: 'answered', question: 'q0' } as const }))
		expect(estimatedMinutes(questionnaire(section('a', some)))).toBe(3)
		expect(plainLanguageAdvice(form)[0]).toEqual({ code: 'minutes-understated', of: 'form', words: '5' })
	})

	test('a matrix takes as long as it has rows', () => {
		const rows = choices(...Array.from('abcdefghijklmnopqrstuvwxyz'))
		const matrix = { code: 'q', type: 'matrix', text: lv('?'), rows, choices: choices('x', 'y') } as const
		expect(estimatedMinutes(questionnaire(section('a', [matrix])))).toBe(3)
	})
})
