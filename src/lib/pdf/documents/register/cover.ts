import { printedCode, registerCode } from '$lib/domain/reports/check-code.ts'
import { documents } from '$lib/messages/documents.ts'
import type { Element } from '../../file/tags.ts'
import { heading, paragraph } from '../../layout/blocks.ts'
import type { Flow } from '../../layout/flow.ts'
import { drawQr } from '../../layout/qr.ts'
import { palette } from '../../layout/style.ts'
import type { SignatureSpace } from '$lib/domain/reports/prepared-pdf.ts'
import { facts } from '../facts.ts'
import { authorSignature, signatureBox, type Signer } from '../author-signature.ts'
import type { RegisterAttachments, RegisterSource } from './request.ts'

const words = documents.register

export type CoverParts = {
	readonly source: RegisterSource
	readonly attachments: RegisterAttachments
	readonly signer: Signer
	readonly contentsSize: number
}

/** The cover: who, what, when, how many, restricted by what, and the author's signature. */
export function drawCover(flow: Flow, root: Element, parts: CoverParts): SignatureSpace {
	const { source, attachments } = parts
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
		flow.ensure(signatureBox.height + 8)
		flow.skip(8)
		const top = flow.y
		const place = signature(flow, part, parts)
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

function signature(flow: Flow, part: Element, { signer, source, contentsSize }: CoverParts): SignatureSpace {
	const { authorField: name, authorTitle: title, reason } = documents.signature
	return authorSignature(flow, part, signer, { name, title, reason, location: source.profile.place, contentsSize })
}

/** Beside the signature: a photograph of the first page is enough to compare the chain head. */
function checkCode(flow: Flow, parent: Element, code: string, top: number): void {
	const size = 72
	const left = signatureBox.width + 24
	const { cell, cellStrong } = flow.styles
	drawQr(flow, parent, code, words.qr(code), { x: flow.left + left, y: top - size, size })
	flow.y = top - size - 4
	const options = { indent: left, width: flow.width - left, after: 0 }
	paragraph(flow, parent, words.code, { ...options, style: cellStrong })
	paragraph(flow, parent, printedCode(code), { ...options, style: cell })
}
