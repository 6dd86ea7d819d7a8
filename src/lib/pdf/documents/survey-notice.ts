import { AppError } from '$lib/errors.ts'
import type { Instant, IsoDate } from '$lib/domain/dates.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import type { NoticeFigure } from '$lib/domain/survey/report/notice-figures.ts'
import { documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import { surveyNoticeSheet as words } from '$lib/messages/public-sheets.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import type { Element } from '../file/tags.ts'
import { heading, list, paragraph } from '../layout/blocks.ts'
import { Flow, portrait } from '../layout/flow.ts'
import { collect } from './collect.ts'
import { PageFurniture } from './furniture.ts'

export type SurveyNoticeRequest = {
	readonly practice: boolean
	readonly profile: Profile
	/** What the survey was called. */
	readonly title: string
	/** What it was for, as people were told before they answered. */
	readonly why: string
	/** `to`: `undefined` while it runs. */
	readonly answered: { readonly count: number; readonly from: IsoDate; readonly to: IsoDate | undefined }
	readonly figures: readonly NoticeFigure[]
	/** As they were typed for printing. */
	readonly quotes: readonly string[]
	/** What the centre will do, a line each. */
	readonly doing: readonly string[]
	readonly on: IsoDate
	readonly at: Instant
	readonly appBuild: string
}

/** Tried from the largest, which is read standing from an arm's length (15 points), to that of an ordinary letter. */
const scales = [1.43, 1.3, 1.15, 1]

/**
 * One page for the notice board or the website: what was asked, what was heard, what will be done (clause 10.1 of the rules).
 *
 * @throws {AppError} `notice-too-long` when it does not fit on one page even in the smallest letters.
 */
export function surveyNoticeDocument(request: SurveyNoticeRequest, faces: Faces): PreparedPdf {
	const fitting = scales.find((scale) => drawNotice(request, faces, { sink: () => undefined, scale }) === 1)
	if (fitting === undefined) throw new AppError('notice-too-long')
	return collect((sink) => {
		drawNotice(request, faces, { sink, scale: fitting })
		return undefined
	})
}

/** @returns how many pages it took. */
function drawNotice(
	request: SurveyNoticeRequest,
	faces: Faces,
	{ sink, scale }: { readonly sink: Sink; readonly scale: number }
): number {
	const { practice, profile, on, at, appBuild } = request
	const document = new PdfDocument(sink, faces, {
		title: `${words.title}: ${request.title}, ${profile.centre}`,
		author: profile.municipality,
		subject: words.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const furniture = new PageFurniture(document, { practice, mark: profile.centre, trace: words.printed(showDay(on)) })
	const flow = new Flow(document, portrait, (each, page) => furniture.draw(each, page), scale)
	const root = document.tags.document
	const { styles } = flow
	if (practice) paragraph(flow, root, documents.practice, { style: styles.alert })
	paragraph(flow, root, profile.municipality, { style: styles.small, after: 0 })
	paragraph(flow, root, profile.centre, { style: styles.smallStrong, after: 16 })
	heading(flow, root, words.title, { level: 1, style: styles.part, before: 0, after: 8, keep: 0 })
	drawParts(flow, root, request)
	paragraph(flow, root, words.tell(profile.phone), { after: 0 })
	flow.finish()
	furniture.finish()
	document.close()
	return document.pageCount
}

function drawParts(flow: Flow, root: Element, request: SurveyNoticeRequest): void {
	const { styles } = flow
	const { title, why, answered, figures, quotes, doing } = request
	const part = (name: string): void =>
		heading(flow, root, name, { level: 2, style: styles.heading, before: 8, after: 4, keep: 0 })
	part(words.asked)
	paragraph(flow, root, title, { style: styles.strong, after: 0 })
	if (why !== '') paragraph(flow, root, why, { after: 4 })
	const { count, from, to } = answered
	paragraph(flow, root, words.answered(count, showDay(from), to === undefined ? '' : showDay(to)), {
		style: styles.note
	})
	if (figures.length > 0) part(words.heard)
	for (const { question, text, base } of figures) {
		paragraph(flow, root, question, { after: 0 })
		paragraph(flow, root, text, { style: styles.strong, after: 0 })
		paragraph(flow, root, base, { style: styles.note })
	}
	if (quotes.length > 0) {
		part(words.said)
		list(flow, root, quotes.map(words.quoted), { after: 2 })
	}
	part(words.doing)
	list(flow, root, doing, { style: styles.strong, after: 2 })
}
