import type { DataSet } from '$lib/domain/survey/dataset/dataset.ts'
import type { MissingReason, ValueLabel, Variable } from '$lib/domain/survey/dataset/variable.ts'
import { codeBookColumns, type CodeBookColumn, type DataFileWords } from './words.ts'

/** Every number that may stand in a variable and means something, those for reasons last. */
export function labelledValues(
	{ values, missing }: Variable,
	set: Pick<DataSet, 'missing' | 'reasons'>
): readonly (ValueLabel & { readonly reason: MissingReason | undefined })[] {
	return [
		...values.map((each) => ({ ...each, reason: undefined })),
		...missing.map((reason) => ({ value: set.missing[reason], label: set.reasons[reason], code: undefined, reason }))
	]
}

/** What the columns and numbers of a data set mean: its head, then a row for each variable and one for each of its values. */
export function codeBook(set: DataSet, { codeBook: words }: DataFileWords): readonly (readonly (string | number)[])[] {
	type Line = Partial<Record<CodeBookColumn, string | number>>
	const lines = set.tables.flatMap(({ name: table, variables }) =>
		variables.flatMap((variable): readonly Line[] => {
			const { name, question = '', label, kind } = variable
			const of: Line = { table, variable: name }
			return [
				{ ...of, question, label, kind: words.kinds[kind] },
				...labelledValues(variable, set).map((each): Line => {
					return { ...of, value: each.value, valueLabel: each.label, code: each.code ?? '' }
				}),
				...(question === '' ? [] : [{ ...of, valueLabel: words.notAsked }])
			]
		})
	)
	const leftOut = set.leftOut.map((question): Line => ({ question, label: words.leftOut }))
	const head: Line = words.columns
	return [head, ...lines, ...leftOut].map((line) => codeBookColumns.map((column) => line[column] ?? ''))
}
