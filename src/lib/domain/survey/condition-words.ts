import type { IsoDate } from '../dates.ts'
import type { NoAnswer } from './answer.ts'
import type { Comparison, Condition, DayOperator, NumberOperator } from './condition.ts'
import { sayPlain } from './piping.ts'
import { choicesOf, findReferred, say, type Language, type Question, type Questionnaire } from './questionnaire.ts'

/** The words of one language for conditions; texts of questions and choices come in as they are. */
export type ConditionWords = {
	readonly always: string
	readonly never: string
	readonly and: string
	readonly or: string
	readonly not: (condition: string) => string
	readonly answered: (question: string) => string
	readonly declined: (question: string, why: NoAnswer | undefined) => string
	readonly chosen: (question: string, choice: string, isOneOfSeveral: boolean) => string
	readonly inRow: (question: string, row: string) => string
	readonly number: (question: string, operator: NumberOperator, value: number) => string
	readonly day: (question: string, operator: DayOperator, day: IsoDate) => string
}

/** A condition as a sentence without its end: `the answer to “How did you come?” is “On foot” and …`. */
export function conditionToWords(
	condition: Condition,
	questionnaire: Pick<Questionnaire, 'sections' | 'calculations'>,
	{ language, words }: { readonly language: Language; readonly words: ConditionWords }
): string {
	const toWords = (part: Condition): string => {
		switch (part.type) {
			case 'all':
			case 'any':
				return joined(part.type, part.of)
			case 'not':
				return words.not(bracketed(part.of))
			default:
				return comparisonToWords(part, findReferred(questionnaire, part.question), { language, words })
		}
	}
	// "A and B or C" can be read in two ways; brackets leave one.
	const bracketed = (part: Condition): string =>
		(part.type === 'all' || part.type === 'any') && part.of.length > 1 ? `(${toWords(part)})` : toWords(part)
	const joined = (type: 'all' | 'any', parts: readonly Condition[]): string => {
		if (parts.length === 0) return type === 'all' ? words.always : words.never
		const [only] = parts
		if (parts.length === 1 && only) return toWords(only)
		return parts.map(bracketed).join(type === 'all' ? ` ${words.and} ` : ` ${words.or} `)
	}
	return toWords(condition)
}

function comparisonToWords(
	comparison: Comparison,
	question: Question | undefined,
	{ language, words }: { readonly language: Language; readonly words: ConditionWords }
): string {
	const name = question ? sayPlain(question.text, language) : comparison.question
	switch (comparison.type) {
		case 'answered':
			return words.answered(name)
		case 'declined':
			return words.declined(name, comparison.why)
		case 'number':
			return words.number(name, comparison.operator, comparison.value)
		case 'day':
			return words.day(name, comparison.operator, comparison.day)
		case 'chosen': {
			const choice = labelOf(question ? choicesOf(question) : [], comparison.choice, language)
			const rows = question?.type === 'matrix' ? question.rows : []
			const place = comparison.row === undefined ? name : words.inRow(name, labelOf(rows, comparison.row, language))
			return words.chosen(place, choice, question?.type === 'multi')
		}
	}
}

function labelOf(choices: ReturnType<typeof choicesOf>, code: string, language: Language): string {
	const choice = choices.find((each) => each.code === code)
	return choice ? say(choice.label, language).text : code
}
