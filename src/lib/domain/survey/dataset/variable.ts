import type { NoAnswer } from '../answer.ts'
import type { Said } from '../collect.ts'
import type { Language } from '../questionnaire.ts'
import type { Origin } from '../stored-answers.ts'

/** Why a question that was asked has no value; each has a number of its own. A question that was not asked has an empty cell. */
export const missingReasons = ['not-applicable', 'refused', 'dont-know', 'skipped'] as const satisfies readonly (
	NoAnswer | 'skipped'
)[]
export type MissingReason = (typeof missingReasons)[number]
export type Missing = { readonly missing: MissingReason }

/** `null`: was not asked, the system-missing value of statistics programs. */
export type Cell = string | number | Missing | null

/** The one value for each reason. */
export const missing: Readonly<Record<MissingReason, Missing>> = {
	'not-applicable': { missing: 'not-applicable' },
	refused: { missing: 'refused' },
	'dont-know': { missing: 'dont-know' },
	skipped: { missing: 'skipped' }
}

/** `code`: of the choice in the questionnaire, where the value stands for one. */
export type ValueLabel = { readonly value: number; readonly label: string; readonly code: string | undefined }

/** A column of a table. */
export type Variable = {
	/** Unique in its data set whatever the case of letters; what SPSS and R take as a name. */
	readonly name: string
	readonly label: string
	/** Code of the question; `undefined` for what was not asked but noted. */
	readonly question: string | undefined
	/** `category`: numbers that only stand for labels; `order`: a ladder; `number`: a quantity. */
	readonly kind: 'category' | 'order' | 'number' | 'date' | 'text'
	readonly values: readonly ValueLabel[]
	/** Reasons that may stand in place of a value. */
	readonly missing: readonly MissingReason[]
}

/** A variable and where its cells come from. */
export type Column = { readonly variable: Variable; readonly cell: (said: Said) => Cell }

/** The words a data set needs; the domain has none of its own. */
export type DataWords = {
	readonly missing: Readonly<Record<MissingReason, string>>
	readonly columns: Readonly<Record<OwnColumn, string>>
	readonly languages: Readonly<Record<Language, string>>
	readonly origins: Readonly<Record<Origin, string>>
	readonly chosen: string
	readonly notChosen: string
	/** Instead of a signature or drawing, which never leaves. */
	readonly drawn: string
	/** Before the number of a place in an order. */
	readonly place: string
}

/** Columns that are no questions. `respondent` links tables; its numbers mean nothing. */
export const ownColumns = ['respondent', 'copy', 'day', 'language', 'origin'] as const
export type OwnColumn = (typeof ownColumns)[number]
