import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { surveyReportWords } from '../../../messages/survey-report.ts'
import { chartLines } from '../../charts/chart.ts'
import { clientPolicy } from '../anonymity.ts'
import type { Answers } from '../answer.ts'
import { collectAnswers } from '../collect.ts'
import { questionsOf, type Question, type Questionnaire } from '../questionnaire.ts'
import { staffFindings } from '../staff/findings.ts'
import { choices, lv, questionnaire, section, single } from '../survey.fixture.ts'
import { crossChoices, crossSection, firstCross } from './cross-section.ts'
import { foundSection } from './found-section.ts'
import { likertSection, questionSection } from './question-section.ts'
import { trendSection } from './trend-section.ts'

const words = surveyReportWords.lv
const scale = (code: string, more: object = {}): Question => ({
	code,
	type: 'scale',
	from: 1,
	to: 5,
	low: lv('ne'),
	high: lv('jā'),
	text: lv(`${code}?`),
	...more
})
const form = questionnaire(
	section('a', [
		scale('kind'),
		scale('easy', { measure: 'effort' }),
		{ code: 'recommend', type: 'nps', text: lv('Ieteiktu?') },
		single('unit', ['desk', 'office']),
		{ code: 'why', type: 'multi', text: lv('Kāpēc?'), choices: choices('law', 'talk') },
		{ code: 'grid', type: 'matrix', text: lv('Cik?'), rows: choices('tools', 'time'), choices: choices('few', 'many') },
		{ code: 'visits', type: 'number', text: lv('Cik reižu?') },
		{ code: 'day', type: 'date', text: lv('Kad?') },
		{ code: 'comment', type: 'text', lines: 'many', text: lv('Kas vēl?') }
	])
)
const answersOf = (index: number): Answers => ({
	kind: { type: 'number', value: index < 30 ? 5 : 2 },
	easy: { type: 'number', value: index < 20 ? 4 : 1 },
	recommend: { type: 'number', value: index < 20 ? 10 : 0 },
	...(index < 36 ? { unit: { type: 'choice', code: index < 12 ? 'desk' : 'office' } } : {}),
	why: { type: 'choices', codes: index < 10 ? ['law', 'talk'] : ['law'] },
	grid: { type: 'rows', codes: { tools: index < 20 ? 'few' : 'many' } },
	visits: { type: 'number', value: 1 + (index % 3) },
	...(index < 4 ? { comment: { type: 'text', text: 'Laiks' } } : {})
})
const collected = (questions: Questionnaire, count: number) =>
	collectAnswers(
		questions,
		Array.from({ length: count }, (_, index) => ({ answers: answersOf(index), repeats: {} }))
	)
const all = collected(form, 40)
const asked = (code: string, from = all, population?: number) => {
	const question = questionsOf(form).find((each) => each.code === code)
	if (!question) throw new TypeError('a question')
	return { question, said: from.get(code) ?? [], population }
}

