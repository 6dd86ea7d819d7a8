import { channels, entryKinds } from '$lib/domain/feedback/entry.ts'
import { findings } from '$lib/domain/feedback/outcome.ts'
import type { RegisterFigures } from '$lib/domain/reports/register.ts'
import { documents, share } from '$lib/messages/documents.ts'
import { lvNumber } from '$lib/messages/plural.ts'
import type { Element } from '../../file/tags.ts'
import { heading, paragraph } from '../../layout/blocks.ts'
import type { Flow } from '../../layout/flow.ts'
import { palette } from '../../layout/style.ts'
import { Table, type RowPlace } from '../../layout/table.ts'

const words = documents.figures

type Row = readonly [label: string, count: number]

/** Counts of the period, each with its base. */
export function drawFigures(flow: Flow, root: Element, figures: RegisterFigures): void {
	flow.turn()
	flow.within('Part', root, (part) => {
		heading(flow, part, words.title, { level: 2, bookmark: 1 })
		paragraph(flow, part, words.base(figures.received), { style: flow.styles.note, after: 16 })
		keyFigures(flow, part, figures)
		const kinds = entryKinds.map((kind): Row => [documents.kindsMany[kind], figures.byKind[kind]])
		const ways = channels.map((channel): Row => [documents.channels[channel], figures.byChannel[channel]])
		breakdown(flow, part, { title: words.byKind, column: words.kind, rows: kinds, base: figures.received })
		breakdown(flow, part, { title: words.byChannel, column: words.channel, rows: ways, base: figures.received })
		outcomeTable(flow, part, figures)
		const clauses = figures.byClause.map(({ clause, count }): Row => [clause, count])
		breakdown(flow, part, {
			title: words.byClause,
			column: words.clause,
			rows: clauses,
			base: figures.received,
			note: clauses.length > 0 ? words.clauseBase : words.noClauses
		})
	})
}

/** How what was recorded in the period has ended by now, and whether answers came in time. */
function outcomeTable(flow: Flow, parent: Element, figures: RegisterFigures): void {
	const { byOutcome, received, answered = 0, answeredOnTime = 0 } = figures
	if (!byOutcome) return
	const { complaint, proposal } = documents.findings
	// Complaints and suggestions are counted together, so each finding bears both words.
	const found = findings.map((finding): Row => [`${complaint[finding]} / ${proposal[finding]}`, byOutcome[finding]])
	const others = (Object.keys(documents.outcomes) as (keyof typeof documents.outcomes)[]).map((outcome): Row => [
		documents.outcomes[outcome],
		byOutcome[outcome]
	])
	const ended = [...found, ...others]
	const open = received - ended.reduce((sum, [, count]) => sum + count, 0)
	const onTime = `${lvNumber(answeredOnTime)} (${share(answeredOnTime, answered)})`
	breakdown(flow, parent, {
		title: words.byOutcome,
		column: words.outcome,
		rows: [...ended, [words.open, open]],
		base: received,
		note: words.answered(answered, onTime)
	})
}

function keyFigures(flow: Flow, parent: Element, figures: RegisterFigures): void {
	const keys = ['received', 'withDeadline', 'dueWithinWeek', 'overdue', 'anonymous', 'late', 'voided'] as const
	const columns = keys.map((key) => ({ title: words.keys[key], width: flow.width / keys.length }))
	const table = new Table(flow, parent, columns, { cell: flow.styles.numeral, head: flow.styles.caption })
	table.row(keys.map((key) => lvNumber(figures[key])))
	table.end()
}

type Breakdown = {
	readonly title: string
	readonly column: string
	readonly rows: readonly Row[]
	readonly base: number
	readonly note?: string
}

/** A table and, where it stands on one page, a chart of the same figures beside it. */
function breakdown(flow: Flow, parent: Element, { title, column, rows, base, note }: Breakdown): void {
	const rowHeight = flow.styles.small.leading + 8
	heading(flow, parent, title, { level: 3, keep: Math.min(rows.length + 2, 20) * rowHeight })
	if (note !== undefined) paragraph(flow, parent, note, { style: flow.styles.note })
	if (rows.length === 0) return
	const whole = flow.room > (rows.length + 1) * rowHeight
	const columns = [
		{ title: column, width: 128, heads: true },
		{ title: words.columns.count, width: 56, align: 'right' as const },
		{ title: words.columns.share, width: 64, align: 'right' as const }
	]
	const table = new Table(flow, parent, columns, { cell: flow.styles.small, head: flow.styles.caption })
	const places = rows.map(([label, count]) => table.row([label, lvNumber(count), share(count, base)]))
	table.end(0)
	if (whole && base > 0) chart(flow, parent, title, rows, places)
	flow.skip(16)
}

function chart(flow: Flow, parent: Element, title: string, rows: readonly Row[], places: readonly RowPlace[]): void {
	const left = flow.left + 264
	const right = flow.left + flow.width
	const most = Math.max(1, ...rows.map(([, count]) => count))
	const top = places[0]?.top ?? flow.y
	const element = flow.tags.open('Figure', parent, { alt: words.chart(title, rows), box: [left, flow.y, right, top] })
	flow.page.begin(element)
	const { canvas } = flow.page
	for (const [index, { top: rowTop, height }] of places.entries()) {
		const width = ((rows[index]?.[1] ?? 0) / most) * (right - left)
		if (width > 0) canvas.fillRectangle(left, rowTop - height + 6.5, width, height - 13, palette.accent)
	}
	flow.page.end()
	flow.tags.close(element)
}
