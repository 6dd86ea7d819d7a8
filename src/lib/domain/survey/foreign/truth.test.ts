import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../answer.ts'
import { questionsOf } from '../questionnaire.ts'
import { visibleQuestions } from '../runtime.ts'
import { lv } from '../survey.fixture.ts'
import { parseSurveyJs } from './surveyjs-expression.ts'
import { readSurveyJs } from './surveyjs.ts'
import { comparesWhole } from './whole-answer.ts'

const defaults = {
	title: lv('Anketa'),
	intro: { who: lv('Centrs'), why: lv('Lai uzlabotu'), anonymity: lv('Anonīmi'), minutes: 5 },
	thanks: lv('Paldies!')
}
/** Names that are cut to the same code, names with letters that codes have not, and plain ones. */
const names = [
	'Ļoti apmierināts ar apkalpošanas ātrumu',
	'Ļoti apmierināts ar apkalpošanas laipnību',
	'jā!',
	'jā?',
	'a'
]
const steps = ['0.5', '1', '-1', '10']
const asked = [
	{ type: 'radiogroup', name: 'one', title: 'Viens', choices: names },
	{ type: 'checkbox', name: 'more', title: 'Vairāki', choices: names },
	{ type: 'dropdown', name: 'step', title: 'Solis', choices: steps },
	{ type: 'text', name: 'count', title: 'Skaits', inputType: 'number' },
	{ type: 'rating', name: 'mark', title: 'Vērtējums', rateMax: 10 },
	{ type: 'boolean', name: 'again', title: 'Vēl?', valueTrue: 'Jā', valueFalse: 'Jē' },
	{ type: 'matrix', name: 'parts', title: 'Daļas', columns: names, rows: ['Ātrums', 'Ētrums'] }
]
const formWith = (visibleIf: string) =>
	readSurveyJs(
		{ locale: 'lv', pages: [{ name: 'p', elements: [...asked, { type: 'text', name: 'asked', visibleIf }] }] },
		defaults
	)

/** Answers as SurveyJS has them. */
type Values = {
	readonly one?: string
	readonly more?: readonly string[]
	readonly step?: string
	readonly count?: number
	readonly mark?: number
	readonly again?: string
	readonly row?: string
}
/** A condition as it is written in SurveyJS, and as SurveyJS would judge it, by its own means. */
type Said = { readonly text: string; readonly isTrue: (values: Values) => boolean }

const name = fc.constantFrom(...names)
const quoted = (value: string): string => `'${value}'`
const list = (values: readonly string[]): string => `[${values.map(quoted).join(', ')}]`
const someNames = fc.uniqueArray(name, { minLength: 1, maxLength: 3 })

const ofOne: fc.Arbitrary<Said> = fc.oneof(
	name.map((value) => ({ text: `{one} = ${quoted(value)}`, isTrue: ({ one }: Values) => one === value })),
	name.map((value) => ({ text: `{one} <> ${quoted(value)}`, isTrue: ({ one }: Values) => one !== value })),
	someNames.map((values) => ({
		text: `{one} anyof ${list(values)}`,
		isTrue: ({ one }: Values) => one !== undefined && values.includes(one)
	})),
	fc.constantFrom(
		{ text: '{one} empty', isTrue: ({ one }: Values) => one === undefined },
		{ text: '{one} notempty', isTrue: ({ one }: Values) => one !== undefined },
		{ text: "{again} = 'Jā'", isTrue: ({ again }: Values) => again === 'Jā' },
		{ text: "{again} = 'Jē'", isTrue: ({ again }: Values) => again === 'Jē' }
	),
	name.map((value) => ({ text: `{parts.Ētrums} = ${quoted(value)}`, isTrue: ({ row }: Values) => row === value }))
)
const ofMore: fc.Arbitrary<Said> = someNames.chain((values) =>
	fc.constantFrom<Said>(
		{
			text: `{more} contains ${quoted(values[0] ?? '')}`,
			isTrue: ({ more }) => more?.includes(values[0] ?? '') ?? false
		},
		{ text: `{more} anyof ${list(values)}`, isTrue: ({ more = [] }) => values.some((each) => more.includes(each)) },
		{ text: `{more} allof ${list(values)}`, isTrue: ({ more = [] }) => values.every((each) => more.includes(each)) },
		{
			text: `{more} noneof ${list(values)}`,
			isTrue: ({ more = [] }) => values.every((each) => !more.includes(each))
		}
	)
)
const signs: Readonly<Record<string, (left: number, right: number) => boolean>> = {
	'<': (left, right) => left < right,
	'<=': (left, right) => left <= right,
	'>': (left, right) => left > right,
	'>=': (left, right) => left >= right,
	'=': (left, right) => left === right
}
const ofNumbers: fc.Arbitrary<Said> = fc
	.tuple(
		fc.constantFrom('count', 'mark', 'step'),
		fc.constantFrom(...Object.entries(signs)),
		fc.integer({ max: 11, min: -2 })
	)
	.map(([question, [sign, compare], value]) => ({
		text: `{${question}} ${sign} ${value}`,
		isTrue: ({ [question]: given }: Values) => given !== undefined && compare(Number(given), value)
	}))
