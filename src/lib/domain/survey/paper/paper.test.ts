import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sheetWords } from '$lib/messages/paper-sheet.ts'
import { distinctAnswers } from '../answer-samples.ts'
import type { Answer } from '../answer.ts'
import { answerIssue } from '../answer-check.ts'
import { questionsOf, type Question } from '../questionnaire.ts'
import { startSession, visibleQuestions } from '../runtime.ts'
import { anyForm, choice, choices, chosen, filled, lv, questionnaire, section, single } from '../survey.fixture.ts'
import { answerToCodes, codesToAnswer, noAnswerCode, numbered } from './codes.ts'
import { sheetOf } from './sheet.ts'
import { skipAfter } from './skips.ts'

const picks = fc.array(fc.nat(40), { minLength: 1, maxLength: 8 })
const coded: readonly Question[] = [
	single('one', ['a', 'b', 'c'], { offers: ['dont-know', 'refused', 'not-applicable'] }),
	{ code: 'many', type: 'multi', text: lv('?'), choices: choices('a', 'b', 'c') },
	{ code: 'rank', type: 'rank', text: lv('?'), choices: choices('a', 'b', 'c'), top: 2 },
	{ code: 'rows', type: 'matrix', text: lv('?'), rows: choices('r', 's'), choices: choices('a', 'b') },
	{ code: 'nps', type: 'nps', text: lv('?'), offers: ['dont-know'] },
	{ code: 'scale', type: 'scale', from: -2, to: 2, text: lv('?') }
]

describe('numbers from paper', () => {
	test.each(coded)('stand for one answer to a question of type $type, and the answer for them', (question) => {
		const known: readonly Answer[] =
			{
				many: [{ type: 'choices' as const, codes: ['a', 'c'] }],
				rank: [{ type: 'ranking' as const, codes: ['c', 'a'] }],
				rows: [
					{ type: 'rows' as const, codes: { r: 'b', s: 'a' } },
					{ type: 'rows' as const, codes: { s: 'b' } }
				]
			}[question.code] ?? distinctAnswers(question, []).answers.filter((said) => said !== undefined)
		for (const said of known) {
			expect(answerIssue(question, said)).toBeUndefined()
			expect(codesToAnswer(question, answerToCodes(question, said))).toEqual(said)
		}
		expect(known.length).toBeGreaterThan(0)
		expect(codesToAnswer(question, ' ')).toBeUndefined()
	})

	test('may stand in any order where several are ticked, and are put apart as one likes', () => {
		const [, many] = coded
		expect(many && codesToAnswer(many, '3,1')).toEqual({ type: 'choices', codes: ['a', 'c'] })
	})

	test.each(coded)('that no box of type $type has are told as wrong, never dropped', (question) => {
		for (const typed of ['9999', 'x', '1 1 1 1', '-7']) {
			const answer = codesToAnswer(question, typed)
			expect(answerIssue(question, answer)?.code).toBe('answer-misfit')
			expect(answerToCodes(question, answer)).toBe(typed)
		}
	})

	test('of "don\'t know" are never those of a choice or step', () => {
		const long = { ...coded[0], choices: choices(...Array.from({ length: 98 }, (_, index) => `c${index}`)) } as Question
		expect(noAnswerCode(long, 'dont-know')).toBe(998)
		expect(codesToAnswer(long, '98')).toEqual(choice('c97'))
		expect(codesToAnswer(long, '998')).toEqual({ type: 'none', why: 'dont-know' })
	})

	test('stand in the texts of the form, in every language that there is, and nothing else changes', () => {
		const form = questionnaire(section('a', [single('q', ['a', 'b'])]), section('b', [single('r', ['c', 'd'])]))
		const [, second] = questionsOf(numbered(form))
		expect(second).toMatchObject({ code: 'r', text: { lv: '2. r?' } })
		expect(second && 'choices' in second && second.choices).toEqual([
			{ code: 'c', label: { lv: '1 c' } },
			{ code: 'd', label: { lv: '2 d' } }
		])
	})
})

describe('an arrow on paper', () => {
	test('passes over no question that is asked, whatever else was answered', () => {
		fc.assert(
			fc.property(anyForm, picks, (form, numbers) => {
				const asked = visibleQuestions(form, filled(form, startSession(form, 'lv'), numbers))
				const order = questionsOf(form).map(({ code }) => code)
				for (const { question, answer } of asked) {
					const next = answer && skipAfter(form, question, answer)
					if (next === undefined) continue
					const passed = order.slice(order.indexOf(question.code) + 1, next)
					expect(passed.length).toBeGreaterThan(0)
					for (const code of passed) expect(asked.map((each) => each.question.code)).not.toContain(code)
				}
			})
		)
	})

	test('leads over questions that only another answer asks for, and over those that hang on them', () => {
		const why = single('why', ['x', 'y'], { showIf: chosen('q', 'no') })
		const more = single('more', ['x', 'y'], { showIf: chosen('why', 'x') })
		const first = single('q', ['yes', 'no'])
		const form = questionnaire(section('a', [first, why, more, single('last', ['x', 'y'])]))
		expect(skipAfter(form, first, choice('yes'))).toBe(3)
		expect(skipAfter(form, first, choice('no'))).toBeUndefined()
		expect(skipAfter(questionnaire(section('a', [first, why, more])), first, choice('yes'))).toBe(3)
	})

	test('never leads out of a copy, whose next copy is still to be filled in', () => {
		const kid = single('kid', ['yes', 'no'])
		const why = single('why', ['x', 'y'], { showIf: chosen('kid', 'no') })
		const copies = section('kids', [kid, why], { repeat: { name: lv('Bērns'), max: 3 } })
		expect(
			skipAfter(questionnaire(copies, section('b', [single('z', ['x', 'y'])])), kid, choice('yes'))
		).toBeUndefined()
	})
})

describe('a sheet', () => {
	test('says once where steps of a scale lead, and at a question who answers it, by numbers and codes', () => {
		const scale: Question = { code: 'q', type: 'scale', from: 1, to: 4, text: lv('Cik labi?') }
		const isBad = { type: 'number', question: 'q', operator: '<', value: 3 } as const
		const why: Question = { code: 'why', type: 'text', lines: 'one', text: lv('Kāpēc?'), showIf: isBad }
		const form = questionnaire(section('a', [scale, why, single('last', ['x', 'y'])]))
		const [first, second] = sheetOf(form, 'lv', sheetWords.lv).sections[0]?.questions ?? []
		expect(first).toMatchObject({ text: '1. Cik labi?', notes: ['3, 4 → pārejiet pie 3. jautājuma'] })
		expect(second?.notes).toEqual(['Atbildiet tikai tad, ja atbilde uz jautājumu „1. Cik labi?” ir mazāka par 3.'])
	})

	test('in a language that a text lacks says it in Latvian and marks it', () => {
		const form = questionnaire(section('a', [single('q', ['x', 'y'])]))
		expect(sheetOf(form, 'ru', sheetWords.ru).sections[0]?.questions[0]?.text).toBe('1. q? (LV)')
	})
})
