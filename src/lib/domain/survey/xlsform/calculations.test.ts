import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../answer.ts'
import { withCalculations, type Formula } from '../calculation.ts'
import { checkQuestionnaire, errorsOf } from '../questionnaire-check.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'
import { heardAnswer, visibleQuestions } from '../runtime.ts'
import { choice, lv } from '../survey.fixture.ts'
import { calculateIn } from './calculate-in.ts'
import { Calculations } from './calculations.ts'
import { strangeWords } from './columns.ts'
import { conditionOf } from './sections-in.ts'
import { listsOf, tellUnused } from './choices-in.ts'
import { matrixOf } from './matrix-in.ts'
import { settingsOf } from './settings-in.ts'
import type { Targets } from './condition-in.ts'
import { parseExpression } from './expression.ts'
import type { Finding } from './finding.ts'
import { toFormula } from './formula-in.ts'
import { toCalculation } from './formula-out.ts'
import { readXlsForm } from './read.ts'
import { tableOf } from './table.ts'
import { writeXlsForm } from './write.ts'

const defaults = {
	title: lv('Anketa'),
	intro: { who: lv('Centrs'), why: lv('Lai uzlabotu'), anonymity: lv('Anonīmi'), minutes: 5 },
	thanks: lv('Paldies!')
}
const read = (...survey: readonly (readonly string[])[]) =>
	readXlsForm(
		[
			{ name: 'survey', rows: [['type', 'name', 'label', 'relevant', 'calculation'], ...survey] },
			{
				name: 'choices',
				rows: [
					['list_name', 'name', 'label'],
					['l', '1', 'Maz'],
					['l', '2', 'Daudz']
				]
			}
		],
		defaults
	)
const told = (findings: readonly Finding[]) =>
	findings
		.filter(({ code }) => !['intro-added', 'title-missing', 'list-not-used'].includes(code))
		.map(({ code, row }) => [code, row])
const number = (value: number) => ({ type: 'number', value }) as const
const shown = (form: Questionnaire | undefined, answers: Answers) =>
	form ? visibleQuestions(form, { answers, repeats: {} }).map(({ question }) => question.code) : []

const targets: Targets = new Map(
	(
		[
			{ type: 'number', code: 'a', text: lv('A') },
			{ type: 'nps', code: 'b', text: lv('B') },
			{ type: 'text', code: 't', text: lv('T'), lines: 'one' },
			{ type: 'multi', code: 'm', text: lv('M'), choices: [{ code: 'x', label: lv('X') }] }
		] satisfies readonly Question[]
	).map((question) => [question.code, { question }])
)
const formula = (text: string) => toFormula(parseExpression(text), targets)

