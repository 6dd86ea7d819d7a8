import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deskForm } from '../library/desk-form.ts'
import { phoneForm } from '../library/phone-form.ts'
import { pollForm } from '../library/poll-form.ts'
import { staffForm } from '../library/staff-form.ts'
import { checkQuestionnaire, errorsOf } from '../questionnaire-check.ts'
import { questionsOf } from '../questionnaire.ts'
import { anyForm, filled, lv } from '../survey.fixture.ts'
import { visibleQuestions } from '../runtime.ts'
import type { Finding } from './finding.ts'
import { readXlsForm } from './read.ts'
import { writeXlsForm } from './write.ts'

const defaults = {
	title: lv('Anketa'),
	intro: { who: lv('Centrs'), why: lv('Lai uzlabotu'), anonymity: lv('Anonīmi'), minutes: 5 },
	thanks: lv('Paldies!')
}

const sheet = (name: string, ...rows: readonly (readonly string[])[]) => ({ name, rows })
const read = (survey: readonly (readonly string[])[], choices: readonly (readonly string[])[] = []) =>
	readXlsForm([sheet('survey', ...survey), sheet('choices', ...choices)], defaults)
const told = (findings: readonly Finding[]) =>
	findings
		.filter(({ code }) => code !== 'intro-added' && code !== 'title-missing')
		.map(({ code, sheet: name, row, column }) => [code, name, row, column])

describe('an XLSForm goes out and comes in again', () => {
	for (const form of [deskForm, phoneForm, pollForm, staffForm])
		test(`the ready form ${form.code} is the same after the round trip, apart from how its conditions are written`, () => {
			const { questionnaire, findings } = readXlsForm(writeXlsForm(form), defaults)
			expect(findings).toEqual([])
			const bare = (each: typeof form) => ({
				...each,
				languages: each.languages.toSorted(),
				sections: each.sections.map((section) => ({
					...section,
					showIf: section.showIf !== undefined,
					questions: section.questions.map((question) => ({ ...question, showIf: question.showIf !== undefined }))
				}))
			})
			expect(questionnaire && bare(questionnaire)).toEqual(bare(form))
			expect(questionnaire && errorsOf(checkQuestionnaire(questionnaire))).toEqual([])
		})

	test('whatever is answered, the same questions are shown after the round trip', () => {
		fc.assert(
			fc.property(anyForm, fc.array(fc.nat(), { minLength: 6, maxLength: 12 }), (form, picks) => {
				const { questionnaire } = readXlsForm(writeXlsForm(form), defaults)
				const session = filled(form, { answers: {}, repeats: {}, language: 'lv', at: 'review' }, picks)
				const shown = (each: typeof form) => visibleQuestions(each, session).map(({ question }) => question.code)
				expect(questionnaire && shown(questionnaire)).toEqual(shown(form))
			})
		)
	})
})

