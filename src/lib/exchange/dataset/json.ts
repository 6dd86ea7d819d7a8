import type { DataSet } from '$lib/domain/survey/dataset/dataset.ts'
import type { Cell } from '$lib/domain/survey/dataset/variable.ts'
import { labelledValues } from './code-book.ts'

/** The data set with its code book as one JSON text, a row a line; `null` was not asked, numbers of `missing` are reasons. */
export function* dataJson(set: DataSet): Generator<string> {
	const { title, questionnaire, language, missing, reasons, leftOut, tables } = set
	const head = JSON.stringify({ title, questionnaire, language, missing, reasons, leftOut })
	yield `${head.slice(0, -1)},"tables":[`
	for (const [index, { name, label, variables, rows }] of tables.entries()) {
		const described = variables.map((variable) => ({ ...variable, values: labelledValues(variable, set) }))
		yield `${index === 0 ? '' : ','}${JSON.stringify({ name, label, variables: described }).slice(0, -1)},"rows":[`
		for (const [row, cells] of rows.entries())
			yield `${row === 0 ? '' : ','}\n${JSON.stringify(cells.map((cell) => plain(cell, missing)))}`
		yield '\n]}'
	}
	yield ']}\n'
}

/** A cell as a number, a text or nothing. */
export function plain(cell: Cell, missing: DataSet['missing']): string | number | null {
	return typeof cell === 'object' && cell !== null ? missing[cell.missing] : cell
}
