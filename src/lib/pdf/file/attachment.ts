import type { Instant } from '$lib/domain/dates.ts'
import type { ObjectFile } from './object-file.ts'
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
	/** The contents, whole or in pieces. */
	readonly contents: Uint8Array | readonly Uint8Array[]
}

/** Writes the file and its specification. @returns the specification, for the names tree and the catalog's /AF. */
export function writeAttachment(file: ObjectFile, attachment: Attachment): ObjectId {
	const [specification, embedded] = [file.reserve(), file.reserve()]
	const { contents, modifiedAt } = attachment
	const chunks = contents instanceof Uint8Array ? [contents] : contents
	const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
	const date = dateString(modifiedAt)
	file.longStream(
		embedded,
		`/Type/EmbeddedFile/Subtype${name(attachment.mediaType)}/Params<</Size ${size}/CreationDate${date}/ModDate${date}>>`,
		chunks
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
