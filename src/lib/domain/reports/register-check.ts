import { isWithin, localDay } from '../dates.ts'
import { entryEventOf, emptyToNull, type EntryEvent } from '../feedback/entry-event.ts'
import type { RegistrationNumber } from '../feedback/entry.ts'
import { foldEntries, knownChanges } from '../feedback/evolve.ts'
import { compareNumbers, missingNumbers } from '../feedback/numbering.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import type { ChainBreak } from '../ledger/chain.ts'
import type { Sha256 } from '../ledger/event.ts'
import { walkEvents, type WalkedEvents } from './register-events.ts'
import { registerFigures } from './register-figures.ts'
import { readRegisterJson } from './register-json.ts'
import { waitingOf } from './register-report.ts'
import type { RegisterChanges, RegisterFrame, RegisterReport } from './register.ts'

/**
 * What is looked at, in this order. `chain`: headers follow each other; `head`: they end at the checkpoint;
 * `continuation`: they go on from the previous export; `commitments`: texts belong to their headers; `entries`: no event
 * of a printed entry is left out; `additions`: as many entries were registered as the report says; `changes`: the list of
 * corrections and annulments is that of the ledger; `figures`: the counts are right; `numbers`: no number is missing.
 */
export const registerChecks = [
	'chain',
	'head',
	'continuation',
	'commitments',
	'entries',
	'additions',
	'changes',
	'figures',
	'numbers'
] as const
export type RegisterCheck = (typeof registerChecks)[number]

export type RegisterVerdict =
	| { readonly readable: false }
	| {
			readonly readable: true
			/** Whether nothing failed. */
			readonly ok: boolean
			/** The report, its entries made anew from their events. */
			readonly report: RegisterReport
			readonly events: number
			/** Entries with words blackened: that they exist is proven, their texts are not. */
			readonly blackened: number
			readonly failed: readonly RegisterCheck[]
			readonly chainBreak: ChainBreak | undefined
			/** Entries of which the file keeps an event back. */
			readonly wrongEntries: readonly RegistrationNumber[]
			readonly missingNumbers: readonly RegistrationNumber[]
			/** Hashes that the file proves, by number of the event. */
			readonly chain: ReadonlyMap<number, Sha256>
	  }

/**
 * Checks a register's attached JSON by itself, without its tablet and without a network. Who signed it is the PDF's
 * affair; that the chain was not rewritten before the first export nobody can tell.
 */
export function verifyRegisterJson(bytes: Uint8Array): RegisterVerdict {
	const file = readRegisterJson(bytes)
	const walked = file && walkEvents(file.events)
	if (!file || !walked) return { readable: false }

	const events = entryEvents(walked)
	const entries = [...foldEntries(events).values()].sort((left, right) => compareNumbers(left.number, right.number))
	const report = {
		...file.report,
		entries: entries.filter(({ recordedOn }) => isWithin(recordedOn, file.report.period))
	}
	const wrongEntries = keptBack(report, walked)
	const missing = missingNumbers(report.entries.map(({ number }) => number))
	const passed: Readonly<Record<RegisterCheck, boolean>> = {
		chain: !walked.chainBreak,
		head: endsAtCheckpoint(report, walked),
		continuation: continuesPrevious(report, walked),
		commitments:
			!walked.chainBreak && !walked.partBreak && (report.build.type === 'redacted' || walked.blackened.size === 0),
		entries: wrongEntries.length === 0,
		additions: addsUp(report, walked),
		changes: sameChanges(report, events),
		figures: figuresRight(report),
		numbers: missing.length === 0
	}
	const failed = registerChecks.filter((check) => !passed[check])
	return {
		readable: true,
		ok: failed.length === 0,
		report,
		events: file.events.length,
		blackened: walked.blackened.size,
		failed,
		chainBreak: walked.chainBreak ?? walked.partBreak,
		wrongEntries,
		missingNumbers: missing,
		chain: walked.chain
	}
}

function entryEvents({ records }: WalkedEvents): readonly EntryEvent[] {
	return records.flatMap((record) => {
		const read = entryEventOf(record)
		return read.status === 'read' ? [read.event] : []
	})
}

