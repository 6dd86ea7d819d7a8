import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkQuestionnaire } from '../questionnaire-check.ts'
import { comparisonsOf } from '../condition.ts'
import { findQuestion, questionsOf, type Questionnaire } from '../questionnaire.ts'
import { anyForm, chosen, lv, questionnaire, section, single } from '../survey.fixture.ts'
import { addChoice, changeLabel, listOf, moveChoice, removeChoice, renameChoice } from './choices.ts'
import { freshCode, isCode, takenCodes } from './codes.ts'
import { mapTexts, tidyTexts, withLanguage } from './question-texts.ts'
import { newQuestion, questionTypes, retypeQuestion } from './question-types.ts'
import {
	addQuestion,
	changeQuestion,
	duplicateQuestion,
	moveQuestion,
	positionOf,
	removeQuestion,
	renameQuestion,
	sectionOf
} from './questions.ts'
import { followRenaming } from './references.ts'
import { addSection, changeSection, moveSection, removeSection } from './sections.ts'
import { withOptional } from './optional.ts'

const two = questionnaire(
	section('a', [single('why', ['x', 'y']), single('how', ['x'])]),
	section('b', [single('more', ['x', 'y'], { showIf: chosen('why', 'x'), text: lv('Jūs sakāt {q:why}?') })])
)
const order = (form: Questionnaire): readonly string[] =>
	form.sections.map(({ code, questions }) => [code, ...questions.map((question) => question.code)].join(' '))

type Act = { readonly what: number; readonly which: number }
const acts = fc.array(fc.record({ what: fc.nat(9), which: fc.nat(99) }), { maxLength: 25 })

/** Any change that an author can make, picked by numbers. */
function act(form: Questionnaire, { what, which }: Act): Questionnaire {
	const questions = questionsOf(form)
	const code = questions[which % Math.max(1, questions.length)]?.code ?? 'none'
	const part = form.sections[which % form.sections.length]?.code ?? 'none'
	const by = which % 2 === 0 ? 1 : -1
	switch (what) {
		case 0:
			return addQuestion(form, { type: questionTypes[which % questionTypes.length] ?? 'text', section: part }).form
		case 1:
			return duplicateQuestion(form, code).form
		case 2:
			return moveQuestion(form, code, by)
		case 3:
			return renameQuestion(form, code, `n${String(which % 7)}`)
		case 4:
			return addSection(form).form
		case 5:
			return moveSection(form, part, by)
		case 6:
			return changeQuestion(form, code, (question) => retypeQuestion(question, 'multi'))
		case 7:
			return changeQuestion(form, code, (question) => addChoice(question, 'choices'))
		case 8:
			return renameChoice(form, { question: code, list: 'choices', from: 'a', to: 'z' })
		default:
			return removeQuestion(form, code)
	}
}

describe('whatever an author does', () => {
	test('codes stay unique: of questions and sections together, of choices within their question', () => {
		fc.assert(
			fc.property(anyForm, acts, (start, list) => {
				const form = list.reduce(act, start)
				const codes = takenCodes(form)
				expect(new Set(codes).size).toBe(codes.length)
				for (const question of questionsOf(form)) {
					const choices = listOf(question, 'choices').map(({ code }) => code)
					expect(new Set(choices).size).toBe(choices.length)
				}
			})
		)
	})

	test('moving loses no question and doubles none, and back is where it was', () => {
		fc.assert(
			fc.property(anyForm, acts, fc.nat(99), fc.constantFrom(1 as const, -1 as const), (start, list, which, by) => {
				const form = list.reduce(act, start)
				const codes = questionsOf(form).map(({ code }) => code)
				const code = codes[which % Math.max(1, codes.length)] ?? 'none'
				const moved = moveQuestion(form, code, by)
				expect(
					questionsOf(moved)
						.map((question) => question.code)
						.sort()
				).toEqual([...codes].sort())
				expect(new Set(questionsOf(moved))).toEqual(new Set(questionsOf(form)))
				if (moved !== form) expect(moveQuestion(moved, code, by === 1 ? -1 : 1)).toEqual(form)
			})
		)
	})

	test('a new code is followed by every condition: what was right stays right', () => {
		fc.assert(
			fc.property(anyForm, fc.nat(5), (form, index) => {
				const renamed = renameQuestion(form, `q${String(index)}`, 'anew')
				const told = (all: ReturnType<typeof checkQuestionnaire>) => all.map(({ code }) => code)
				expect(told(checkQuestionnaire(renamed))).toEqual(told(checkQuestionnaire(form)))
				const asked = questionsOf(renamed).flatMap(({ showIf }) => (showIf ? comparisonsOf(showIf) : []))
				expect(asked.map(({ question }) => question)).not.toContain(`q${String(index)}`)
				expect(renameQuestion(renamed, 'anew', `q${String(index)}`)).toEqual(form)
			})
		)
	})
})

