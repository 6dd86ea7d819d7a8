import type { ToldSection } from './activity-sections.ts'
import { csvLine } from './register-csv.ts'

/** Heads of the table file: part, row, column, what stands there, numbers of the cases behind it. */
export type ActivityCsvHeads = readonly [string, string, string, string, string]

/** Every figure of a report in a line of its own, with the list behind it; for spreadsheets, as the register's table. */
export function activityCsv(sections: readonly ToldSection[], heads: ActivityCsvHeads): string {
	const lines = sections.flatMap(({ title, table }) =>
		(table?.rows ?? []).flatMap(([head, ...cells]) =>
			cells.map(({ text, refs }, index) =>
				csvLine([
					title,
					head?.text ?? '',
					table?.columns[index + 1]?.label ?? '',
					text,
					(refs ?? []).map(({ number }) => number).join(', ')
				])
			)
		)
	)
	return `\uFEFF${csvLine(heads)}${lines.join('')}`
}
