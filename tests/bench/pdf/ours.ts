import { PdfDocument, type Faces } from '../../../src/lib/pdf/file/document.ts'
import type { Sink } from '../../../src/lib/pdf/file/object-file.ts'
import { instant } from '../../../src/lib/domain/dates.ts'
import { drawLine } from '../../../src/lib/pdf/layout/blocks.ts'
import { Flow, landscape, textWidth } from '../../../src/lib/pdf/layout/flow.ts'
import { Table } from '../../../src/lib/pdf/layout/table.ts'
import { pageOf, titles, widths, type Row } from './rows.ts'

/** The table by the app's own writer and nothing else: no structure, no attachments, no signature. */
export function drawUntagged(rows: Iterable<Row>, faces: Faces, sink: Sink): void {
	const document = new PdfDocument(sink, faces, metadata, { tagged: false })
	const total = document.reserveForm()
	const flow: Flow = new Flow(document, landscape, ({ styles }, page) => {
		const text = pageOf(page.number, '')
		drawLine(page.overlay, text, { x: landscape.left, y: 34 }, styles.cell)
		page.overlay.form(total.resource, landscape.left + textWidth(`${text}n`, styles.cell), 34)
	})
	const columns = titles.map((title, index) => ({ title, width: widths[index] ?? 0 }))
	const table = new Table(flow, document.tags.document, columns, { cell: flow.styles.cell, head: flow.styles.caption })
	for (const row of rows) table.row(row)
	table.end()
	flow.finish()
	document.drawForm(total, { width: 64, height: 10 }, (canvas) =>
		drawLine(canvas, String(document.pageCount), { x: 0, y: 0 }, flow.styles.cell)
	)
	document.close()
}

const metadata = {
	title: 'Reģistrs',
	author: 'Ķirbižu novada pašvaldība',
	subject: 'Mērījums',
	createdAt: instant('2026-11-22T12:00:00Z'),
	application: 'Uzklausi'
}
