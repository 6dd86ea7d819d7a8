import { textToIsoDate } from '../../dates.ts'
import type { Question, TextFormat } from '../questionnaire.ts'
import { parseExpression, type Expression } from './expression.ts'

type Constrained =
	{ readonly ok: true; readonly question: Question } | { readonly ok: false; readonly pattern: boolean }

/** Patterns that forms write for what we have a ready rule for. They are compared as texts and never run. */
const patterns: Readonly<Record<string, TextFormat>> = {
	'^[0-9]+$': 'digits',
	'^[0-9]*$': 'digits',
	'[0-9]+': 'digits',
	'^\\d+$': 'digits',
	'\\d+': 'digits',
	'^LV-[0-9]{4}$': 'postcode',
	'LV-[0-9]{4}': 'postcode'
}

/** A `constraint` as the bounds of a question; where no bound says the same, whether a pattern is why. */
export function constrain(question: Question, text: string): Constrained {
	const parsed = parseExpression(text)
	const parts = parsed?.type === 'and' ? parsed.of : [parsed]
	let bound: Question | undefined = question
	for (const part of parts) bound = bound && part && bounded(bound, part)
	return bound ? { ok: true, question: bound } : { ok: false, pattern: /regex\s*\(/.test(text) }
}

function bounded(question: Question, expression: Expression): Question | undefined {
	if (expression.type === 'call') return patterned(question, expression)
	if (expression.type !== 'compare') return undefined
	const { left, right, sign } = expression
	if (question.type === 'date' && left.type === 'self') {
		const day = dayOf(right)
		if (day === undefined) return undefined
		if (sign === '>=') return { ...question, from: day }
		return sign === '<=' ? { ...question, to: day } : undefined
	}
	if (right.type !== 'number' || (sign !== '<=' && sign !== '>=' && sign !== '<' && sign !== '>')) return undefined
	const isMeasured = question.type === 'number' ? left.type === 'self' : isMeasure(question, left)
	if (!isMeasured || (question.type !== 'number' && question.type !== 'text' && question.type !== 'multi'))
		return undefined
	const isOpen = sign.length === 1
	// An open bound of whole numbers is the next whole number; there is no next decimal.
	if (isOpen && question.type === 'number' && question.decimals !== undefined) return undefined
	const isWhole = Number.isInteger(right.value)
	if (!isWhole && (isOpen || question.type !== 'number')) return undefined
	if (sign.startsWith('<')) return { ...question, max: right.value - (isOpen ? 1 : 0) }
	return { ...question, min: right.value + (isOpen ? 1 : 0) }
}

function isMeasure(question: Question, expression: Expression): boolean {
	if (expression.type !== 'call' || expression.of[0]?.type !== 'self') return false
	return expression.name === (question.type === 'multi' ? 'count-selected' : 'string-length')
}

function dayOf(expression: Expression) {
	const [inner] = expression.type === 'call' && expression.name === 'date' ? expression.of : [expression]
	return inner?.type === 'text' ? textToIsoDate(inner.value) : undefined
}

function patterned(question: Question, { name, of }: Expression & { type: 'call' }): Question | undefined {
	const [self, pattern] = of
	if (name !== 'regex' || question.type !== 'text' || self?.type !== 'self' || pattern?.type !== 'text')
		return undefined
	const format = Object.hasOwn(patterns, pattern.value) ? patterns[pattern.value] : undefined
	return format && { ...question, format }
}
