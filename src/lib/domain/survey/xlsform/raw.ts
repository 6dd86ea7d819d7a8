import type { Question, Texts } from '../questionnaire.ts'
import type { Target } from './condition-in.ts'
import type { Row } from './table.ts'

/** A condition that is still words, with its row. */
export type Relevant = { readonly text: string; readonly row: Row }
export type RawQuestion = { readonly question: Question; readonly row: Row; readonly relevant: readonly Relevant[] }
export type RawSection = {
	readonly code: string
	readonly title: Texts | undefined
	readonly row: Row | undefined
	readonly relevant: readonly Relevant[]
	readonly repeat: { readonly name: Texts; readonly max: number } | undefined
	readonly questions: RawQuestion[]
}
/** `notes`: texts of notes whose names mean something to us. */
export type Structure = {
	readonly sections: readonly RawSection[]
	readonly notes: ReadonlyMap<string, Texts>
	readonly targets: Map<string, Target>
	readonly calculates: readonly RawCalculate[]
}
/** A row that calculates, with the conditions under which it does. */
export type RawCalculate = {
	readonly name: string
	readonly text: Texts | undefined
	readonly row: Row
	readonly relevant: readonly Relevant[]
}
