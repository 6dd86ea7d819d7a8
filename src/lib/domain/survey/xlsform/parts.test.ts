import { describe, expect, test } from 'vitest'
import { lv, single } from '../survey.fixture.ts'
import type { Condition } from '../condition.ts'
import type { Question } from '../questionnaire.ts'
import { toCondition, type Targets } from './condition-in.ts'
import { toRelevant } from './condition-out.ts'
import { constrain } from './constraint.ts'
import { parseExpression } from './expression.ts'
import { levelOf, type Finding } from './finding.ts'
import { codeOf, questionCodeOf } from './names.ts'
import { questionIn } from './question-in.ts'
import { structureOf } from './structure.ts'
import { languageOf, tableOf } from './table.ts'

const age: Question = { type: 'number', code: 'age', text: lv('Vecums') }
const day: Question = { type: 'date', code: 'day', text: lv('Diena') }
const place = single('place', ['1', '2', '3'])
const targets: Targets = new Map([age, day, place].map((question) => [question.code, { question }]))
const older: Condition = { type: 'number', question: 'age', operator: '>', value: 5 }
const chosen = (choice: string): Condition => ({ type: 'chosen', question: 'place', choice })

describe('the subset of expressions', () => {
	const taken: readonly (readonly [string, Condition])[] = [
		['${age} > 5', older],
		['5 < ${age}', older],
		['(${age}>5)', older],
		['${age} > 5 and true()', { type: 'all', of: [older, { type: 'all', of: [] }] }],
		['not(${age} > 5)', { type: 'not', of: older }],
		["selected(${place}, '2')", chosen('2')],
		['${place} = 2', chosen('2')],
		['${place} >= 2', { type: 'any', of: [chosen('2'), chosen('3')] }],
		["${place} != '2'", { type: 'not', of: chosen('2') }],
		["${age} != ''", { type: 'answered', question: 'age' }],
		["${age} = ''", { type: 'not', of: { type: 'answered', question: 'age' } }],
		["${day} < date('2026-01-02')", { type: 'day', question: 'day', operator: 'before', day: '2026-01-02' as never }]
	]
	for (const [text, condition] of taken)
		test(`${text} is taken`, () => expect(toCondition(parseExpression(text), targets)).toEqual(condition))

	for (const text of [
		'${age} + 1 > 5',
		'${nobody} = 1',
		'${age} > ${age}',
		'if(${age} > 1, 1, 2)',
		'${age} >',
		'('.repeat(500)
	])
		test(`${text.slice(0, 30)} is not`, () => expect(toCondition(parseExpression(text), targets)).toBeUndefined())

	test('"cannot tell" of whoever was offered it is written as XLSForm compares answers', () => {
		const offering: Question = { ...age, offers: ['refused', 'dont-know'] }
		expect(toRelevant({ type: 'declined', question: 'age' }, () => offering)).toBe(
			"${age} = 'refused' or ${age} = 'dont-know'"
		)
	})
})

test('constraints become bounds; a pattern is never run, whatever it says', () => {
	expect(constrain(age, '. >= 1 and . < 10')).toEqual({ ok: true, question: { ...age, min: 1, max: 9 } })
	const text: Question = { type: 'text', code: 'text', text: lv('T'), lines: 'one' }
	expect(constrain(text, "regex(., '^[0-9]+$')")).toEqual({ ok: true, question: { ...text, format: 'digits' } })
	expect(constrain(text, "regex(., '^(a+)+$')")).toEqual({ ok: false, pattern: true })
	expect(constrain(age, '. < today()')).toEqual({ ok: false, pattern: false })
})

test('names become codes, and languages are known in every spelling', () => {
	expect([codeOf('a b.č'), questionCodeOf('1st'), codeOf('_x')]).toEqual(['a_b__', 'q1st', 'x_x'])
	expect(['English (en)', 'latviešu', 'RU', 'Українська', 'Français'].map(languageOf)).toEqual([
		'en',
		'lv',
		'ru',
		'uk',
		undefined
	])
})

test('a group that is never closed is told, and its question is kept', () => {
	const findings: Finding[] = []
	const rows = [
		['type', 'name', 'label'],
		['begin group', 'g', 'G'],
		['note', 'n', 'Izlasiet'],
		['integer', 'age', 'Vecums']
	]
	const table = tableOf({ name: 'survey', rows })
	const reading = {
		table,
		lists: new Map(),
		used: new Set<string>(),
		language: 'lv',
		tell: (finding: Finding) => findings.push(finding)
	} as const
	const [section] = structureOf(reading).sections
	expect(section?.questions[0]?.question).toEqual({ ...age, hint: lv('Izlasiet') })
	expect(findings.map((each) => [each.code, levelOf(each)])).toEqual([
		['note-joined', 'changed'],
		['group-unbalanced', 'lost']
	])
	const last = table.rows.at(-1)
	expect(last && questionIn(reading, last)).toEqual(age)
})
