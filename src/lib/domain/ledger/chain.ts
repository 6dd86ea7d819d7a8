import { AppError } from '../../errors.ts'
import type { Instant } from '../dates.ts'
import type { ChainHead, Checkpoint, EventHeader, LedgerRecord, Salted, Sha256 } from './event.ts'
import { commitmentOf, hashHeader, noHash } from './hash.ts'
import { headAfter, readBody, readHeader, type JsonObject } from './record.ts'

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
	const walk = new ChainWalk(options.from && startHead(options.from))
	for (const record of records) {
		const before = walk.head
		const step = walk.next(record)
		if ('code' in step) return { ok: false, break: step, notes }
		const { seq, wallClock } = step.header
		if ((witnesses.get(seq) ?? step.hash) !== step.hash)
			return { ok: false, break: { code: 'witness-mismatch', seq }, notes }
		if (before?.wallClock && wallClock < before.wallClock)
			notes.push({ code: 'clock-went-back', seq, before: before.wallClock, after: wallClock })
	}
	const { head } = walk
	const end = head?.seq ?? 0
	if (Math.max(0, ...witnesses.keys()) > end) return { ok: false, break: { code: 'truncated', seq: end + 1 }, notes }
	return { ok: true, head, notes }
}

/** A record whose place and parts were found right, read once. */
export type OpenRecord = {
	readonly header: EventHeader
	readonly hash: Sha256
	/** `undefined` once erased, or where this copy does not carry it. */
	readonly body: JsonObject | undefined
	readonly confidential: JsonObject | undefined
}

/** One device's chain, walked record by record in its order: each must follow the one before, and its parts its header. */
export class ChainWalk {
	#head: ChainHead | undefined

	/** @param from - where the records go on; without it they must start at 1. */
	constructor(from?: Checkpoint | ChainHead) {
		this.#head = from && startHead(from)
	}

	get head(): ChainHead | undefined {
		return this.#head
	}

	/** The record read, or what is wrong with it; the walk ends at the first break. */
	next(record: LedgerRecord): OpenRecord | ChainBreak {
		const seq = (this.#head?.seq ?? 0) + 1
		const header = tryRead(() => readHeader(record.header))
		if (!header) return { code: 'unreadable', seq }
		const code = placeBreak(this.#head, header, seq)
		if (code) return { code, seq }
		const parts = openParts(record, header)
		if (typeof parts === 'string') return { code: parts, seq }
		const hash = hashHeader(record.header)
		this.#head = headAfter(header, hash)
		return { header, hash, ...parts }
	}
}

/**
 * What an export states of the chain.
 *
 * @param count - register entries recorded so far, voided ones included.
 */
export function checkpoint(head: ChainHead, count: number, at: Instant): Checkpoint {
	return { device: head.device, seq: head.seq, hash: head.hash, count, at }
}

function placeBreak(head: ChainHead | undefined, header: EventHeader, seq: number): ChainBreakCode | undefined {
	if (head && header.device !== head.device) return 'foreign-device'
	if (header.seq > seq) return 'gap'
	if (header.seq < seq) return 'order'
	if (header.previous !== (head?.hash ?? noHash)) return 'previous-mismatch'
	if (header.lamport <= (head?.lamport ?? 0)) return 'order'
	return undefined
}

type OpenParts = Pick<OpenRecord, 'body' | 'confidential'>

function openParts({ body, confidential }: LedgerRecord, header: EventHeader): OpenParts | ChainBreakCode {
	if (!body) return confidential ? 'confidential-mismatch' : { body: undefined, confidential: undefined }
	if (commitmentOf(body) !== header.commitment) return 'commitment-mismatch'
	const read = tryRead(() => readBody(body))
	if (!read) return 'unreadable'
	if (!confidential) return { body: read, confidential: undefined }
	return commitmentOf(confidential) === read['confidential']
		? openConfidential(read, confidential)
		: 'confidential-mismatch'
}

function openConfidential(body: JsonObject, part: Salted): OpenParts | ChainBreakCode {
	const confidential = tryRead(() => readBody(part))
	return confidential ? { body, confidential } : 'unreadable'
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
