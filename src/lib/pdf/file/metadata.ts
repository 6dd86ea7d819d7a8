import type { Instant } from '$lib/domain/dates.ts'
import { dateString, textString } from './values.ts'

/** What the file says about itself. */
export type Metadata = {
	readonly title: string
	/** The institution that issues the document. */
	readonly author: string
	/** One sentence. */
	readonly subject: string
	readonly createdAt: Instant
	/** Application and build, e.g. `Uzklausi 0.1.0+1a2b3c4d`. */
	readonly application: string
}

/** The document information dictionary; it says the same as {@link xmpPacket}. */
export function infoDictionary({ title, author, subject, createdAt, application }: Metadata): string {
	const date = dateString(createdAt)
	const by = textString(application)
	return `<</Title${textString(title)}/Author${textString(author)}/Subject${textString(subject)}/Creator${by}/Producer${by}/CreationDate${date}/ModDate${date}>>`
}

/**
 * XMP with the claims PDF/A-3a and PDF/UA-1, or PDF/A-3u where there is no structure. The second is not among PDF/A's own schemas, so PDF/A asks that it be
 * described inside the packet.
 *
 * @see ISO 19005-3, 6.6; ISO 14289-1, 5.
 */
export function xmpPacket(data: Metadata, tagged: boolean): Uint8Array {
	const { title, author, subject, createdAt, application } = data
	const lines = [
		'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
		'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
		'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>',
		`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li></rdf:Alt></dc:title>`,
		`<dc:creator><rdf:Seq><rdf:li>${escape(author)}</rdf:li></rdf:Seq></dc:creator>`,
		`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escape(subject)}</rdf:li></rdf:Alt></dc:description>`,
		'<dc:language><rdf:Bag><rdf:li>lv-LV</rdf:li></rdf:Bag></dc:language></rdf:Description>',
		`<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>${escape(application)}</xmp:CreatorTool>`,
		`<xmp:CreateDate>${createdAt}</xmp:CreateDate><xmp:ModifyDate>${createdAt}</xmp:ModifyDate></rdf:Description>`,
		`<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${escape(application)}</pdf:Producer></rdf:Description>`,
		`<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>${tagged ? 'A' : 'U'}</pdfaid:conformance></rdf:Description>`,
		...(tagged ? [universalAccess, extensionSchema] : []),
		'</rdf:RDF></x:xmpmeta>',
		'<?xpacket end="w"?>'
	]
	return new TextEncoder().encode(lines.join('\n'))
}

const universalAccess =
	'<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>'

const extensionSchema = [
	'<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
	'<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
	'<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
	'<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
	'<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>',
	'</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>'
].join('\n')

/** XML 1.0 knows no control characters but the line's end. */
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function escape(text: string): string {
	return text.toWellFormed().replace(unspeakable, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
