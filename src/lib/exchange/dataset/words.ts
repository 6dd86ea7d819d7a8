import type { DataWords, Variable } from '$lib/domain/survey/dataset/variable.ts'

/** Columns of a code book, in their order. */
export const codeBookColumns = [
	'table',
	'variable',
	'question',
	'label',
	'kind',
	'value',
	'valueLabel',
	'code'
] as const
export type CodeBookColumn = (typeof codeBookColumns)[number]

/** What the files say; plain data, so that a worker can be given them. */
export type DataFileWords = {
	readonly data: DataWords
	readonly codeBook: {
		/** Of the sheet; at most 31 characters. */
		readonly name: string
		readonly columns: Readonly<Record<CodeBookColumn, string>>
		readonly kinds: Readonly<Record<Variable['kind'], string>>
		/** What an empty cell means. */
		readonly notAsked: string
		/** Beside a question in people's own words that is not there. */
		readonly leftOut: string
	}
}
