import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import type { Condition } from './condition.ts'
import { checkQuestionnaire, errorsOf } from './questionnaire-check.ts'
import type { Question } from './questionnaire.ts'
import { shownReport } from './reachability.ts'
import { startSession, visibleQuestions } from './runtime.ts'
import { anyForm, choices, chosen, filled, lv, questionnaire, section, single } from './survey.fixture.ts'

const base = { code: 'q', text: lv('?') }
const first = single('first', ['a', 'b'])
const text = (code: string, showIf?: Condition): Question => ({
	code,
	text: lv('?'),
	type: 'text',
	lines: 'one',
	...(showIf ? { showIf } : {})
})
const number = (value: number, operator: '<' | '>' = '>'): Condition => ({
	type: 'number',
	question: 'n',
	operator,
	value
})
const problems = (...questions: readonly Question[]): readonly string[] =>
	checkQuestionnaire(questionnaire(section('s', questions))).map(({ code, of, other }) =>
		[code, of, other].join(' ').trim()
	)

describe('what keeps a questionnaire from being published', () => {
	test.each<{ questions: readonly Question[]; found: readonly string[]; why: string }>([
		{ questions: [first], found: [], why: 'nothing' },
		{ questions: [], found: ['no-questions form', 'section-empty s'], why: 'nobody is asked anything' },
		{ questions: [first, first], found: ['code-taken first first'], why: 'a code twice' },
		{ questions: [text('s')], found: ['code-taken s s'], why: 'a question with the code of its section' },
		{ questions: [single('q', ['a', 'a'])], found: ['choice-code-taken q a'], why: 'a choice twice' },
		{ questions: [single('q', ['a'])], found: ['too-few-choices q'], why: 'no choice to make' },
		{
			questions: [{ ...base, type: 'matrix', rows: [], choices: choices('a', 'b') }],
			found: ['rows-empty q'],
			why: 'no rows'
		},
		{
			questions: [{ ...base, type: 'scale', from: 5, to: 5 }],
			found: ['bounds-crossed q'],
			why: 'a ladder of one step'
		},
		{
			questions: [{ ...base, type: 'date', from: isoDate('2026-02-01'), to: isoDate('2026-01-01') }],
			found: ['bounds-crossed q'],
			why: 'days crossed'
		},
		{
			questions: [{ ...base, type: 'multi', choices: choices('a', 'b'), min: 3 }],
			found: ['dead-end q'],
			why: 'more than there are'
		},
		{
			questions: [{ ...base, type: 'rank', choices: choices('a', 'b'), top: 3 }],
			found: ['dead-end q'],
			why: 'a ranking of more than there are'
		},
		{
			questions: [{ ...base, type: 'number', min: 0.1, max: 0.9 }],
			found: ['dead-end q'],
			why: 'no whole number between'
		},
		{
			questions: [{ ...base, type: 'text', lines: 'one', format: 'postcode', max: 6 }],
			found: ['dead-end q'],
			why: 'no room for a postcode'
		},
		{
			questions: [text('q', chosen('first', 'a')), first],
			found: ['refers-to-later q first'],
			why: 'a later question'
		},
		{ questions: [text('q', chosen('gone', 'a'))], found: ['refers-to-missing q gone'], why: 'a missing question' },
		{
			questions: [{ ...text('q'), text: lv('Kāpēc {q:gone}?') }],
			found: ['refers-to-missing q gone'],
			why: 'a missing question in a text'
		},
		{
			questions: [{ ...text('q'), text: lv('Kāpēc {q:first}?') }, first],
			found: ['refers-to-later q first'],
			why: 'a later question in a text'
		},
		{ questions: [{ ...first, showIf: chosen('first', 'a') }], found: ['refers-in-circle first first'], why: 'itself' },
		{
			questions: [{ ...first, showIf: { type: 'answered', question: 'x' } }, text('x', chosen('first', 'a'))],
			found: ['refers-in-circle first x', 'refers-in-circle x first'],
			why: 'each other'
		},
		{
			questions: [first, text('q', chosen('first', 'z'))],
			found: ['refers-to-missing-choice q z'],
			why: 'a missing choice'
		},
		{
			questions: [first, text('q', { type: 'number', question: 'first', operator: '>', value: 3 })],
			found: ['comparison-misfit q first'],
			why: 'a choice greater than three'
		},
		{
			questions: [first, text('q', { type: 'declined', question: 'first' })],
			found: ['comparison-misfit q first'],
			why: 'declining that is not offered'
		},
		{
			questions: [first, text('q', { type: 'all', of: [chosen('first', 'a'), chosen('first', 'b')] })],
			found: ['never-shown q'],
			why: 'two of one choice'
		},
		{
			questions: [
				first,
				text('x', chosen('first', 'a')),
				text('q', { type: 'all', of: [{ type: 'answered', question: 'x' }, chosen('first', 'b')] })
			],
			found: ['never-shown q'],
			why: 'a hidden answer'
		},
		{
			questions: [{ ...base, code: 'n', type: 'number', min: 0, max: 10 }, text('q', number(10))],
			found: ['never-shown q'],
			why: 'beyond the bounds'
		},
		{
			questions: [{ ...base, code: 'n', type: 'number' }, text('q', { type: 'all', of: [number(3), number(4, '<')] })],
			found: ['never-shown q'],
			why: 'between two whole numbers'
		},
		{
			questions: [
				{ ...base, code: 'n', type: 'number', decimals: 1 },
				text('q', { type: 'all', of: [number(3), number(4, '<')] })
			],
			found: [],
			why: 'between them with a digit more'
		},
		{
			questions: [{ ...base, code: 'n', type: 'number', min: 0, max: 1_000_000_000 }, text('q', number(999_999_999))],
			found: [],
			why: 'one number of a milliard'
		}
	])('$why: $found', ({ questions, found }) => {
		expect(problems(...questions)).toEqual(found)
	})

	test('a question outside may not refer to one with copies, a text inside may', () => {
		const inside = section('s', [first, text('why', chosen('first', 'a'))], { repeat: { name: lv('Reize'), max: 3 } })
		const outside = section('t', [text('q', chosen('first', 'a'))])
		expect(checkQuestionnaire(questionnaire(inside, outside))).toEqual([
			{ level: 'error', code: 'refers-into-copies', of: 'q', other: 'first' }
		])
	})

	test('a section may hang on a condition too, but not on its own question', () => {
		const asked = section('s', [first])
		expect(
			checkQuestionnaire(questionnaire(asked, section('t', [text('q')], { showIf: chosen('first', 'a') })))
		).toEqual([])
		expect(checkQuestionnaire(questionnaire({ ...asked, showIf: chosen('first', 'a') }))).toMatchObject([
			{ code: 'refers-to-later', of: 's' }
		])
	})

	test('no Latvian is an error, a text not translated only a warning', () => {
		const form = questionnaire(section('s', [{ ...first, text: { lv: 'Kā?', en: 'How?' } }]))
		const found = checkQuestionnaire({ ...form, languages: ['en'] })
		expect(errorsOf(found)).toEqual([{ level: 'error', code: 'language-missing', of: 'form', other: 'lv' }])
		expect(found.filter(({ level }) => level === 'warning')).toEqual(
			['form', 's', 'first'].map((of) => ({ level: 'warning', code: 'translation-missing', of, other: 'en' }))
		)
	})
})

describe('whether a question is ever shown', () => {
	test('never means never: no filling shows what is reported so, and all others are shown by some answers', () => {
		const picks = fc.array(fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }), { minLength: 60, maxLength: 60 })
		fc.assert(
			fc.property(anyForm, picks, (form, lists) => {
				const report = new Map(shownReport(form).map(({ question, shown }) => [question, shown]))
				for (const list of lists)
					for (const { question } of visibleQuestions(form, filled(form, startSession(form, 'lv'), list)))
						expect(report.get(question.code) ?? 'shown').toBe('shown')
			}),
			{ numRuns: 60 }
		)
	})

	test('too many combinations are not all tried, and the report says so', () => {
		const many = Array.from({ length: 12 }, (_, index) => single(`q${index}`, ['a', 'b', 'c', 'd']))
		const impossible: Condition = {
			type: 'all',
			of: [chosen('q0', 'b'), ...many.map(({ code }) => chosen(code, 'a'))]
		}
		expect(problems(...many, text('last', impossible))).toEqual(['never-shown-unsure last'])
		const possible: Condition = { type: 'any', of: many.map(({ code }) => chosen(code, 'a')) }
		expect(problems(...many, text('last', possible))).toEqual([])
	})
})
