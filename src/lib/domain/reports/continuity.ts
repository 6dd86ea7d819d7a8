import type { IsoDate } from '../dates.ts'
import type { Checkpoint, DeviceId, LedgerRecord, Sha256 } from '../ledger/event.ts'
import { hashHeader } from '../ledger/hash.ts'
import { readHeader } from '../ledger/record.ts'

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
 * @param records - the part of the chain that the export carries, in its order and already verified.
 * @param witnessed - in any order, of any devices.
 */
export function continuityOf(
	checkpoint: Checkpoint,
	records: readonly LedgerRecord[],
	witnessed: readonly Witnessed[]
): Continuity {
	const seen = witnessed.filter(({ device }) => device === checkpoint.device)
	const latest = seen.reduce<Witnessed | undefined>(
		(last, each) => (last && last.seq >= each.seq ? last : each),
		undefined
	)
	if (!latest) return { type: 'unknown-past' }

	const chain = chainHashes(checkpoint, records)
	const contradicted = seen.find(({ seq, hash }) => (chain.get(seq) ?? hash) !== hash)
	if (contradicted) return { type: 'rewritten', seenOn: contradicted.on }
	if (latest.seq === checkpoint.seq) return { type: 'same', seenOn: latest.on }
	if (latest.seq > checkpoint.seq) return { type: 'older', seenOn: latest.on }
	return { type: chain.has(latest.seq) ? 'continues' : 'gap', seenOn: latest.on }
}

/** Every hash that the export proves, by number: those of its headers, and the one its first header goes on from. */
function chainHashes(checkpoint: Checkpoint, records: readonly LedgerRecord[]): ReadonlyMap<number, Sha256> {
	const chain = new Map<number, Sha256>([[checkpoint.seq, checkpoint.hash]])
	for (const { header } of records) {
		const { seq, previous } = readHeader(header)
		chain.set(seq, hashHeader(header))
		if (!chain.has(seq - 1)) chain.set(seq - 1, previous)
	}
	return chain
}
