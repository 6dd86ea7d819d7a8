import { printedCode, registerCode } from '$lib/domain/reports/check-code.ts'
import { documents } from '$lib/messages/documents.ts'
import { showInstant } from '$lib/messages/format.ts'
import type { Canvas } from '../../file/canvas.ts'
import type { Element } from '../../file/tags.ts'
import { addPreparedSignature } from '../../file/signature.ts'
import { drawLine, heading, narrowed, paragraph } from '../../layout/blocks.ts'
import type { Flow } from '../../layout/flow.ts'
import { drawQr } from '../../layout/qr.ts'
import { hairline, palette, type Styles } from '../../layout/style.ts'
import type { SignatureSpace } from '$lib/domain/reports/prepared-pdf.ts'
import { facts } from '../facts.ts'
import { shortHash } from '$lib/domain/ledger/hash.ts'
import type { RegisterAttachments, RegisterSource, Signer } from './request.ts'

const words = documents.register

export type CoverParts = {
	readonly source: RegisterSource
	readonly attachments: RegisterAttachments
	readonly signer: Signer
	readonly contentsSize: number
}

/** The cover: who, what, when, how many, restricted by what, and the author's signature. */
export function drawCover(flow: Flow, root: Element, parts: CoverParts): SignatureSpace {
	const { source, attachments, signer } = parts
	const { profile, practice, checkpoint } = source
	const { styles } = flow
	return flow.within('Part', root, (part) => {
		flow.bookmark(words.about, 1)
		paragraph(flow, part, profile.municipality, { style: styles.subheading, after: 0 })
		paragraph(flow, part, profile.centre, { after: 20 })
		if (practice) paragraph(flow, part, documents.practice, { style: styles.alert, after: 0 })
		heading(flow, part, words.title, { level: 1, before: 0 })
		paragraph(flow, part, words.periodInWords(source.period), { style: styles.lead, after: 16 })
		restriction(flow, part, profile.restriction)
		facts(flow, part, aboutRows(source))
		heading(flow, part, words.integrity, { level: 2, style: styles.heading, before: 0 })
		paragraph(flow, part, words.integrityNote, { style: styles.small })
		facts(
			flow,
			part,
			[
				[words.jsonHash, attachments.json.sha256],
				[words.csvHash, attachments.csv.sha256],
				[words.chainHead, words.chainPlace(checkpoint.device.slice(0, 8), checkpoint.seq, checkpoint.count)],
				[words.chainHash, checkpoint.hash],
				[words.build, source.appBuild]
			],
			{ small: true, labelWidth: 128 }
		)
		flow.ensure(box.height + 8)
		flow.skip(8)
		const top = flow.y
		const place = authorSignature(flow, part, signer, parts)
		checkCode(flow, part, registerCode(checkpoint), top)
		return place
	})
}

function aboutRows(source: RegisterSource): (readonly [string, string])[] {
	const { profile, preparedBy, build } = source
	const rows: (readonly [string, string])[] = [
		[words.entries, words.entryCount(source.entryCount, source.voidedCount)],
		[words.waiting, words.waitingCount(source.waiting.length)],
		[words.copy, build.type === 'full' ? words.copyFull(build.purpose) : words.copyWithoutNames],
		[words.placeAndDate, words.placeDate(profile.place, source.preparedOn)],
		[words.fileIndex, profile.fileIndex === '' ? documents.none : profile.fileIndex],
		[words.recordNumber, words.recordNumberLater],
		[words.preparedBy, `${preparedBy.name}, ${preparedBy.post}`]
	]
	return [
		...rows,
		[words.examiner, [profile.examinerName, profile.examinerPost].filter((part) => part !== '').join(', ')]
	]
}

/** The restriction mark between two rules, as institutions print it. */
function restriction(flow: Flow, parent: Element, basis: string): void {
	const { styles, left, width } = flow
	const rule = (): void => flow.page.backdrop.line(left, flow.y, left + width, flow.y, 0.8, palette.accent)
	rule()
	flow.skip(8)
	paragraph(flow, parent, documents.restricted, { style: styles.strong, after: basis === '' ? 8 : 0 })
	if (basis !== '') paragraph(flow, parent, documents.restrictionBasis(basis), { style: styles.small })
	rule()
	flow.skip(16)
}

const box = { width: 312, height: 104 }

function authorSignature(
	flow: Flow,
	parent: Element,
	signer: Signer,
	{ source, contentsSize }: CoverParts
): SignatureSpace {
	const { document } = flow
	const place = addPreparedSignature(
		document,
		{
			name: documents.signature.authorField,
			description: documents.signature.describeAuthor(signer.name, signer.post, showInstant(signer.at)),
			page: flow.page,
			box: [flow.left, flow.y - box.height, flow.left + box.width, flow.y],
			appearance: document.appearance(box, (canvas) => drawSeal(canvas, flow.styles, signer)),
			parent
		},
		{
			name: signer.name,
			reason: documents.signature.reason,
			location: source.profile.place,
			at: signer.at,
			contentsSize
		}
	)
	flow.skip(box.height)
	return place
}

/** Beside the signature: a photograph of the first page is enough to compare the chain head. */
function checkCode(flow: Flow, parent: Element, code: string, top: number): void {
	const size = 72
	const left = box.width + 24
	const { cell, cellStrong } = flow.styles
	drawQr(flow, parent, code, words.qr(code), { x: flow.left + left, y: top - size, size })
	flow.y = top - size - 4
	const options = { indent: left, width: flow.width - left, after: 0 }
	paragraph(flow, parent, words.code, { ...options, style: cellStrong })
	paragraph(flow, parent, printedCode(code), { ...options, style: cell })
}

/** Who, when by the device's clock, by which certificate, and what this signature is not. */
function drawSeal(canvas: Canvas, styles: Styles, { name, post, at, fingerprint }: Signer): void {
	canvas.strokeRectangle(0.5, 0.5, box.width - 1, box.height - 1, hairline, palette.accent)
	canvas.fillRectangle(0, 0, 3, box.height, palette.accent)
	const lines = [
		[documents.signature.authorTitle, styles.caption],
		[name, styles.strong],
		[post, styles.small],
		[documents.signature.time(showInstant(at)), styles.small],
		[documents.signature.certificate(shortHash(fingerprint)), styles.small],
		[documents.seal, styles.cell]
	] as const
	for (const [index, [text, style]] of lines.entries())
		drawLine(canvas, text, { x: 16, y: box.height - 17 - index * 15 }, narrowed(text, style, box.width - 24))
}
