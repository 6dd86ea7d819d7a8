import { documents } from '$lib/messages/documents.ts'
import { addEmptySignature } from '../../file/signature.ts'
import type { Element } from '../../file/tags.ts'
import { drawLine, heading, list, narrowed, paragraph } from '../../layout/blocks.ts'
import type { Flow } from '../../layout/flow.ts'
import { hairline, palette } from '../../layout/style.ts'
import { facts } from '../facts.ts'
import { inGroups } from '$lib/domain/ledger/hash.ts'
import type { Signer } from '../author-signature.ts'
import type { RegisterAttachments, RegisterSource } from './request.ts'

const words = documents.verify
const box = { width: 312, height: 96 }
/** Points that all of it takes; a signature is not parted from what it signs. */
const room = 464

/** How anybody can check this file, and the place for the examiner's signature. */
export function drawVerification(
	flow: Flow,
	root: Element,
	parts: { source: RegisterSource; attachments: RegisterAttachments; signer: Signer }
): void {
	const { source, attachments, signer } = parts
	flow.ensure(room)
	flow.within('Part', root, (part) => {
		heading(flow, part, words.title, { level: 2, bookmark: 1 })
		list(flow, part, words.steps, { label: (index) => `${index + 1}.` })
		paragraph(flow, part, words.limits, { style: flow.styles.small, after: 16 })
		facts(
			flow,
			part,
			[
				[words.fingerprint, inGroups(signer.fingerprint)],
				[documents.register.jsonHash, attachments.json.sha256],
				[documents.register.csvHash, attachments.csv.sha256],
				[documents.register.chainHash, source.checkpoint.hash]
			],
			{ small: true, labelWidth: 128 }
		)
		directorSignature(flow, part, source)
	})
}

function directorSignature(flow: Flow, part: Element, { profile }: RegisterSource): void {
	const { document, styles } = flow
	heading(flow, part, words.director, { level: 2, style: styles.heading, bookmark: 1, keep: box.height + 48 })
	paragraph(flow, part, words.directorNote, { style: styles.small, after: 12 })
	const post = profile.examinerPost
	const examiner = [profile.examinerName, post].filter((text) => text !== '').join(', ')
	const appearance = document.appearance(box, (canvas) => {
		canvas.strokeRectangle(0.5, 0.5, box.width - 1, box.height - 1, hairline, palette.rule)
		drawLine(canvas, examiner, { x: 16, y: box.height - 18 }, narrowed(examiner, styles.smallStrong, box.width - 32))
		drawLine(canvas, documents.signature.directorHint, { x: 16, y: 14 }, styles.cellVoid)
	})
	addEmptySignature(document, {
		name: documents.signature.directorField,
		description: documents.signature.describeDirector(post),
		page: flow.page,
		box: [flow.left, flow.y - box.height, flow.left + box.width, flow.y],
		appearance,
		parent: part
	})
	flow.skip(box.height)
}
