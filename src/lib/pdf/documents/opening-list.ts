import type { Instant } from '$lib/domain/dates.ts'
import type { EntrySummary } from '$lib/domain/feedback/summary.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import type { ClosedYear } from '$lib/domain/years/years.ts'
import { dayInWords, documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import { openingList as words } from '$lib/messages/opening-list.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import type { Element } from '../file/tags.ts'
import { heading, paragraph, writingLines } from '../layout/blocks.ts'
import { Flow, portrait } from '../layout/flow.ts'
import { Table } from '../layout/table.ts'
import { collect } from './collect.ts'
import { facts } from './facts.ts'
import { PageFurniture } from './furniture.ts'

export type OpeningListRequest = {
	readonly practice: boolean
	readonly profile: Profile
	readonly closed: ClosedYear
	/** The carried entries, in order of number. Nothing of what they say is printed. */
	readonly carried: readonly Pick<EntrySummary, 'number' | 'kind' | 'receivedOn' | 'dueOn' | 'stage'>[]
	readonly at: Instant
	readonly appBuild: string
}

/** The first page of a year's book: what goes on from the one before (F13). */
export function openingListPdf(request: OpeningListRequest, faces: Faces): PreparedPdf {
	return collect((sink) => {
		draw(request, faces, sink)
		return undefined
	})
}

function draw(request: OpeningListRequest, faces: Faces, sink: Sink): void {
	const { practice, profile, closed, carried, at, appBuild } = request
	const document = new PdfDocument(sink, faces, {
		title: `${words.title(closed.year + 1)}, ${profile.centre}`,
		author: profile.municipality,
		subject: words.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const furniture = new PageFurniture(document, { practice, mark: documents.restricted, trace: '' })
	const flow = new Flow(document, portrait, (current, page) => furniture.draw(current, page))
	const root = document.tags.document
	const { styles } = flow
	if (practice) paragraph(flow, root, documents.practice, { style: styles.alert })
	paragraph(flow, root, profile.municipality, { style: styles.subheading, after: 0 })
	paragraph(flow, root, profile.centre, { after: 20 })
	heading(flow, root, words.title(closed.year + 1), { level: 1, style: styles.part, before: 0 })
	paragraph(flow, root, carried.length > 0 ? words.lead(closed.year) : words.nothing(closed.year), { after: 16 })
	facts(flow, root, [
		[words.closedOn, dayInWords(closed.closedOn)],
		[words.entries, String(closed.entries)],
		[words.voided, closed.voided.join(', ') || documents.none],
		[words.carried, words.carriedCount(carried.length)],
		[words.fileHash, closed.fileHash]
	])
	if (carried.length > 0) table(flow, root, carried)
	flow.ensure(60)
	flow.skip(16)
	paragraph(flow, root, words.signed, { style: styles.smallStrong, after: 8 })
	writingLines(flow, 1)
	flow.finish()
	furniture.finish()
	document.close()
}

function table(flow: Flow, root: Element, carried: OpeningListRequest['carried']): void {
	const { columns: titles } = words
	const { small, cellStrong, caption } = flow.styles
	const [number, kind, received, due] = [112, 80, 76, 76]
	const columns = [
		{ title: titles.number, width: number, heads: true, style: cellStrong },
		{ title: titles.kind, width: kind },
		{ title: titles.received, width: received },
		{ title: titles.due, width: due },
		{ title: titles.stage, width: flow.width - number - kind - received - due }
	]
	const rows = new Table(flow, root, columns, { cell: small, head: caption })
	for (const each of carried)
		rows.row([
			each.number,
			documents.kinds[each.kind],
			showDay(each.receivedOn),
			each.dueOn ? showDay(each.dueOn) : documents.none,
			documents.stages[each.stage]
		])
	rows.end(16)
}
