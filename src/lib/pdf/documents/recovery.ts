import type { Instant, IsoDate } from '$lib/domain/dates.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import { dayInWords, documents } from '$lib/messages/documents.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import type { Element } from '../file/tags.ts'
import { heading, list, paragraph, writingLines } from '../layout/blocks.ts'
import { Flow, portrait } from '../layout/flow.ts'
import { drawQr } from '../layout/qr.ts'
import { palette } from '../layout/style.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import { collect } from './collect.ts'
import { facts } from './facts.ts'
import { inGroups } from '$lib/domain/ledger/hash.ts'

export type RecoverySheetRequest = {
	readonly practice: boolean
	readonly profile: Profile
	/** The key as people copy it: groups of Crockford base32, e.g. `['4XTZ9', …]`. */
	readonly groups: readonly string[]
	/** SHA-256 of the organisation's root certificate (DER). */
	readonly rootFingerprint: Sha256
	readonly on: IsoDate
	readonly at: Instant
	readonly appBuild: string
}

const words = documents.recovery
const groupsPerLine = 4

/** The sheet that opens everything when all passphrases are lost. Whoever holds the bytes holds the key: never keep them. */
export function recoverySheetDocument(request: RecoverySheetRequest, faces: Faces): PreparedPdf {
	return collect((sink) => {
		drawRecoverySheet(request, faces, sink)
		return undefined
	})
}

function drawRecoverySheet(request: RecoverySheetRequest, faces: Faces, sink: Sink): void {
	const { practice, profile, on, at, appBuild, rootFingerprint } = request
	const document = new PdfDocument(sink, faces, {
		title: `${words.title}, ${profile.centre}`,
		author: profile.municipality,
		subject: words.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const flow = new Flow(document, { ...portrait, bottom: 40 }, () => undefined)
	const root = document.tags.document
	const { styles } = flow
	if (practice) paragraph(flow, root, documents.practice, { style: styles.alert })
	paragraph(flow, root, profile.municipality, { style: styles.subheading, after: 0 })
	paragraph(flow, root, profile.centre, { after: 24 })
	heading(flow, root, words.title, { level: 1, before: 0 })
	paragraph(flow, root, words.lead, { style: styles.lead, after: 16 })
	drawKey(flow, root, request)
	facts(
		flow,
		root,
		[
			[words.date, dayInWords(on)],
			[words.fingerprint, inGroups(rootFingerprint)]
		],
		{ small: true, labelWidth: 136 }
	)
	heading(flow, root, words.howTitle, { level: 2, style: styles.heading, before: 8, after: 4 })
	list(flow, root, words.how, { label: (index) => `${index + 1}.` })
	heading(flow, root, words.keepTitle, { level: 2, style: styles.heading, before: 8, after: 4 })
	list(flow, root, words.keep)
	flow.skip(8)
	paragraph(flow, root, words.handed, { style: styles.smallStrong, after: 0 })
	writingLines(flow, 2)
	flow.finish()
	document.close()
}

/** The key in large groups between two rules, its QR code beside it. */
function drawKey(flow: Flow, root: Element, { groups }: RecoverySheetRequest): void {
	const { styles, left, width } = flow
	const lines = Math.ceil(groups.length / groupsPerLine)
	const size = Math.max(96, lines * 32)
	const rule = (): void => flow.page.backdrop.line(left, flow.y, left + width, flow.y, 0.8, palette.accent)
	flow.ensure(size + 56)
	rule()
	flow.skip(12)
	const top = flow.y
	heading(flow, root, words.key, { level: 2, style: styles.caption, before: 0, after: 4, keep: 0 })
	const style = { ...styles.numeral, font: flow.document.bold, leading: 30 }
	for (let first = 0; first < groups.length; first += groupsPerLine)
		paragraph(flow, root, groups.slice(first, first + groupsPerLine).join('  '), {
			style,
			width: width - size - 24,
			after: 0
		})
	drawQr(flow, root, groups.join('-'), words.qr, { x: left + width - size, y: top - size, size })
	flow.y = Math.min(flow.y, top - size) - 12
	rule()
	flow.skip(16)
}
