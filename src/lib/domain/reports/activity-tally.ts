import type { ActivityCase, Refs } from './activity-case.ts'

/** A line of counts: the cases of the period, and those of the one before. A number is the length of its list, never stored. */
export type TallyRow<Key> = { readonly key: Key; readonly refs: Refs; readonly before: Refs }
export type Tally<Key> = readonly TallyRow<Key>[]

/** Cases of the period, and of the one before. */
export type Compared = { readonly now: readonly ActivityCase[]; readonly before: readonly ActivityCase[] }

/** Counts under keys that are known: every key has its line, in its order. */
export function tallyOf<Key>(
	{ now, before }: Compared,
	keys: readonly Key[],
	keyOf: (item: ActivityCase) => Key
): Tally<Key> {
	const [counted, earlier] = [now, before].map((cases) => gather(cases, (item) => [keyOf(item)]))
	return keys.map((key) => ({ key, refs: counted?.get(key) ?? [], before: earlier?.get(key) ?? [] }))
}

/** Counts under whatever keys the cases of the period have, several for one case perhaps: the most frequent first. */
export function tallyFound<Key>(
	{ now, before }: Compared,
	keysOf: (item: ActivityCase) => readonly Key[],
	compare: (left: Key, right: Key) => number
): Tally<Key> {
	const earlier = gather(before, keysOf)
	return [...gather(now, keysOf)]
		.map(([key, refs]) => ({ key, refs, before: earlier.get(key) ?? [] }))
		.sort((left, right) => right.refs.length - left.refs.length || compare(left.key, right.key))
}

export function refsOf(cases: readonly ActivityCase[]): Refs {
	return cases.map(({ ref }) => ref)
}

/** Cases by key. */
export function gather<Key>(
	cases: readonly ActivityCase[],
	keysOf: (item: ActivityCase) => readonly Key[]
): ReadonlyMap<Key, Refs> {
	const found = new Map<Key, Refs[number][]>()
	for (const item of cases)
		for (const key of keysOf(item)) {
			const refs = found.get(key)
			if (refs) refs.push(item.ref)
			else found.set(key, [item.ref])
		}
	return found
}
