import { AppError } from '$lib/errors.ts'
import { latinToBytes, type Bytes } from './bytes.ts'
import { PdfDocument, type PdfView } from './document.ts'
import { listSignatureFields, type SignatureField } from './fields.ts'
import { formatPdfTime } from './pdf-time.ts'
import { isArray, isDictionary, isReference, isStream, type PdfDictionary, type PdfValue } from './pdf-values.ts'
import { appendRevision, firstFreeNumber, serialize, streamBody, textString, type NewObject } from './pdf-writer.ts'
import { settle } from './reasons.ts'
import { findDanglingReference } from './references.ts'
import { signPrepared } from './sign.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import { signatureObject, spaceOf } from './signature-object.ts'
import type { Signer } from './signer.ts'

/** What stands in the field once it is signed. */
export type SignatureAppearance = {
	/** Operators of a form as big as the field, the origin at its lower left corner, in points. */
	readonly content: Bytes
	/** A PDF dictionary; may refer to objects of the file. Left out: the resources of the field's empty appearance. */
	readonly resources?: string
}

export type CountersignRequest = {
	readonly pdf: Bytes
	/** Fully qualified name of the empty signature field. */
	readonly field: string
	/** Written to `/M`, in UTC: only a claim. */
	readonly claimedAt: Date
	/** Written to `/Name` and `/Reason`; left out when empty. */
	readonly name: string
	readonly reason: string
	/** Room for the CMS object, in bytes: 8192 unless told, three times what ours need. */
	readonly room?: number
	/** Draws it on the file that is being signed; left out, or `undefined`: the field keeps its empty appearance. */
	readonly draw?: (view: PdfView, field: SignatureField) => SignatureAppearance | undefined
}

const usualRoom = 8192

/**
 * Signs an empty signature field of a finished file as a further revision; the earlier signatures stay valid.
 *
 * @throws {AppError} `signing-failed`; `details.why` tells: the code of what is wrong with the file, `field-missing`, `field-signed`, `dangling-reference`.
 */
export function countersign(request: CountersignRequest, signer: Signer): Promise<Bytes> {
	return signPrepared(prepareCountersignature(request), signer)
}

/**
 * The file with the field's widget changed in `/V` and `/AP` alone, and room for the signature.
 *
 * @throws {AppError} as {@link countersign}.
 */
export function prepareCountersignature(request: CountersignRequest): PreparedPdf {
	const prepared = settle(() => prepare(request))
	if ('reason' in prepared) throw new AppError('signing-failed', { why: prepared.reason.code })
	return prepared.value
}

function prepare(request: CountersignRequest): PreparedPdf {
	const document = new PdfDocument(request.pdf)
	const view = document.view()
	const field = listSignatureFields(view).find(({ name }) => name === request.field)
	if (!field) throw new AppError('signing-failed', { why: 'field-missing' })
	if (field.value !== undefined) throw new AppError('signing-failed', { why: 'field-signed' })
	// A later update could give such a number to new content of the pages that are being signed.
	if (findDanglingReference(view)) throw new AppError('signing-failed', { why: 'dangling-reference' })
	const signature = firstFreeNumber(document)
	const drawn = request.draw?.(view, field)
	const appearance = drawn && appearanceObject(view, field, signature + 1, drawn)
	const objects: NewObject[] = [
		{
			number: field.reference.number,
			body: latinToBytes(signedWidget(field.dictionary, signature, appearance?.number))
		},
		{ number: signature, body: signatureBody(request) },
		...(appearance ? [appearance] : [])
	]
	const { bytes, bodies } = appendRevision(document, objects)
	return { bytes, signature: spaceOf(bytes, bodies.get(signature) ?? 0, request.room ?? usualRoom) }
}

function signedWidget(dictionary: PdfDictionary, signature: number, appearance: number | undefined): string {
	const entries = new Map<string, PdfValue>(dictionary.entries)
	entries.set('V', { type: 'reference', number: signature, generation: 0 })
	if (appearance !== undefined) {
		entries.set('AP', {
			type: 'dictionary',
			entries: new Map([['N', { type: 'reference', number: appearance, generation: 0 }]])
		})
	}
	return serialize({ type: 'dictionary', entries })
}

function signatureBody({ claimedAt, name, reason, room = usualRoom }: CountersignRequest): Bytes {
	const texts = [
		...(name === '' ? [] : [`/Name ${textString(name)}`]),
		...(reason === '' ? [] : [`/Reason ${textString(reason)}`])
	]
	return signatureObject('Sig', room, `/M (${formatPdfTime(claimedAt)}) ${texts.join(' ')}`)
}

function appearanceObject(
	view: PdfView,
	field: SignatureField,
	number: number,
	{ content, resources }: SignatureAppearance
): NewObject {
	const rectangle = view.get(field.dictionary, 'Rect')
	const [left, bottom, right, top] = (isArray(rectangle) ? rectangle.items : []).map((side) =>
		typeof side === 'number' ? side : NaN
	)
	const [width, height] = [(right ?? NaN) - (left ?? NaN), (top ?? NaN) - (bottom ?? NaN)]
	if (!(width >= 0 && height >= 0)) throw new AppError('signing-failed', { why: 'field-missing' })
	const box = serialize({ type: 'array', items: [0, 0, width, height] })
	const dictionary = `/Type /XObject /Subtype /Form /BBox ${box} /Resources ${resources ?? oldResources(view, field)}`
	return { number, body: streamBody(dictionary, content) }
}

function oldResources(view: PdfView, { dictionary }: SignatureField): string {
	const appearance = view.get(dictionary, 'AP')
	const normal = isDictionary(appearance) ? view.get(appearance, 'N') : null
	const resources = isStream(normal) ? normal.dictionary.entries.get('Resources') : undefined
	return resources !== undefined && (isDictionary(resources) || isReference(resources)) ? serialize(resources) : '<< >>'
}
