import { localDay, type Instant } from '$lib/domain/dates.ts'
import { shortHash } from '$lib/domain/ledger/hash.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { ToldSection } from '$lib/domain/reports/activity-sections.ts'
import type { PreparedPdf, SignatureSpace } from '$lib/domain/reports/prepared-pdf.ts'
import { dayInWords, documents } from '$lib/messages/documents.ts'
import { surveyDocument as words } from '$lib/messages/survey-document.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import { pack, type PackedFile } from '../file/packed.ts'
import type { Element } from '../file/tags.ts'
import { heading, list, paragraph } from '../layout/blocks.ts'
import { Flow, portrait } from '../layout/flow.ts'
import { authorSignature, signatureBox, type Signer } from './author-signature.ts'
import { collect } from './collect.ts'
import { facts, type Fact } from './facts.ts'
import { PageFurniture } from './furniture.ts'
import { drawToldSection } from './told-section.ts'

export type SurveyReportRequest = {
	readonly practice: boolean
	readonly profile: Profile
	/** Of the questionnaire, in Latvian. */
	readonly title: string
	/** How the answers were got, item by item (AAPOR disclosure). */
	readonly method: readonly Fact[]
	/** Every question as it was asked, in order. */
	readonly questions: readonly string[]
	/** The results in Latvian. */
	readonly sections: readonly ToldSection[]
	/** The sections as a table file. */
	readonly csv: string
	readonly signer: Signer
	readonly at: Instant
	readonly appBuild: string
	/** Room for the CMS, bytes. */
	readonly contentsSize: number
}

/**
 * A survey's report: a cover with how it was done and the signature, the results, and the questions word by word.
 *
 * @see docs/sources.md#survey-disclosure
 */
export function surveyReportPdf(request: SurveyReportRequest, faces: Faces): PreparedPdf {
	return collect((sink) => draw(request, faces, sink))
}

function draw(request: SurveyReportRequest, faces: Faces, sink: Sink): SignatureSpace {
	const { practice, profile, title, signer, at, appBuild, sections, questions } = request
	const document = new PdfDocument(sink, faces, {
		title: words.fileTitle(title, profile.centre),
		author: signer.name,
		subject: words.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const trace = documents.footer.certificate(shortHash(signer.fingerprint))
	const furniture = new PageFurniture(document, { practice, mark: profile.centre, trace })
	const flow = new Flow(document, portrait, (current, page) => furniture.draw(current, page))
	const root = document.tags.document
	const csv = pack(request.csv)
	const signature = flow.within('Part', root, (part) => cover(flow, part, request, csv))
	for (const section of sections) flow.within('Part', root, (part) => drawToldSection(flow, part, section))
	flow.within('Part', root, (part) => {
		heading(flow, part, words.questionsTitle, { level: 2, bookmark: 1, style: flow.styles.heading, after: 4, keep: 64 })
		list(flow, part, questions, { style: flow.styles.small })
	})
	flow.finish()
	furniture.finish()
	document.attach({
		fileName: words.csvName,
		description: words.csvDescription,
		mediaType: 'text/csv',
		relationship: 'Data',
		modifiedAt: at,
		contents: csv
	})
	document.close()
	return signature
}

function cover(flow: Flow, part: Element, request: SurveyReportRequest, csv: PackedFile): SignatureSpace {
	const { practice, profile, signer, at, title, method, contentsSize } = request
	const { styles } = flow
	flow.bookmark(words.about, 1)
	paragraph(flow, part, profile.municipality, { style: styles.subheading, after: 0 })
	paragraph(flow, part, profile.centre, { after: 12 })
	if (practice) paragraph(flow, part, documents.practice, { style: styles.alert, after: 0 })
	heading(flow, part, words.title, { level: 1, before: 0, after: 4 })
	paragraph(flow, part, title, { style: styles.lead, after: 12 })
	flow.ensure(signatureBox.height)
	const signature = authorSignature(flow, part, signer, {
		name: words.field,
		title: words.signatureTitle,
		reason: words.signatureReason,
		location: profile.place,
		contentsSize
	})
	flow.skip(12)
	heading(flow, part, words.methodTitle, { level: 2, style: styles.heading, before: 4, after: 4, keep: 64 })
	facts(flow, part, [
		...method,
		[documents.register.placeAndDate, printed(profile.place, dayInWords(localDay(at)))],
		[words.csvHash, csv.sha256]
	])
	return signature
}

function printed(...parts: readonly string[]): string {
	return parts.filter((text) => text !== '').join(', ')
}
