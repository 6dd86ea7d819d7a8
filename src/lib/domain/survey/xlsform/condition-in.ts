import { textToIsoDate } from '../../dates.ts'
import { noAnswers } from '../answer.ts'
import type { Condition, NumberOperator } from '../condition.ts'
import { choicesOf, ladderOf, type Question } from '../questionnaire.ts'
import type { ComparisonSign, Expression } from './expression.ts'
import { codeOf } from './names.ts'

/** What a name in a form stands for; `row` of a matrix. */
export type Target = { readonly question: Question; readonly row?: string }
export type Targets = ReadonlyMap<string, Target>

const turned: Readonly<Record<ComparisonSign, ComparisonSign>> = {
	'<': '>',
	'<=': '>=',
	'>': '<',
	'>=': '<=',
	'=': '=',
	'!=': '!='
}

/**
 * A `relevant` as a condition, with the meaning that it has in XPath: a comparison with an empty answer is false, but `!=` true.
 *
 * @returns `undefined` where no condition of ours says the same.
 */
export function toCondition(expression: Expression | undefined, targets: Targets): Condition | undefined {
	switch (expression?.type) {
		case 'and':
		case 'or': {
			const of = expression.of.map((each) => toCondition(each, targets))
			const whole = of.filter((each) => each !== undefined)
			return whole.length === of.length ? { type: expression.type === 'and' ? 'all' : 'any', of: whole } : undefined
		}
		case 'call':
			return callCondition(expression.name, expression.of, targets)
		case 'compare': {
			const { sign, left, right } = expression
			return isConstant(left) ? compared(right, turned[sign], left, targets) : compared(left, sign, right, targets)
		}
		default:
			return undefined
	}
}

function isConstant(expression: Expression): boolean {
	return constantOf(expression) !== undefined
}

function constantOf(expression: Expression): string | undefined {
	if (expression.type === 'text') return expression.value
	if (expression.type === 'number') return String(expression.value)
	const [day] = expression.type === 'call' && expression.name === 'date' ? expression.of : []
	return day?.type === 'text' ? day.value : undefined
}

function callCondition(name: string, of: readonly Expression[], targets: Targets): Condition | undefined {
	const [first, second] = of
	if (name === 'true' && of.length === 0) return { type: 'all', of: [] }
	if (name === 'false' && of.length === 0) return { type: 'any', of: [] }
	if (name === 'not' && of.length === 1) return negated(toCondition(first, targets))
	const target = first?.type === 'question' ? targets.get(first.name) : undefined
	const choice = second && constantOf(second)
	if (name !== 'selected' || of.length !== 2 || !target || choice === undefined) return undefined
	return equals(target, choice)
}

function compared(left: Expression, sign: ComparisonSign, right: Expression, targets: Targets): Condition | undefined {
	const value = constantOf(right)
	if (value === undefined) return undefined
	if (left.type === 'call') return isMeasureOfSome(left, sign, value) ? answeredIn(left.of[0], targets) : undefined
	const target = left.type === 'question' ? targets.get(left.name) : undefined
	if (!target) return undefined
	if (value === '') {
		const answered = answeredIn(left, targets)
		if (sign === '=') return negated(answered)
		return sign === '!=' ? answered : undefined
	}
	if (sign === '=') return equals(target, value)
	if (sign === '!=') return negated(equals(target, value))
	return ordered(target, sign, value)
}

/** `count-selected(…) > 0`, `string-length(…) >= 1`: whether there is an answer at all. */
function isMeasureOfSome(call: Expression & { type: 'call' }, sign: ComparisonSign, value: string): boolean {
	const isMeasure = (call.name === 'count-selected' || call.name === 'string-length') && call.of.length === 1
	return isMeasure && ((sign === '>' && value === '0') || (sign === '>=' && value === '1'))
}

function answeredIn(expression: Expression | undefined, targets: Targets): Condition | undefined {
	const target = expression?.type === 'question' ? targets.get(expression.name) : undefined
	if (!target) return undefined
	const { question, row } = target
	if (row === undefined) return { type: 'answered', question: question.code }
	return {
		type: 'any',
		of: choicesOf(question).map(({ code }) => ({ type: 'chosen', question: question.code, choice: code, row }))
	}
}

function equals({ question, row }: Target, value: string): Condition | undefined {
	const choice = codeOf(value)
	const why = noAnswers.find((each) => each === value)
	if (why !== undefined && question.offers?.includes(why) && choicesOf(question).every(({ code }) => code !== choice))
		return { type: 'declined', question: question.code, why }
	if (question.type === 'single' || question.type === 'multi')
		return { type: 'chosen', question: question.code, choice }
	if (question.type === 'matrix')
		return row === undefined ? undefined : { type: 'chosen', question: question.code, choice, row }
	if (question.type === 'date') {
		const day = textToIsoDate(value)
		return day && { type: 'day', question: question.code, operator: 'on', day }
	}
	return numbered(question, '=', value)
}

function ordered({ question }: Target, sign: NumberOperator, value: string): Condition | undefined {
	if (question.type === 'single') {
		// Choices coded by numbers, e.g. ages: those that the comparison takes, one by one.
		const taken = question.choices.filter(({ code }) => Number.isFinite(Number(code)) && isTaken(code, sign, value))
		const of = taken.map(({ code }) => ({ type: 'chosen', question: question.code, choice: code }) as const)
		return Number.isFinite(Number(value)) ? { type: 'any', of } : undefined
	}
	if (question.type !== 'date') return numbered(question, sign, value)
	const day = textToIsoDate(value)
	if (!day) return undefined
	const side = {
		type: 'day',
		question: question.code,
		operator: sign.startsWith('<') ? 'before' : 'after',
		day
	} as const
	return sign.length === 1 ? side : { type: 'any', of: [side, { ...side, operator: 'on' }] }
}

function isTaken(code: string, sign: NumberOperator, value: string): boolean {
	const difference = Number(code) - Number(value)
	if (difference === 0) return sign.endsWith('=')
	return sign.startsWith('<') === difference < 0
}

function numbered(question: Question, operator: NumberOperator, text: string): Condition | undefined {
	const value = Number(text)
	if (!Number.isFinite(value) || (question.type !== 'number' && !ladderOf(question))) return undefined
	return { type: 'number', question: question.code, operator, value }
}

function negated(condition: Condition | undefined): Condition | undefined {
	return condition && { type: 'not', of: condition }
}
