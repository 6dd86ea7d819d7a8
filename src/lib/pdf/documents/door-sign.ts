import type { Instant } from '$lib/domain/dates.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import { documents } from '$lib/messages/documents.ts'
import { doorSignSheet as words } from '$lib/messages/public-sheets.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import { heading, paragraph } from '../layout/blocks.ts'
import { Flow, type Sheet } from '../layout/flow.ts'
import { palette } from '../layout/style.ts'
import { collect } from './collect.ts'

export type DoorSignRequest = {
	readonly practice: boolean
	readonly profile: Profile
	readonly paper: 'a4' | 'a3'
	readonly at: Instant
	readonly appBuild: string
}

const sheets = {
	a4: { size: { width: 842, height: 595 }, left: 56, right: 56, top: 56, bottom: 40 },
	a3: { size: { width: 1191, height: 842 }, left: 79, right: 79, top: 79, bottom: 57 }
} as const satisfies Record<DoorSignRequest['paper'], Sheet>

/** Tried from the largest: as large as one sheet holds, so that it is read from the street. */
const scales = [4, 3.5, 3, 2.6, 2.2, 1.8, 1.5, 1.2, 1]

/** The centre and its opening hours, for the door (clause 6 of the rules). */
export function doorSignDocument(request: DoorSignRequest, faces: Faces): PreparedPdf {
	const grown = request.paper === 'a3' ? Math.SQRT2 : 1
	const fitting = scales.find(
		(scale) => drawDoorSign(request, faces, { sink: () => undefined, scale: scale * grown }) === 1
	)
	return collect((sink) => {
		drawDoorSign(request, faces, { sink, scale: (fitting ?? 1) * grown })
		return undefined
	})
}

/** @returns how many pages it took. */
function drawDoorSign(request: DoorSignRequest, faces: Faces, { sink, scale }: { sink: Sink; scale: number }): number {
	const { practice, profile, paper, at, appBuild } = request
	const document = new PdfDocument(sink, faces, {
		title: `${words.hours}, ${profile.centre}`,
		author: profile.municipality,
		subject: words.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const flow = new Flow(document, sheets[paper], () => undefined, scale)
	const root = document.tags.document
	const { styles, left, width } = flow
	if (practice) paragraph(flow, root, documents.practice, { style: styles.alert })
	paragraph(flow, root, profile.municipality, { style: styles.small, after: 4 * scale })
	heading(flow, root, profile.centre, { level: 1, style: styles.heading, before: 0, after: 6 * scale, keep: 0 })
	flow.page.backdrop.line(left, flow.y, left + width, flow.y, scale / 2, palette.accent)
	flow.skip(10 * scale)
	heading(flow, root, words.hours, { level: 2, style: styles.stamp, before: 0, after: 2 * scale, keep: 0 })
	for (const line of hoursToLines(profile.hours)) paragraph(flow, root, line, { style: styles.lead, after: 0 })
	flow.skip(10 * scale)
	const { address, phone, email } = profile
	const contact = [address, phone === '' ? '' : words.phone(phone), email].filter((part) => part !== '')
	for (const line of contact) paragraph(flow, root, line, { style: styles.small, after: 0 })
	flow.finish()
	document.close()
	return document.pageCount
}

/** Hours as a centre writes them: parts between semicolons stand on lines of their own. */
function hoursToLines(hours: string): readonly string[] {
	return hours
		.split(/[;\n]/)
		.map((line) => line.trim())
		.filter((line) => line !== '')
}
