import * as v from 'valibot'
import { AppError } from '../../errors.ts'
import { base64ToBytes, bytesToBase64, bytesToText, textToBytes, type Bytes } from '../bytes.ts'
import { emptyToNull } from '../feedback/entry-event.ts'
import type { Entry } from '../feedback/entry.ts'
import { withoutNames } from '../feedback/story.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import type { LedgerRecord, Salted } from '../ledger/event.ts'
import { readHeader } from '../ledger/record.ts'
import { registerFileSchema, type RegisterFile } from './register-schema.ts'
import type { RegisterReport } from './register.ts'

/**
 * The attached JSON: the report and the part of the ledger that proves it, in canonical form (the same report gives the
 * same bytes). Confidential parts go along only for entries that the report shows with their names.
 *
 * @param records - the device's chain, at least from the earliest event needed to the checkpoint, in its order.
 * @throws {AppError} `chain-broken` when the records do not reach from there to the checkpoint.
 */
export function registerJson(report: RegisterReport, records: readonly LedgerRecord[]): Bytes {
	const last = report.checkpoint.seq
	const first = firstNeeded(report)
	const placed = records.map((record) => ({ record, seq: readHeader(record.header).seq }))
	const needed = placed.filter(({ seq }) => seq >= first && seq <= last)
	if (needed.length !== Math.max(0, last - first + 1)) throw new AppError('chain-broken', { seq: last })

	const printed = seqsOf(report.entries)
	const withNames = seqsOf(report.entries.filter(showsNames))
	const headers = needed.map(({ record }) => bytesToBase64(record.header))
	const events = needed.flatMap(({ record, seq }) => {
		if (!record.body || !printed.has(seq)) return []
		const confidential = withNames.has(seq) && record.confidential ? saltedToText(record.confidential) : null
		return [{ seq, body: saltedToText(record.body), confidential }]
	})
	const file = { format: 'uzklausi-register', version: 1, report, ledger: { headers, events } }
	return textToBytes(canonicalJson(emptyToNull(file)))
}

/** The file read strictly; `undefined` when it is none, or of a newer version. */
export function readRegisterJson(bytes: Uint8Array): RegisterFile | undefined {
	const result = v.safeParse(registerFileSchema, parseJson(bytes))
	return result.success ? result.output : undefined
}

/**
 * The ledger records a file carries, bodies where it carries them.
 *
 * @throws {AppError} `event-unreadable` when base64 or a header is damaged.
 */
export function registerRecords({ ledger }: RegisterFile): readonly LedgerRecord[] {
	const bodies = new Map(ledger.events.map((event) => [event.seq, event]))
	return ledger.headers.map((text) => {
		const header = base64ToBytes(text)
		const event = bodies.get(readHeader(header).seq)
		return {
			header,
			body: event && textToSalted(event.body),
			confidential: event?.confidential ? textToSalted(event.confidential) : undefined
		}
	})
}

/** The event after the previous export, or an earlier one of an entry that is printed. */
function firstNeeded({ entries, changes, checkpoint }: RegisterReport): number {
	const afterPrevious = (changes.previous?.checkpoint.seq ?? 0) + 1
	return entries.reduce(
		(first, { history }) => Math.min(first, history[0]?.seq ?? first),
		Math.min(afterPrevious, checkpoint.seq + 1)
	)
}

function seqsOf(entries: readonly Entry[]): ReadonlySet<number> {
	return new Set(entries.flatMap(({ history }) => history.map(({ seq }) => seq)))
}

function showsNames(entry: Entry): boolean {
	return canonicalJson(emptyToNull(entry)) !== canonicalJson(emptyToNull(withoutNames(entry)))
}

function saltedToText({ salt, bytes }: Salted): { readonly salt: string; readonly bytes: string } {
	return { salt: bytesToBase64(salt), bytes: bytesToBase64(bytes) }
}

function textToSalted({ salt, bytes }: { readonly salt: string; readonly bytes: string }): Salted {
	return { salt: base64ToBytes(salt), bytes: base64ToBytes(bytes) }
}

/** A file from outside may be anything: what is no JSON is answered like what is no register. */
function parseJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(bytesToText(bytes))
	} catch {
		return undefined
	}
}
