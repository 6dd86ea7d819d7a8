import type { IsoDate } from '../dates.ts'
import type { Checkpoint, DeviceId, Sha256 } from '../ledger/event.ts'

/** The end of a chain as this verifier saw it in an export before. */
export type Witnessed = {
	readonly device: DeviceId
	readonly seq: number
	readonly hash: Sha256
	/** Day on which it was seen here. */
	readonly on: IsoDate
}

/**
 * How an export stands to those seen before.
 * - `unknown-past`: none of this device was seen.
 * - `same`: this very end was seen. `older`: a later one was.
 * - `continues`: the chain inside goes through the latest end seen: nothing vanished in between.
 * - `gap`: the chain inside begins after it: an export in between was not shown.
 * - `rewritten`: the chain inside says something else at a place that was seen.
 */
export type Continuity =
	| { readonly type: 'unknown-past' }
	| { readonly type: 'same' | 'older' | 'continues' | 'gap' | 'rewritten'; readonly seenOn: IsoDate }

/**
 * @param chain - every hash that the export proves, by number: those of its headers, and the one its first goes on from.
 * @param witnessed - in any order, of any devices.
 */
export function continuityOf(
	checkpoint: Checkpoint,
	chain: ReadonlyMap<number, Sha256>,
	witnessed: readonly Witnessed[]
): Continuity {
	const seen = witnessed.filter(({ device }) => device === checkpoint.device)
	const latest = seen.reduce<Witnessed | undefined>(
		(last, each) => (last && last.seq >= each.seq ? last : each),
		undefined
	)
	if (!latest) return { type: 'unknown-past' }

	const proven = new Map([...chain, [checkpoint.seq, checkpoint.hash]])
	const contradicted = seen.find(({ seq, hash }) => (proven.get(seq) ?? hash) !== hash)
	if (contradicted) return { type: 'rewritten', seenOn: contradicted.on }
	if (latest.seq === checkpoint.seq) return { type: 'same', seenOn: latest.on }
	if (latest.seq > checkpoint.seq) return { type: 'older', seenOn: latest.on }
	return { type: proven.has(latest.seq) ? 'continues' : 'gap', seenOn: latest.on }
}
