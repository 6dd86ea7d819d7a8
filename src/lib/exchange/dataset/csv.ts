import { csvCell } from '$lib/domain/reports/register-csv.ts'
import type { DataSet, DataTable } from '$lib/domain/survey/dataset/dataset.ts'
import type { Cell } from '$lib/domain/survey/dataset/variable.ts'

/** A table for spreadsheets and statistics programs; see {@link rowsCsv}. */
export function tableCsv({ variables, rows }: DataTable, missing: DataSet['missing']): Generator<string> {
	return rowsCsv([variables.map(({ name }) => name), ...rows], missing)
}

/**
 * Rows as UTF-8 with BOM, semicolons, decimal commas, CRLF, quotes as in RFC 4180. Breaks in a text become blanks, which SPSS
 * needs; a text that could be taken for a formula has an apostrophe in front, a negative number has not.
 */
export function* rowsCsv(rows: readonly (readonly Cell[])[], missing: DataSet['missing']): Generator<string> {
	yield '\uFEFF'
	for (const cells of rows) {
		let line = ''
		for (const [index, cell] of cells.entries()) line += (index === 0 ? '' : ';') + textOf(cell, missing)
		yield `${line}\r\n`
	}
}

function textOf(cell: Cell, missing: DataSet['missing']): string {
	if (cell === null) return ''
	if (typeof cell === 'number') return String(cell).replace('.', ',')
	if (typeof cell === 'object') return String(missing[cell.missing])
	return csvCell(cell.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' '))
}