describe('questions', () => {
	test('cross the border of sections one place at a time, and stop at the ends', () => {
		const down = moveQuestion(moveQuestion(two, 'why', 1), 'why', 1)
		expect(order(down)).toEqual(['a how', 'b why more'])
		expect(order(moveQuestion(down, 'why', -1))).toEqual(['a how why', 'b more'])
		expect(moveQuestion(two, 'why', -1)).toBe(two)
		expect(moveQuestion(two, 'more', 1)).toBe(two)
		expect(moveQuestion(two, 'nobody', 1)).toBe(two)
	})

	test('are added behind the one that is open, or at the end of their section', () => {
		const behind = addQuestion(two, { type: 'nps', section: 'a', after: 'why' })
		expect(order(behind.form)[0]).toBe(`a why ${behind.code} how`)
		expect(findQuestion(behind.form, behind.code)?.type).toBe('nps')
		expect(order(addQuestion(two, { type: 'date', section: 'b' }).form)[1]).toBe('b more q1')
	})

	test('are doubled with all they have, under a free code', () => {
		const { form, code } = duplicateQuestion(two, 'more')
		expect(findQuestion(form, code)).toEqual({ ...findQuestion(two, 'more'), code })
		expect(positionOf(form, code)).toBe(4)
		expect(duplicateQuestion(two, 'nobody')).toEqual({ form: two, code: 'nobody' })
	})

	test('that are taken out leave a reference that is told, not silence', () => {
		const left = removeQuestion(two, 'why')
		expect(checkQuestionnaire(left).map(({ code }) => code)).toContain('refers-to-missing')
	})

	test('keep the texts that show their answer when they are called otherwise; a code that is taken or no code is refused', () => {
		const renamed = renameQuestion(two, 'why', 'reason')
		expect(findQuestion(renamed, 'more')?.text.lv).toBe('Jūs sakāt {q:reason}?')
		expect(renameQuestion(two, 'why', 'how')).toBe(two)
		expect(renameQuestion(two, 'why', 'b')).toBe(two)
		expect(renameQuestion(two, 'why', '1x')).toBe(two)
		expect(renameQuestion(two, 'why', 'ā')).toBe(two)
	})

	test('know their section', () => {
		expect(sectionOf(two, 'more')?.code).toBe('b')
		expect(sectionOf(two, 'nobody')).toBeUndefined()
	})
})

describe('another type of question', () => {
	test('keeps what both have: text, condition, duty, choices', () => {
		const before = { ...single('why', ['x', 'y'], { required: true, hint: lv('Viens') }), showIf: chosen('how', 'x') }
		expect(retypeQuestion(before, 'multi')).toEqual({ ...before, type: 'multi' })
		expect(retypeQuestion(before, 'nps')).toEqual({
			code: 'why',
			type: 'nps',
			text: before.text,
			hint: before.hint,
			required: true,
			showIf: before.showIf
		})
		expect(retypeQuestion(before, 'single')).toBe(before)
	})

	test.each(questionTypes)('%s begins empty and can be made of any other', (type) => {
		expect(newQuestion(type, 'q1')).toMatchObject({ type, code: 'q1', text: { lv: '' } })
		for (const other of questionTypes) expect(retypeQuestion(newQuestion(other, 'q1'), type).type).toBe(type)
	})
})

