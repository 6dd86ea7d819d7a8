import type { Instant, IsoDate, Period } from '$lib/domain/dates.ts'
import { inGroups, shortHash } from '$lib/domain/ledger/hash.ts'
import type { SignedExport } from '$lib/domain/organisation/organisation.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { NumberRange } from '$lib/domain/reports/number-ranges.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import { dayInWords, documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import { handOverSheet } from '$lib/messages/hand-over.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import type { Element } from '../file/tags.ts'
import { heading, paragraph, writingLines } from '../layout/blocks.ts'
import { Flow, portrait } from '../layout/flow.ts'
import { collect } from './collect.ts'
import { facts, type Fact } from './facts.ts'

export type HandOverRequest = {
	readonly practice: boolean
	readonly profile: Profile
	/** What is handed over. */
	readonly signed: Pick<SignedExport, 'checkpoint' | 'fileHash' | 'signedOn' | 'period' | 'entries'>
	readonly numbers: readonly NumberRange[]
	/** Name and post as printed. */
	readonly handedBy: string
	/** Empty when the profile names nobody: it is written in by hand. */
	readonly receivedBy: string
	readonly on: IsoDate
	readonly at: Instant
	readonly appBuild: string
}

const words = handOverSheet

/** One page that both sides sign when an export changes hands (F36). */
export function handOverDocument(request: HandOverRequest, faces: Faces): PreparedPdf {
	return collect((sink) => {
		drawHandOver(request, faces, sink)
		return undefined
	})
}

function drawHandOver(request: HandOverRequest, faces: Faces, sink: Sink): void {
	const { practice, profile, at, appBuild } = request
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
	paragraph(flow, root, profile.municipality, { style: styles.subheading, after: 0 })
	paragraph(flow, root, profile.centre, { after: 24 })
	heading(flow, root, words.title, { level: 1, style: styles.part, before: 0 })
	paragraph(flow, root, words.lead, { after: 16 })
	facts(flow, root, factsOf(request), { after: 16 })
	heading(flow, root, words.checkTitle, { level: 2, style: styles.heading, before: 8, after: 4 })
	paragraph(flow, root, words.check, { after: 24 })
	for (const label of [words.signHanded, words.signReceived]) signatureLine(flow, root, label)
	flow.finish()
	document.close()
}

function factsOf({ profile, signed, numbers, handedBy, receivedBy, on }: HandOverRequest): readonly Fact[] {
	const { checkpoint, fileHash, signedOn, period, entries } = signed
	const { placeAndDate, placeDate, period: periodLabel } = documents.register
	return [
		[placeAndDate, profile.place === '' ? dayInWords(on) : placeDate(profile.place, on)],
		[periodLabel, periodOf(period)],
		[words.count, words.entries(entries)],
		[words.numbers, numbers.map(rangeToText).join(', ') || documents.none],
		[words.signedOn, showDay(signedOn)],
		// As the verify page shows it.
		[words.head, `${checkpoint.seq}: ${shortHash(checkpoint.hash)}`],
		[words.fileHash, inGroups(fileHash).replaceAll('\u00a0', ' ')],
		[words.handedBy, handedBy],
		[words.receivedBy, receivedBy === '' ? documents.none : receivedBy]
	]
}

function periodOf({ from, to }: Period): string {
	return `${showDay(from)} – ${showDay(to)}`
}

function rangeToText({ from, to }: NumberRange): string {
	return from === to ? from : `${from} – ${to}`
}

function signatureLine(flow: Flow, root: Element, label: string): void {
	flow.ensure(48)
	paragraph(flow, root, label, { style: flow.styles.smallStrong, after: 8 })
	writingLines(flow, 1)
	flow.skip(20)
}
