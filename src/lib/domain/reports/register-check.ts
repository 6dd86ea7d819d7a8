import { AppError } from '../../errors.ts'
import { readEntryEvent, emptyToNull, type EntryEvent } from '../feedback/entry-event.ts'
import type { RegistrationNumber } from '../feedback/entry.ts'
import { foldEntries } from '../feedback/evolve.ts'
import { missingNumbers } from '../feedback/numbering.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import { verifyChain, type ChainBreak } from '../ledger/chain.ts'
import type { LedgerRecord } from '../ledger/event.ts'
import { hashHeader } from '../ledger/hash.ts'
import { readHeader } from '../ledger/record.ts'
import { registerFigures } from './register-figures.ts'
import { readRegisterJson, registerRecords } from './register-json.ts'
import type { RegisterFile } from './register-schema.ts'
import type { RegisterReport } from './register.ts'

/**
 * What is looked at, in this order. `chain`: headers follow each other; `head`: they end at the checkpoint;
 * `continuation`: they go on from the previous export; `commitments`: texts belong to their headers; `entries`: every
 * printed entry is what its events make of it; `additions`: as many entries were registered as the report says;
 * `figures`: the counts are right; `numbers`: no number is missing.
 */
export const registerChecks = [
	'chain',
	'head',
	'continuation',
	'commitments',
	'entries',
	'additions',
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
			readonly report: RegisterReport
			readonly failed: readonly RegisterCheck[]
			readonly chainBreak: ChainBreak | undefined
			/** Printed entries that their events do not bear out. */
			readonly wrongEntries: readonly RegistrationNumber[]
			readonly missingNumbers: readonly RegistrationNumber[]
	  }

/**
 * Checks a register's attached JSON by itself, without its tablet and without a network. Who signed it is the PDF's
 * affair; that the chain was not rewritten before the first export nobody can tell.
 */
export function verifyRegisterJson(bytes: Uint8Array): RegisterVerdict {
	const file = readRegisterJson(bytes)
	const records = file && tryRecords(file)
	if (!file || !records) return { readable: false }

	const { report } = file
	const chainBreak = firstBreak(records.map(({ header }) => ({ header, body: undefined, confidential: undefined })))
	const bodyBreak = chainBreak ?? firstBreak(records)
	const wrongEntries = bodyBreak ? [] : wrongEntriesOf(report, records)
	const missing = missingNumbers(report.entries.map(({ number }) => number))
	const passed: Readonly<Record<RegisterCheck, boolean>> = {
		chain: !chainBreak,
		head: endsAtCheckpoint(report, records),
		continuation: continuesPrevious(report, records),
		commitments: !bodyBreak,
		entries: !bodyBreak && wrongEntries.length === 0,
		additions: addsUp(report, records),
		figures: sameJson(registerFigures(report.entries, report.preparedOn), report.figures),
		numbers: missing.length === 0
	}
	const failed = registerChecks.filter((check) => !passed[check])
	return {
		readable: true,
		ok: failed.length === 0,
		report,
		failed,
		chainBreak: bodyBreak,
		wrongEntries,
		missingNumbers: missing
	}
}

function firstBreak(records: readonly LedgerRecord[]): ChainBreak | undefined {
	const first = records[0] && readHeader(records[0].header)
	if (!first) return undefined
	const { device, seq, previous } = first
	const from = seq === 1 ? undefined : { device, seq: seq - 1, hash: previous, lamport: 0, wallClock: undefined }
	const verdict = verifyChain(records, { from })
	return verdict.ok ? undefined : verdict.break
}

function endsAtCheckpoint({ checkpoint, changes }: RegisterReport, records: readonly LedgerRecord[]): boolean {
	const last = records.at(-1)
	if (!last) return changes.previous !== undefined && changes.previous.checkpoint.hash === checkpoint.hash
	const { device, seq } = readHeader(last.header)
	return device === checkpoint.device && seq === checkpoint.seq && hashHeader(last.header) === checkpoint.hash
}

function continuesPrevious({ changes, checkpoint }: RegisterReport, records: readonly LedgerRecord[]): boolean {
	const first = records[0] && readHeader(records[0].header)
	if (!changes.previous) return first?.seq === 1
	const { device, seq, hash } = changes.previous.checkpoint
	if (device !== checkpoint.device) return false
	if (!first) return seq === checkpoint.seq && hash === checkpoint.hash
	if (first.seq === seq + 1) return first.previous === hash
	const known = records[seq - first.seq]
	return known !== undefined && hashHeader(known.header) === hash
}

function wrongEntriesOf({ entries }: RegisterReport, records: readonly LedgerRecord[]): readonly RegistrationNumber[] {
	const folded = foldEntries(entryEvents(records))
	return entries.filter((entry) => !sameJson(folded.get(entry.id) ?? {}, entry)).map(({ number }) => number)
}

function* entryEvents(records: readonly LedgerRecord[]): Generator<EntryEvent> {
	for (const record of records) {
		const read = readEntryEvent(record)
		if (read.status === 'read') yield read.event
	}
}

/** An entry left out of the report still has its header in the chain. */
function addsUp({ changes, checkpoint }: RegisterReport, records: readonly LedgerRecord[]): boolean {
	const since = changes.previous?.checkpoint
	const registered = records
		.map(({ header }) => readHeader(header))
		.filter(({ type, seq }) => type === 'entry.registered' && seq > (since?.seq ?? 0))
	return registered.length === changes.added.length && checkpoint.count - (since?.count ?? 0) === registered.length
}

function sameJson(left: object, right: object): boolean {
	return canonicalJson(emptyToNull(left)) === canonicalJson(emptyToNull(right))
}

/** Damage is an answer here, not a failure. */
function tryRecords(file: RegisterFile): readonly LedgerRecord[] | undefined {
	try {
		return registerRecords(file)
	} catch (error) {
		if (error instanceof AppError) return undefined
		throw error
	}
}
