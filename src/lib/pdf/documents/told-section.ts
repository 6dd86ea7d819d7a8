import type { ToldSection } from '$lib/domain/reports/activity-sections.ts'
import { reportDocument as words } from '$lib/messages/report-document.ts'
import type { Element } from '../file/tags.ts'
import { heading, list, paragraph } from '../layout/blocks.ts'
import { drawFigure } from '../layout/chart.ts'
import type { Flow } from '../layout/flow.ts'
import { drawReportTable } from './activity-table.ts'

/** A part of a report: its heading, what it rests on, sentences, chart, the table behind it, notes. */
export function drawToldSection(flow: Flow, part: Element, section: ToldSection): void {
	const { title, why, sentences, chart, table, notes = [] } = section
	heading(flow, part, title, { level: 2, bookmark: 1, style: flow.styles.heading, after: 2, keep: 64 })
	if (why !== '') paragraph(flow, part, why, { style: flow.styles.note })
	for (const sentence of sentences) paragraph(flow, part, sentence)
	if (chart) drawFigure(flow, part, chart, (lines) => words.alt(title, lines))
	if (table) drawReportTable(flow, part, table)
	if (notes.length > 0) list(flow, part, notes, { style: flow.styles.small })
}
