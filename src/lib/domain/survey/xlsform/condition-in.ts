import { textToIsoDate } from '../../dates.ts'
import { noAnswers } from '../answer.ts'
import type { Condition, NumberOperator } from '../condition.ts'
import { choicesOf, ladderOf, type Question } from '../questionnaire.ts'
import type { ComparisonSign, Expression } from './expression.ts'
import { codeOf } from './names.ts'

/** Codes of choices by their names in a file, where those could not be codes. */
export type ChoiceNames = ReadonlyMap<string, string>
/** What a name in a form stands for; `row` of a matrix. */
export type Target = { readonly question: Question; readonly row?: string; readonly names?: ChoiceNames }
export type Targets = ReadonlyMap<string, Target>
/** Makes something to compare of what no question says, e.g. a sum; `undefined` when it cannot. */
export type Calculate = (expression: Expression) => Target | undefined

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
export function toCondition(
	expression: Expression | undefined,
	targets: Targets,
	calculate: Calculate = () => undefined
): Condition | undefined {
	switch (expression?.type) {
		case 'and':
		case 'or': {
			const of = expression.of.map((each) => toCondition(each, targets, calculate))
			const whole = of.filter((each) => each !== undefined)
			return whole.length === of.length ? { type: expression.type === 'and' ? 'all' : 'any', of: whole } : undefined
		}
		case 'call':
			return callCondition(expression, targets, calculate)
		case 'compare': {
			const { sign, left, right } = expression
			return isConstant(left)
				? compared({ sign: turned[sign], left: right, right: left }, targets, calculate)
				: compared({ sign, left, right }, targets, calculate)
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

function callCondition(
	{ name, of }: Expression & { type: 'call' },
	targets: Targets,
	calculate: Calculate
): Condition | undefined {
	const [first, second] = of
	if (name === 'true' && of.length === 0) return { type: 'all', of: [] }
	if (name === 'false' && of.length === 0) return { type: 'any', of: [] }
	if (name === 'not' && of.length === 1) return negated(toCondition(first, targets, calculate))
	const target = first?.type === 'question' ? targets.get(first.name) : undefined
	const choice = second && constantOf(second)
	if (name !== 'selected' || of.length !== 2 || !target || choice === undefined) return undefined
	return equals(target, choice)
}

type Compared = { readonly sign: ComparisonSign; readonly left: Expression; readonly right: Expression }

function compared({ sign, left, right }: Compared, targets: Targets, calculate: Calculate): Condition | undefined {
	const value = constantOf(right)
	// Two answers are compared by their difference.
	if (value === undefined) return differing(sign, calculate({ type: 'arithmetic', sign: '-', left, right }))
	if (left.type === 'call' && isMeasureOfSome(left, sign, value)) return answeredIn(left.of[0], targets)
	const target = left.type === 'question' ? targets.get(left.name) : calculate(left)
	if (!target) return undefined
	if (value === '') {
		const answered = answeredAt(target)
		if (sign === '=') return negated(answered)
		return sign === '!=' ? answered : undefined
	}
	if (sign === '=') return equals(target, value)
	if (sign === '!=') return negated(equals(target, value))
	return ordered(target, sign, value)
}

function differing(sign: ComparisonSign, target: Target | undefined): Condition | undefined {
	// Whether two missing answers differ is told otherwise in XPath than anybody would expect.
	return target && sign !== '!=' ? numbered(target.question, sign, '0') : undefined
}

/** `count-selected(…) > 0`, `string-length(…) >= 1`: whether there is an answer at all. */
function isMeasureOfSome(call: Expression & { type: 'call' }, sign: ComparisonSign, value: string): boolean {
	const isMeasure = (call.name === 'count-selected' || call.name === 'string-length') && call.of.length === 1
	return isMeasure && ((sign === '>' && value === '0') || (sign === '>=' && value === '1'))
}

function answeredIn(expression: Expression | undefined, targets: Targets): Condition | undefined {
	const target = expression?.type === 'question' ? targets.get(expression.name) : undefined
	return target && answeredAt(target)
}

function answeredAt({ question, row }: Target): Condition {
	if (row === undefined) return { type: 'answered', question: question.code }
	return {
		type: 'any',
		of: choicesOf(question).map(({ code }) => ({ type: 'chosen', question: question.code, choice: code, row }))
	}
}

function equals({ question, row, names }: Target, value: string): Condition | undefined {
	const choice = names?.get(value) ?? codeOf(value)
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

function ordered({ question, names }: Target, sign: NumberOperator, value: string): Condition | undefined {
	if (question.type === 'single') {
		// Choices coded by numbers, e.g. ages: those that the comparison takes, one by one.
		const named = names ?? new Map(question.choices.map(({ code }) => [code, code]))
		const taken = [...named].filter(([name]) => Number.isFinite(Number(name)) && isTaken(name, sign, value))
		const of = taken.map(([, choice]) => ({ type: 'chosen', question: question.code, choice }) as const)
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

function isTaken(name: string, sign: NumberOperator, value: string): boolean {
	const difference = Number(name) - Number(value)
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
