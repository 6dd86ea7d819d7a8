import type { Instant, IsoDate } from '$lib/domain/dates.ts'
import type { NoticeLine } from '$lib/domain/notice/notice.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import { documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import { noticeSheet as words } from '$lib/messages/public-sheets.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import { heading, paragraph } from '../layout/blocks.ts'
import { Flow, portrait } from '../layout/flow.ts'
import { Table } from '../layout/table.ts'
import { collect } from './collect.ts'
import { PageFurniture } from './furniture.ts'

export type NoticeRequest = {
	readonly practice: boolean
	readonly profile: Profile
	/** As they were typed for the board. */
	readonly lines: readonly NoticeLine[]
	readonly on: IsoDate
	readonly at: Instant
	readonly appBuild: string
}

/** Read standing, from an arm's length: text of 15 points. */
const scale = 1.43

/** The sheet for the notice board: what people said, and what was done (clause 10.1 of the rules). */
export function noticeDocument(request: NoticeRequest, faces: Faces): PreparedPdf {
	return collect((sink) => {
		drawNotice(request, faces, sink)
		return undefined
	})
}

function drawNotice(request: NoticeRequest, faces: Faces, sink: Sink): void {
	const { practice, profile, lines, on, at, appBuild } = request
	const document = new PdfDocument(sink, faces, {
		title: `${words.title}, ${profile.centre}`,
		author: profile.municipality,
		subject: words.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const furniture = new PageFurniture(document, { practice, mark: profile.centre, trace: words.printed(showDay(on)) })
	const flow = new Flow(document, portrait, (each, page) => furniture.draw(each, page), scale)
	const root = document.tags.document
	const { styles, width } = flow
	if (practice) paragraph(flow, root, documents.practice, { style: styles.alert })
	paragraph(flow, root, profile.municipality, { style: styles.small, after: 0 })
	paragraph(flow, root, profile.centre, { style: styles.smallStrong, after: 24 })
	heading(flow, root, words.title, { level: 1, style: styles.part, before: 0, after: 8 })
	paragraph(flow, root, words.lead, { after: 24 })
	const columns = [
		{ title: words.said, width: width / 2 },
		{ title: words.done, width: width / 2, style: styles.strong }
	]
	const table = new Table(flow, root, columns, { cell: styles.body, head: styles.smallStrong })
	for (const { said, done } of lines) table.row([said.trim(), done.trim()])
	table.end(24)
	paragraph(flow, root, words.tell(profile.phone), { after: 0 })
	flow.finish()
	furniture.finish()
	document.close()
}
