import type { PdfView } from './document.ts'
import {
	isArray,
	isDictionary,
	isReference,
	isStream,
	nameOf,
	textOf,
	type PdfDictionary,
	type PdfValue
} from './pdf-values.ts'
import { refuse, settle, type Reason } from './reasons.ts'

/** A file inside the document. */
export type Attachment = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array<ArrayBuffer> }
export type Attachments = { readonly attachments: readonly Attachment[]; readonly reasons: readonly Reason[] }

const mostFiles = 256
const deepest = 16

/**
 * Embedded files of one state of the document: those named in `/Names /EmbeddedFiles` and those of the catalog's `/AF`,
 * each once.
 *
 * @see ISO 32000-1 7.11.4, ISO 32000-2 14.13
 */
export function readAttachments(view: PdfView): Attachments {
	const attachments: Attachment[] = []
	const reasons: Reason[] = []
	const seen = new Set<number>()
	for (const specification of listSpecifications(view)) {
		const name = textOf(view.get(specification, 'UF')) || textOf(view.get(specification, 'F'))
		const files = view.get(specification, 'EF')
		const file = isDictionary(files) ? (files.entries.get('UF') ?? files.entries.get('F')) : undefined
		if (!isReference(file) || seen.has(file.number)) continue
		seen.add(file.number)
		const read = settle(() => readFile(view, name, file.number))
		if ('value' in read) attachments.push(read.value)
		else reasons.push({ code: 'attachment-unreadable', name })
	}
	return { attachments, reasons }
}

function readFile(view: PdfView, name: string, number: number): Attachment {
	const stream = view.load(number)
	if (!isStream(stream)) refuse({ code: 'object-broken', object: number })
	const mime = nameOf(view.get(stream.dictionary, 'Subtype')) ?? 'application/octet-stream'
	return { name, mime, bytes: view.document.decode(stream, number, view).slice() }
}

function listSpecifications(view: PdfView): PdfDictionary[] {
	const found: PdfDictionary[] = []
	const add = (value: PdfValue | undefined): void => {
		const specification = view.resolve(value)
		if (isDictionary(specification) && found.length < mostFiles) found.push(specification)
	}
	let nodes = 0
	const visit = (value: PdfValue, depth: number): void => {
		// Counted: a tree whose branches lead back to its root has no end.
		if (!isDictionary(value) || depth > deepest || nodes++ >= mostFiles) return
		const names = view.get(value, 'Names')
		if (isArray(names)) names.items.filter((_, index) => index % 2 === 1).forEach(add)
		const kids = view.get(value, 'Kids')
		if (isArray(kids)) for (const kid of kids.items.slice(0, mostFiles)) visit(view.resolve(kid), depth + 1)
	}
	const names = view.get(view.catalog, 'Names')
	if (isDictionary(names)) visit(view.get(names, 'EmbeddedFiles'), 0)
	const associated = view.get(view.catalog, 'AF')
	if (isArray(associated)) associated.items.slice(0, mostFiles).forEach(add)
	return found
}
