import type { PdfView } from './document.ts'
import {
	isArray,
	isDictionary,
	isReference,
	nameOf,
	textOf,
	type PdfDictionary,
	type PdfReference,
	type PdfValue
} from './pdf-values.ts'
import { refuse } from './reasons.ts'

/** A field of the form that has no fields below it. */
export type Field = {
	/** Fully qualified (ISO 32000-1 12.7.3.2). */
	readonly name: string
	/** `Sig`, `Tx`, `Btn` or `Ch`; inherited. */
	readonly type: string | undefined
	readonly reference: PdfReference
	readonly dictionary: PdfDictionary
	/** `/V`: `undefined` when nobody has signed or filled it in yet. */
	readonly value: PdfValue | undefined
}
/** A signature field. */
export type SignatureField = Field

const mostFields = 5000
const deepest = 16

/**
 * All signature fields of one state of the document, signed or empty, in the order of the form.
 *
 * @throws {Refused} `limit-exceeded`, `object-broken` for a form that is none.
 */
export function listSignatureFields(view: PdfView): readonly SignatureField[] {
	return listFields(view).filter(({ type }) => type === 'Sig')
}

/**
 * All fields at the ends of the form's tree. A field that was deleted (`null`) or is listed again counts once or not at all.
 *
 * @throws {Refused} as {@link listSignatureFields}.
 * @see ISO 32000-1 12.7.3
 */
export function listFields(view: PdfView): readonly Field[] {
	const form = view.get(view.catalog, 'AcroForm')
	if (form === null) return []
	const fields = isDictionary(form) ? view.get(form, 'Fields') : undefined
	if (fields === null) return []
	if (!isArray(fields)) refuse({ code: 'object-broken', object: 0 })
	const found: Field[] = []
	const seen = new Set<number>()

	const visit = (item: PdfValue, parent: { name: string; type: string | undefined }, depth: number): void => {
		const dictionary = view.resolve(item)
		if (dictionary === null || (isReference(item) && seen.has(item.number))) return
		if (!isReference(item) || !isDictionary(dictionary))
			refuse({ code: 'object-broken', object: isReference(item) ? item.number : 0 })
		if (depth > deepest || seen.size >= mostFields) refuse({ code: 'limit-exceeded', limit: 'fields' })
		seen.add(item.number)
		const partial = textOf(view.get(dictionary, 'T'))
		const name = [parent.name, partial].filter((part) => part !== '').join('.')
		const type = nameOf(view.get(dictionary, 'FT')) ?? parent.type
		const kids = view.get(dictionary, 'Kids')
		const children = isArray(kids) ? kids.items.filter((kid) => isNamedField(view.resolve(kid))) : []
		for (const kid of children) visit(kid, { name, type }, depth + 1)
		const value = dictionary.entries.get('V')
		if (children.length === 0)
			found.push({ name, type, reference: item, dictionary, value: value === null ? undefined : value })
	}
	for (const field of fields.items) visit(field, { name: '', type: undefined }, 0)
	return found
}

/** A kid with a name of its own is a field, one without is only the field's widget. */
function isNamedField(value: PdfValue): boolean {
	return isDictionary(value) && value.entries.has('T')
}