describe('calculations of a form', () => {
	test('work in conditions and texts, in whatever order they stand', () => {
		const { questionnaire, findings } = read(
			['calculate', 'double', 'Divkārt', '', '${sum} * 2'],
			['integer', 'a', 'Cik?', '', ''],
			['integer', 'b', 'Un cik?', '', ''],
			['calculate', 'sum', '', '', '${a} + ${b}'],
			['text', 'why', 'Kāpēc ${double}?', '${double} >= 10', '']
		)
		expect(told(findings)).toEqual([
			['calculation-unkept', 2],
			['calculation-unkept', 5]
		])
		expect(questionnaire?.calculations?.map(({ question }) => [question.code, question.text.lv])).toEqual([
			['sum', '„Cik?” + „Un cik?”'],
			['double', 'Divkārt']
		])
		expect(questionnaire && errorsOf(checkQuestionnaire(questionnaire))).toEqual([])
		expect(shown(questionnaire, { a: number(2), b: number(3) })).toEqual(['a', 'b', 'why'])
		expect(shown(questionnaire, { a: number(2), b: number(2) })).toEqual(['a', 'b'])
		expect(shown(questionnaire, { a: number(20) })).toEqual(['a', 'b'])
		const answers = { answers: { a: number(2), b: number(3) }, repeats: {} }
		expect(
			questionnaire && heardAnswer(questionnaire, visibleQuestions(questionnaire, answers), 'double')?.answer
		).toEqual(number(10))
	})

	test('of words are choices, and a condition of the row holds for them', () => {
		const { questionnaire } = read(
			['integer', 'age', 'Vecums', '', ''],
			['calculate', 'group', 'Grupa', '${age} > 0', "if(${age} < 18, 'child', 'adult')"],
			['text', 'school', 'Skola', "${group} = 'child'", ''],
			['text', 'job', 'Darbs', "selected(${group}, 'adult')", '']
		)
		expect(questionnaire?.calculations?.[0]?.question.type).toBe('single')
		expect(shown(questionnaire, { age: number(7) })).toEqual(['age', 'school'])
		expect(shown(questionnaire, { age: number(40) })).toEqual(['age', 'job'])
		expect(shown(questionnaire, { age: number(0) })).toEqual(['age'])
	})

	test('within a condition need no row of their own; the same wording is calculated once', () => {
		const { questionnaire, findings } = read(
			['integer', 'a', 'Cik?', '', ''],
			['integer', 'b', 'Un cik?', '', ''],
			['text', 'c', 'C', '${a} + ${b} > 3', ''],
			['text', 'd', 'D', '10 < ${a} + ${b}', ''],
			['text', 'e', 'E', '${a} > ${b}', '']
		)
		expect(told(findings)).toEqual([])
		expect(questionnaire?.calculations).toHaveLength(2)
		expect(shown(questionnaire, { a: number(1), b: number(4) })).toEqual(['a', 'b', 'c'])
		expect(shown(questionnaire, { a: number(9), b: number(4) })).toEqual(['a', 'b', 'c', 'd', 'e'])
	})

	test('in a circle, from copies, of today or by chance are told and left', () => {
		const { questionnaire, findings } = read(
			['calculate', 'x', '', '', '${y} + 1'],
			['calculate', 'y', '', '', '${x} + 1'],
			['begin_repeat', 'child', 'Bērns', '', ''],
			['integer', 'age', 'Vecums', '', ''],
			['end_repeat', '', '', '', ''],
			['calculate', 'sum', '', '', '${age} + 1'],
			['calculate', 'day', '', '', 'today()'],
			['calculate', 'dice', '', '', 'random()']
		)
		expect(told(findings).filter(([code]) => code === 'calculation-not-taken')).toEqual([
			['calculation-not-taken', 2],
			['calculation-not-taken', 3],
			['calculation-not-taken', 7],
			['calculation-not-taken', 8],
			['calculation-not-taken', 9]
		])
		expect(questionnaire?.calculations).toBeUndefined()
	})

	test('come back from a file with the same meaning', () => {
		const { questionnaire } = read(
			['select_one l', 'size', 'Cik daudz?', '', ''],
			['integer', 'a', 'Cik?', '', ''],
			['calculate', 'score', 'Punkti', '', "coalesce(${a}, 0) * 2 - if(${size} = '2', 1, 0) div 2"],
			['text', 'why', 'Kāpēc?', '${score} >= 3.5', '']
		)
		const again = questionnaire && readXlsForm(writeXlsForm(questionnaire), defaults)
		expect(again?.questionnaire?.calculations).toEqual(questionnaire?.calculations)
		for (const answers of [{ a: number(2), size: choice('2') }, { a: number(1) }, { size: choice('1') }])
			expect(shown(again?.questionnaire, answers)).toEqual(shown(questionnaire, answers))
	})
})

describe('the subset of formulas', () => {
	test.each([
		['1 - 2 - 3', -4],
		['2 + 3 * 4', 14],
		['(2 + 3) * 4', 20],
		['7 mod 4 + 1', 4],
		['-3 + 1', -2],
		['min(4, max(1, 2))', 2],
		['round(2.345, 2)', 2.35],
		['round(10 div 4)', 3],
		['if(1 = 1 and ${a} > 3, 5, 6)', undefined],
		['if(${a} > 3, 5, 6)', 5],
		['coalesce(${t}, ${a})', 4],
		['count-selected(${m}) + string-length(${t})', 0],
		['number(${a}) + ${b}', 6]
	])('%s', (text, value) => {
		const taken = formula(text)
		const question = { type: 'number', code: 'result', text: lv('R') } as const
		const answers: Answers = { a: number(4), b: number(2) }
		const result = taken && withCalculations([{ question, formula: taken }], (code) => answers[code])('result')
		expect(result).toEqual(value === undefined ? undefined : number(value))
	})

	test.each([
		'today()',
		'uuid()',
		'${m} + 1',
		'int(${a})',
		'sum(${a})',
		'${nobody}',
		'1 +',
		'pulldata(1)',
		"jr:choice-name('a')"
	])('%s is not taken', (text) => expect(formula(text)).toBeUndefined())

	const anyFormula = fc.letrec<{ formula: Formula }>((tie) => ({
		formula: fc.oneof(
			{ maxDepth: 3 },
			fc.integer({ min: -99, max: 99 }).map((value): Formula => ({ type: 'value', value })),
			fc.constantFrom<Formula>({ type: 'answer', question: 'a' }, { type: 'count', question: 'm' }),
			fc
				.tuple(fc.constantFrom('difference', 'quotient', 'remainder'), tie('formula'), tie('formula'))
				.map(([type, left, right]): Formula => ({ type, left, right })),
			fc
				.tuple(
					fc.constantFrom('sum', 'product', 'least', 'greatest', 'first'),
					fc.array(tie('formula'), { minLength: 1, maxLength: 3 })
				)
				.map(([type, of]): Formula => ({ type, of })),
			fc.tuple(tie('formula'), tie('formula')).map(([then, otherwise]): Formula => ({
				type: 'choose',
				if: { type: 'number', question: 'b', operator: '>', value: 3 },
				then,
				otherwise
			}))
		)
	})).formula

	test('whatever is written out is read with the same result', () => {
		const find = (code: string) => targets.get(code)?.question
		const question = { type: 'number', code: 'result', text: lv('R') } as const
		fc.assert(
			fc.property(anyFormula, fc.integer({ min: -9, max: 9 }), fc.nat(10), (written, a, b) => {
				const back = formula(toCalculation(written, find))
				const answers: Answers = { a: number(a), b: number(b) }
				const worked = (each: Formula | undefined) =>
					each && withCalculations([{ question, formula: each }], (code) => answers[code])('result')
				expect(back).toBeDefined()
				const [one, other] = [worked(written), worked(back)]
				if (one?.type !== 'number' || other?.type !== 'number') expect(one).toEqual(other)
				else expect(other.value).toBeCloseTo(one.value, 6)
			})
		)
	})
})

