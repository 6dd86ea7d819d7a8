import { describe, expect, test } from 'vitest'
import { lv } from '../survey.fixture.ts'
import type { PathFinding } from './finding.ts'
import { parseLimeSurvey } from './limesurvey-expression.ts'
import { limeQuestions, type LimeQuestion } from './limesurvey-question.ts'
import { LimeSource } from './limesurvey-source.ts'
import { firstOfEach, inOrder, rowsOf } from './limesurvey-tables.ts'
import { readLimeSurvey } from './limesurvey.ts'

const box = (name: string) => (name === 'Q2_a' ? { question: 'Q2', choice: 'a' } : undefined)
const q = (name: string) => ({ type: 'question', name }) as const
const text = (value: string) => ({ type: 'text', value }) as const
const ticked = { type: 'call', name: 'selected', of: [q('Q2'), text('a')] }

describe('relevance of LimeSurvey', () => {
	test.each<readonly [string, unknown]>([
		['Q1.NAOK == "A1"', { type: 'compare', sign: '=', left: q('Q1'), right: text('A1') }],
		['((Q1.NAOK >= 3))', { type: 'compare', sign: '>=', left: q('Q1'), right: { type: 'number', value: 3 } }],
		['Q2_a.NAOK == "Y"', ticked],
		['Q2_a != "Y"', { type: 'call', name: 'not', of: [ticked] }],
		['is_empty(Q2_a.NAOK)', { type: 'call', name: 'not', of: [ticked] }],
		['is_empty(Q1)', { type: 'compare', sign: '=', left: q('Q1'), right: text('') }],
		[
			'7X1X2 > 1 and 7X1X3 lt 2',
			{
				type: 'and',
				of: [
					{ type: 'compare', sign: '>', left: q('7X1X2'), right: { type: 'number', value: 1 } },
					{ type: 'compare', sign: '<', left: q('7X1X3'), right: { type: 'number', value: 2 } }
				]
			}
		],
		[
			'A + B * 2',
			{
				type: 'arithmetic',
				sign: '+',
				left: q('A'),
				right: { type: 'arithmetic', sign: '*', left: q('B'), right: { type: 'number', value: 2 } }
			}
		]
	])('%s', (source, expected) => expect(parseLimeSurvey(source, box)).toEqual(expected))

	test.each(['', 'Q1 ==', '(', '"open', '{Q1}', 'Q1 == "A" "B"'])('“%s” is none', (source) =>
		expect(parseLimeSurvey(source, box)).toBeUndefined()
	)
})

const asked = (attributes: Readonly<Record<string, string>> = {}, more: Partial<LimeQuestion> = {}): LimeQuestion => ({
	code: 'Q',
	text: lv('Jautājums'),
	hint: undefined,
	required: false,
	choices: [],
	parts: [],
	attribute: (name) => attributes[name] ?? '',
	path: 'questions › Q',
	...more
})

test('a question without its choices or parts is none', () => {
	const findings: PathFinding[] = []
	for (const type of ['L', 'M', 'R', 'F', 'A', 'K', 'Q', '1', '|', 'wonder', 'constructor'])
		expect(
			limeQuestions(asked(), type, (finding) => findings.push(finding)),
			type
		).toEqual([])
	expect(findings).toEqual([])
})

test('bounds come from attributes; patterns are told and never run', () => {
	const findings: PathFinding[] = []
	const made = (type: string, attributes: Readonly<Record<string, string>>) =>
		limeQuestions(asked(attributes), type, (finding) => findings.push(finding))[0]
	expect(made('N', { min_num_value_n: '1', max_num_value_n: '{Age}' })).toMatchObject({ min: 1, decimals: 2 })
	expect(made('D', { date_min: '2026-01-01', date_max: 'tomorrow' })).toMatchObject({ from: '2026-01-01' })
	expect(made('S', { preg: '/^[0-9]+$/' })).toMatchObject({ format: 'digits' })
	expect(made('S', { preg: '/^(a+)+$/' })).not.toHaveProperty('format')
	expect(findings.map(({ code }) => code)).toEqual(['pattern-not-taken'])
})

test('rows are found by table, put in order and taken once for all languages', () => {
	const rows = [
		{ code: 'b', sortorder: '10' },
		{ code: 'a', sortorder: '9' },
		{ code: 'a', sortorder: '9', language: 'en' }
	]
	expect(rowsOf(new Map([['answers', rows]]), 'groups')).toEqual([])
	expect(
		inOrder(
			firstOfEach(rows, ({ code = '' }) => code),
			'sortorder'
		).map(({ code }) => code)
	).toEqual(['a', 'b'])
})

test('attributes that would change what is asked are told, the usual ones are not', () => {
	const findings: PathFinding[] = []
	const rows = [
		{ qid: '1', attribute: 'max_answers', value: '2' },
		{ qid: '1', attribute: 'hidden', value: '1' },
		{ qid: '1', attribute: 'array_filter', value: 'Q0' },
		{ qid: '1', attribute: 'random_order', value: '0' },
		{ qid: '2', attribute: 'random_order', value: '1' }
	]
	const source = new LimeSource(new Map([['question_attributes', rows]]), (finding) => findings.push(finding))
	expect(source.attributesOf('1', 'x').get('max_answers')).toBe('2')
	expect(findings.map(({ value }) => value)).toEqual(['hidden: 1', 'array_filter: Q0'])
})

test('a survey without a question is told as empty, not thrown', () => {
	const defaults = {
		title: lv('Anketa'),
		intro: { who: lv('A'), why: lv('B'), anonymity: lv('C'), minutes: 5 },
		thanks: lv('Paldies!')
	}
	const { questionnaire, findings } = readLimeSurvey(
		new Map([['groups', [{ gid: '1', group_name: 'Tukša', language: 'lv' }]]]),
		defaults
	)
	expect(questionnaire?.sections).toEqual([])
	expect(findings.map(({ code }) => code)).toContain('group-empty')
})
