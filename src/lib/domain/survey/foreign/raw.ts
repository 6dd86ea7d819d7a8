import type { Question, Texts } from '../questionnaire.ts'
import type { ChoiceNames } from '../xlsform/condition-in.ts'

/** Words that are still a condition, and where they stand. */
export type RawCondition = { readonly text: string; readonly path: string }

/** `names`: what conditions call it, each of a row where it is one of a matrix; `choices`: what they call its choices. */
export type RawQuestion = {
	readonly question: Question
	readonly names: readonly (readonly [name: string, row?: string])[]
	readonly choices?: ChoiceNames
	readonly path: string
	readonly conditions: readonly RawCondition[]
}

export type RawSection = {
	readonly name: string
	readonly title: Texts | undefined
	readonly path: string
	readonly conditions: readonly RawCondition[]
	readonly repeat?: { readonly name: Texts; readonly max: number }
	readonly questions: readonly RawQuestion[]
}

export type RawCalculation = {
	readonly name: string
	readonly text: Texts | undefined
	readonly path: string
	readonly formula: string
}

/** A form of another program, read but for what one question says of another. */
export type RawForm = {
	readonly name: string
	readonly title: Texts | undefined
	readonly thanks: Texts | undefined
	readonly sections: readonly RawSection[]
	readonly calculations: readonly RawCalculation[]
}
