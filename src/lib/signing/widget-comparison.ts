import { compareAppearance } from './appearance.ts'
import type { Comparison, Rule } from './comparison.ts'
import { checkCover, pageOf } from './cover.ts'
import {
	isArray,
	isDictionary,
	isName,
	isReference,
	isString,
	nameOf,
	sameValue,
	type PdfDictionary,
	type PdfValue
} from './pdf-values.ts'

/** A field or a widget in both states; what it inherits is filled in. */
export type Node = {
	readonly number: number
	readonly was: PdfDictionary
	readonly is: PdfDictionary
	/** Fully qualified. */
	readonly name: string
	readonly type: string | undefined
	readonly value: { readonly was: PdfValue; readonly is: PdfValue } | undefined
}

/** Print, NoZoom, NoRotate, ReadOnly, Locked, LockedContents (ISO 32000-1 table 165): none of them hides. */
const harmlessFlags = 4 | 8 | 16 | 64 | 128 | 512
const readOnlyField = 1

/**
 * What may happen to a field or widget of the older state: an empty signature field is signed, another field gets a value
 * together with the look of that value. Neither the look without the value nor the place may change.
 *
 * @param kids - judges the kids.
 * @see ISO 32000-1 12.7.3, 12.7.4.5
 */
export function compareWidget(comparison: Comparison, node: Node, kids: Rule): boolean {
	const { is, was, number } = node
	const change = node.type === 'Sig' ? signing(comparison, node) : filling(comparison, node)
	if (change === 'refused') return false
	if (change === 'none') return comparison.entries(was, is, number, { Kids: kids, AP: unchangedLook(comparison, node) })
	const look = { touched: false }
	const allowed = comparison.entries(was, is, number, {
		Kids: kids,
		V: () => true,
		AP: (older, newer, owner) => {
			const found = compareAppearance(comparison, older, newer, owner)
			look.touched = found === 'changed'
			return found !== 'refused'
		},
		AS: (_, newer) => newer === undefined || nameOf(newer) !== undefined,
		F: (older, newer) => sameFlags(older, newer, harmlessFlags),
		Ff: (older, newer) => sameFlags(older, newer, readOnlyField),
		M: (_, newer) => isString(newer),
		Type: (_, newer) => isName(newer, 'Annot'),
		...(change === 'filled' ? { RV: plain, I: plain, TI: plain } : {})
	})
	return allowed && checkLook(comparison, node, look.touched)
}

type Change = 'none' | 'signed' | 'filled' | 'refused'

/** A signed field stays as it is; an empty one may get a new signature. */
function signing(comparison: Comparison, { name, value }: Node): Change {
	if (!value || value.was !== null || value.is === null)
		return value && !sameValue(value.was, value.is) ? 'refused' : 'none'
	if (!admitSignature(comparison, value.is)) return 'refused'
	comparison.touchedFields.add(name)
	return 'signed'
}

/** Takes up a new signature dictionary. A document time-stamp is validation data (ISO 32000-2 12.8.5). */
export function admitSignature(comparison: Comparison, value: PdfValue): boolean {
	const dictionary = comparison.after.resolve(value)
	if (!isReference(value) || !isDictionary(dictionary) || !comparison.admit(value)) return false
	const isStamp = isName(dictionary.entries.get('Type'), 'DocTimeStamp')
	comparison.kinds.add(isStamp ? 'validation-data' : 'signature')
	return true
}

function filling(comparison: Comparison, { name, value }: Node): Change {
	if (!value || sameValue(value.was, value.is)) return 'none'
	if (!isPlain(value.is)) return 'refused'
	comparison.kinds.add('form-filling')
	comparison.touchedFields.add(name)
	return 'filled'
}

/** Text, names, numbers and lists of them: nothing that leads to another object. */
function isPlain(value: PdfValue | undefined): boolean {
	if (isArray(value)) return value.items.every(isPlain)
	return typeof value !== 'object' || value === null || isString(value) || nameOf(value) !== undefined
}

const plain: Rule = (_, newer) => isPlain(newer)

function sameFlags(older: PdfValue | undefined, newer: PdfValue | undefined, free: number): boolean {
	return Number.isInteger(newer) && ((Number(older ?? 0) ^ Number(newer)) & ~free) === 0
}

/** The look of a field whose value stays must stay: this is how a shadow attack replaces what a form shows. */
function unchangedLook(comparison: Comparison, { name }: Node): Rule {
	return (older, newer) => {
		if (sameValue(older, newer) && !hasChanged(comparison, newer, 0)) return true
		comparison.reasons.push({ code: 'appearance-mismatch', revision: comparison.revision, field: name })
		return false
	}
}

/** Whether an appearance, or the dictionaries that lead to it, are other objects' bodies now. */
function hasChanged(comparison: Comparison, value: PdfValue | undefined, depth: number): boolean {
	if (isReference(value) && comparison.changed.has(value.number)) return true
	const dictionary = comparison.after.resolve(value)
	return (
		isDictionary(dictionary) &&
		depth < 3 &&
		[...dictionary.entries.values()].some((item) => hasChanged(comparison, item, depth + 1))
	)
}

/** A new text must show as such, and what shows anew must not cover what was signed. */
function checkLook(comparison: Comparison, { number, was, is, name, type }: Node, touched: boolean): boolean {
	const isText = type === 'Tx' || type === 'Ch'
	if (isText && !touched && was.entries.has('AP') && is.entries.has('AP')) {
		comparison.reasons.push({ code: 'appearance-mismatch', revision: comparison.revision, field: name })
		return false
	}
	if (!touched) return true
	const page = pageOf(comparison, number)
	return page === undefined || checkCover(comparison, { page, widget: is, field: name, isNew: false })
}