test('a row that calculates waits for those that it names', () => {
	const rows = [
		['type', 'name', 'calculation'],
		['calculate', 'x', '${y} * 2'],
		['calculate', 'y', '${a} + 1']
	]
	const table = tableOf({ name: 'survey', rows })
	const known = new Map(targets)
	const calculations = new Calculations(known, new Set())
	const findings: Finding[] = []
	const raw = table.rows.map((row) => ({ name: row.cells[1] ?? '', text: undefined, row, relevant: [] }))
	const tell = (finding: Finding): unknown => findings.push(finding)
	calculateIn(raw, { table, targets: known, calculations, conditionOf: () => undefined, tell })
	expect(calculations.list.map(({ question }) => question.code)).toEqual(['y', 'x'])
	expect(told(findings)).toEqual([
		['calculation-unkept', 3],
		['calculation-unkept', 2]
	])
})

test('words of an appearance that are no layout, or that this type means nothing by, are strange', () => {
	expect(strangeWords('w4 minimal, columns-3 quickcompact-2', [])).toEqual([])
	expect(strangeWords('Draw', ['draw', 'signature'])).toEqual([])
	expect(strangeWords('draw map', [])).toEqual(['draw', 'map'])
})

test('a condition that is lost in part is told, the rest holds', () => {
	const findings: Finding[] = []
	const table = tableOf({ name: 'survey', rows: [['relevant'], ['${a} > 1'], ['wonder() = 1']] })
	const relevant = table.rows.map((row) => ({ text: row.cells[0] ?? '', row }))
	const calculate = () => undefined
	const condition = conditionOf(relevant, { table, targets, calculate, tell: (finding) => findings.push(finding) })
	expect(condition).toEqual({ type: 'number', question: 'a', operator: '>', value: 1 })
	expect(told(findings)).toEqual([['condition-not-taken', 3]])
})

test('rows of a table-list that differ in what they ask stay questions', () => {
	const rows = [
		['type', 'name', 'label'],
		['begin_group', 'g', 'G']
	]
	const table = tableOf({ name: 'survey', rows })
	const [row] = table.rows
	const list = [{ code: '1', label: lv('Jā') }]
	const asked = (code: string, more: object = {}) => ({
		question: { type: 'single', code, text: lv(code), choices: list, ...more } as Question,
		row: row ?? { number: 1, cells: [], taken: new Set<number>() }
	})
	const reading = { table, lists: new Map(), used: new Set<string>(), language: 'lv', tell: () => undefined } as const
	expect(row && matrixOf(reading, row, [asked('g_a'), asked('g_b')])?.question).toMatchObject({
		type: 'matrix',
		rows: [{ code: 'a' }, { code: 'b' }]
	})
	expect(row && matrixOf(reading, row, [asked('g_a'), asked('g_b', { hint: lv('Padoms') })])).toBeUndefined()
})

test('lists and settings are read with what is wrong in them', () => {
	const findings: Finding[] = []
	const tell = (finding: Finding): unknown => findings.push(finding)
	const rows = [
		['list_name', 'name', 'label'],
		['l', 'a b', ''],
		['m', '1', 'Viens']
	]
	const table = tableOf({ name: 'choices', rows })
	expect(listsOf(table, 'lv', tell).get('l')).toEqual([{ code: 'a_b', label: { lv: 'a b' } }])
	tellUnused(table, new Set(['l']), tell)
	const settings = settingsOf(
		{
			name: 'settings',
			rows: [
				['default_language', 'version'],
				['Klingon', 'v2']
			]
		},
		tell
	)
	expect([settings.language, settings.version, settings.code]).toEqual(['lv', 1, 'form'])
	expect(findings.map(({ code }) => code)).toEqual([
		'name-changed',
		'choice-label-missing',
		'list-not-used',
		'language-unknown',
		'setting-not-taken'
	])
})
