import { describe, expect, test } from 'vitest'
import { isoDate } from '../../dates.ts'
import { freeze, thaw } from '../frozen.ts'
import { deskForm } from '../library/desk-form.ts'
import { questionsOf } from '../questionnaire.ts'
import type { Survey, SurveyId } from '../survey.ts'
import { lv, questionnaire, section, single } from '../survey.fixture.ts'
import { blankDraft, nextDraft } from './draft.ts'
import { newQuestion, questionTypes } from './question-types.ts'
import { addQuestion } from './questions.ts'
import { draftProblems, tidyForm, withPlaceholder } from './tidy.ts'

const none = { surveys: [] }
const words = { intro: deskForm.intro, thanks: deskForm.thanks, section: lv('Jautājumi') }
const published = (form = deskForm): Survey => ({
	id: 'one' as SurveyId,
	mode: 'client',
	questionnaire: freeze(form),
	opensOn: isoDate('2026-11-01'),
	closesOn: undefined,
	target: undefined,
	asked: undefined,
	threshold: 5,
	staff: undefined,
	closed: undefined,
	opened: undefined
})

describe('a questionnaire that is begun', () => {
	test('has a code that nothing published has', () => {
		expect(blankDraft(none, 'client', words).form.code).toBe('form1')
		const taken = { surveys: [published({ ...deskForm, code: 'form1' })] }
		expect(blankDraft(taken, 'client', words).form.code).toBe('form2')
	})

	test('lacks only a title and questions', () => {
		const problems = draftProblems(tidyForm(blankDraft(none, 'client', words).form))
		expect(problems.filter(({ level }) => level === 'error').map(({ code }) => code)).toEqual([
			'text-missing',
			'no-questions'
		])
	})

	test('from a published one is its next version, with the same codes', () => {
		const draft = nextDraft({ surveys: [published()] }, 'client', deskForm)
		expect(draft.form.version).toBe(2)
		expect(questionsOf(draft.form)).toEqual(questionsOf(deskForm))
	})
})

describe('what is wrong with it', () => {
	test.each(questionTypes)('an empty %s is told at its own place, not at the end', (type) => {
		const { form, code } = addQuestion(questionnaire(section('a', [])), { type, section: 'a' })
		const [problem] = draftProblems(tidyForm(form))
		expect(problem).toEqual({ level: 'error', code: 'text-missing', of: code })
	})

	test('each is told once, however many texts are missing', () => {
		const form = questionnaire(section('a', [newQuestion('matrix', 'q1')]))
		expect(draftProblems(form)).toEqual([{ level: 'error', code: 'text-missing', of: 'q1' }])
	})

	test('an untitled section is named', () => {
		const form = questionnaire(section('a', [single('q', ['x', 'y'])], { title: lv('') }))
		expect(draftProblems(form)).toContainEqual({ level: 'error', code: 'text-missing', of: 'a' })
	})
})

test('tidied, without errors, it can be published and is read again as it was written', () => {
	const untidy = questionnaire(
		section('a', [
			single('q', ['x', 'y'], { hint: { lv: ' ', en: '' }, message: lv(''), offers: [] }),
			{ code: 's', type: 'scale', from: 1, to: 5, text: { lv: 'Cik?', ru: '' }, low: lv('') }
		])
	)
	const form = tidyForm(untidy)
	expect(draftProblems(form).filter(({ level }) => level === 'error')).toEqual([])
	expect(thaw(freeze(form))).toEqual(form)
	expect(questionsOf(form)[0]).toEqual(single('q', ['x', 'y']))
	expect(tidyForm(form)).toEqual(form)
})

test('a questionnaire without words can be tried out: a placeholder stands where Latvian is missing, nothing else changes', () => {
	const { form } = addQuestion(deskForm, { type: 'single', section: deskForm.sections[0]?.code ?? '' })
	const shown = withPlaceholder(form, '…')
	const made = questionsOf(shown).find(({ code }) => code === 'q1')
	expect(made).toMatchObject({ text: { lv: '…' }, choices: [{ label: { lv: '…' } }, { label: { lv: '…' } }] })
	expect(questionsOf(shown).filter(({ code }) => code !== 'q1')).toEqual(questionsOf(deskForm))
})
