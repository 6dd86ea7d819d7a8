import { PDFDict } from 'pdf-lib'
import { dictAt, each, has, isStream, ofType, once, rule, type Rule } from './rule.ts'
import { key, type View } from './view.ts'

const [A, UA] = ['PDF/A-3', 'PDF/UA-1']

/** What the file says of itself and what it carries (ISO 19005-3, 6.6, 6.8 to 6.11; ISO 14289-1, 5, 7.1, 7.10, 7.11). */
export const metadataRules: readonly Rule[] = [
	once(`${A} 6.6.2.1-1, ${UA} 7.1-8`, 'The catalog has XMP metadata', ({ catalog, pdf }) =>
		isStream(pdf.resolve(catalog.get(key('Metadata'))))
	),
	once(`${A} 6.6.2.1-2`, 'The packet does not count its bytes', ({ xmp }) => !/<\?xpacket begin=[^?]*bytes=/.test(xmp)),
	once(
		`${A} 6.6.2.1-3`,
		'The packet does not name an encoding',
		({ xmp }) => !/<\?xpacket begin=[^?]*encoding=/.test(xmp)
	),
	rule(`${A} 6.6.2.1-4`, 'XMP is well-formed XML', ({ xmp }) => xmlFaults(xmp)),
	once(`${A} 6.6.2.1-5`, 'XMP is in UTF-8', ({ xmp }) => !xmp.includes('\ufffd')),
	rule(`${A} 6.6.2.3.1-1`, 'Every property is one of XMP or PDF/A, or is described in the packet', undescribed),
	rule(`${A} 6.6.2.3.3-1`, 'A described property has name, type, category and description', ({ xmp }) =>
		[...xmp.matchAll(/<pdfaSchema:property>([\s\S]*?)<\/pdfaSchema:property>/g)].flatMap(([, text = '']) =>
			['name', 'valueType', 'category', 'description'].filter((field) => !text.includes(`<pdfaProperty:${field}>`))
		)
	),
	once(`${A} 6.6.4-1`, 'The packet claims PDF/A', ({ xmp }) => xmp.includes('http://www.aiim.org/pdfa/ns/id/')),
	once(`${A} 6.6.4-2`, 'It is part 3', ({ xmp }) => /:part>3<\/pdfaid:part>|<pdfaid:part>3</.test(xmp)),
	once(`${A} 6.6.4-3`, 'It is level A', ({ xmp }) => /conformance>A</.test(xmp)),
	once(`${A} 6.6.4-4`, 'PDF/A claims have the prefix pdfaid', ({ xmp }) =>
		xmp.includes('xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"')
	),
	once(`${UA} 5-1`, 'The packet claims PDF/UA', ({ xmp }) =>
		/xmlns:\w+="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"/.test(xmp)
	),
	once(`${UA} 5-2`, 'It is part 1', ({ xmp }) => /<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp)),
	once(`${UA} 7.1-9`, 'XMP has a title', ({ xmp }) => /<dc:title>\s*<rdf:Alt>\s*<rdf:li [^>]*>[^<]+</.test(xmp)),
	once(`${UA} 7.1-10`, 'The title is shown, not the file name', (view) => {
		const preferences = dictAt(view, view.catalog, 'ViewerPreferences')
		return preferences !== undefined && view.pdf.text(preferences, 'DisplayDocTitle') === 'true'
	}),
	each(`${A} 6.8-1`, 'A carried file has a media type', embedded, (file, { pdf }) =>
		/^[-\w+.]+\/[-\w+.]+$/.test(pdf.text(file, 'Subtype'))
	),
	each(
		`${A} 6.8-2, ${UA} 7.11-1`,
		'A carried file has its name twice',
		specifications,
		(file, { pdf }) => pdf.text(file, 'F') !== '' && pdf.text(file, 'UF') !== ''
	),
	each(`${A} 6.8-3`, 'A carried file says what it is to the document', specifications, (file) =>
		has(file, 'AFRelationship')
	),
	rule(`${A} 6.8-4`, 'A carried file is associated with the document', (view) => {
		const { pdf, catalog } = view
		const associated = pdf.list(catalog.get(key('AF'))).map((file) => pdf.resolve(file))
		return specifications(view)
			.filter((file) => !associated.includes(file))
			.map((file) => pdf.text(file, 'F'))
	}),
	once(`${A} 6.9-1, ${UA} 7.10-1`, 'Optional content has a name', (view) =>
		layers(view).every((layer) => view.pdf.text(layer, 'Name') !== '')
	),
	once(`${A} 6.9-4, ${UA} 7.10-2`, 'Optional content does not switch itself', (view) =>
		layers(view).every((layer) => !has(layer, 'AS'))
	),
	once(`${A} 6.10-1`, 'No alternate presentations', (view) => {
		const names = dictAt(view, view.catalog, 'Names')
		return !names || !has(names, 'AlternatePresentations')
	}),
	once(`${A} 6.10-2`, 'No presentation steps', ({ pdf }) => pdf.pages.every(({ dict }) => !has(dict, 'PresSteps'))),
	once(`${A} 6.11-1`, 'No requirements', ({ catalog }) => !has(catalog, 'Requirements'))
]

function embedded(view: View): PDFDict[] {
	return ofType(view, 'Type', 'EmbeddedFile')
}

function specifications(view: View): PDFDict[] {
	return view.dicts.filter((dict) => has(dict, 'EF'))
}

function layers(view: View): PDFDict[] {
	const properties = dictAt(view, view.catalog, 'OCProperties')
	if (!properties) return []
	const configs = view.pdf.list(properties.get(key('Configs'))).map((config) => view.pdf.dict(config))
	const standard = dictAt(view, properties, 'D')
	return standard ? [standard, ...configs] : configs
}

/** Properties of the schemas that PDF/A knows, as far as we use them. */
const known: Readonly<Record<string, RegExp>> = {
	dc: /^(?:format|title|creator|description|language|subject|rights|date|type|identifier|publisher)$/,
	xmp: /^(?:CreatorTool|CreateDate|ModifyDate|MetadataDate)$/,
	pdf: /^(?:Producer|Keywords|PDFVersion)$/,
	pdfaid: /^(?:part|conformance|amd|corr)$/,
	pdfaExtension: /^schemas$/,
	xmpMM: /^(?:DocumentID|InstanceID)$/
}
const inner = /^(?:rdf|x|pdfaSchema|pdfaProperty|pdfaType|pdfaField)$/

function undescribed({ xmp }: View): string[] {
	const described = [
		...xmp.matchAll(/<pdfaSchema:prefix>(\w+)<\/pdfaSchema:prefix>[\s\S]*?<\/pdfaSchema:property>/g)
	].map(([text, prefix = '']) => ({
		prefix,
		names: [...text.matchAll(/<pdfaProperty:name>(\w+)</g)].map(([, name]) => name)
	}))
	return [...xmp.matchAll(/<(\w+):(\w+)[\s>/]/g)].flatMap(([, prefix = '', name = '']) => {
		if (inner.test(prefix) || known[prefix]?.test(name) === true) return []
		return described.some((one) => one.prefix === prefix && one.names.includes(name)) ? [] : [`${prefix}:${name}`]
	})
}

/** Tags that do not close each other, and bare ampersands. */
function xmlFaults(xml: string): string[] {
	const open: string[] = []
	for (const [, closing = '', name = '', end = ''] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)[^<>]*?(\/?)>/g)) {
		if (closing === '') {
			if (end === '') open.push(name)
		} else if (open.pop() !== name) return [`</${name}>`]
	}
	return [...open, ...(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml) ? ['&'] : [])]
}
