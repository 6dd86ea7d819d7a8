import type { Comparison } from './comparison.ts'
import {
	isDictionary,
	isReference,
	isStream,
	sameReference,
	sameValue,
	type PdfDictionary,
	type PdfValue
} from './pdf-values.ts'

/** `refused`: it leads to older content that stood elsewhere. */
export type AppearanceChange = 'same' | 'changed' | 'refused'

/**
 * Compares `/AP` of a widget: each appearance may become a new one, or change in its place when nobody else uses it.
 *
 * @param owner - number of the object that holds the dictionary.
 * @see ISO 32000-1 12.5.5
 */
export function compareAppearance(
	comparison: Comparison,
	older: PdfValue | undefined,
	newer: PdfValue | undefined,
	owner: number
): AppearanceChange {
	if (older === undefined && newer === undefined) return 'same'
	if (newer === undefined) return 'changed'
	const slot = comparison.slot(older, newer, owner)
	if (!slot || !isDictionary(slot.is)) return 'refused'
	const was: PdfDictionary = isDictionary(slot.was) ? slot.was : { type: 'dictionary', entries: new Map() }
	const { is, owner: holder } = slot
	const keys = new Set([...was.entries.keys(), ...is.entries.keys()])
	const found = [...keys].map((key) => compareState(comparison, was.entries.get(key), is.entries.get(key), holder))
	if (found.includes('refused')) return 'refused'
	if (isReference(newer) && comparison.changed.has(newer.number)) {
		if (!comparison.isOwnedBy(newer.number, owner)) return 'refused'
		comparison.explain(newer.number)
	}
	if (isReference(newer)) comparison.admit(newer)
	return found.includes('changed') || !sameValue(older, newer) ? 'changed' : 'same'
}

/** One appearance, or the dictionary of those of a button's states. */
function compareState(
	comparison: Comparison,
	older: PdfValue | undefined,
	newer: PdfValue | undefined,
	owner: number
): AppearanceChange {
	const value = comparison.after.resolve(newer)
	if (isDictionary(value)) return compareAppearance(comparison, older, newer, owner)
	if (newer === undefined || value === null) return 'changed'
	if (!isReference(newer) || !isStream(value)) return 'refused'
	if (comparison.fresh.has(newer.number)) return comparison.admit(newer) ? 'changed' : 'refused'
	if (!sameReference(older, newer)) return 'refused'
	if (!comparison.changed.has(newer.number)) return 'same'
	if (!comparison.isOwnedBy(newer.number, owner)) return 'refused'
	comparison.explain(newer.number)
	comparison.admit(value.dictionary)
	return 'changed'
}