describe('forms of other people', () => {
	test('headers in every dialect are read', () => {
		for (const header of [
			'label::english',
			'label:english',
			'label::English (en)',
			'Label :: EN',
			'label::en-GB (en)'
		]) {
			const { questionnaire } = read([
				['type', 'name', 'label::Latviešu (lv)', header],
				['text', 'name', 'Vārds', 'Name']
			])
			expect(questionnaire && questionsOf(questionnaire)[0]?.text, header).toEqual({ lv: 'Vārds', en: 'Name' })
		}
	})

	test('whatever stays behind is named by its sheet, row and column', () => {
		const { questionnaire, findings } = read(
			[
				['type', 'name', 'label', 'relevant', 'constraint', 'calculation', 'choice_filter'],
				['start', 'start', '', '', '', '', ''],
				['integer', 'age', 'Vecums', '', '. >= 18 and . <= 120', '', ''],
				['geopoint', 'where', 'Kur?', '', '', '', ''],
				['wonder', 'what', 'Kas?', '', '', '', ''],
				['text', 'mail', 'Adrese', 'once(${age}) > 20', "regex(., '(a+)+$')", '', ''],
				['select_one places', 'place', 'Vieta', '${age} > 20', '', '', 'region=${mail}'],
				['select_one nothing', 'other', 'Cits', '', '', '', ''],
				['calculate', 'sum', '', '', '', 'random()', '']
			],
			[
				['list_name', 'name', 'label'],
				['places', '1', 'Ogre'],
				['places', '2', 'Ikšķile'],
				['places', '', 'Lielvārde']
			]
		)
		expect(told(findings)).toEqual([
			['device-data-not-taken', 'survey', 2, 'type'],
			['type-not-taken', 'survey', 4, 'type'],
			['type-unknown', 'survey', 5, 'type'],
			['pattern-not-taken', 'survey', 6, 'constraint'],
			['condition-not-taken', 'survey', 6, 'relevant'],
			['filter-not-taken', 'survey', 7, 'choice_filter'],
			['list-unknown', 'survey', 8, 'type'],
			['calculation-not-taken', 'survey', 9, 'calculation'],
			['name-missing', 'choices', 4, 'name']
		])
		expect(questionnaire && questionsOf(questionnaire).map(({ code }) => code)).toEqual(['age', 'mail', 'place'])
		expect(questionnaire && questionsOf(questionnaire)[0]).toMatchObject({ type: 'number', min: 18, max: 120 })
	})

	test('groups and repeats become sections; a group inside hands its condition down', () => {
		const { questionnaire, findings } = read([
			['type', 'name', 'label', 'relevant', 'repeat_count'],
			['integer', 'age', 'Vecums', '', ''],
			['begin group', 'work', 'Darbs', '${age} > 15', ''],
			['text', 'job', 'Amats', '', ''],
			['begin_group', 'inner', 'Iekšā', '${age} < 70', ''],
			['text', 'boss', 'Vadītājs', '', ''],
			['end_group', '', '', '', ''],
			['end group', '', '', '', ''],
			['begin_repeat', 'child', 'Bērns', '', '4'],
			['integer', 'old', 'Cik gadu?', '', ''],
			['end_repeat', '', '', '', '']
		])
		expect(questionnaire?.sections.map(({ code, repeat }) => [code, repeat?.max])).toEqual([
			['section', undefined],
			['work', undefined],
			['child', 4]
		])
		expect(questionnaire?.sections[1]?.questions[1]?.showIf).toEqual({
			type: 'number',
			question: 'age',
			operator: '<',
			value: 70
		})
		expect(told(findings)).toEqual([
			['group-dissolved', 'survey', 5, 'name'],
			['cell-not-taken', 'survey', 5, 'label']
		])
	})

	test('ten thousand choices are one finding, and the rest of the form is taken', () => {
		const many = Array.from({ length: 10_000 }, (_, index) => ['all', `c${index}`, `Izvēle ${index}`])
		const { questionnaire, findings } = read(
			[
				['type', 'name', 'label'],
				['select_one all', 'one', 'Kura?'],
				['text', 'why', 'Kāpēc?']
			],
			[['list_name', 'name', 'label'], ...many]
		)
		expect(told(findings)).toEqual([['too-many-choices', 'survey', 2, 'type']])
		expect(questionnaire && questionsOf(questionnaire).map(({ code }) => code)).toEqual(['why'])
	})

	test('conditions in a circle come in as they are and are told by the check of the questionnaire', () => {
		const { questionnaire } = read([
			['type', 'name', 'label', 'relevant'],
			['integer', 'a', 'A', '${b} > 1'],
			['integer', 'b', 'B', '${a} > 1']
		])
		const problems = questionnaire ? checkQuestionnaire(questionnaire) : []
		expect(problems.map(({ code }) => code)).toContain('refers-in-circle')
	})

	test('a workbook that is no form is refused, and it is said what is missing', () => {
		expect(readXlsForm([sheet('Sheet1', ['a'])], defaults).findings).toEqual([
			{ code: 'sheet-missing', sheet: 'survey' }
		])
		expect(read([['name', 'label']]).findings).toMatchObject([{ code: 'column-missing', column: 'type' }])
	})

	test('what a range or a condition of being required asks beyond ours is told', () => {
		const { findings } = read([
			['type', 'name', 'label', 'required', 'parameters'],
			['range', 'a', 'A', 'yes', 'start=1 end=5 step=1'],
			['range', 'b', 'B', '', 'start=0 end=1 step=0.5'],
			['text', 'c', 'C', '${a} > 1', '']
		])
		expect(told(findings)).toEqual([
			['constraint-not-taken', 'survey', 3, 'parameters'],
			['constraint-not-taken', 'survey', 4, 'required']
		])
	})
})
