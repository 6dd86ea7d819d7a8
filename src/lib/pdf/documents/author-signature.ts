import type { Instant } from '$lib/domain/dates.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import { shortHash } from '$lib/domain/ledger/hash.ts'
import type { SignatureSpace } from '$lib/domain/reports/prepared-pdf.ts'
import { documents } from '$lib/messages/documents.ts'
import { showInstant } from '$lib/messages/format.ts'
import type { Canvas } from '../file/canvas.ts'
import { addPreparedSignature } from '../file/signature.ts'
import type { Element } from '../file/tags.ts'
import { drawLine, narrowed } from '../layout/blocks.ts'
import type { Flow } from '../layout/flow.ts'
import { hairline, palette, type Styles } from '../layout/style.ts'

/** Who will sign the finished file with the app's key. */
export type Signer = {
	readonly name: string
	readonly post: string
	/** Claimed time of signing, from the device's clock. */
	readonly at: Instant
	/** SHA-256 of the signer's certificate (DER). */
	readonly fingerprint: Sha256
}

/** What the signature is called and claims besides its signer. */
export type AuthorField = {
	/** Field name as signing tools list it. */
	readonly name: string
	/** Above the signer's name. */
	readonly title: string
	readonly reason: string
	readonly location: string
	/** Room for the CMS, bytes. */
	readonly contentsSize: number
}

/** Of the visible signature, in points. */
export const signatureBox = { width: 312, height: 104 }

/** The visible signature of who made the document, where the flow stands; the room must be there. */
export function authorSignature(flow: Flow, parent: Element, signer: Signer, field: AuthorField): SignatureSpace {
	const { document } = flow
	const { width, height } = signatureBox
	const place = addPreparedSignature(
		document,
		{
			name: field.name,
			description: documents.signature.describe(field.title, signer.name, signer.post, showInstant(signer.at)),
			page: flow.page,
			box: [flow.left, flow.y - height, flow.left + width, flow.y],
			appearance: document.appearance(signatureBox, (canvas) => drawSeal(canvas, flow.styles, signer, field.title)),
			parent
		},
		{
			name: signer.name,
			reason: field.reason,
			location: field.location,
			at: signer.at,
			contentsSize: field.contentsSize
		}
	)
	flow.skip(height)
	return place
}

/** Who, when by the device's clock, by which certificate, and what this signature is not. */
function drawSeal(canvas: Canvas, styles: Styles, { name, post, at, fingerprint }: Signer, title: string): void {
	const { width, height } = signatureBox
	canvas.strokeRectangle(0.5, 0.5, width - 1, height - 1, hairline, palette.accent)
	canvas.fillRectangle(0, 0, 3, height, palette.accent)
	const lines = [
		[title, styles.caption],
		[name, styles.strong],
		[post, styles.small],
		[documents.signature.time(showInstant(at)), styles.small],
		[documents.signature.certificate(shortHash(fingerprint)), styles.small],
		[documents.seal, styles.cell]
	] as const
	for (const [index, [text, style]] of lines.entries())
		drawLine(canvas, text, { x: 16, y: height - 17 - index * 15 }, narrowed(text, style, width - 24))
}
