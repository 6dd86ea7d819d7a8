import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditionsIn, mapFormula, namedIn, withCalculations, type Formula } from './calculation.ts'
import type { Answer } from './answer.ts'
import { formulaSchema } from './formula-schema.ts'
import type { Calculation } from './questionnaire.ts'
import { choices, lv } from './survey.fixture.ts'
import { is } from 'valibot'

const number = (value: number): Answer => ({ type: 'number', value })
const of = (question: string): Formula => ({ type: 'answer', question })
const value = (constant: number | string): Formula => ({ type: 'value', value: constant })
const score = (formula: Formula, code = 'score'): Calculation => ({
	question: { type: 'number', code, text: lv('Punkti'), decimals: 6 },
	formula
})
const answers: Readonly<Record<string, Answer>> = {
	a: number(4),
	b: number(0.2),
	place: { type: 'choice', code: 'two' },
	some: { type: 'choices', codes: ['x', 'y'] },
	name: { type: 'text', text: ' Anna ' },
	day: { type: 'date', on: '2026-11-23' as never },
	silent: { type: 'none', why: 'refused' }
}
const worked = (formula: Formula) => withCalculations([score(formula)], (code) => answers[code])('score')

describe('a calculation', () => {
	const cases: readonly (readonly [string, Formula, number | undefined])[] = [
		['adds as people reckon', { type: 'sum', of: [value(0.1), of('b')] }, 0.3],
		['multiplies', { type: 'product', of: [of('a'), value(3)] }, 12],
		['takes away', { type: 'difference', left: of('a'), right: value(5) }, -1],
		['divides', { type: 'quotient', left: of('a'), right: value(8) }, 0.5],
		['by nothing is unknown', { type: 'quotient', left: of('a'), right: value(0) }, undefined],
		['tells the rest', { type: 'remainder', left: value(7), right: of('a') }, 3],
		['finds the least and the greatest', { type: 'least', of: [of('a'), of('b')] }, 0.2],
		['rounds halves up', { type: 'rounded', of: value(2.25), digits: 1 }, 2.3],
		['counts choices', { type: 'count', question: 'some' }, 2],
		['counts one for a single choice and none for silence', { type: 'count', question: 'nobody' }, 0],
		['counts letters', { type: 'length', question: 'name' }, 4],
		['of a missing answer is unknown', { type: 'sum', of: [of('a'), of('nobody')] }, undefined],
		['of a declined answer is unknown', { type: 'sum', of: [of('a'), of('silent')] }, undefined],
		['of a word is unknown', { type: 'sum', of: [of('a'), of('place')] }, undefined],
		['takes the first that is known', { type: 'first', of: [of('nobody'), of('silent'), of('a')] }, 4]
	]
	for (const [name, formula, expected] of cases)
		test(name, () => {
			expect(is(formulaSchema, formula)).toBe(true)
			expect(worked(formula)).toEqual(expected === undefined ? undefined : number(expected))
		})

	test('chooses by a condition and is a choice where it gives words', () => {
		const adult: Calculation = {
			question: { type: 'single', code: 'group', text: lv('Grupa'), choices: choices('adult', 'child') },
			formula: {
				type: 'choose',
				if: { type: 'number', question: 'a', operator: '>=', value: 4 },
				then: value('adult'),
				otherwise: value('child')
			}
		}
		expect(withCalculations([adult], (code) => answers[code])('group')).toEqual({ type: 'choice', code: 'adult' })
		expect(withCalculations([adult], () => undefined)('group')).toEqual({ type: 'choice', code: 'child' })
	})

	test('joins words and leaves out what is unknown', () => {
		const text: Calculation = {
			question: { type: 'text', code: 'text', text: lv('T'), lines: 'one' },
			formula: { type: 'joined', of: [of('name'), value(', '), of('nobody'), of('day')] }
		}
		expect(withCalculations([text], (code) => answers[code])('text')).toEqual({
			type: 'text',
			text: 'Anna, 2026-11-23'
		})
	})

	test('sees those before it, never itself or a later one', () => {
		const chain = [
			score(of('later'), 'first'),
			score({ type: 'sum', of: [of('a'), value(1)] }, 'later'),
			score({ type: 'sum', of: [of('later'), of('itself'), value(1)] }, 'itself'),
			score({ type: 'sum', of: [of('later'), value(1)] }, 'last')
		]
		const told = withCalculations(chain, (code) => answers[code])
		expect(['first', 'later', 'itself', 'last', 'a'].map(told)).toEqual([
			undefined,
			number(5),
			undefined,
			number(6),
			number(4)
		])
	})

	test('a hundred of them, each named twice by the next, are worked out once each', () => {
		const chain = Array.from({ length: 100 }, (_, index) => {
			const before = index === 0 ? value(1) : of(`c${index - 1}`)
			return score({ type: 'greatest', of: [before, before] }, `c${index}`)
		})
		expect(withCalculations(chain, () => undefined)('c99')).toEqual(number(1))
	})
})

