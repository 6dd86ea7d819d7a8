import type { NoAnswer } from '../answer.ts'
import type { ConditionWords } from '../condition-words.ts'
import type { Language } from '../questionnaire.ts'

/** What a printed form says besides the questionnaire's own texts, in one language. */
export type SheetWords = {
	readonly subject: string
	readonly batch: string
	readonly form: string
	readonly instructions: string
	readonly minutes: (count: number) => string
	readonly onlyIf: (condition: string) => string
	readonly goTo: (question: number) => string
	readonly goToEnd: string
	/** Choosing several; bounds where there are some. */
	readonly several: (min: number | undefined, max: number | undefined) => string
	/** Putting `top` in order. */
	readonly rank: (top: number) => string
	/** Ticking one box in each row. */
	readonly rows: string
	readonly smiley: string
	readonly nps: string
	readonly date: string
	readonly drawing: string
	readonly copies: (max: number) => string
	readonly noAnswers: Readonly<Record<NoAnswer, string>>
	readonly conditions: ConditionWords
}

/** A box to tick, its number in the label; `skip`: where to go on from it. */
export type SheetBox = { readonly label: string; readonly skip?: string }
export type SheetQuestion = {
	readonly text: string
	readonly notes: readonly string[]
	readonly answer:
		| { readonly type: 'boxes'; readonly boxes: readonly SheetBox[] }
		/** A row of boxes, each over its number; one such row for each of `rows` in a table. */
		| { readonly type: 'steps'; readonly steps: readonly string[]; readonly rows: readonly string[] }
		/** Lines to write on. */
		| { readonly type: 'lines'; readonly count: number }
		| { readonly type: 'drawing' }
	/** "Don't know" and the like. */
	readonly offers: readonly SheetBox[]
}
export type SheetSection = {
	readonly title: string
	readonly notes: readonly string[]
	readonly questions: readonly SheetQuestion[]
}
/** A questionnaire as it is printed in one language: plain text, with numbers of questions and codes of answers. */
export type Sheet = {
	readonly language: Language
	readonly title: string
	readonly subject: string
	/** What the clerk fills in: batch and form number. */
	readonly desk: readonly [batch: string, form: string]
	readonly intro: readonly string[]
	readonly sections: readonly SheetSection[]
	readonly thanks: string
}
