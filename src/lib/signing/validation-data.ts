import type { Comparison, Rule } from './comparison.ts'
import {
	isArray,
	isDictionary,
	isReference,
	isStream,
	isString,
	nameOf,
	sameReference,
	type PdfValue
} from './pdf-values.ts'

const listKeys = ['Certs', 'OCSPs', 'CRLs', 'Cert', 'OCSP', 'CRL']

/**
 * What may happen to the document security store: anything that keeps its shape. It holds what a verifier looks up and
 * shows nothing; parts may go, as PAdES allows.
 *
 * @see ISO 32000-2 12.8.4.3, ETSI EN 319 142-1 5.4.2
 */
export function storeRule(comparison: Comparison): Rule {
	return (older, newer, owner) => {
		if (older === undefined && newer === undefined) return true
		const touched = { any: !sameSlot(older, newer) }
		const was = comparison.before.resolve(older)
		const allowed = take(comparison, {
			older,
			newer,
			owner,
			touched,
			allowed: (slot) => checkStore(comparison, slot, touched)
		})
		if (allowed && touched.any) comparison.kinds.add('validation-data')
		return allowed && (was === null || isDictionary(was))
	}
}

type Part = { readonly was: PdfValue; readonly is: PdfValue; readonly owner: number }
type Taken = {
	readonly older: PdfValue | undefined
	readonly newer: PdfValue | undefined
	readonly owner: number
	readonly touched: { any: boolean }
	readonly allowed: (part: Part) => boolean
}

const sameSlot = (older: PdfValue | undefined, newer: PdfValue | undefined): boolean =>
	(older === undefined && newer === undefined) || sameReference(older, newer)

function take(comparison: Comparison, { older, newer, owner, touched, allowed }: Taken): boolean {
	if (isReference(newer) && (comparison.changed.has(newer.number) || comparison.fresh.has(newer.number)))
		touched.any = true
	// A list or a certificate of the older state may be taken up again from anywhere: it is data of the same shape.
	const slot = {
		was: comparison.before.resolve(older),
		is: comparison.after.resolve(newer),
		owner: isReference(newer) ? newer.number : owner
	}
	if (!allowed(slot)) return false
	if (!isReference(newer)) return true
	if (comparison.changed.has(newer.number) && !isOwnedByStore(comparison, newer.number)) return false
	comparison.explain(newer.number)
	return true
}

/** A changed part of the store must not be known outside of it: nothing but the store may refer to it. */
function isOwnedByStore(comparison: Comparison, number: number): boolean {
	const { before } = comparison
	const store = before.get(before.catalog, 'DSS')
	const own = new Set<number>()
	const collect = (value: PdfValue | undefined, depth: number): void => {
		if (isReference(value)) own.add(value.number)
		const part = before.resolve(value)
		if (depth > 4) return
		if (isDictionary(part)) for (const item of part.entries.values()) collect(item, depth + 1)
		if (isArray(part)) for (const item of part.items) if (isReference(item)) own.add(item.number)
	}
	collect(store, 0)
	const root = before.trailer.entries.get('Root')
	if (isReference(root)) own.add(root.number)
	const reference = before.catalog.entries.get('DSS')
	if (isReference(reference)) own.add(reference.number)
	return comparison.isOwnedBy(number, ...own)
}

function checkStore(comparison: Comparison, { was, is, owner }: Part, touched: { any: boolean }): boolean {
	if (!isDictionary(is)) return false
	const old = isDictionary(was) ? was.entries : new Map<string, PdfValue>()
	return [...is.entries].every(([key, newer]) => {
		const part = { older: old.get(key), newer, owner, touched }
		if (key === 'Type') return nameOf(newer) !== undefined
		if (listKeys.includes(key))
			return take(comparison, { ...part, allowed: (slot) => isStreamList(comparison, slot.is, touched) })
		if (key === 'VRI') return take(comparison, { ...part, allowed: (slot) => checkStore(comparison, slot, touched) })
		if (key === 'TU') return isString(comparison.after.resolve(newer))
		if (key === 'TS') return isStreamList(comparison, { type: 'array', items: [newer] }, touched)
		// One of `/VRI`: named by the digest of the signature that it is for.
		return (
			/^[0-9A-F]{40}$/i.test(key) &&
			take(comparison, { ...part, allowed: (slot) => checkStore(comparison, slot, touched) })
		)
	})
}

/** A list of streams: new ones, or such as were there. */
function isStreamList(comparison: Comparison, list: PdfValue, touched: { any: boolean }): boolean {
	if (!isArray(list)) return false
	return list.items.every((item) => {
		if (!isReference(item) || !isStream(comparison.after.resolve(item)) || comparison.changed.has(item.number))
			return false
		if (!comparison.fresh.has(item.number)) return true
		touched.any = true
		return comparison.admit(item)
	})
}
