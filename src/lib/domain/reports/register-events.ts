import { AppError } from '../../errors.ts'
import { ChainWalk, type ChainBreak, type OpenRecord } from '../ledger/chain.ts'
import type { LedgerRecord, Sha256 } from '../ledger/event.ts'
import { eventsToRecords } from './register-json.ts'
import type { RegisterFile } from './register-schema.ts'

/** The part of a chain that a file carries, walked once. */
export type WalkedEvents = {
	/** Up to the first break of the chain; without body where it does not belong to its header. */
	readonly records: readonly OpenRecord[]
	/** Every hash proven, by number: those of the headers, and the one the first goes on from. */
	readonly chain: ReadonlyMap<number, Sha256>
	/** Headers do not follow each other here. */
	readonly chainBreak: ChainBreak | undefined
	/** The first text that is not what its header commits to. */
	readonly partBreak: ChainBreak | undefined
	/** Subjects of events that are told in blackened form. */
	readonly blackened: ReadonlySet<string>
}

/** @returns `undefined` when a salt is damaged, or nothing says what the first event goes on from. */
export function walkEvents(events: RegisterFile['events']): WalkedEvents | undefined {
	const records = tryRecords(events)
	if (!records) return undefined
	const first = events[0]?.header
	const start = first?.previous && { seq: first.seq - 1, hash: first.previous }
	const chain = new Map<number, Sha256>(start ? [[start.seq, start.hash]] : [])
	const walk = new ChainWalk(
		first && start && start.seq > 0 ? { ...start, device: first.device, lamport: 0, wallClock: undefined } : undefined
	)
	const opened: OpenRecord[] = []
	const blackened = new Set<string>()
	let partBreak: ChainBreak | undefined
	for (const [index, record] of records.entries()) {
		let step = walk.next(record)
		if ('code' in step && isPartBreak(step)) {
			partBreak ??= step
			step = walk.next({ header: record.header, body: undefined, confidential: undefined })
		}
		if ('code' in step) return { records: opened, chain, chainBreak: step, partBreak, blackened }
		const redacted = events[index]?.redacted
		if (redacted && record.body) partBreak ??= { code: 'commitment-mismatch', seq: step.header.seq }
		if (redacted) blackened.add(step.header.subject)
		opened.push(redacted ? { ...step, body: redacted } : step)
		chain.set(step.header.seq, step.hash)
	}
	return { records: opened, chain, chainBreak: undefined, partBreak, blackened }
}

function isPartBreak({ code }: ChainBreak): boolean {
	return code === 'commitment-mismatch' || code === 'confidential-mismatch'
}

/** Damage is an answer here, not a failure. */
function tryRecords(events: RegisterFile['events']): readonly LedgerRecord[] | undefined {
	try {
		return eventsToRecords(events)
	} catch (error) {
		if (error instanceof AppError) return undefined
		throw error
	}
}
