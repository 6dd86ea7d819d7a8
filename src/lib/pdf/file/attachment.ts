import type { Instant } from '$lib/domain/dates.ts'
import type { ObjectFile } from './object-file.ts'
import type { PackedFile } from './packed.ts'
import type { ObjectId } from './places.ts'
import { dateString, name, textString } from './values.ts'

/** A file carried inside the PDF (ISO 19005-3, 6.8). */
export type Attachment = {
	/** ASCII, with extension; it says nothing about a person. */
	readonly fileName: string
	readonly description: string
	readonly mediaType: string
	/** `Source`: the page was made from it; `Data`: what tables are computed from; `Supplement`: something added. */
	readonly relationship: 'Source' | 'Data' | 'Supplement'
	readonly modifiedAt: Instant
	readonly contents: PackedFile
}

/** Writes the file and its specification. @returns the specification, for the names tree and the catalog's /AF. */
export function writeAttachment(file: ObjectFile, attachment: Attachment): ObjectId {
	const [specification, embedded] = [file.reserve(), file.reserve()]
	const { contents, modifiedAt } = attachment
	const date = dateString(modifiedAt)
	file.deflated(
		embedded,
		`/Type/EmbeddedFile/Subtype${name(attachment.mediaType)}/Params<</Size ${contents.size}/CreationDate${date}/ModDate${date}>>`,
		contents.pieces
	)
	const label = textString(attachment.fileName)
	file
		.small(specification)
		.ascii(`<</Type/Filespec/F${label}/UF${label}/Desc${textString(attachment.description)}`)
		.ascii(`/AFRelationship/${attachment.relationship}/EF<</F ${embedded} 0 R/UF ${embedded} 0 R>>>>`)
	return specification
}

/** The tree that lists attachments by file name, in byte order (ISO 32000-1, 7.9.6). */
export function attachmentNames(attachments: readonly { readonly fileName: string; readonly id: ObjectId }[]): string {
	const sorted = attachments.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1))
	return `<</EmbeddedFiles<</Names[${sorted.map(({ fileName, id }) => `${textString(fileName)}${id} 0 R`).join('')}]>>>>`
}
