import type { Instant } from '$lib/domain/dates.ts'
import type { SignatureSpace } from '$lib/domain/reports/prepared-pdf.ts'
import type { PdfDocument } from './document.ts'
import type { ObjectId } from './places.ts'
import type { Page } from './page.ts'
import type { Element } from './tags.ts'
import { dateString, textString } from './values.ts'

/** A visible signature field on a page. */
export type SignatureField = {
	/** Field name as signing tools list it. */
	readonly name: string
	/** What the field is, for those who do not see it (/TU). */
	readonly description: string
	readonly page: Page
	/** Left, bottom, right, top in points. */
	readonly box: readonly [number, number, number, number]
	readonly appearance: ObjectId
	/** Element under which the Form element is placed. */
	readonly parent: Element
}

/** What the author's signature dictionary claims; none of it is proved by a time-stamp. */
export type SignatureClaim = {
	readonly name: string
	readonly reason: string
	readonly location: string
	readonly at: Instant
	/** Room for the CMS, in bytes. A leaf and a root with ECDSA P-256 take 1.6 KB; a time-stamp token 1.7 KB more. */
	readonly contentsSize: number
}

const byteRange = '[0 0000000000 0000000000 0000000000]'

/** A field for somebody who signs later, in any tool: everything is in place but the value. */
export function addEmptySignature(document: PdfDocument, field: SignatureField): void {
	addWidget(document, field, '')
}

/**
 * A field with a signature dictionary whose /ByteRange and /Contents are still to be filled in. Both the dictionary
 * and the widget stay outside object streams.
 *
 * @see ETSI EN 319 142-1, 5.3 and 6.3; ISO 32000-1, 12.8.1.
 */
export function addPreparedSignature(
	document: PdfDocument,
	field: SignatureField,
	claim: SignatureClaim
): SignatureSpace {
	const { file } = document
	const value = file.reserve()
	addWidget(document, field, `/V ${value} 0 R`)
	const head =
		`<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M${dateString(claim.at)}` +
		`/Name${textString(claim.name)}/Reason${textString(claim.reason)}/Location${textString(claim.location)}/ByteRange `
	const contents = `<${'0'.repeat(claim.contentsSize * 2)}>`
	const start = file.plain(value, `${head}${byteRange}/Contents ${contents}>>`)
	const byteRangeAt = start + head.length
	return {
		byteRangeAt,
		byteRangeLength: byteRange.length,
		contentsAt: byteRangeAt + byteRange.length + '/Contents '.length,
		contentsLength: contents.length
	}
}

function addWidget(
	document: PdfDocument,
	{ name, description, page, box, appearance, parent }: SignatureField,
	value: string
): ObjectId {
	const { file, tags } = document
	const widget = file.reserve()
	const element = tags.open('Form', parent)
	const key = tags.annotation(element, widget, page.id)
	tags.close(element)
	page.annotations.push(widget)
	document.addField(widget)
	file.plain(
		widget,
		`<</Type/Annot/Subtype/Widget/FT/Sig/T${textString(name)}/TU${textString(description)}/F 4/P ${page.id} 0 R` +
			`/Rect[${box.map((edge) => edge.toFixed(2)).join(' ')}]/StructParent ${key}/AP<</N ${appearance} 0 R>>${value}>>`
	)
	return widget
}
