import type { PdfDocument, PdfView } from './document.ts'
import { isName, isStream, referencesIn, type PdfReference } from './pdf-values.ts'
import { scanReferences } from './reference-scan.ts'

/**
 * A reference to an object that does not exist, if there is one.
 *
 * @throws {Refused} when an object cannot be read.
 */
export function findDanglingReference(view: PdfView): PdfReference | undefined {
	const suspects = new Set<number>()
	scanReferences(view.document, view.revision, {
		wanted: (target) => !view.has(target),
		found: (_, referrer) => suspects.add(referrer)
	})
	for (const suspect of suspects) {
		const dangling = referencesIn(view.load(suspect)).find(({ number }) => !view.has(number))
		if (dangling) return dangling
	}
	return undefined
}

/** Who refers to objects that some update changes, adds or frees. */
export class Referrers {
	readonly #suspects: ReadonlyMap<number, ReadonlySet<number>>

	/**
	 * @param targets - the numbers that will be asked for.
	 * @param revision - the last one that will be asked about.
	 * @throws {Refused} as {@link scanReferences}.
	 */
	constructor(document: PdfDocument, targets: ReadonlySet<number>, revision: number) {
		const suspects = new Map([...targets].map((target) => [target, new Set<number>()] as const))
		const found = (target: number, referrer: number): void => void suspects.get(target)?.add(referrer)
		if (targets.size > 0) scanReferences(document, revision, { wanted: (target) => suspects.has(target), found })
		this.#suspects = suspects
	}

	/** Numbers of the objects of `view` that refer to `target`; cross-reference streams, which are trailers, left out. */
	of(target: number, view: PdfView): readonly number[] {
		return [...(this.#suspects.get(target) ?? [])].filter((number) => {
			const value = view.load(number)
			const isTrailer = isStream(value) && isName(value.dictionary.entries.get('Type'), 'XRef')
			return !isTrailer && referencesIn(value).some((reference) => reference.number === target)
		})
	}
}