/** A formula beside the same as a function. */
type Twin = { readonly formula: Formula; readonly plain: (a: number, b: number) => number }
const twin: fc.Arbitrary<Twin> = fc.letrec<{ twin: Twin }>((tie) => ({
	twin: fc.oneof(
		{ maxDepth: 4 },
		fc.integer({ min: -9, max: 9 }).map((each): Twin => ({ formula: value(each), plain: () => each })),
		fc.constantFrom<Twin>({ formula: of('a'), plain: (a) => a }, { formula: of('b'), plain: (_, b) => b }),
		fc.tuple(tie('twin'), tie('twin')).map(([one, other]): Twin => ({
			formula: { type: 'sum', of: [one.formula, other.formula] },
			plain: (a, b) => one.plain(a, b) + other.plain(a, b)
		})),
		fc.tuple(tie('twin'), tie('twin')).map(([one, other]): Twin => ({
			formula: { type: 'difference', left: one.formula, right: other.formula },
			plain: (a, b) => one.plain(a, b) - other.plain(a, b)
		})),
		fc.tuple(tie('twin'), tie('twin')).map(([one, other]): Twin => ({
			formula: { type: 'greatest', of: [one.formula, other.formula] },
			plain: (a, b) => Math.max(one.plain(a, b), other.plain(a, b))
		})),
		fc.tuple(tie('twin'), tie('twin')).map(([one, other]): Twin => ({
			formula: {
				type: 'choose',
				if: { type: 'number', question: 'a', operator: '<', value: 3 },
				then: one.formula,
				otherwise: other.formula
			},
			plain: (a, b) => (a < 3 ? one : other).plain(a, b)
		}))
	)
})).twin

test('any formula gives what the same function gives, under any names of its questions', () => {
	fc.assert(
		fc.property(
			twin,
			fc.integer({ min: -50, max: 50 }),
			fc.integer({ min: -50, max: 50 }),
			({ formula, plain }, a, b) => {
				const said: Readonly<Record<string, Answer>> = { a: number(a), b: number(b) }
				// −0 is 0 to everybody but the language.
				const expected = number(plain(a, b) + 0)
				const result = withCalculations([score(formula)], (code) => said[code])('score')
				expect(result?.type === 'number' && number(result.value + 0)).toEqual(expected)
				const renamed = mapFormula(formula, {
					code: (code) => `q_${code}`,
					condition: (condition) =>
						'question' in condition ? { ...condition, question: `q_${condition.question}` } : condition
				})
				expect(namedIn(renamed)).toEqual(namedIn(formula).map((code) => `q_${code}`))
				expect(conditionsIn(renamed).length).toBe(conditionsIn(formula).length)
				const again = withCalculations([score(renamed)], (code) => said[code.replace('q_', '')])('score')
				expect(again).toEqual(result)
			}
		)
	)
})