describe('a question of a survey of clients', () => {
	test('is told with base, chart and a table of the same counts', () => {
		const { title, why, chart, table, sentences } = questionSection(asked('unit'), words)
		expect([title, why]).toEqual(['unit?', 'Atbildēja 36, bez atbildes 4.'])
		expect(chart && chartLines(chart)).toEqual(['desk: 12', 'office: 24'])
		expect(table?.rows.map((row) => row.slice(0, 3).map(({ text }) => text))).toEqual([
			['desk', '12', '33,3 %'],
			['office', '24', '66,7 %']
		])
		expect(table?.rows[0]?.[3]?.text).toMatch(/^\d+,?\d*–\d+,?\d* %$/)
		expect(sentences).toEqual([])
	})

	test('on a ladder has its best steps and its mean, ease as an effort score, NPS as a score', () => {
		expect(questionSection(asked('kind'), words).sentences.join(' ')).toMatch(
			/^Divas labākās atbildes deva 75 % .*Vidēji 4,3 \(/
		)
		expect(questionSection(asked('easy'), words).sentences[0]).toMatch(/^Viegli bija 50 %/)
		expect(questionSection(asked('recommend'), words).sentences[0]).toMatch(/^Ieteiktu \(NPS\): 0 \(/)
		expect(questionSection(asked('kind'), words).table?.rows.map(([label]) => label?.text)).toEqual([
			'1 – ne',
			'2',
			'3',
			'4',
			'5 – jā'
		])
	})

	test('whose whole staff was asked has narrower limits', () => {
		const width = (population?: number): number => {
			const text = questionSection(asked('unit', all, population), words).table?.rows[0]?.[3]?.text ?? ''
			const [low = 0, high = 0] =
				text
					.replaceAll(',', '.')
					.match(/[\d.]+/g)
					?.map(Number) ?? []
			return high - low
		}
		expect(width(41)).toBeLessThan(width())
	})

	test('with rows has a bar in parts, numbers have their mean, days and texts only their number', () => {
		const grid = questionSection(asked('grid'), words)
		expect(grid.chart && chartLines(grid.chart)).toEqual(['tools: few 20, many 20'])
		expect(grid.sentences).toEqual([words.tooFew(10)])
		expect(questionSection(asked('visits'), words).sentences).toHaveLength(1)
		expect(questionSection(asked('day'), words).sentences).toEqual([words.gave(0)])
		expect(questionSection(asked('comment'), words)).toMatchObject({ sentences: [words.wrote(4)], table: undefined })
	})

	test('with too few answers has no figure, and below thirty a warning', () => {
		const few = collected(form, 9)
		const refused = questionSection(asked('unit', few), words)
		expect(refused).toMatchObject({ sentences: [words.tooFew(10)], chart: undefined, table: undefined })
		expect(questionSection(asked('unit', collected(form, 20)), words).sentences[0]).toBe(words.few)
	})
})

test('statements on one ladder stand together, by pattern and number', () => {
	const together = likertSection(
		['kind', 'easy', 'unit'].map((code) => asked(code)),
		words
	)
	expect(together?.chart && chartLines(together.chart)).toEqual([
		'kind?: 1 – ne 0, 2 10, 3 0, 4 0, 5 – jā 30',
		'easy?: 1 – ne 20, 2 0, 3 0, 4 20, 5 – jā 0'
	])
	expect(likertSection([asked('kind')], words)).toBeUndefined()
})

describe('two questions against one another', () => {
	test('hide small counts and what would tell them, and say so', () => {
		const by = { rows: 'kind', columns: 'unit' }
		const { table, sentences, why } = crossSection(form, all, by, clientPolicy(5), words)
		expect(why).toBe(words.crossWhy(40))
		expect(table?.columns.map(({ label }) => label)).toEqual(['Atbilde', 'desk', 'office', 'Bez atbildes', 'Kopā'])
		const numbers = (table?.rows ?? []).flatMap((row) => row.slice(1).map(({ text }) => text))
		for (const text of numbers) expect(text === words.hidden || text === '0' || Number(text) >= 5, text).toBe(true)
		expect(sentences).toEqual([words.crossHidden])
	})

	test('show nothing of fewer people than the threshold', () => {
		const by = { rows: 'kind', columns: 'unit' }
		const few = crossSection(form, collected(form, 4), by, clientPolicy(5), words)
		expect(few).toEqual({ title: 'kind? × unit?', why: '', sentences: [words.belowThreshold(5)] })
	})

	test('can be any two of which everybody gave one answer, choices and rows among them', () => {
		const labels = crossChoices(form, words)
		expect(labels.map(({ dimension }) => dimension)).toEqual(
			['kind', 'easy', 'recommend', 'unit', 'why/law', 'why/talk', 'grid/tools', 'grid/time'].filter(Boolean)
		)
		expect(labels.at(-1)?.label).toBe('Cik? – time')
		const dimensions = fc.constantFrom(...labels.map(({ dimension }) => dimension))
		fc.assert(
			fc.property(dimensions, dimensions, (rows, columns) => {
				fc.pre(rows !== columns)
				const { table } = crossSection(form, all, { rows, columns }, clientPolicy(5), words)
				for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0)
			})
		)
		expect(firstCross(form)).toEqual({ rows: 'kind', columns: 'unit' })
		expect(firstCross(questionnaire(section('a', [single('one', ['a', 'b'])])))).toBeUndefined()
	})
})

describe('one question over the waves', () => {
	const wave = (name: string, count: number, question = asked('kind').question) => ({
		name,
		question,
		said: collected(form, count).get('kind') ?? []
	})

	test('has a point with limits for each wave that can be compared, and the change in the table', () => {
		const told = trendSection([wave('01.10.2026.', 30), wave('01.11.2026.', 40)], words)
		expect(told?.chart?.type === 'trend' ? told.chart.series[0]?.values : []).toEqual([100, 75])
		expect(told?.chart?.type === 'trend' ? told.chart.series[0]?.limits?.[1] : {}).toEqual({ low: 60, high: 86 })
		expect(told?.table?.rows[1]?.at(-1)?.text).toMatch(/^-25 p\. p\. .*mazinās$/)
	})

	test('breaks where other answers were asked, says where words changed, and leaves out waves with few', () => {
		const other = scale('kind', { to: 7 })
		const reworded = scale('kind', { text: lv('Vai laipni?') })
		const told = trendSection([wave('a', 30, other), wave('b', 30), wave('c', 5), wave('d', 40, reworded)], words)
		expect(told?.sentences).toEqual([words.changed('b'), words.reworded('d')])
		expect(told?.chart?.type === 'trend' ? told.chart.ticks : []).toEqual(['b', 'd'])
		expect(told?.table?.rows).toHaveLength(4)
		expect(trendSection([wave('a', 30)], words)).toBeUndefined()
	})
})

test('a question of the staff is told by what was published alone', () => {
	const responses = Array.from({ length: 40 }, (_, index) => ({ answers: answersOf(index), repeats: {} }))
	const findings = staffFindings(form, responses, 5)
	const question = asked('unit').question
	const told = foundSection(findings, question, words)
	expect(told.table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
		['desk', words.hidden],
		['office', '24'],
		['Bez atbildes', words.hidden]
	])
	expect(foundSection(findings, asked('comment').question, words)).toMatchObject({ sentences: [words.wrote(0)] })
	expect(foundSection(findings, asked('grid').question, words).table?.rows[0]?.[0]?.text).toBe('tools: few')
})
