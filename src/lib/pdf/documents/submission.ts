import type { Instant } from '$lib/domain/dates.ts'
import type { RegistrationNumber, Submitter } from '$lib/domain/feedback/entry.ts'
import type { ReadBack } from '$lib/domain/feedback/oral.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import { dayInWords, documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import { submissionSheet } from '$lib/messages/submission.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import type { Element } from '../file/tags.ts'
import { heading, paragraph } from '../layout/blocks.ts'
import { Flow, portrait } from '../layout/flow.ts'
import { drawStrokes } from '../layout/strokes.ts'
import { hairline, palette } from '../layout/style.ts'
import { collect } from './collect.ts'
import { facts, type Fact } from './facts.ts'
import { PageFurniture } from './furniture.ts'

export type SubmissionRequest = {
	readonly practice: boolean
	readonly profile: Profile
	readonly number: RegistrationNumber
	readonly readBack: ReadBack
	/** Name and post of who wrote it down, as printed. */
	readonly writtenBy: string
	readonly at: Instant
	readonly appBuild: string
}

const words = submissionSheet
/** Points: seven centimetres, as a hand signs on paper. */
const signatureWidth = 200

/** The copy that a person takes home of what they said and confirmed (rules 5.2.2). */
export function submissionDocument(request: SubmissionRequest, faces: Faces): PreparedPdf {
	return collect((sink) => {
		drawSubmission(request, faces, sink)
		return undefined
	})
}

function drawSubmission(request: SubmissionRequest, faces: Faces, sink: Sink): void {
	const { practice, profile, number, readBack, at, appBuild } = request
	const document = new PdfDocument(sink, faces, {
		title: words.fileTitle(number),
		author: profile.municipality,
		subject: words.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const furniture = new PageFurniture(document, { practice, mark: number, trace: profile.centre })
	const flow = new Flow(document, portrait, (each, page) => furniture.draw(each, page))
	const root = document.tags.document
	const { styles } = flow
	if (practice) paragraph(flow, root, documents.practice, { style: styles.alert })
	paragraph(flow, root, profile.municipality, { style: styles.subheading, after: 0 })
	paragraph(flow, root, profile.centre, { after: 20 })
	heading(flow, root, words.about[readBack.contents.kind], { level: 1, style: styles.part, before: 0, after: 12 })
	facts(flow, root, factsOf(request), { after: 12 })
	said(flow, root, readBack)
	confirmed(flow, root, request)
	flow.finish()
	furniture.finish()
	document.close()
}

function factsOf({ profile, number, readBack: { contents, on } }: SubmissionRequest): readonly Fact[] {
	const { placeAndDate, placeDate } = documents.register
	const { submitter, happenedOn } = contents
	const rows: readonly Fact[] = [
		[placeAndDate, profile.place === '' ? dayInWords(on) : placeDate(profile.place, on)],
		[words.number, number],
		[words.submitter, submitterText(submitter)],
		[words.reply, submitter.type === 'named' ? documents.replyWays[submitter.reply] : ''],
		[words.happenedOn, happenedOn === undefined ? '' : showDay(happenedOn)],
		[words.service, contents.service]
	]
	return rows.filter(([, value]) => value !== '')
}

function submitterText(submitter: Submitter): string {
	if (submitter.type !== 'named') return words[submitter.type]
	const { name, address, email, phone } = submitter
	return [name, address, email, phone].filter((part) => part !== '').join('\n')
}

function said(flow: Flow, root: Element, { contents: { text, remedy } }: ReadBack): void {
	for (const [title, body] of [
		[words.said, text],
		[words.remedy, remedy]
	] as const) {
		if (body === '') continue
		heading(flow, root, title, { level: 2, style: flow.styles.heading, before: 8, after: 4 })
		paragraph(flow, root, body, { after: 8 })
	}
}

/** Who wrote it down and how it was confirmed, with the hand's own strokes; kept together. */
function confirmed(flow: Flow, root: Element, { readBack, writtenBy }: SubmissionRequest): void {
	const { by, on, strokes } = readBack
	const { styles } = flow
	flow.ensure(strokes ? 256 : 128)
	heading(flow, root, words.confirmedTitle, { level: 2, style: styles.heading, before: 16, after: 4, keep: 0 })
	paragraph(flow, root, words.confirmed[by](dayInWords(on)), { after: 4 })
	paragraph(flow, root, `${words.writtenBy}: ${writtenBy}`, { after: 12 })
	if (strokes) {
		drawStrokes(flow, root, strokes, { alt: words.signatureAlt, width: signatureWidth })
		flow.page.backdrop.line(flow.left, flow.y, flow.left + signatureWidth, flow.y, hairline, palette.rule)
		flow.skip(4)
		paragraph(flow, root, words.signature, { style: styles.note, after: 12 })
	}
	paragraph(flow, root, words.copy, { style: styles.note, after: 0 })
}
