import { is } from 'valibot'
import { namedIn, type Formula } from '../calculation.ts'
import { formulaSchema } from '../formula-schema.ts'
import { limits } from '../questionnaire-limits.ts'
import { choicesOf, ladderOf, type Calculation, type Choice, type Question, type Texts } from '../questionnaire.ts'
import type { Target } from './condition-in.ts'
import type { Expression } from './expression.ts'
import { toFormula } from './formula-in.ts'
import { codeOf, questionCodeOf } from './names.ts'

/** Digits after the comma of what is worked out. */
const decimals = 6

/** The calculations of a form, in an order in which each names only those before it. */
export class Calculations {
	readonly #targets: Map<string, Target>
	/** Codes of questions in copies: of which copy would a calculation speak? */
	readonly #inCopies: ReadonlySet<string>
	readonly #list: Calculation[] = []
	readonly #invented = new Map<string, Target>()

	/** @param targets - of the questions; what is calculated joins them. */
	constructor(targets: Map<string, Target>, inCopies: ReadonlySet<string>) {
		this.#targets = targets
		this.#inCopies = inCopies
	}

	get list(): readonly Calculation[] {
		return this.#list
	}

	/** A calculation of the form's own. @param text - for people; without one, the wording. @returns whether it was taken. */
	add(name: string, text: Texts | undefined, { formula, wording }: Worded): boolean {
		return this.#put(name, text ?? { lv: this.#textOf(wording) }, formula) !== undefined
	}

	/** What a condition compares and no question is, e.g. `${a} + ${b}`: a calculation without a name, one for each wording. */
	readonly invent = (expression: Expression): Target | undefined => {
		const key = JSON.stringify(expression)
		const known = this.#invented.get(key)
		if (known) return known
		const formula = toFormula(expression, this.#targets, this.invent)
		const made = formula && this.#put(this.#freeName(), { lv: this.#textOf(expression) }, formula)
		if (made) this.#invented.set(key, made)
		return made
	}

	#put(name: string, text: Texts, formula: Formula): Target | undefined {
		if (this.#list.length === limits.calculations || !is(formulaSchema, formula) || this.#namesCopies(formula)) return
		const question = asQuestion(questionCodeOf(name), text, this.#resultOf(formula))
		this.#list.push({ question, formula })
		const target = { question }
		this.#targets.set(name, target)
		return target
	}

	#namesCopies(formula: Formula): boolean {
		return namedIn(formula).some((code) => this.#inCopies.has(code))
	}

	#freeName(): string {
		let number = 1
		while (this.#targets.has(`calc_${number}`)) number += 1
		return `calc_${number}`
	}

	/** The wording of the file with the questions' own texts in it. */
	#textOf(expression: Expression): string {
		return wordingOf(expression, (name) => this.#targets.get(name)?.question.text.lv ?? name).slice(0, limits.text)
	}

	#resultOf(formula: Formula): Result {
		switch (formula.type) {
			case 'value':
				return typeof formula.value === 'number' ? 'number' : constants(formula.value)
			case 'answer':
				return this.#answered(formula.question)
			case 'joined':
				return 'text'
			case 'choose':
				return merged([formula.then, formula.otherwise].map((each) => this.#resultOf(each)))
			case 'first':
				return merged(formula.of.map((each) => this.#resultOf(each)))
			default:
				return 'number'
		}
	}

	#answered(code: string): Result {
		const question = [...this.#targets.values()].find((target) => target.question.code === code)?.question
		if (question?.type === 'single') return choicesOf(question)
		return question && (question.type === 'number' || ladderOf(question)) ? 'number' : 'text'
	}
}

/** A formula and the words of the file from which it came. */
export type Worded = { readonly formula: Formula; readonly wording: Expression }

/** What a formula gives: a number, one of these words, or any text. */
type Result = 'number' | 'text' | readonly Choice[]

function constants(value: string): readonly Choice[] {
	return value === '' ? [] : [{ code: value, label: { lv: value } }]
}

function merged(results: readonly Result[]): Result {
	const told = results.filter((each) => typeof each === 'string' || each.length > 0)
	if (told.every((each) => each === 'number')) return 'number'
	const lists = told.filter((each) => typeof each !== 'string')
	if (lists.length < told.length) return 'text'
	const byCode = new Map(lists.flat().map((choice) => [choice.code, choice]))
	return [...byCode.values()]
}

function asQuestion(code: string, text: Texts, result: Result): Calculation['question'] {
	const isWords = typeof result !== 'string' && result.every((each) => codeOf(each.code) === each.code)
	if (result === 'number') return { type: 'number', code, text, decimals }
	return isWords && result.length <= limits.choices
		? { type: 'single', code, text, choices: result }
		: { type: 'text', code, text, lines: 'one' }
}

function wordingOf(expression: Expression, title: (name: string) => string): string {
	const part = (each: Expression): string => wordingOf(each, title)
	switch (expression.type) {
		case 'and':
		case 'or':
			return expression.of.map(part).join(` ${expression.type} `)
		case 'compare':
			return `${part(expression.left)} ${expression.sign} ${part(expression.right)}`
		case 'arithmetic': {
			const [left, right] = [expression.left, expression.right].map((each) =>
				each.type === 'arithmetic' ? `(${part(each)})` : part(each)
			)
			return `${left} ${expression.sign} ${right}`
		}
		case 'call':
			return `${expression.name}(${expression.of.map(part).join(', ')})`
		case 'question':
			return `„${title(expression.name)}”`
		case 'self':
			return '.'
		case 'text':
			return `'${expression.value}'`
		case 'number':
			return String(expression.value)
	}
}

/** Whether a question is asked once for each of several things. */
export function codesInCopies(
	sections: readonly { readonly repeat?: unknown; readonly questions: readonly { readonly question: Question }[] }[]
): ReadonlySet<string> {
	return new Set(
		sections.flatMap(({ repeat, questions }) => (repeat ? questions.map(({ question }) => question.code) : []))
	)
}
