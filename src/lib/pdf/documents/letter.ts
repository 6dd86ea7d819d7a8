import type { Instant, IsoDate } from '$lib/domain/dates.ts'
import type { EntryKind, RegistrationNumber } from '$lib/domain/feedback/entry.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import { dayInWords, documents } from '$lib/messages/documents.ts'
import { letterFrame } from '$lib/messages/letters.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import type { Element } from '../file/tags.ts'
import { heading, paragraph } from '../layout/blocks.ts'
import { Flow, portrait } from '../layout/flow.ts'
import { hairline, palette } from '../layout/style.ts'
import { collect } from './collect.ts'
import { facts } from './facts.ts'
import { PageFurniture } from './furniture.ts'

export type LetterRequest = {
	readonly practice: boolean
	readonly profile: Profile
	/** Lines of the addressee's block: the name, and where the letter goes. */
	readonly addressee: readonly string[]
	readonly number: RegistrationNumber
	/** Of record keeping; empty until it is given. */
	readonly recordNumber: string
	readonly kind: EntryKind
	/** As the clerk left them. */
	readonly paragraphs: readonly string[]
	/** Name and post of who signs by hand, as printed. */
	readonly signedBy: string
	readonly on: IsoDate
	readonly at: Instant
	readonly appBuild: string
}

const words = letterFrame
const block = 220

/** A letter to the submitter: printed and signed by hand, or signed with a signature of another tool. */
export function letterDocument(request: LetterRequest, faces: Faces): PreparedPdf {
	return collect((sink) => {
		drawLetter(request, faces, sink)
		return undefined
	})
}

function drawLetter(request: LetterRequest, faces: Faces, sink: Sink): void {
	const { practice, profile, number, kind, at, appBuild } = request
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
	sender(flow, root, request)
	addressee(flow, root, request)
	heading(flow, root, words.about[kind], { level: 1, style: flow.styles.part, before: 8, after: 16 })
	for (const text of request.paragraphs) paragraph(flow, root, text, { after: 10 })
	signature(flow, root, request)
	flow.finish()
	furniture.finish()
	document.close()
}

function sender(flow: Flow, root: Element, { practice, profile }: LetterRequest): void {
	const { styles, left, width } = flow
	const { municipality, centre, address, phone, email } = profile
	if (practice) paragraph(flow, root, documents.practice, { style: styles.alert })
	paragraph(flow, root, municipality, { style: styles.subheading, after: 0 })
	const contact = [address, phone, email].filter((part) => part !== '').join(', ')
	paragraph(flow, root, centre, { after: contact === '' ? 8 : 0 })
	if (contact !== '') paragraph(flow, root, contact, { style: styles.note, after: 8 })
	flow.page.backdrop.line(left, flow.y, left + width, flow.y, hairline, palette.accent)
	flow.skip(16)
}

/** Place, date and numbers, then who it is to, at the right as in a window envelope. */
function addressee(flow: Flow, root: Element, request: LetterRequest): void {
	const { profile, number, recordNumber, on } = request
	const placeDate = profile.place === '' ? dayInWords(on) : documents.register.placeDate(profile.place, on)
	const rows = [
		[documents.register.placeAndDate, placeDate],
		[words.number, number],
		[words.recordNumber, recordNumber === '' ? documents.register.recordNumberLater : recordNumber]
	] as const
	facts(flow, root, rows, { small: true, labelWidth: 96, after: 20 })
	const [name = '', ...place] = request.addressee
	const options = { indent: flow.width - block, after: 0 }
	paragraph(flow, root, name, { ...options, style: flow.styles.strong })
	for (const line of place) paragraph(flow, root, line, options)
	flow.skip(28)
}

/** Who signs, beside a line for the hand; kept together with the note on what the file is. */
function signature(flow: Flow, root: Element, { signedBy }: LetterRequest): void {
	const { styles } = flow
	flow.ensure(112)
	flow.skip(36)
	const { left, width } = flow
	paragraph(flow, root, signedBy, { width: width - block, after: 0 })
	flow.page.backdrop.line(left + width - block, flow.y + 3, left + width, flow.y + 3, hairline, palette.rule)
	paragraph(flow, root, words.signature, { style: styles.note, indent: width - block, after: 20 })
	paragraph(flow, root, words.unsigned, { style: styles.note, after: 0 })
}
