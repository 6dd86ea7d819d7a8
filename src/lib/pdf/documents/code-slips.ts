import type { Instant, IsoDate } from '$lib/domain/dates.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import type { DrawnCode } from '$lib/domain/survey/staff/codes.ts'
import { documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import { codeSlips as words } from '$lib/messages/public-sheets.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import type { Element } from '../file/tags.ts'
import { heading, paragraph } from '../layout/blocks.ts'
import { Flow, portrait } from '../layout/flow.ts'
import { palette } from '../layout/style.ts'
import { collect } from './collect.ts'

export type CodeSlipsRequest = {
	readonly practice: boolean
	readonly profile: Profile
	/** Of the survey, in Latvian. */
	readonly title: string
	readonly codes: readonly DrawnCode[]
	readonly closesOn: IsoDate
	readonly at: Instant
	readonly appBuild: string
}

/** Points: what one slip takes. */
const slipHeight = 72

/** One slip for each of the staff, to be cut, folded and drawn: nobody knows who drew which (F78). */
export function codeSlipsDocument(request: CodeSlipsRequest, faces: Faces): PreparedPdf {
	return collect((sink) => {
		drawSlips(request, faces, sink)
		return undefined
	})
}

function drawSlips(request: CodeSlipsRequest, faces: Faces, sink: Sink): void {
	const { practice, profile, codes, at, appBuild } = request
	const document = new PdfDocument(sink, faces, {
		title: `${words.title}, ${profile.centre}`,
		author: profile.municipality,
		subject: words.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const flow = new Flow(document, portrait, () => undefined)
	const root = document.tags.document
	const { styles } = flow
	if (practice) paragraph(flow, root, documents.practice, { style: styles.alert })
	heading(flow, root, words.title, { level: 1, style: styles.part, before: 0, after: 4 })
	paragraph(flow, root, words.lead(codes.length), { after: 8 })
	for (const code of codes) slip(flow, root, code, request)
	flow.finish()
	document.close()
}

function slip(flow: Flow, root: Element, code: DrawnCode, { title, closesOn }: CodeSlipsRequest): void {
	const { styles, left, width } = flow
	flow.ensure(slipHeight)
	const end = flow.y - slipHeight
	flow.skip(10)
	flow.within('Part', root, (section) => {
		paragraph(flow, section, title, { style: styles.small, after: 2 })
		paragraph(flow, section, code, { style: styles.stamp, after: 2 })
		paragraph(flow, section, words.slip(showDay(closesOn)), { style: styles.note, after: 0 })
	})
	flow.y = Math.min(flow.y, end)
	flow.page.backdrop.line(left, flow.y, left + width, flow.y, 0.5, palette.hairline)
}
