import type { IsoDate } from '../dates.ts'
import type { PersonId } from '../ledger/event.ts'
import type { Stroke } from '../strokes.ts'
import type { Confirmation } from './casework.ts'
import type { Entry, EntryContents } from './entry.ts'
import { contentsAt } from './evolve.ts'

/** An oral submission as the person confirmed it (rules 5.2.2, F4). */
export type ReadBack = {
	readonly by: Confirmation
	readonly on: IsoDate
	/** Who wrote it down. */
	readonly writtenBy: PersonId
	/** What was read back: corrections made since are not in it. */
	readonly contents: EntryContents
	/** The signature; `undefined` after a tick, in copies without names, and once erased. */
	readonly strokes: readonly Stroke[] | undefined
}

/** How an entry was read back; `undefined` when it was not. */
export function readBackOf(entry: Pick<Entry, 'contents' | 'history'>): ReadBack | undefined {
	for (const item of entry.history)
		if (item.type === 'handled' && item.fact.type === 'entry.read-back') {
			const { body, confidential } = item.fact
			return { ...body, writtenBy: item.by, contents: contentsAt(entry, item.seq), strokes: confidential?.strokes }
		}
	return undefined
}
