import { addDays, isoDate } from '../dates.ts'
import { answerIssue } from './answer-check.ts'
import { isEmptyAnswer, type Answer } from './answer.ts'
import type { Comparison } from './condition.ts'
import {
	ladderOf,
	type MatrixQuestion,
	type NumberQuestion,
	type Question,
	type TextQuestion
} from './questionnaire.ts'

/** `complete`: no other answer would be told apart from all of these. */
export type DistinctAnswers = { readonly answers: readonly (Answer | undefined)[]; readonly complete: boolean }

/** More sets of choices or rows than this are not all listed. */
const mostSets = 1024

/**
 * One answer of every kind that comparisons tell apart, and only such as may be given; `undefined`, no answer, only where none is
 * required.
 */
export function distinctAnswers(question: Question, comparisons: readonly Comparison[]): DistinctAnswers {
	const { answers, complete } = givenAnswers(question, comparisons)
	const declined = (question.offers ?? []).map((why): Answer => ({ type: 'none', why }))
	const passed = question.required === true ? [] : [undefined]
	const allowed = answers.filter((said) => !isEmptyAnswer(said) && !answerIssue(question, said))
	return { answers: [...passed, ...allowed, ...declined], complete }
}

type Given = { readonly answers: readonly Answer[]; readonly complete: boolean }

function givenAnswers(question: Question, comparisons: readonly Comparison[]): Given {
	const ladder = ladderOf(question)
	if (ladder) return complete(range(ladder.from, ladder.to).map(toNumber))
	switch (question.type) {
		case 'single':
			return complete(question.choices.map(({ code }) => ({ type: 'choice', code })))
		case 'multi':
			return setsOfChoices(
				question.choices.map(({ code }) => code),
				question.min ?? 0,
				comparisons
			)
		case 'matrix':
			return setsOfRows(question, comparisons)
		case 'number':
			return complete(numbersAround(question, comparisons).map(toNumber))
		case 'date':
			return complete(
				[question.from, question.to, ...comparisons.map((each) => (each.type === 'day' ? each.day : undefined))]
					.concat(isoDate('2000-01-01'))
					.flatMap((day) => (day ? [addDays(day, -1), day, addDays(day, 1)] : []))
					.map((on) => ({ type: 'date', on }))
			)
		case 'rank':
			return complete([{ type: 'ranking', codes: question.choices.slice(0, question.top).map(({ code }) => code) }])
		case 'text':
			return complete(textsOf(question).map((text) => ({ type: 'text', text })))
		default:
			return complete([{ type: 'drawing', strokes: [[0, 0]] }])
	}
}

/** Every set of the choices that are named, alone and filled up with others. */
function setsOfChoices(codes: readonly string[], min: number, comparisons: readonly Comparison[]): Given {
	const wanted = new Set(comparisons.flatMap((each) => (each.type === 'chosen' ? [each.choice] : [])))
	const named = codes.filter((code) => wanted.has(code))
	const others = codes.filter((code) => !wanted.has(code))
	const all = 2 ** named.length
	const sets =
		all <= mostSets
			? range(0, all - 1).map((bits) => named.filter((_, index) => (bits >> index) % 2 === 1))
			: fewSets(named)
	const filled = sets.flatMap((set) => [set, [...set, ...others.slice(0, Math.max(1, min - set.length))]])
	const inOrder = filled.map((set): Answer => ({ type: 'choices', codes: codes.filter((code) => set.includes(code)) }))
	return { answers: inOrder, complete: all <= mostSets }
}

function fewSets(named: readonly string[]): readonly (readonly string[])[] {
	return [[], named, ...named.map((code) => [code]), ...named.map((code) => named.filter((other) => other !== code))]
}

/** Every named row with each choice or none; other rows are answered all or not at all. */
function setsOfRows({ rows, choices }: MatrixQuestion, comparisons: readonly Comparison[]): Given {
	const named = new Set(comparisons.flatMap((each) => (each.type === 'chosen' && each.row ? [each.row] : [])))
	const options = [undefined, ...choices.map(({ code }) => code)]
	const count = options.length ** named.size
	const complete = count <= mostSets
	const answers = range(0, (complete ? count : mostSets) - 1).flatMap((number) => {
		let rest = number
		const ofNamed = [...named].map((row) => {
			const choice = options[rest % options.length]
			rest = Math.floor(rest / options.length)
			return [row, choice] as const
		})
		const given = ofNamed.flatMap(([row, choice]) => (choice === undefined ? [] : [[row, choice] as const]))
		const others = rows
			.filter(({ code }) => !named.has(code))
			.map(({ code }) => [code, choices[0]?.code ?? ''] as const)
		return [given, [...given, ...others]].map((each): Answer => ({ type: 'rows', codes: Object.fromEntries(each) }))
	})
	return { answers, complete }
}

/** The values on, just below and just above each bound, on the grid of the question's digits. */
function numbersAround(
	{ min, max, decimals = 0 }: NumberQuestion,
	comparisons: readonly Comparison[]
): readonly number[] {
	const bounds = [min, max, ...comparisons.map((each) => (each.type === 'number' ? each.value : undefined)), 0]
	const unit = 10 ** decimals
	const near = bounds.flatMap((bound) => {
		if (bound === undefined) return []
		return range(Math.floor(bound * unit) - 1, Math.ceil(bound * unit) + 1)
	})
	return [...new Set(near.map((value) => Number((value / unit).toFixed(decimals))))]
}

function textsOf({ min = 1, max, format }: TextQuestion): readonly string[] {
	const length = Math.max(min, 1)
	const texts = { email: `${'a'.repeat(length)}@a.lv`, phone: '2'.repeat(Math.max(length, 8)), postcode: 'LV-1000' }
	const text = format === undefined ? 'a'.repeat(length) : format === 'digits' ? '1'.repeat(length) : texts[format]
	return [text, ...(format === 'email' && max !== undefined ? ['a@a.l'] : [])]
}

function toNumber(value: number): Answer {
	return { type: 'number', value }
}

function complete(answers: readonly Answer[]): Given {
	return { answers, complete: true }
}

function range(from: number, to: number): readonly number[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
