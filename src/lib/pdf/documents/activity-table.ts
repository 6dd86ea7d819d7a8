import type { ReportTable } from '$lib/domain/reports/activity-sections.ts'
import type { Element } from '../file/tags.ts'
import { textWidth, type Flow } from '../layout/flow.ts'
import { gutter } from '../layout/cells.ts'
import { Table } from '../layout/table.ts'

/** Columns beside the first one that stand in one table; the months of a year make two. */
const abreast = 6
/** Most points of a column beside the first one, and least of the first. */
const widest = 104

/** A table of a report, the first column heading its rows. */
export function drawReportTable(flow: Flow, parent: Element, { columns, rows }: ReportTable): void {
	for (let from = 1; from < columns.length; from += abreast) {
		const picked = [0, ...columns.keys()].filter(
			(index, place) => place === 0 || (index >= from && index < from + abreast)
		)
		const shown = picked.flatMap((index) => columns[index] ?? [])
		const texts = rows.map((cells) => picked.map((index) => cells[index]?.text ?? ''))
		const widths = columnWidths(flow, shown, texts)
		const laid = shown.map(({ label, end }, index) => ({
			title: label,
			width: widths[index] ?? 0,
			align: end ? ('right' as const) : ('left' as const),
			heads: index === 0
		}))
		const table = new Table(flow, parent, laid, { cell: flow.styles.small, head: flow.styles.caption })
		for (const row of texts) table.row(row)
		table.end()
	}
}

/** Each as wide as its longest words need; the first one takes the rest. */
function columnWidths(flow: Flow, columns: ReportTable['columns'], rows: readonly (readonly string[])[]): number[] {
	const { small, caption } = flow.styles
	const others = columns.slice(1).map(({ label, end }, index) => {
		const cells = rows.map((row) => textWidth(row[index + 1] ?? '', small))
		const heads = label.split(' ').map((word) => textWidth(word, caption))
		const needed = Math.max(...cells, ...heads) + gutter + (end ? 8 : 4)
		return Math.min(widest, Math.max(end ? 52 : 0, needed))
	})
	return [flow.width - others.reduce((sum, width) => sum + width, 0), ...others]
}
