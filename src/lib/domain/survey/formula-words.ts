import type { Formula } from './calculation.ts'
import { conditionToWords, type ConditionWords } from './condition-words.ts'
import { sayPlain } from './piping.ts'
import { findReferred, type Language, type Questionnaire } from './questionnaire.ts'

/** The words of one language for formulas; texts of questions come in as they are. */
export type FormulaWords = {
	readonly nothing: string
	readonly number: (value: number) => string
	readonly text: (value: string) => string
	readonly answer: (question: string) => string
	readonly count: (question: string) => string
	readonly length: (question: string) => string
	readonly least: (list: string) => string
	readonly greatest: (list: string) => string
	readonly first: (list: string) => string
	readonly joined: (list: string) => string
	readonly remainder: (left: string, right: string) => string
	readonly rounded: (of: string, digits: number) => string
	readonly choose: (condition: string, then: string, otherwise: string) => string
}

const signs = { sum: ' + ', product: ' × ', difference: ' − ', quotient: ' : ' } as const

/** A formula as people say it: `“Age” + 1`, `if …, then …, otherwise …`. */
export function formulaToWords(
	formula: Formula,
	questionnaire: Pick<Questionnaire, 'sections' | 'calculations'>,
	told: { readonly language: Language; readonly words: FormulaWords; readonly conditions: ConditionWords }
): string {
	const { words, language } = told
	const say = (part: Formula): string => formulaToWords(part, questionnaire, told)
	const title = (code: string): string => {
		const question = findReferred(questionnaire, code)
		return question ? sayPlain(question.text, language) : code
	}
	// 2 × (3 + 4): what is worked out first stands in brackets.
	const bracketed = (part: Formula): string => (part.type in signs ? `(${say(part)})` : say(part))
	switch (formula.type) {
		case 'value':
			if (typeof formula.value === 'number') return words.number(formula.value)
			return formula.value === '' ? words.nothing : words.text(formula.value)
		case 'answer':
		case 'count':
		case 'length':
			return words[formula.type](title(formula.question))
		case 'sum':
		case 'product':
			return formula.of.map(bracketed).join(signs[formula.type])
		case 'difference':
		case 'quotient':
			return [formula.left, formula.right].map(bracketed).join(signs[formula.type])
		case 'remainder':
			return words.remainder(say(formula.left), say(formula.right))
		case 'rounded':
			return words.rounded(say(formula.of), formula.digits)
		case 'choose': {
			const condition = conditionToWords(formula.if, questionnaire, { language, words: told.conditions })
			return words.choose(condition, say(formula.then), say(formula.otherwise))
		}
		default:
			return words[formula.type](formula.of.map(say).join('; '))
	}
}
