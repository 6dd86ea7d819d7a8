import type { IsoDate } from '../dates.ts'
import type { NoAnswer } from './answer.ts'
import type { Formula } from './calculation.ts'
import type { Condition } from './condition.ts'

/** Languages of questionnaires; Latvian is the source, and every text has it. */
export const languages = ['lv', 'en', 'ru', 'uk'] as const
export type Language = (typeof languages)[number]

/** One text in the languages in which it was written. */
export type Texts = { readonly lv: string; readonly en?: string; readonly ru?: string; readonly uk?: string }

/** A choice or row. Answers hold the code; labels may be reworded and translated. */
export type Choice = { readonly code: string; readonly label: Texts }

/** What a short text may be checked for: ready rules, never a pattern of the author. */
export const textFormats = ['email', 'phone', 'postcode', 'digits'] as const
export type TextFormat = (typeof textFormats)[number]

/** What every question has. */
type Asked = {
	readonly code: string
	/** May hold `{q:code}`: the earlier answer in the words of its label. */
	readonly text: Texts
	readonly hint?: Texts
	readonly required?: boolean
	/** The author's own words when an answer cannot be taken, instead of ours. */
	readonly message?: Texts
	/** "Don't know" and the like that are offered beside the answers. */
	readonly offers?: readonly NoAnswer[]
	readonly showIf?: Condition
}

/** Questions whose answer is a number on a fixed ladder. Bounds are included. */
export type ScaleQuestion = Asked & {
	readonly type: 'scale'
	readonly from: number
	readonly to: number
	/** Words at both ends. */
	readonly low?: Texts
	readonly high?: Texts
	/** Asks how easy something was: its best steps are told as a customer effort score. */
	readonly measure?: 'effort'
}
/** Five faces, answered 1 (worst) to 5 (best). */
export type SmileyQuestion = Asked & { readonly type: 'smiley' }
/** "Would you recommend …", answered 0 to 10. */
export type NpsQuestion = Asked & { readonly type: 'nps' }
export type SingleQuestion = Asked & { readonly type: 'single'; readonly choices: readonly Choice[] }
export type MultiQuestion = Asked & {
	readonly type: 'multi'
	readonly choices: readonly Choice[]
	/** How many may be chosen. */
	readonly min?: number
	readonly max?: number
}
/** Every row answered by one of the same choices. */
export type MatrixQuestion = Asked & {
	readonly type: 'matrix'
	readonly rows: readonly Choice[]
	readonly choices: readonly Choice[]
}
/** Choices put in order, the best first; `top`: how many, all when it is missing. */
export type RankQuestion = Asked & { readonly type: 'rank'; readonly choices: readonly Choice[]; readonly top?: number }
export type NumberQuestion = Asked & {
	readonly type: 'number'
	readonly min?: number
	readonly max?: number
	/** Digits after the comma, none when it is missing. */
	readonly decimals?: number
	readonly unit?: Texts
}
export type DateQuestion = Asked & { readonly type: 'date'; readonly from?: IsoDate; readonly to?: IsoDate }
export type TextQuestion = Asked & {
	readonly type: 'text'
	readonly lines: 'one' | 'many'
	/** Length without blanks at the ends, in UTF-16 units, as a form field counts. */
	readonly min?: number
	readonly max?: number
	readonly format?: TextFormat
}
/** A signature or drawing on the glass. */
export type DrawingQuestion = Asked & { readonly type: 'drawing' }

export type Question =
	| SingleQuestion
	| MultiQuestion
	| ScaleQuestion
	| MatrixQuestion
	| RankQuestion
	| NumberQuestion
	| DateQuestion
	| TextQuestion
	| NpsQuestion
	| SmileyQuestion
	| DrawingQuestion

export type Section = {
	readonly code: string
	readonly title: Texts
	readonly showIf?: Condition
	/** The section is asked once for each of several things, e.g. each service used; `name` is what one of them is called. */
	readonly repeat?: { readonly name: Texts; readonly max: number }
	readonly questions: readonly Question[]
}

/**
 * Something that is worked out from answers: conditions and texts name it by its code, as if `question` had been asked and
 * answered. It is not kept with the answers.
 */
export type Calculation = {
	readonly question: NumberQuestion | SingleQuestion | TextQuestion
	readonly formula: Formula
}

/** A form as data. A published one never changes: a change makes the next `version`. */
export type Questionnaire = {
	readonly code: string
	/** 1, 2, 3 … */
	readonly version: number
	readonly languages: readonly Language[]
	readonly title: Texts
	/** Told to people before the first question (F66); none of them may be empty. */
	readonly intro: {
		/** Who asks. */
		readonly who: Texts
		/** What for, and what will be done with the answers. */
		readonly why: Texts
		/** Whether anybody can tell who answered. */
		readonly anonymity: Texts
		readonly minutes: number
	}
	readonly thanks: Texts
	readonly sections: readonly Section[]
	/** Each may name those before it. */
	readonly calculations?: readonly Calculation[]
}

/** A text as it is shown; `fallback` marks Latvian shown because the text is missing in the wanted language. */
export type Said = { readonly text: string; readonly language: Language; readonly fallback: boolean }

/** A text in a language; where it was not translated, in Latvian, and it says so (F57). */
export function say(texts: Texts, language: Language): Said {
	const text = texts[language]
	return text === undefined || text.trim() === ''
		? { text: texts.lv, language: 'lv', fallback: language !== 'lv' }
		: { text, language, fallback: false }
}

/** Lowest and highest value of a question on a ladder; `undefined` for other questions. */
export function ladderOf(question: Question): { readonly from: number; readonly to: number } | undefined {
	switch (question.type) {
		case 'scale':
			return { from: question.from, to: question.to }
		case 'smiley':
			return { from: 1, to: 5 }
		case 'nps':
			return { from: 0, to: 10 }
		default:
			return undefined
	}
}

/** The choices of a question; none where it has none. */
export function choicesOf(question: Question): readonly Choice[] {
	return 'choices' in question ? question.choices : []
}

/** All questions in the order in which they are asked. */
export function questionsOf({ sections }: Pick<Questionnaire, 'sections'>): readonly Question[] {
	return sections.flatMap(({ questions }) => questions)
}

export function findQuestion(questionnaire: Pick<Questionnaire, 'sections'>, code: string): Question | undefined {
	return questionsOf(questionnaire).find((question) => question.code === code)
}

/** What a condition or text means by a code: a question, or a calculation as one. */
export function findReferred(
	questionnaire: Pick<Questionnaire, 'sections' | 'calculations'>,
	code: string
): Question | undefined {
	const calculation = questionnaire.calculations?.find(({ question }) => question.code === code)
	return findQuestion(questionnaire, code) ?? calculation?.question
}

/** Every text of a question that people read. */
export function textsOf(question: Question): readonly Texts[] {
	const rows: readonly Choice[] = question.type === 'matrix' ? question.rows : []
	const ends = question.type === 'scale' ? [question.low, question.high] : []
	const unit = question.type === 'number' ? [question.unit] : []
	const labels = [...choicesOf(question), ...rows].map(({ label }) => label)
	const all = [question.text, question.hint, question.message, ...labels, ...ends, ...unit]
	return all.filter((texts) => texts !== undefined)
}
