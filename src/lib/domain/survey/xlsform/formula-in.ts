import type { Formula } from '../calculation.ts'
import { ladderOf } from '../questionnaire.ts'
import type { Calculate, Targets } from './condition-in.ts'
import { toCondition } from './condition-in.ts'
import type { Expression } from './expression.ts'

const combining = { min: 'least', max: 'greatest', coalesce: 'first', concat: 'joined' } as const

/**
 * A `calculation` as a formula of ours.
 *
 * @param calculate - gives what conditions within it compare a code.
 * @returns `undefined` where no formula says the same: the day of today, chance, loops, lookups and the like.
 */
export function toFormula(
	expression: Expression | undefined,
	targets: Targets,
	calculate?: Calculate
): Formula | undefined {
	const formula = (part: Expression | undefined): Formula | undefined => toFormula(part, targets, calculate)
	switch (expression?.type) {
		case 'number':
		case 'text':
			return { type: 'value', value: expression.value }
		case 'question':
			return answerIn(expression.name, targets)
		case 'arithmetic': {
			const [left, right] = [formula(expression.left), formula(expression.right)]
			return left && right && arithmetic(expression.sign, left, right)
		}
		case 'call':
			return called(expression, targets, calculate)
		default:
			return undefined
	}
}

function answerIn(name: string, targets: Targets): Formula | undefined {
	const target = targets.get(name)
	if (!target || target.row !== undefined) return undefined
	const { type, code } = target.question
	const isOne = type === 'single' || type === 'number' || type === 'text' || type === 'date'
	return isOne || ladderOf(target.question) ? { type: 'answer', question: code } : undefined
}

function arithmetic(sign: (Expression & { type: 'arithmetic' })['sign'], left: Formula, right: Formula): Formula {
	switch (sign) {
		case '-':
			return { type: 'difference', left, right }
		case 'div':
			return { type: 'quotient', left, right }
		case 'mod':
			return { type: 'remainder', left, right }
		default: {
			// a + b + c is one sum of three.
			const type = sign === '+' ? 'sum' : 'product'
			return { type, of: left.type === type ? [...left.of, right] : [left, right] }
		}
	}
}

function called(
	{ name, of }: Expression & { type: 'call' },
	targets: Targets,
	calculate: Calculate | undefined
): Formula | undefined {
	const parts = of.map((each) => toFormula(each, targets, calculate))
	const [first, second, third] = parts
	const whole = parts.filter((each) => each !== undefined)
	const isWhole = whole.length === of.length && of.length > 0
	switch (name) {
		case 'if': {
			const condition = toCondition(of[0], targets, calculate)
			return of.length === 3 && condition && second && third
				? { type: 'choose', if: condition, then: second, otherwise: third }
				: undefined
		}
		case 'number':
		case 'string':
			return of.length === 1 ? first : undefined
		case 'round': {
			const digits = of.length === 1 ? 0 : of[1]?.type === 'number' ? of[1].value : undefined
			return first && digits !== undefined && of.length <= 2 ? { type: 'rounded', of: first, digits } : undefined
		}
		case 'count-selected':
			return measured('count', of, targets)
		case 'string-length':
			return measured('length', of, targets)
		default:
			return isWhole && isCombining(name) ? { type: combining[name], of: whole } : undefined
	}
}

function isCombining(name: string): name is keyof typeof combining {
	return Object.hasOwn(combining, name)
}

function measured(
	type: 'count' | 'length',
	[only, ...more]: readonly Expression[],
	targets: Targets
): Formula | undefined {
	const target = only?.type === 'question' ? targets.get(only.name) : undefined
	const asked = target?.question.type
	const isMeasured = type === 'length' ? asked === 'text' : asked === 'multi' || asked === 'rank'
	return isMeasured && target && more.length === 0 ? { type, question: target.question.code } : undefined
}
