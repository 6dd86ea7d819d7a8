import type { PdfDocument, PdfView } from './document.ts'
import { isDictionary, isReference, sameReference, sameValue, type PdfDictionary, type PdfValue } from './pdf-values.ts'
import type { Reason } from './reasons.ts'
import type { Referrers } from './references.ts'

/** What an update after the first signature does, the gravest first. `foreign`: something that nobody may do. */
export const updateKinds = ['foreign', 'form-filling', 'signature', 'validation-data', 'metadata', 'unchanged'] as const
export type UpdateKind = (typeof updateKinds)[number]

/** A value in both states, and the indirect object that holds it. */
export type Slot = { readonly was: PdfValue; readonly is: PdfValue; readonly owner: number }

/** What a rule says about one key of a dictionary: whether the newer value may follow the older. */
export type Rule = (older: PdfValue | undefined, newer: PdfValue | undefined, owner: number) => boolean

/** What stands in for the form or the store that a document did not have before. */
const nothing: PdfDictionary = { type: 'dictionary', entries: new Map() }

/**
 * Two neighbouring states of a document, and what the rules have explained of their difference. Rules walk down from the
 * catalog; an object that no rule reaches, or that changed in more than its rule allows, stays unexplained.
 */
export class Comparison {
	readonly before: PdfView
	readonly after: PdfView
	readonly revision: number
	/** Objects that were there and have another value now. */
	readonly changed: ReadonlySet<number>
	/** Objects that were not there. */
	readonly fresh: ReadonlySet<number>
	readonly referrers: Referrers
	readonly reasons: Reason[] = []
	readonly kinds = new Set<UpdateKind>()
	/** Names of fields of the older state that were signed or filled in. */
	readonly touchedFields = new Set<string>()
	/** New signature widgets, which a page may take up. */
	readonly newWidgets = new Set<number>()
	readonly #explained = new Set<number>()
	/** New values that may bring along any new object: they show nothing, or only themselves. */
	readonly #roots: PdfValue[] = []

	constructor(document: PdfDocument, revision: number, objects: Pick<Comparison, 'changed' | 'fresh' | 'referrers'>) {
		this.before = document.view(revision - 1)
		this.after = document.view(revision)
		this.revision = revision
		this.changed = objects.changed
		this.fresh = objects.fresh
		this.referrers = objects.referrers
	}

	get explained(): ReadonlySet<number> {
		return this.#explained
	}

	get roots(): readonly PdfValue[] {
		return this.#roots
	}

	explain(number: number): void {
		this.#explained.add(number)
	}

	/** Lets a new value bring its new objects along; a value that is not new must be the same as before. */
	admit(value: PdfValue | undefined): boolean {
		if (value === undefined) return true
		if (isReference(value) && !this.fresh.has(value.number)) return false
		this.#roots.push(value)
		return true
	}

	/** Whether an object of the older state is known to nobody but `owners`: then changing it changes nothing else. */
	isOwnedBy(number: number, ...owners: readonly number[]): boolean {
		return this.referrers.of(number, this.before).every((referrer) => owners.includes(referrer))
	}

	/**
	 * Looks through references on both sides. `undefined` when the newer one leads to an older object that stood elsewhere:
	 * bringing prepared content to light is how a shadow attack replaces.
	 */
	slot(older: PdfValue | undefined, newer: PdfValue | undefined, owner: number): Slot | undefined {
		const was = this.before.resolve(older)
		const is = this.after.resolve(newer)
		if (!isReference(newer)) return { was, is, owner }
		if (!this.fresh.has(newer.number) && !sameReference(older, newer)) return undefined
		return { was, is, owner: newer.number }
	}

	/**
	 * Compares dictionaries: keys with a rule are left to it, others must be the same. When all agrees, the object that
	 * holds the dictionary is explained.
	 *
	 * @param exclusive - whether that object must be known to its owner alone.
	 */
	dictionaries(
		older: PdfValue | undefined,
		newer: PdfValue | undefined,
		owner: number,
		rules: Readonly<Record<string, Rule>>
	): boolean {
		const slot = this.slot(older, newer, owner)
		const was = slot && (slot.was === null ? nothing : slot.was)
		if (!slot || !isDictionary(was) || !isDictionary(slot.is)) return false
		if (!this.entries(was, slot.is, slot.owner, rules)) return false
		this.#take(older, newer)
		return true
	}

	/** {@link dictionaries} for two that are at hand. */
	entries(was: PdfDictionary, is: PdfDictionary, owner: number, rules: Readonly<Record<string, Rule>>): boolean {
		let allowed = true
		for (const key of new Set([...was.entries.keys(), ...is.entries.keys()])) {
			const [older, newer] = [was.entries.get(key), is.entries.get(key)]
			const rule = Object.hasOwn(rules, key) ? rules[key] : undefined
			// Every rule has its say, so that all findings are told.
			if (!(rule ? rule(older, newer, owner) : sameValue(older, newer))) allowed = false
		}
		return allowed
	}

	/** Explains the object behind a reference, when it is one whose value the caller has found to be allowed. */
	#take(older: PdfValue | undefined, newer: PdfValue | undefined): void {
		if (!isReference(newer)) return
		if (sameReference(older, newer) || this.fresh.has(newer.number)) this.#explained.add(newer.number)
	}

	/** As {@link dictionaries}, for what is not a dictionary: `allowed` looks at both values. */
	values(
		older: PdfValue | undefined,
		newer: PdfValue | undefined,
		owner: number,
		allowed: (slot: Slot) => boolean
	): boolean {
		const slot = this.slot(older, newer, owner)
		if (!slot || !allowed(slot)) return false
		const inPlace = isReference(newer) && this.changed.has(newer.number)
		if (inPlace && !this.isOwnedBy(newer.number, owner)) return false
		this.#take(older, newer)
		return true
	}
}
