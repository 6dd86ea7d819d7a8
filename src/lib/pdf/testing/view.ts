import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFObject } from 'pdf-lib'
import { ReadPdf } from '../reader.fixture.ts'
import { latin1, operationsOf, type Operation } from './content.ts'
import { readFont, type ReadFont } from './fonts.ts'

export const key = (name: string): PDFName => PDFName.of(name)

/** A content stream with the fonts and forms that its names stand for. */
export type Content = {
	readonly name: string
	readonly page: boolean
	readonly operations: readonly Operation[]
	readonly resources: PDFDict | undefined
	readonly fonts: ReadonlyMap<string, ReadFont>
}

/** A structure element in its place. */
export type Node = {
	readonly dict: PDFDict
	readonly tag: string
	readonly parent: string
	readonly kids: readonly Node[]
}

/** An object that stands in the file itself, outside object streams, as it is written. */
export type Written = { readonly text: string; readonly stream: WrittenStream | undefined }

/** The keyword with its line end, the letter before `endstream`, and what follows where /Length says the data end. */
export type WrittenStream = { readonly keyword: string; readonly before: string; readonly end: string }

/** Everything the rules look at, read once by another library. */
export type View = {
	readonly source: string
	readonly pdf: ReadPdf
	readonly catalog: PDFDict
	readonly dicts: readonly PDFDict[]
	readonly streams: readonly PDFRawStream[]
	readonly values: readonly PDFObject[]
	readonly fonts: readonly ReadFont[]
	readonly contents: readonly Content[]
	readonly nodes: readonly Node[]
	readonly annotations: readonly PDFDict[]
	readonly xmp: string
	readonly written: readonly Written[]
}

/** @throws {Error} when pdf-lib cannot read the file at all. */
export async function viewOf(bytes: Uint8Array): Promise<View> {
	const source = latin1(bytes)
	const pdf = await ReadPdf.load(bytes)
	const values = pdf.objects.flatMap(([, object]) => [...everyValue(object)])
	const dicts = values.filter((value) => value instanceof PDFDict)
	const known = new Map<PDFDict, ReadFont>()
	for (const dict of dicts) if (pdf.text(dict, 'Subtype') === 'Type0') known.set(dict, readFont(pdf, dict))
	const { catalog } = pdf
	const metadata = pdf.resolve(catalog.get(key('Metadata')))
	return {
		source,
		pdf,
		catalog,
		dicts,
		values,
		streams: values.filter((value) => value instanceof PDFRawStream),
		fonts: [...known.values()],
		contents: contentsOf(pdf, values, known),
		nodes: nodesOf(pdf),
		annotations: pdf.pages.flatMap(({ dict }) => pdf.list(dict.get(key('Annots'))).map((one) => pdf.dict(one))),
		xmp: metadata instanceof PDFRawStream ? new TextDecoder().decode(pdf.stream(metadata)) : '',
		written: writtenObjects(source)
	}
}

/** A value and all that stands in it directly; what it refers to has its own turn. */
function* everyValue(object: PDFObject): Generator<PDFObject> {
	yield object
	if (object instanceof PDFRawStream) yield* everyValue(object.dict)
	else if (object instanceof PDFArray) for (const value of object.asArray()) yield* everyValue(value)
	else if (object instanceof PDFDict)
		for (const [name, value] of object.entries()) {
			yield name
			yield* everyValue(value)
		}
}

function contentsOf(pdf: ReadPdf, values: readonly PDFObject[], known: ReadonlyMap<PDFDict, ReadFont>): Content[] {
	const content = (name: string, page: boolean, owner: PDFDict, bytes: Uint8Array): Content => {
		const resources = pdf.resolve(owner.get(key('Resources')))
		const named = resources instanceof PDFDict ? pdf.resolve(resources.get(key('Font'))) : undefined
		const fonts = new Map<string, ReadFont>()
		if (named instanceof PDFDict)
			for (const [name, reference] of named.entries()) {
				const font = known.get(pdf.dict(reference))
				if (font) fonts.set(name.asString(), font)
			}
		return {
			name,
			page,
			operations: operationsOf(bytes),
			resources: resources instanceof PDFDict ? resources : undefined,
			fonts
		}
	}
	const pages = pdf.pages.map(({ dict }, index) =>
		content(`page ${index + 1}`, true, dict, pdf.stream(dict.get(key('Contents'))))
	)
	const forms = values
		.filter((value) => value instanceof PDFRawStream)
		.filter(({ dict }) => pdf.text(dict, 'Subtype') === 'Form')
		.map((form, index) => content(`form ${index}`, false, form.dict, pdf.stream(form)))
	return [...pages, ...forms]
}

function nodesOf(pdf: ReadPdf): Node[] {
	const root = pdf.resolve(pdf.catalog.get(key('StructTreeRoot')))
	if (!(root instanceof PDFDict)) return []
	const all: Node[] = []
	const walk = (dict: PDFDict, parent: string): Node => {
		const kids: Node[] = []
		const node = { dict, tag: pdf.text(dict, 'S'), parent, kids }
		all.push(node)
		for (const kid of kidsOf(pdf, dict)) kids.push(walk(kid, node.tag))
		return node
	}
	for (const kid of kidsOf(pdf, root)) walk(kid, 'StructTreeRoot')
	return all
}

/** Elements under an element; marked content and annotations are not elements. */
function kidsOf(pdf: ReadPdf, dict: PDFDict): PDFDict[] {
	return pdf
		.list(dict.get(key('K')))
		.filter((kid) => kid instanceof PDFRef)
		.map((kid) => pdf.dict(kid))
		.filter((kid) => kid.has(key('S')))
}

function writtenObjects(source: string): Written[] {
	const found: Written[] = []
	const start = /(?:^|[\r\n])(\d+\s+\d+\s+obj)/g
	for (let match = start.exec(source); match; match = start.exec(source)) {
		const from = match.index
		const body = start.lastIndex
		let end = source.indexOf('endobj', body)
		const keywordAt = source.slice(body, end).search(/stream[\s]/)
		let stream: Written['stream']
		if (keywordAt >= 0) {
			const keyword =
				/^stream(?: *)(?:\r\n|\n|\r)?/.exec(source.slice(body + keywordAt, body + keywordAt + 16))?.[0] ?? ''
			const length = Number(/\/Length (\d+)/.exec(source.slice(body, body + keywordAt))?.[1])
			const data = body + keywordAt + keyword.length
			end = source.indexOf('endobj', data + length)
			const last = source.lastIndexOf('endstream', end)
			stream = { keyword, before: source.charAt(last - 1), end: source.slice(data + length, end) }
			found.push({ text: source.slice(from, body + keywordAt) + source.slice(data + length, end + 7), stream })
		} else found.push({ text: source.slice(from, end + 7), stream })
		start.lastIndex = end + 6
	}
	return found
}
