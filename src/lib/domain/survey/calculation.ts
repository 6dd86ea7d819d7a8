import type { Answer } from './answer.ts'
import { comparisonsOf, holds, type Condition } from './condition.ts'
import type { Calculation, Question } from './questionnaire.ts'

/** What a calculation is made of. `answer` is what was said to an earlier question, or what another calculation gives. */
export type Formula =
	| { readonly type: 'value'; readonly value: number | string }
	| { readonly type: 'answer'; readonly question: string }
	/** How many choices were taken. */
	| { readonly type: 'count'; readonly question: string }
	/** How many characters were written. */
	| { readonly type: 'length'; readonly question: string }
	| { readonly type: Combining; readonly of: readonly Formula[] }
	| { readonly type: Pairing; readonly left: Formula; readonly right: Formula }
	/** To so many digits after the comma; halves go up, as in XPath. */
	| { readonly type: 'rounded'; readonly of: Formula; readonly digits: number }
	| { readonly type: 'choose'; readonly if: Condition; readonly then: Formula; readonly otherwise: Formula }

/** `first`: the first that is known; `joined`: one after another as text, what is unknown left out. */
export const combinings = ['sum', 'product', 'least', 'greatest', 'first', 'joined'] as const
type Combining = (typeof combinings)[number]
export const pairings = ['difference', 'quotient', 'remainder'] as const
type Pairing = (typeof pairings)[number]

/** How deep formulas may be nested. */
export const deepestFormula = 6

type AnswerOf = (code: string) => Answer | undefined
type Value = number | string | undefined

/**
 * Answers, and what calculations give, by code. A calculation sees those before it and no other, so there is no circle. What
 * cannot be worked out, because an answer is missing or is no number, is unanswered.
 *
 * @param answerOf - the answer to a visible question.
 */
export function withCalculations(calculations: readonly Calculation[] | undefined, answerOf: AnswerOf): AnswerOf {
	if (!calculations || calculations.length === 0) return answerOf
	const index = new Map(calculations.map(({ question }, position) => [question.code, position]))
	return (wanted) => {
		// Each is worked out once, however often the others name it.
		const known = new Map<number, Answer | undefined>()
		const before = (limit: number): AnswerOf => {
			return (code) => {
				const position = index.get(code)
				const calculation = position === undefined ? undefined : calculations[position]
				if (position === undefined || !calculation) return answerOf(code)
				if (position >= limit) return undefined
				if (!known.has(position))
					known.set(position, asAnswer(calculation.question, valueOf(calculation.formula, before(position))))
				return known.get(position)
			}
		}
		return before(calculations.length)(wanted)
	}
}

/** Codes of the questions and calculations that a formula names, each once. */
export function namedIn(formula: Formula): readonly string[] {
	return [...new Set(namesIn(formula))]
}

/** The conditions within a formula. */
export function conditionsIn(formula: Formula): readonly Condition[] {
	const own = formula.type === 'choose' ? [formula.if] : []
	return [...own, ...partsOf(formula).flatMap(conditionsIn)]
}

/** A formula with its conditions and the codes that it names changed. */
export function mapFormula(
	formula: Formula,
	map: { readonly condition: (condition: Condition) => Condition; readonly code: (code: string) => string }
): Formula {
	const each = (part: Formula): Formula => mapFormula(part, map)
	if ('question' in formula) return { ...formula, question: map.code(formula.question) }
	if ('left' in formula) return { ...formula, left: each(formula.left), right: each(formula.right) }
	switch (formula.type) {
		case 'value':
			return formula
		case 'rounded':
			return { ...formula, of: each(formula.of) }
		case 'choose': {
			const [then, otherwise] = [each(formula.then), each(formula.otherwise)]
			return { ...formula, if: map.condition(formula.if), then, otherwise }
		}
		default:
			return { ...formula, of: formula.of.map(each) }
	}
}

function namesIn(formula: Formula): readonly string[] {
	const own = 'question' in formula ? [formula.question] : []
	const compared = formula.type === 'choose' ? comparisonsOf(formula.if).map(({ question }) => question) : []
	return [...own, ...compared, ...partsOf(formula).flatMap(namesIn)]
}

function partsOf(formula: Formula): readonly Formula[] {
	if ('left' in formula) return [formula.left, formula.right]
	if (formula.type === 'choose') return [formula.then, formula.otherwise]
	if (formula.type === 'rounded') return [formula.of]
	return 'of' in formula ? formula.of : []
}

function valueOf(formula: Formula, answerOf: AnswerOf): Value {
	const value = (part: Formula): Value => valueOf(part, answerOf)
	switch (formula.type) {
		case 'value':
			return formula.value === '' ? undefined : formula.value
		case 'answer':
			return saidValue(answerOf(formula.question))
		case 'count': {
			const said = answerOf(formula.question)
			return said?.type === 'choices' || said?.type === 'ranking' ? said.codes.length : said ? 1 : 0
		}
		case 'length': {
			const said = answerOf(formula.question)
			return said?.type === 'text' ? said.text.trim().length : 0
		}
		case 'first':
			return formula.of.map(value).find((each) => each !== undefined)
		case 'joined':
			return formula.of.map((part) => value(part) ?? '').join('') || undefined
		case 'choose':
			return value(holds(formula.if, answerOf) ? formula.then : formula.otherwise)
		case 'rounded':
			return known(Math.round(numberOf(value(formula.of)) * 10 ** formula.digits) / 10 ** formula.digits)
		case 'difference':
		case 'quotient':
		case 'remainder':
			return known(paired(formula.type, numberOf(value(formula.left)), numberOf(value(formula.right))))
		default:
			return known(
				combined(
					formula.type,
					formula.of.map((part) => numberOf(value(part)))
				)
			)
	}
}

function combined(type: Exclude<Combining, 'first' | 'joined'>, numbers: readonly number[]): number {
	if (type === 'least') return Math.min(...numbers)
	if (type === 'greatest') return Math.max(...numbers)
	return type === 'sum'
		? numbers.reduce((total, each) => total + each, 0)
		: numbers.reduce((total, each) => total * each, 1)
}

function paired(type: Pairing, left: number, right: number): number {
	if (type === 'difference') return left - right
	return type === 'quotient' ? left / right : left % right
}

function saidValue(said: Answer | undefined): Value {
	switch (said?.type) {
		case 'number':
			return said.value
		case 'choice':
			return said.code
		case 'text':
			return said.text.trim() || undefined
		case 'date':
			return said.on
		default:
			return undefined
	}
}

function numberOf(value: Value): number {
	return value === undefined ? Number.NaN : Number(value)
}

/** Sums of tenths must compare as people reckon: 0,1 + 0,2 is 0,3. */
function known(value: number): number | undefined {
	return Number.isFinite(value) ? Number(value.toPrecision(12)) : undefined
}

function asAnswer(question: Question, value: Value): Answer | undefined {
	if (value === undefined) return undefined
	if (question.type === 'number') {
		const number = known(Number(value))
		return number === undefined ? undefined : { type: 'number', value: number }
	}
	if (question.type === 'text') return { type: 'text', text: String(value) }
	const isChoice = question.type === 'single' && question.choices.some(({ code }) => code === String(value))
	return isChoice ? { type: 'choice', code: String(value) } : undefined
}
