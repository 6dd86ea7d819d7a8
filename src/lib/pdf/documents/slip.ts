import type { Instant } from '$lib/domain/dates.ts'
import type { Entry, EntryContents } from '$lib/domain/feedback/entry.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import { printedCode, slipCode } from '$lib/domain/reports/check-code.ts'
import { documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import { PdfDocument, type Faces } from '../file/document.ts'
import type { Sink } from '../file/object-file.ts'
import type { Element } from '../file/tags.ts'
import { heading, list, paragraph } from '../layout/blocks.ts'
import { Flow, type Sheet } from '../layout/flow.ts'
import { drawQr } from '../layout/qr.ts'
import { hairline, palette } from '../layout/style.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import { collect } from './collect.ts'
import { facts } from './facts.ts'

export type SlipRequest = {
	readonly practice: boolean
	readonly profile: Profile
	/** Only its number, kind, dates and whether a reply is wanted are printed: the slip carries no personal data. */
	readonly entry: Entry
	/** Hash of the event that registered the entry. */
	readonly eventHash: Sha256
	readonly at: Instant
	readonly appBuild: string
	/** A5 with type 1.41 times as large instead of A6. */
	readonly largePrint: boolean
}

const words = documents.slip
const a6: Sheet = { size: { width: 298, height: 420 }, left: 24, right: 24, top: 22, bottom: 20 }
const a5: Sheet = { size: { width: 420, height: 595 }, left: 34, right: 34, top: 31, bottom: 28 }

/** What a person takes home: the number, when and from whom the answer comes, and their rights in plain words. */
export function slipDocument(request: SlipRequest, faces: Faces): PreparedPdf {
	return collect((sink) => {
		drawSlip(request, faces, sink)
		return undefined
	})
}

function drawSlip(request: SlipRequest, faces: Faces, sink: Sink): void {
	const { practice, profile, entry, at, appBuild, largePrint } = request
	const document = new PdfDocument(sink, faces, {
		title: words.fileTitle(entry.number),
		author: profile.municipality,
		subject: words.subject,
		createdAt: at,
		application: `Uzklausi ${appBuild}`
	})
	const scale = largePrint ? Math.SQRT2 : 1
	const sheet = largePrint ? a5 : a6
	const flow = new Flow(document, sheet, () => undefined, scale)
	const { styles } = flow
	const root = document.tags.document
	if (practice) paragraph(flow, root, documents.practice, { style: styles.alert, after: 4 * scale })
	paragraph(flow, root, profile.municipality, { style: styles.cell, after: 0 })
	paragraph(flow, root, profile.centre, { style: styles.cellStrong, after: 10 * scale })
	heading(flow, root, words.registered[entry.contents.kind], {
		level: 1,
		style: styles.heading,
		before: 0,
		after: 6 * scale,
		keep: 0
	})
	stamp(flow, root, entry, scale)
	limit(flow, root, request, scale)
	rights(flow, root, entry.contents, scale)
	foot(flow, root, request, scale)
	flow.finish()
	document.close()
}

/** The number in a frame, like a rubber stamp. */
function stamp(flow: Flow, root: Element, { number, contents }: Entry, scale: number): void {
	const { styles, left, width } = flow
	const height = 46 * scale
	flow.ensure(height)
	flow.page.backdrop.strokeRectangle(left, flow.y - height, width, height, 1.2 * scale, palette.accent)
	flow.page.backdrop.strokeRectangle(
		left + 2.5 * scale,
		flow.y - height + 2.5 * scale,
		width - 5 * scale,
		height - 5 * scale,
		hairline,
		palette.accent
	)
	flow.skip(7 * scale)
	const style = { ...styles.part, leading: 20 * scale }
	paragraph(flow, root, number, { style, indent: 12 * scale, after: 0 })
	paragraph(flow, root, words.receivedOn(contents.receivedOn), {
		style: styles.small,
		indent: 12 * scale,
		after: 16 * scale
	})
}

function limit(flow: Flow, root: Element, { entry, profile }: SlipRequest, scale: number): void {
	const { deadline, contents } = entry
	const examiner = [profile.examinerName, profile.examinerPost].filter((part) => part !== '').join(', ')
	if (deadline) {
		const answered = deadline.rule.basis === 'statute' && wantsReply(contents)
		const { styles } = flow
		paragraph(flow, root, `${answered ? words.due : words.dueTarget} ${showDay(deadline.dueOn)}`, {
			style: { ...styles.strong, leading: 14 * scale },
			after: 0
		})
		paragraph(flow, root, documents.deadline.short(deadline.rule, deadline.receivedOn), {
			style: styles.cell,
			after: 6 * scale
		})
	}
	if (contents.kind !== 'thanks')
		facts(flow, root, [[words.examiner, examiner]], { small: true, labelWidth: 48 * scale, after: 8 * scale })
}

function wantsReply({ submitter }: EntryContents): boolean {
	return submitter.type === 'withheld' || (submitter.type === 'named' && submitter.reply !== 'none')
}

function rights(flow: Flow, root: Element, contents: EntryContents, scale: number): void {
	const { small, smallStrong } = flow.styles
	if (contents.kind === 'thanks') {
		paragraph(flow, root, words.thanks, { style: small })
		return
	}
	heading(flow, root, words.rights, { level: 2, style: smallStrong, before: 0, after: 2 * scale, keep: 0 })
	list(flow, root, rightsOf(contents), { style: small, indent: 10 * scale, after: 2 * scale })
}

function rightsOf(contents: EntryContents): readonly string[] {
	if (contents.submitter.type === 'anonymous') return words.rightsAnonymous
	return wantsReply(contents) ? words.rightsNamed : words.rightsNoReply
}

/** The centre's address at the left, the code at the right, both at the foot of the page. */
function foot(flow: Flow, root: Element, { profile, entry, eventHash }: SlipRequest, scale: number): void {
	const { styles } = flow
	const code = slipCode(entry.number, eventHash)
	const size = 68 * scale
	const height = 94 * scale
	flow.ensure(height)
	flow.y = Math.min(flow.y, flow.sheet.bottom + height)
	flow.page.backdrop.line(flow.left, flow.y, flow.left + flow.width, flow.y, hairline, palette.rule)
	flow.skip(10 * scale)
	const top = flow.y
	const width = flow.width - size - 12 * scale
	const contact = [profile.address, `${words.phone} ${profile.phone}`, profile.hours]
		.filter((line) => line !== '')
		.join('\n')
	paragraph(flow, root, contact, { style: styles.cell, width, after: 3 * scale })
	paragraph(flow, root, words.code, { style: styles.cellStrong, width, after: 0 })
	paragraph(flow, root, printedCode(code), { style: styles.cell, width, after: 0 })
	drawQr(flow, root, code, words.qr(code), { x: flow.left + flow.width - size, y: top - size, size })
}
