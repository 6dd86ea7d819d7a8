import type { PersonId } from '../ledger/event.ts'
import type { IsoDate } from '../dates.ts'
import { countPoints, maxPoints, type Stroke } from '../strokes.ts'
import type { Confirmation } from './casework.ts'
import { accept, refusal, type Decision, type EntryContext } from './decision.ts'
import type { Entry, EntryContents, ReceivedEntry } from './entry.ts'
import { contentsAt } from './evolve.ts'
import type { HandlingOf } from './handling-command.ts'

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

/**
 * Notes that the person has heard and confirmed the text. Only right after it was registered: what is signed is what stands
 * in the register.
 *
 * @throws {RangeError} for more than {@link maxPoints} points: a bug, the pad takes no more.
 */
export function readBack(
	entry: ReceivedEntry,
	{ strokes, ticked }: HandlingOf<'read-back'>,
	{ today }: EntryContext
): Decision {
	if (entry.history.length > 1) return refusal('entry', 'move-not-allowed')
	const drawn = strokes.filter((stroke) => stroke.length > 0)
	if (countPoints(drawn) > maxPoints) throw new RangeError('too many points')
	if (drawn.length === 0 && !ticked) return refusal('entry', 'read-back-unconfirmed')
	const by = drawn.length > 0 ? 'signature' : 'tick'
	return accept({
		type: 'entry.read-back',
		body: { by, on: today },
		confidential: by === 'signature' ? { strokes: drawn } : undefined
	})
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
