import type { Answer, NoAnswer } from './answer.ts'
import type { IsoDate } from '../dates.ts'

export const numberOperators = ['<', '<=', '=', '!=', '>=', '>'] as const
export type NumberOperator = (typeof numberOperators)[number]
export const dayOperators = ['before', 'on', 'after'] as const
export type DayOperator = (typeof dayOperators)[number]

/** One comparison with an earlier answer. */
export type Comparison =
	| { readonly type: 'answered'; readonly question: string }
	/** Said "don't know" and the like; without `why`, any of them. */
	| { readonly type: 'declined'; readonly question: string; readonly why?: NoAnswer }
	/** A choice was taken; `row` in a matrix. */
	| { readonly type: 'chosen'; readonly question: string; readonly choice: string; readonly row?: string }
	| { readonly type: 'number'; readonly question: string; readonly operator: NumberOperator; readonly value: number }
	| { readonly type: 'day'; readonly question: string; readonly operator: DayOperator; readonly day: IsoDate }

/** When a question or section is shown, as data. `all` of nothing is true, `any` of nothing false. */
export type Condition =
	| Comparison
	| { readonly type: 'all' | 'any'; readonly of: readonly Condition[] }
	| { readonly type: 'not'; readonly of: Condition }

/** How deep `all`, `any` and `not` may be nested: what a sentence can still say. */
export const maxDepth = 4

/**
 * Whether a condition holds. A comparison with a question that is unanswered, hidden or declined is false, `!=` too: who said
 * nothing did not say something else.
 *
 * @param answerOf - the answer to a visible question.
 */
export function holds(condition: Condition, answerOf: (question: string) => Answer | undefined): boolean {
	switch (condition.type) {
		case 'all':
			return condition.of.every((each) => holds(each, answerOf))
		case 'any':
			return condition.of.some((each) => holds(each, answerOf))
		case 'not':
			return !holds(condition.of, answerOf)
		default:
			return compares(condition, answerOf(condition.question))
	}
}

/** The comparisons of a condition, in the order in which they are written. */
export function comparisonsOf(condition: Condition): readonly Comparison[] {
	switch (condition.type) {
		case 'all':
		case 'any':
			return condition.of.flatMap(comparisonsOf)
		case 'not':
			return comparisonsOf(condition.of)
		default:
			return [condition]
	}
}

function compares(comparison: Comparison, answer: Answer | undefined): boolean {
	switch (comparison.type) {
		case 'answered':
			return answer !== undefined && answer.type !== 'none'
		case 'declined':
			return answer?.type === 'none' && (comparison.why === undefined || comparison.why === answer.why)
		case 'chosen':
			return hasChoice(answer, comparison.choice, comparison.row)
		case 'number':
			return answer?.type === 'number' && comparesNumber(answer.value, comparison.operator, comparison.value)
		case 'day':
			return answer?.type === 'date' && comparesDay(answer.on, comparison.operator, comparison.day)
	}
}

function hasChoice(answer: Answer | undefined, choice: string, row: string | undefined): boolean {
	if (answer?.type === 'choice') return answer.code === choice
	if (answer?.type === 'choices') return answer.codes.includes(choice)
	return answer?.type === 'rows' && row !== undefined && answer.codes[row] === choice
}

function comparesNumber(left: number, operator: NumberOperator, right: number): boolean {
	switch (operator) {
		case '<':
			return left < right
		case '<=':
			return left <= right
		case '=':
			return left === right
		case '!=':
			return left !== right
		case '>=':
			return left >= right
		case '>':
			return left > right
	}
}

function comparesDay(left: IsoDate, operator: DayOperator, right: IsoDate): boolean {
	if (operator === 'on') return left === right
	return operator === 'before' ? left < right : left > right
}
