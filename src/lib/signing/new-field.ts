import type { Comparison } from './comparison.ts'
import {
	isArray,
	isDictionary,
	isName,
	isReference,
	nameOf,
	textOf,
	type PdfDictionary,
	type PdfValue
} from './pdf-values.ts'
import { admitSignature } from './widget-comparison.ts'

/**
 * What a new signature field may hold. Actions (`/A`, `/AA`) and optional content are not among it, nor is anything by
 * which another reader could take it for a page or an outline.
 */
const fieldKeys =
	'Type Subtype FT T TU TM V Ff F P Rect AP AS DA Q M NM MK BS Border H Parent Kids Lock SV DR StructParent Contents Rotate'.split(
		' '
	)
const carried = ['AP', 'Lock', 'SV', 'DR', 'MK', 'BS', 'Border']

/**
 * Whether an item that joined the form is a new signature field, signed or empty.
 *
 * @param parent - the field that it joins, by name and inherited type.
 * @param holders - numbers of the objects that its `/Parent` may name.
 */
export function compareNewField(
	comparison: Comparison,
	item: PdfValue,
	parent: { readonly name: string; readonly type: string | undefined },
	holders: readonly number[]
): boolean {
	const field = newDictionary(comparison, item)
	const type = field && (nameOf(comparison.after.get(field, 'FT')) ?? parent.type)
	if (!isReference(item) || !field || type !== 'Sig' || !fits(comparison, field, holders)) return false
	if (textOf(comparison.after.get(field, 'T')) === '') return false
	const value = field.entries.get('V') ?? null
	if (value === null) comparison.kinds.add('form-filling')
	else if (!admitSignature(comparison, value)) return false
	if (isName(field.entries.get('Subtype'), 'Widget')) comparison.newWidgets.add(item.number)
	const kids = comparison.after.get(field, 'Kids')
	const widgets = isArray(kids) ? kids.items : []
	return (
		admitList(comparison, field.entries.get('Kids')) &&
		widgets.every((kid) => isNewWidget(comparison, kid, item.number))
	)
}

function isNewWidget(comparison: Comparison, item: PdfValue, parent: number): boolean {
	const widget = newDictionary(comparison, item)
	const alone = widget && !['T', 'V', 'Kids'].some((key) => widget.entries.has(key))
	if (!isReference(item) || !widget || !alone || !fits(comparison, widget, [parent])) return false
	comparison.newWidgets.add(item.number)
	return true
}

function newDictionary(comparison: Comparison, item: PdfValue): PdfDictionary | undefined {
	const value = comparison.after.resolve(item)
	if (!isReference(item) || !comparison.fresh.has(item.number) || !isDictionary(value)) return undefined
	comparison.explain(item.number)
	return value
}

function fits(comparison: Comparison, field: PdfDictionary, holders: readonly number[]): boolean {
	const parent = field.entries.get('Parent')
	const known = [...field.entries.keys()].every((key) => fieldKeys.includes(key))
	const type = field.entries.get('Type')
	const placed =
		(parent === undefined || (isReference(parent) && holders.includes(parent.number))) &&
		(type === undefined || isName(type, 'Annot'))
	return known && placed && carried.every((key) => admitDirect(comparison, field.entries.get(key)))
}

/** A list that is an object of its own is new with the field. */
function admitList(comparison: Comparison, list: PdfValue | undefined): boolean {
	if (!isReference(list)) return true
	if (!comparison.fresh.has(list.number)) return false
	comparison.explain(list.number)
	return true
}

/** What hangs on a new field may be anything: new, or taken from the document (a font, a form shared by several fields). */
function admitDirect(comparison: Comparison, value: PdfValue | undefined): boolean {
	if (value !== undefined && !(isReference(value) && !comparison.fresh.has(value.number))) comparison.admit(value)
	return true
}