const whole: fc.Arbitrary<Said> = fc.oneof(
	fc.oneof(ofOne, ofMore, ofNumbers),
	fc
		.tuple(fc.oneof(ofOne, ofMore, ofNumbers), fc.oneof(ofOne, ofMore, ofNumbers), fc.constantFrom('and', 'or'))
		.map(([one, other, joint]) => ({
			text: `(${one.text}) ${joint} !(${other.text})`,
			isTrue: (values: Values) =>
				joint === 'and' ? one.isTrue(values) && !other.isTrue(values) : one.isTrue(values) || !other.isTrue(values)
		}))
)
const values: fc.Arbitrary<Values> = fc.record(
	{
		one: name,
		more: someNames,
		step: fc.constantFrom(...steps),
		count: fc.integer({ min: -2, max: 11 }),
		mark: fc.integer({ min: 1, max: 10 }),
		again: fc.constantFrom('Jā', 'Jē'),
		row: name
	},
	{ requiredKeys: [] }
)

describe('a condition of SurveyJS means the same here', () => {
	test('whatever it says of choices, numbers and rows, and whatever was answered', () => {
		fc.assert(
			fc.property(whole, values, (said, given) => {
				const { questionnaire, findings } = formWith(said.text)
				expect(findings.map(({ code }) => code)).not.toContain('condition-not-taken')
				if (!questionnaire) throw new Error('No questionnaire')
				const codeOf = (question: string, label: string): string => {
					const found = questionsOf(questionnaire).find(({ code }) => code === question)
					const choices = found && 'choices' in found ? found.choices : []
					return choices.find(({ label: { lv: text } }) => text === label)?.code ?? ''
				}
				const boolean = given.again === 'Jā' ? 'Jā' : 'Nē'
				const answers: Readonly<Record<string, Answer | undefined>> = {
					one: given.one === undefined ? undefined : { type: 'choice', code: codeOf('one', given.one) },
					more: given.more && { type: 'choices', codes: given.more.map((each) => codeOf('more', each)) },
					step: given.step === undefined ? undefined : { type: 'choice', code: codeOf('step', given.step) },
					count: given.count === undefined ? undefined : { type: 'number', value: given.count },
					mark: given.mark === undefined ? undefined : { type: 'number', value: given.mark },
					again: given.again === undefined ? undefined : { type: 'choice', code: codeOf('again', boolean) },
					parts:
						given.row === undefined ? undefined : { type: 'rows', codes: { x_trums_2: codeOf('parts', given.row) } }
				}
				const told = Object.fromEntries(
					Object.entries(answers).flatMap(([code, answer]) => (answer ? [[code, answer] as const] : []))
				)
				const visible = visibleQuestions(questionnaire, { answers: told, repeats: {} })
				expect(visible.some(({ question }) => question.code === 'asked')).toBe(said.isTrue(given))
			}),
			{ numRuns: 400 }
		)
	})

	test.each(["{more} = 'a'", "{more} <> 'a'", '{one} anyof []', "{more} = ['a']"])(
		'“%s” has no equal and is told',
		(text) => {
			expect(formWith(text).findings.map(({ code }) => code)).toContain('condition-not-taken')
		}
	)

	test('a list is compared as a whole, unless with nothing', () => {
		const { questionnaire } = formWith('')
		const [, more] = questionnaire ? questionsOf(questionnaire) : []
		const targets = new Map(more ? [['more', { question: more }]] : [])
		const whole = (text: string) => comparesWhole(parseSurveyJs(text), targets)
		expect(
			["{more} = 'a'", "'a' = {more}", "!({more} <> 'a')", '{more} empty', "{more} contains 'a'"].map(whole)
		).toEqual([...[true, true, true], ...[false, false]])
	})
})
