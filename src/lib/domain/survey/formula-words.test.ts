import { expect, test } from 'vitest'
import { surveyWords } from '../../messages/survey.ts'
import { editingWords } from '../../messages/survey-editing.ts'
import type { Formula } from './calculation.ts'
import { formulaToWords } from './formula-words.ts'
import { lv, questionnaire, section } from './survey.fixture.ts'

const form = questionnaire(
	section('s', [
		{ type: 'number', code: 'a', text: lv('Cik?') },
		{ type: 'number', code: 'b', text: lv('Un cik?') },
		{ type: 'text', code: 't', text: lv('Kāpēc?'), lines: 'one' }
	])
)
const of = (question: string): Formula => ({ type: 'answer', question })
const said = (formula: Formula, language: 'lv' | 'en' = 'lv') =>
	formulaToWords(formula, form, {
		language,
		words: editingWords[language].formulas,
		conditions: surveyWords[language].conditions
	})

test.each<readonly [Formula, string]>([
	[{ type: 'sum', of: [of('a'), { type: 'value', value: 1.5 }] }, '„Cik?” + 1,5'],
	[
		{ type: 'product', of: [of('a'), { type: 'difference', left: of('b'), right: { type: 'value', value: 2 } }] },
		'„Cik?” × („Un cik?” − 2)'
	],
	[{ type: 'quotient', left: of('a'), right: of('b') }, '„Cik?” : „Un cik?”'],
	[{ type: 'remainder', left: of('a'), right: of('b') }, 'atlikums, dalot „Cik?” ar „Un cik?”'],
	[{ type: 'least', of: [of('a'), of('b')] }, 'mazākais no („Cik?”; „Un cik?”)'],
	[{ type: 'length', question: 't' }, 'rakstzīmju skaits atbildē uz „Kāpēc?”'],
	[{ type: 'rounded', of: of('a'), digits: 1 }, 'noapaļots („Cik?”), zīmes aiz komata: 1'],
	[
		{
			type: 'choose',
			if: { type: 'number', question: 'a', operator: '>', value: 3 },
			then: { type: 'value', value: 'daudz' },
			otherwise: { type: 'value', value: '' }
		},
		'ja atbilde uz jautājumu „Cik?” ir lielāka par 3, tad „daudz”, citādi nekas'
	]
])('a formula is told as people say it', (formula, words) => expect(said(formula)).toBe(words))

test('and in English', () =>
	expect(said({ type: 'joined', of: [of('t'), { type: 'value', value: '!' }] }, 'en')).toBe(
		'written together (“Kāpēc?”; “!”)'
	))
