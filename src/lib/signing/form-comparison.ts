import type { Comparison, Rule } from './comparison.ts'
import { listFields } from './fields.ts'
import { compareWidget, type Node } from './widget-comparison.ts'
import { compareNewField } from './new-field.ts'
import {
	isArray,
	isDictionary,
	isReference,
	nameOf,
	sameValue,
	textOf,
	type PdfDictionary,
	type PdfReference,
	type PdfValue
} from './pdf-values.ts'

const mostFields = 5000
const deepest = 16

/**
 * What may happen to the form: new signature fields, values of fields, additions to the default resources.
 *
 * @see ISO 32000-1 12.7.2
 */
export function formRule(comparison: Comparison): Rule {
	const walk: Walk = { comparison, seen: new Set() }
	const rules: Record<string, Rule> = {
		Fields: (older, newer, owner) =>
			compareList(walk, older, newer, owner, { name: '', type: undefined, value: undefined }, 0),
		SigFlags: (older, newer) => Number.isInteger(newer) && (Number(older ?? 0) & ~Number(newer)) === 0,
		NeedAppearances: (older, newer) =>
			sameValue(older, newer) || newer === undefined || newer === false || mayRegenerate(comparison),
		DR: (older, newer, owner) => compareResources(comparison, older, newer, owner),
		DA: (older, newer) => older === undefined || sameValue(older, newer)
	}
	return (older, newer, owner) =>
		(older === undefined && newer === undefined) || comparison.dictionaries(older, newer, owner, rules)
}

type Walk = { readonly comparison: Comparison; readonly seen: Set<number> }
type Parent = Pick<Node, 'name' | 'type' | 'value'>

/** A list of fields or of the kids of one: the old ones stay, each as its rule allows; only signature fields join. */
function compareList(
	walk: Walk,
	older: PdfValue | undefined,
	newer: PdfValue | undefined,
	owner: number,
	parent: Parent,
	depth: number
): boolean {
	const { comparison, seen } = walk
	if (older === undefined && newer === undefined) return true
	return comparison.values(older, newer, owner, ({ was, is, owner: holder }) => {
		const old = was === null ? [] : isArray(was) ? was.items : undefined
		if (!old || !isArray(is) || depth > deepest || seen.size > mostFields) return false
		const kept = old.every((item) => is.items.some((other) => sameValue(item, other)))
		const added = is.items.filter((item) => !old.some((other) => sameValue(item, other)))
		const unchanged = old.map(
			(item) => !isReference(item) || seen.has(item.number) || compareField(walk, item, parent, depth)
		)
		const joined = added.map((item) => compareNewField(comparison, item, parent, [holder, owner]))
		return kept && is.items.length === old.length + added.length && unchanged.every(Boolean) && joined.every(Boolean)
	})
}

/** @returns whether the list may keep it: what changed inside the field is told by its own object. */
function compareField(walk: Walk, reference: PdfReference, parent: Parent, depth: number): boolean {
	const { comparison, seen } = walk
	const { number } = reference
	seen.add(number)
	const [was, is] = [comparison.before.resolve(reference), comparison.after.resolve(reference)]
	if (!isDictionary(was) || !isDictionary(is)) return sameValue(was, is)
	const partial = textOf(comparison.before.get(was, 'T'))
	const node: Node = {
		number,
		was,
		is,
		name: [parent.name, partial].filter((part) => part !== '').join('.'),
		type: nameOf(comparison.before.get(was, 'FT')) ?? parent.type,
		value: valueOf(was, is) ?? parent.value
	}
	const kids: Rule = (older, newer, owner) => compareList(walk, older, newer, owner, node, depth + 1)
	if (compareWidget(comparison, node, kids)) comparison.explain(number)
	return true
}

/** `/V` in both states; `undefined` when the dictionary leaves it to its parent. */
function valueOf(was: PdfDictionary, is: PdfDictionary): Node['value'] {
	if (!was.entries.has('V') && !is.entries.has('V')) return undefined
	return { was: was.entries.get('V') ?? null, is: is.entries.get('V') ?? null }
}

/** Resources may join, none may change: a name that stood for one font may not stand for another. */
function compareResources(
	comparison: Comparison,
	older: PdfValue | undefined,
	newer: PdfValue | undefined,
	owner: number
): boolean {
	if (sameValue(older, newer) && !isReference(newer)) return true
	return comparison.values(older, newer, owner, ({ was, is, owner: holder }) => {
		const old = isDictionary(was) ? was.entries : new Map<string, PdfValue>()
		if (!isDictionary(is)) return sameValue(was, is)
		const kept = [...old.keys()].every((key) => is.entries.has(key))
		return (
			kept &&
			[...is.entries].every(([key, value]) => {
				const before = old.get(key)
				if (before === undefined) return comparison.admit(value) || isReference(value)
				if (sameValue(before, value)) return true
				return compareResources(comparison, before, value, holder)
			})
		)
	})
}

/**
 * Whether a viewer may be told to draw all fields anew: not when a field shows something else than its value says, and we
 * cannot tell, so only when there is no field with both.
 */
function mayRegenerate({ before }: Comparison): boolean {
	return listFields(before).every(
		({ dictionary, type }) => type === 'Sig' || !dictionary.entries.has('V') || !dictionary.entries.has('AP')
	)
}