describe('choices', () => {
	const why = single('why', ['x', 'y'])

	test('are added, worded, moved and taken out', () => {
		const more = addChoice(why, 'choices')
		expect(listOf(more, 'choices').map(({ code }) => code)).toEqual(['x', 'y', '1'])
		const worded = changeLabel(more, 'choices', '1', lv('Cits'))
		expect(listOf(moveChoice(worded, 'choices', '1', -1), 'choices').map(({ label }) => label.lv)).toEqual([
			'x',
			'Cits',
			'y'
		])
		expect(listOf(removeChoice(worded, 'choices', 'x'), 'choices')).toHaveLength(2)
		expect(moveChoice(why, 'choices', 'x', -1)).toEqual(why)
	})

	test('called otherwise are followed by conditions; rows of a matrix apart from its answers', () => {
		const renamed = renameChoice(two, { question: 'why', list: 'choices', from: 'x', to: 'walk' })
		expect(findQuestion(renamed, 'more')?.showIf).toEqual(chosen('why', 'walk'))
		expect(renameChoice(two, { question: 'why', list: 'choices', from: 'x', to: 'y' })).toBe(two)
		const table = questionnaire(
			section('a', [
				{ ...newQuestion('matrix', 'm') },
				single('then', ['x', 'y'], { showIf: { type: 'chosen', question: 'm', choice: '1', row: '1' } })
			])
		)
		const row = renameChoice(table, { question: 'm', list: 'rows', from: '1', to: 'desk' })
		expect(findQuestion(row, 'then')?.showIf).toMatchObject({ choice: '1', row: 'desk' })
		expect(followRenaming(two, { type: 'question', from: 'nobody', to: 'x' })).toEqual(two)
	})
})

describe('sections', () => {
	test('are added, called, moved with their questions and taken out, but for the last one', () => {
		const { form, code } = addSection(two)
		const called = changeSection(form, code, (each) => ({ ...each, title: lv('Beigas') }))
		expect(order(moveSection(called, 'a', 1))).toEqual(['b more', 'a why how', code])
		expect(moveSection(two, 'a', -1)).toBe(two)
		expect(order(removeSection(two, 'a'))).toEqual(['b more'])
		const one = questionnaire(section('a', []))
		expect(removeSection(one, 'a')).toBe(one)
	})
})

describe('texts', () => {
	test('an emptied translation is not there any more; Latvian stays, be it empty', () => {
		expect(withLanguage({ lv: 'Jā', en: 'Yes' }, 'en', '')).toEqual({ lv: 'Jā' })
		expect(withLanguage({ lv: 'Jā', en: 'Yes' }, 'lv', '')).toEqual({ lv: '', en: 'Yes' })
		expect(tidyTexts({ lv: 'Jā', en: ' ' })).toEqual({ lv: 'Jā' })
		expect(tidyTexts({ lv: ' ', en: '' })).toBeUndefined()
	})

	test('every text of a question is met, and what may be missing can be taken out', () => {
		const scale = { ...newQuestion('scale', 'q1'), low: lv('slikti'), hint: lv('') }
		const met = mapTexts(scale, tidyTexts)
		expect(met).toEqual({ code: 'q1', type: 'scale', text: { lv: '' }, from: 1, to: 5, low: lv('slikti') })
	})

	test('something that may be missing is put in, replaced and taken out', () => {
		const value: { readonly a: number; readonly b?: string } = { a: 1 }
		expect(withOptional(withOptional(value, 'b', 'x'), 'b', 'y')).toEqual({ a: 1, b: 'y' })
		expect(withOptional(withOptional(value, 'b', 'x'), 'b', undefined)).toEqual({ a: 1 })
	})
})

test('codes are letters without marks, and free ones are found', () => {
	expect(isCode('a-1', 'question') && isCode('16-34', 'choice')).toBe(true)
	expect(isCode('16', 'question') || isCode('ē', 'choice') || isCode('', 'choice')).toBe(false)
	expect(freshCode('q', ['q1', 'q3'])).toBe('q2')
})
