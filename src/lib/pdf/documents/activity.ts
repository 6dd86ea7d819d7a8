import { localDay, type Instant, type IsoDate } from '$lib/domain/dates.ts'
import { shortHash } from '$lib/domain/ledger/hash.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { ReportSection } from '$lib/domain/reports/activity-sections.ts'
import type { PreparedPdf, SignatureSpace } from '$lib/domain/reports/prepared-pdf.ts'
import { dayInWords, documents } from '$lib/messages/documents.ts'
import { reportDocument as words } from '$lib/messages/report-document.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import { pack, type PackedFile } from '../file/packed.ts'
import type { Element } from '../file/tags.ts'
import { heading, list, paragraph } from '../layout/blocks.ts'
import { Flow, portrait } from '../layout/flow.ts'
import { authorSignature, signatureBox, type Signer } from './author-signature.ts'
import { collect } from './collect.ts'
import { facts } from './facts.ts'
import { PageFurniture } from './furniture.ts'
import { drawToldSection } from './told-section.ts'

export type ActivityRequest = {
	readonly practice: boolean
	readonly profile: Profile
	/** In Latvian words, e.g. `2026. gada 4. ceturksnis`. */
	readonly periodName: string
	/** The day on which limits and actions stand as told. */
	readonly on: IsoDate
	/** The report in Latvian. */
	readonly sections: readonly ReportSection[]
	/** Words of thanks whose authors agreed to be quoted. */
	readonly quotes: readonly string[]
	/** `activityCsv` of the sections: the attached table. */
	readonly csv: string
	readonly signer: Signer
	readonly at: Instant
	readonly appBuild: string
	/** Room for the CMS, bytes. */
	readonly contentsSize: number
}

/** The director's report (F38): a cover with the signature, then each part with its sentences, its chart and its table. */
export function activityPdf(request: ActivityRequest, faces: Faces): PreparedPdf {
	return collect((sink) => draw(request, faces, sink))
}

function draw(request: ActivityRequest, faces: Faces, sink: Sink): SignatureSpace {
	const { practice, profile, periodName, signer, at, appBuild, sections, quotes } = request
	const document = new PdfDocument(sink, faces, {
		title: words.fileTitle(profile.centre, periodName),
		author: signer.name,
		subject: words.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const trace = documents.footer.certificate(shortHash(signer.fingerprint))
	const furniture = new PageFurniture(document, { practice, mark: documents.restricted, trace })
	const flow = new Flow(document, portrait, (current, page) => furniture.draw(current, page))
	const root = document.tags.document
	const csv = pack(request.csv)
	const signature = flow.within('Part', root, (part) => cover(flow, part, request, csv))
	flow.turn()
	for (const section of sections) flow.within('Part', root, (part) => drawSection(flow, part, section, quotes))
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

function cover(flow: Flow, part: Element, request: ActivityRequest, csv: PackedFile): SignatureSpace {
	const { practice, profile, signer, at, periodName, on, contentsSize } = request
	const { styles } = flow
	flow.bookmark(words.about, 1)
	paragraph(flow, part, profile.municipality, { style: styles.subheading, after: 0 })
	paragraph(flow, part, profile.centre, { after: 20 })
	if (practice) paragraph(flow, part, documents.practice, { style: styles.alert, after: 0 })
	heading(flow, part, words.title, { level: 1, before: 0, after: 4 })
	paragraph(flow, part, periodName, { style: styles.lead, after: 12 })
	paragraph(flow, part, documents.restricted, { style: styles.strong, after: profile.restriction === '' ? 16 : 0 })
	if (profile.restriction !== '')
		paragraph(flow, part, documents.restrictionBasis(profile.restriction), { style: styles.small, after: 16 })
	facts(flow, part, [
		[words.period, periodName],
		[words.asOf, dayInWords(on)],
		[words.preparedBy, printed(signer.name, signer.post)],
		[words.examiner, printed(profile.examinerName, profile.examinerPost)],
		[documents.register.placeAndDate, printed(profile.place, dayInWords(localDay(at)))],
		[words.csvHash, csv.sha256]
	])
	paragraph(flow, part, words.note, { style: styles.small, after: 16 })
	flow.ensure(signatureBox.height)
	return authorSignature(flow, part, signer, {
		name: words.field,
		title: words.signatureTitle,
		reason: words.signatureReason,
		location: profile.place,
		contentsSize
	})
}

function drawSection(flow: Flow, part: Element, section: ReportSection, quotes: readonly string[]): void {
	drawToldSection(flow, part, section)
	if (section.id === 'thanks' && quotes.length > 0) {
		paragraph(flow, part, words.quotesLead, { style: flow.styles.strong, keep: 32 })
		list(flow, part, quotes.map(words.quote))
	}
}

function printed(...parts: readonly string[]): string {
	return parts.filter((text) => text !== '').join(', ')
}
