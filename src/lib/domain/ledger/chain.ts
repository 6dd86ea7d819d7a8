import { AppError } from '../../errors.ts'
import type { Instant } from '../dates.ts'
import type { ChainHead, Checkpoint, EventHeader, LedgerRecord, Sha256 } from './event.ts'
import { commitmentOf, hashHeader, noHash } from './hash.ts'
import { headAfter, readBody, readHeader } from './record.ts'

/** What can be wrong with a chain, in the order it is looked for. */
export type ChainBreakCode =
	| 'unreadable'
	| 'foreign-device'
	| 'gap'
	| 'order'
	| 'previous-mismatch'
	| 'commitment-mismatch'
	| 'confidential-mismatch'
	| 'witness-mismatch'
	| 'truncated'

/** `seq` is the place where the chain should have gone on. */
export type ChainBreak = { readonly code: ChainBreakCode; readonly seq: number }

/** The device's clock told an earlier time than at the event before: shown, but no reason for distrust. */
export type ChainNote = {
	readonly code: 'clock-went-back'
	readonly seq: number
	readonly before: Instant
	readonly after: Instant
}

export type ChainVerdict =
	| { readonly ok: true; readonly head: ChainHead | undefined; readonly notes: readonly ChainNote[] }
	| { readonly ok: false; readonly break: ChainBreak; readonly notes: readonly ChainNote[] }

export type ChainOptions = {
	/** Where the records go on; without it they must start at 1. */
	readonly from?: Checkpoint | ChainHead | undefined
	/** Checkpoints kept elsewhere (signed exports): each must lie on the chain. Without one, cutting off the end cannot be seen. */
	readonly witnesses?: readonly Checkpoint[]
}

/**
 * Walks one device's records in the order given and stops at the first break. Erased bodies are no break.
 * `head` is `undefined` only when there is neither a record nor a start.
 */
export function verifyChain(records: readonly LedgerRecord[], options: ChainOptions = {}): ChainVerdict {
	const notes: ChainNote[] = []
	const witnesses = new Map((options.witnesses ?? []).map((witness) => [witness.seq, witness.hash]))
	let head = options.from && startHead(options.from)
	for (const record of records) {
		const step = nextHead(head, record, witnesses)
		if ('code' in step) return { ok: false, break: step, notes }
		if (head?.wallClock && step.wallClock && step.wallClock < head.wallClock)
			notes.push({ code: 'clock-went-back', seq: step.seq, before: head.wallClock, after: step.wallClock })
		head = step
	}
	const end = head?.seq ?? 0
	if (Math.max(0, ...witnesses.keys()) > end) return { ok: false, break: { code: 'truncated', seq: end + 1 }, notes }
	return { ok: true, head, notes }
}

/**
 * What an export states of the chain.
 *
 * @param count - register entries recorded so far, voided ones included.
 */
export function checkpoint(head: ChainHead, count: number, at: Instant): Checkpoint {
	return { device: head.device, seq: head.seq, hash: head.hash, count, at }
}

function nextHead(
	head: ChainHead | undefined,
	record: LedgerRecord,
	witnesses: ReadonlyMap<number, Sha256>
): ChainHead | ChainBreak {
	const seq = (head?.seq ?? 0) + 1
	const header = tryRead(() => readHeader(record.header))
	if (!header) return { code: 'unreadable', seq }

	const code = placeBreak(head, header, seq) ?? partsBreak(record, header)
	if (code) return { code, seq }

	const hash = hashHeader(record.header)
	if ((witnesses.get(seq) ?? hash) !== hash) return { code: 'witness-mismatch', seq }
	return headAfter(header, hash)
}

function placeBreak(head: ChainHead | undefined, header: EventHeader, seq: number): ChainBreakCode | undefined {
	if (head && header.device !== head.device) return 'foreign-device'
	if (header.seq > seq) return 'gap'
	if (header.seq < seq) return 'order'
	if (header.previous !== (head?.hash ?? noHash)) return 'previous-mismatch'
	if (header.lamport <= (head?.lamport ?? 0)) return 'order'
	return undefined
}

function partsBreak(record: LedgerRecord, header: EventHeader): ChainBreakCode | undefined {
	if (!record.body) return record.confidential ? 'confidential-mismatch' : undefined
	if (commitmentOf(record.body) !== header.commitment) return 'commitment-mismatch'
	const { body, confidential } = record
	const named = tryRead(() => readBody(body))
	if (!named) return 'unreadable'
	if (confidential && commitmentOf(confidential) !== named['confidential']) return 'confidential-mismatch'
	return undefined
}

function startHead(from: Checkpoint | ChainHead): ChainHead {
	return 'lamport' in from
		? from
		: { device: from.device, seq: from.seq, hash: from.hash, lamport: 0, wallClock: undefined }
}

/** Damage is an answer here, not a failure: rule 21 keeps other `catch`es out, this one turns `event-unreadable` into a verdict. */
function tryRead<T>(read: () => T): T | undefined {
	try {
		return read()
	} catch (error) {
		if (error instanceof AppError) return undefined
		throw error
	}
}
