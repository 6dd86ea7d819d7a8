import { AppError } from '$lib/errors.ts'
import { bytesToHex, latinToBytes, type Bytes } from './bytes.ts'
import { parseCms } from './cms-parser.ts'
import type { DerNode } from './der.ts'
import { PdfDocument, type PdfView } from './document.ts'
import { listFields, listSignatureFields, type SignatureField } from './fields.ts'
import { isArray, isDictionary, isReference, type PdfDictionary, type PdfValue } from './pdf-values.ts'
import { appendRevision, firstFreeNumber, serialize, streamBody, textString, type NewObject } from './pdf-writer.ts'
import { refuse, settle } from './reasons.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import { locateSignature, readContents } from './signature-place.ts'
import { signatureObject, spaceOf } from './signature-object.ts'
import { readStore } from './store.ts'
import { parseTimeStamp } from './time-stamp-parser.ts'

export type DocumentStampRequest = {
	readonly pdf: Bytes
	/** What the new field is called; a number follows where the name is taken. */
	readonly field: string
	/** DER of revocation lists to keep in the file. */
	readonly revocationLists?: readonly Bytes[]
	/** Room for the token, in bytes. */
	readonly room: number
}

/**
 * A signed file with two more revisions: the certificates of all signers and time-stamping authorities, with the revocation
 * lists given, in the document security store; then a document time-stamp over all that, still to be filled in.
 *
 * The field of the time-stamp has no widget: no page is touched, and nothing is there that a tagged file would have to tag.
 *
 * @throws {AppError} `signing-failed`; `details.why` is the code of what is wrong with the file.
 * @see ETSI EN 319 142-1 5.4.2, 5.4.3; ISO 32000-2 12.8.4.3, 12.8.5
 */
export function prepareDocumentStamp({ pdf, revocationLists = [], ...stamp }: DocumentStampRequest): PreparedPdf {
	const prepared = settle(() => addStamp(addValidationData(pdf, revocationLists), stamp))
	if ('reason' in prepared) throw new AppError('signing-failed', { why: prepared.reason.code })
	return prepared.value
}

function addStamp(pdf: Bytes, { field: wanted, room }: Pick<DocumentStampRequest, 'field' | 'room'>): PreparedPdf {
	const document = new PdfDocument(pdf)
	const view = document.view()
	const field = firstFreeNumber(document)
	const stamp = field + 1
	const name = textString(freeName(view, wanted))
	const { bytes, bodies } = appendRevision(document, [
		formWith(view, field),
		{ number: field, body: latinToBytes(`<< /FT /Sig /T ${name} /TU ${textString(wanted)} /V ${stamp} 0 R >>`) },
		{ number: stamp, body: signatureObject('DocTimeStamp', room) }
	])
	return { bytes, signature: spaceOf(bytes, bodies.get(stamp) ?? 0, room) }
}

function freeName(view: PdfView, wanted: string): string {
	const taken = new Set(listFields(view).map(({ name }) => name))
	let name = wanted
	for (let number = 2; taken.has(name); number++) name = `${wanted} ${number}`
	return name
}

/** The form, or the catalog that holds it, with one more field. */
function formWith(view: PdfView, field: number): NewObject {
	const form = view.get(view.catalog, 'AcroForm')
	const fields = isDictionary(form) ? view.get(form, 'Fields') : null
	if (!isDictionary(form) || !isArray(fields)) return refuse({ code: 'object-broken', object: 0 })
	const items = [...fields.items, reference(field)]
	const joined = withEntries(form, { Fields: { type: 'array', items }, SigFlags: 3 })
	const place = view.catalog.entries.get('AcroForm')
	return isReference(place) ? { number: place.number, body: body(joined) } : catalogWith(view, { AcroForm: joined })
}

/** What the file does not hold yet goes into its store; a file that lacks nothing stays as it is. */
function addValidationData(pdf: Bytes, revocationLists: readonly Bytes[]): Bytes {
	const document = new PdfDocument(pdf)
	const view = document.view()
	const held = readStore(view)
	const certificates = missing(held.certificates, certificatesOf(document))
	const lists = missing(held.revocationLists, revocationLists)
	if (certificates.length + lists.length === 0) return pdf
	const first = firstFreeNumber(document)
	const streams = [...certificates, ...lists].map((der, index) => ({
		number: first + index,
		body: streamBody('', der)
	}))
	const references = streams.map(({ number }) => reference(number))
	const old = view.get(view.catalog, 'DSS')
	const store = isDictionary(old) ? old : ({ type: 'dictionary', entries: new Map() } as const)
	const longer = (key: string, more: readonly PdfValue[]): Readonly<Record<string, PdfValue>> => {
		const list = view.get(store, key)
		return more.length === 0 ? {} : { [key]: { type: 'array', items: [...(isArray(list) ? list.items : []), ...more] } }
	}
	const joined = withEntries(store, {
		...longer('Certs', references.slice(0, certificates.length)),
		...longer('CRLs', references.slice(certificates.length))
	})
	const place = first + streams.length
	const objects = [...streams, { number: place, body: body(joined) }, catalogWith(view, { DSS: reference(place) })]
	return appendRevision(document, objects).bytes
}

function missing(held: readonly Bytes[], wanted: readonly Bytes[]): readonly Bytes[] {
	const known = new Set(held.map(bytesToHex))
	return [...new Map(wanted.map((der) => [bytesToHex(der), der])).entries()].flatMap(([hex, der]) =>
		known.has(hex) ? [] : [der]
	)
}

/** Of every signature and its time-stamp; what cannot be read has none. */
function certificatesOf(document: PdfDocument): Bytes[] {
	const signed = listSignatureFields(document.view()).filter(({ value }) => value !== undefined)
	return signed.flatMap((field) => {
		const found = settle(() => certificatesIn(document, field))
		return 'value' in found ? found.value : []
	})
}

function certificatesIn(document: PdfDocument, field: SignatureField): Bytes[] {
	const place = locateSignature(document, field)
	const contents = readContents(place, field.name)
	const authorities = (token: DerNode): Bytes[] =>
		parseTimeStamp(token, field.name).cms.certificates.map(({ der }) => der)
	if (place.format === 'ETSI.RFC3161') return authorities(contents)
	const { certificates, unsigned } = parseCms(contents, field.name)
	return [...certificates.map(({ der }) => der), ...(unsigned.timeStamp ? authorities(unsigned.timeStamp) : [])]
}

const reference = (number: number): PdfValue => ({ type: 'reference', number, generation: 0 })
const body = (value: PdfValue): Bytes => latinToBytes(serialize(value))

function catalogWith(view: PdfView, entries: Readonly<Record<string, PdfValue>>): NewObject {
	const root = view.trailer.entries.get('Root')
	if (!isReference(root)) return refuse({ code: 'object-broken', object: 0 })
	return { number: root.number, body: body(withEntries(view.catalog, entries)) }
}

function withEntries(dictionary: PdfDictionary, entries: Readonly<Record<string, PdfValue>>): PdfDictionary {
	return { type: 'dictionary', entries: new Map([...dictionary.entries, ...Object.entries(entries)]) }
}