function endsAtCheckpoint({ checkpoint, changes }: RegisterFrame, { records }: WalkedEvents): boolean {
	const last = records.at(-1)
	if (!last) return changes.previous !== undefined && changes.previous.checkpoint.hash === checkpoint.hash
	const { header, hash } = last
	return header.device === checkpoint.device && header.seq === checkpoint.seq && hash === checkpoint.hash
}

function continuesPrevious({ changes, checkpoint }: RegisterFrame, { records, chain }: WalkedEvents): boolean {
	const first = records[0]?.header
	if (!changes.previous) return first?.seq === 1
	const { device, seq, hash } = changes.previous.checkpoint
	if (device !== checkpoint.device) return false
	return first ? chain.get(seq) === hash : seq === checkpoint.seq && hash === checkpoint.hash
}

/** A correction that the file does not show would let an old text pass for the one that stands. */
function keptBack({ entries }: RegisterReport, { records }: WalkedEvents): readonly RegistrationNumber[] {
	const numbers = new Map<string, RegistrationNumber>(entries.map(({ id, number }) => [id, number]))
	const found = new Set<RegistrationNumber>()
	for (const record of records) {
		const number = numbers.get(record.header.subject)
		if (number !== undefined && entryEventOf(record).status !== 'read') found.add(number)
	}
	return [...found]
}

/** An entry left out of the report still has its header in the chain. */
function addsUp({ changes, checkpoint, entries }: RegisterReport, { records }: WalkedEvents): boolean {
	const since = changes.previous?.checkpoint
	const isNew = (seq: number): boolean => seq > (since?.seq ?? 0)
	const registered = records.filter(({ header }) => header.type === 'entry.registered' && isNew(header.seq))
	const added = new Set(changes.added)
	return (
		registered.length === added.size &&
		added.size === changes.added.length &&
		checkpoint.count - (since?.count ?? 0) === registered.length &&
		entries.every(({ number, history }) => !isNew(history[0]?.seq ?? 0) || added.has(number))
	)
}

/** Numbers of entries that the file does not carry cannot be compared; what was changed, when and by whom can. */
function sameChanges({ changes, entries, people }: RegisterReport, events: readonly EntryEvent[]): boolean {
	const numbers = new Map<string, RegistrationNumber>(entries.map(({ id, number }) => [id, number]))
	const news = events.filter(({ seq }) => seq > (changes.previous?.checkpoint.seq ?? 0))
	const stamped = ({ entry, at }: EntryEvent) => ({ number: numbers.get(entry), on: localDay(at) })
	const corrected = news.flatMap((event) => {
		if (event.type !== 'entry.corrected') return []
		const { body, confidential, by } = event
		const told = knownChanges(body.changes, confidential?.changes)
		return [{ ...stamped(event), by: people[by] ?? '', reason: body.reason, changes: told }]
	})
	const voided = news.flatMap((event) =>
		event.type === 'entry.voided'
			? [{ ...stamped(event), reason: event.body.reason, initials: event.body.initials }]
			: []
	)
	return sameList(changes.corrected, corrected) && sameList(changes.voided, voided)
}

type Change = RegisterChanges['corrected'][number] | RegisterChanges['voided'][number]
type Expected = Omit<Change, 'number'> & { readonly number: RegistrationNumber | undefined }

function sameList(told: readonly Change[], expected: readonly Expected[]): boolean {
	const asTold = expected.map((change, index) => ({ ...change, number: change.number ?? told[index]?.number }))
	return sameJson(told, asTold)
}

function figuresRight(report: RegisterReport): boolean {
	const { entries, preparedOn, figures, waiting } = report
	const counted = Object.entries(registerFigures(entries, preparedOn)).filter(([key]) => key in figures)
	return sameJson(Object.fromEntries(counted), figures) && sameJson(waitingOf(entries), waiting)
}

function sameJson(left: object, right: object): boolean {
	return canonicalJson(emptyToNull(left)) === canonicalJson(emptyToNull(right))
}
