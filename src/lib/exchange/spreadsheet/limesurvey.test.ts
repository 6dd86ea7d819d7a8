import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '$lib/domain/survey/answer.ts'
import type { PathFinding } from '$lib/domain/survey/foreign/finding.ts'
import { readLimeSurvey } from '$lib/domain/survey/foreign/limesurvey.ts'
import { clientForm } from '$lib/domain/survey/foreign/surveyjs.fixture.ts'
import { deskForm } from '$lib/domain/survey/library/desk-form.ts'
import { checkQuestionnaire, errorsOf } from '$lib/domain/survey/questionnaire-check.ts'
import { questionsOf, type Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import { visibleQuestions } from '$lib/domain/survey/runtime.ts'
import { clientSurvey, lss, oldSurvey, table } from './limesurvey.fixture.ts'
import { readLimeTables } from './limesurvey-file.ts'
import { work } from './work.ts'

const defaults = { title: { lv: 'Anketa' }, intro: deskForm.intro, thanks: { lv: 'Paldies!' } }
const read = (xml: string) => readLimeSurvey(readLimeTables(xml), defaults)
const reply = (text: string) => work({ type: 'read-form', file: new Blob([text]), defaults })
const why = async (text: string) => {
	const answer = await reply(text)
	return answer.type === 'refused' ? answer.why : answer.type
}
const told = (findings: readonly PathFinding[]) =>
	findings.filter(({ code }) => code !== 'intro-added').map(({ code, path, value }) => [code, path, value])
const shown = (form: Questionnaire | undefined, answers: Answers) =>
	form ? visibleQuestions(form, { answers, repeats: {} }).map(({ question }) => question.code) : []
const number = (value: number) => ({ type: 'number', value }) as const
const choice = (code: string) => ({ type: 'choice', code }) as const
const chosen = (...codes: readonly string[]) => ({ type: 'choices', codes }) as const

describe('a survey of LimeSurvey', () => {
	const { questionnaire, findings } = read(clientSurvey)

	test('comes in with its groups in order, types, parts, bounds and languages', () => {
		expect(questionnaire?.sections.map(({ code, title }) => [code, title.lv])).toEqual([
			['g1', 'Apmeklējums'],
			['g2', 'Vērtējums']
		])
		expect(questionnaire && questionsOf(questionnaire).map(({ code, type }) => `${code} ${type}`)).toEqual([
			...['Purpose single', 'Ways multi', 'Age number', 'Again single', 'Sex single', 'Mark scale', 'Day date'],
			...[
				'Short text',
				'Long text',
				'People_adults number',
				'People_children number',
				'Contact_first text',
				'Why text'
			],
			...['Parts matrix', 'Five matrix', 'Sure matrix', 'Order rank']
		])
		const byCode = Object.fromEntries(
			(questionnaire ? questionsOf(questionnaire) : []).map((each) => [each.code, each])
		)
		expect(byCode['Purpose']).toMatchObject({
			required: true,
			choices: [{ code: 'A1', label: { lv: 'Uzzināt' } }, { code: 'A2' }]
		})
		expect(byCode['Ways']).toMatchObject({
			max: 1,
			hint: { lv: 'Var atzīmēt vairākus' },
			choices: [{ code: 'phone' }, { code: 'mail' }]
		})
		expect(byCode['Age']).toMatchObject({ max: 120 })
		expect(byCode['Age']).not.toHaveProperty('decimals')
		expect(byCode['Short']).toMatchObject({ max: 40 })
		expect(byCode['Long']).toMatchObject({ text: { lv: 'Plaši par {q:Age} gadiem un {TOKEN:NAME}' } })
		expect(byCode['Five']).toMatchObject({
			choices: [{ code: '1' }, { code: '2' }, { code: '3' }, { code: '4' }, { code: '5' }]
		})
		expect(questionnaire?.languages).toEqual(['lv', 'en'])
		expect(questionnaire?.thanks).toEqual({ lv: 'Paldies!' })
		expect(questionnaire && errorsOf(checkQuestionnaire(questionnaire))).toEqual([])
	})

	test('asks under the same conditions', () => {
		expect(shown(questionnaire, { Ways: chosen('mail') })).toContain('Age')
		expect(shown(questionnaire, { Ways: chosen('phone') })).not.toContain('Age')
		const old = { Ways: chosen('mail'), Age: number(40) }
		expect(shown(questionnaire, { ...old, Again: choice('Y') })).toContain('Long')
		expect(shown(questionnaire, { ...old, Again: choice('N') })).not.toContain('Long')
		const many = { People_adults: number(3), People_children: number(1) }
		expect(shown(questionnaire, many)).toContain('Why')
		expect(shown(questionnaire, { ...many, Ways: chosen('mail') })).not.toContain('Why')
		const parts = { type: 'rows', codes: { speed: '2' } } as const
		expect(shown(questionnaire, { Purpose: choice('A2'), Parts: parts })).toContain('Five')
		expect(shown(questionnaire, { Purpose: choice('A1'), Parts: parts })).not.toContain('Five')
	})

	test('tells of everything else where it stands', () => {
		expect(told(findings)).toEqual([
			['markup-dropped', 'surveys_languagesettings', 'Labdien!'],
			['property-not-taken', 'surveys_languagesettings', 'surveyls_welcometext: Labdien!'],
			['property-not-taken', 'groups › 1', 'randomization_group: r'],
			['other-not-taken', 'questions › Purpose', 'Purpose'],
			['property-not-taken', 'questions › Ways', 'random_order: 1'],
			['markup-dropped', 'questions › Ways', 'Var atzīmēt vairākus'],
			['property-not-taken', 'questions › Again', 'mandatory: S'],
			['pattern-not-taken', 'questions › Short', '^(a+)+$'],
			['note-not-taken', 'questions › Note', 'Lasiet uzmanīgi'],
			['note-not-taken', 'groups › 2', 'Par visu'],
			['type-not-taken', 'questions › Scan', '|'],
			['type-not-taken', 'questions › Dual', '1'],
			['type-not-taken', 'questions › Language', 'I'],
			['table-not-taken', 'quota', '1'],
			['calculation-unkept', 'questions › Sum', 'Sum'],
			['place-not-taken', 'questions › Long', '{TOKEN:NAME}'],
			['place-not-taken', 'questions › Long', '{TOKEN:NAME}']
		])
	})

	test('of version 3 and below comes in as well, its names by numbers too', () => {
		const { questionnaire: old, findings: few } = read(oldSurvey)
		expect(shown(old, { Q1: choice('A1') })).toEqual(['Q1', 'Q2'])
		expect(shown(old, { Q1: choice('A2') })).toEqual(['Q1'])
		expect(old?.sections[0]?.title).toEqual({ en: 'One', lv: 'One' })
		expect(told(few).map(([code]) => code)).toEqual(['latvian-missing'])
	})
})

describe('files are told apart by what is in them', () => {
	test('SurveyJS, LimeSurvey, something else and what is torn', async () => {
		expect(await why(JSON.stringify(clientForm))).toBe('form')
		expect(await why(`\uFEFF  ${JSON.stringify(clientForm)}`)).toBe('form')
		expect(await why(clientSurvey)).toBe('form')
		expect(await why('{"a": 1}')).toBe('foreign')
		expect(await why('{"pages": [')).toBe('broken')
		expect(await why('<html><body>x</body></html>')).toBe('foreign')
		expect(await why(clientSurvey.slice(0, clientSurvey.length / 2))).toBe('broken')
		expect(await why('<!DOCTYPE x [<!ENTITY a "b">]><document>&a;</document>')).toBe('broken')
		expect(await why('name;label')).toBe('foreign')
	})

	test('what must be put right before publishing comes with the form', async () => {
		const answer = await reply(
			'{"elements":[{"type":"text","name":"a","visibleIf":"{b} notempty"},{"type":"text","name":"b"}]}'
		)
		expect(answer.type === 'form' && answer.problems.map(({ code }) => code)).toEqual(['refers-to-later'])
	})

	test('a file of more cells than a workbook may have is refused', () => {
		const rows = Array.from({ length: 401 }, () =>
			Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`c${index}`, 'x']))
		)
		expect(() => readLimeTables(lss(table('questions', rows)))).toThrow('too-large')
	})

	test('whatever rows a survey file holds, there is a reading', () => {
		const column = fc.constantFrom(
			'qid',
			'gid',
			'parent_qid',
			'type',
			'title',
			'question',
			'language',
			'code',
			'relevance',
			'attribute',
			'value',
			'answer'
		)
		const value = fc.oneof(
			fc.constantFrom('1', '2', '0', 'L', 'M', 'F', 'N', '*', 'lv', 'Q1.NAOK == "1"', ''),
			fc.string({ maxLength: 8 })
		)
		const rows = fc.array(fc.dictionary(column, value, { maxKeys: 8 }), { maxLength: 5 })
		fc.assert(
			fc.property(rows, rows, rows, rows, (groups, questions, subquestions, answers) => {
				const tables = new Map(Object.entries({ groups, questions, subquestions, answers }))
				expect(readLimeSurvey(tables, defaults).findings.length).toBeGreaterThan(0)
			})
		)
	})
})
