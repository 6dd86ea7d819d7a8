import { AppError } from '$lib/errors.ts'
import { foldBooks } from '$lib/domain/books.ts'
import { readEntryEvent, type EntryEvent } from '$lib/domain/feedback/entry-event.ts'
import { foldEntries } from '$lib/domain/feedback/evolve.ts'
import { parseRegistrationNumber } from '$lib/domain/feedback/numbering.ts'
import { summarise } from '$lib/domain/feedback/summary.ts'
import type { Entry } from '$lib/domain/feedback/entry.ts'
import { canonicalJson } from '$lib/domain/ledger/canonical-json.ts'
import { verifyChain } from '$lib/domain/ledger/chain.ts'
import type { DeviceId, LedgerRecord } from '$lib/domain/ledger/event.ts'
import { emptyHead } from '$lib/domain/ledger/record.ts'
import type { Keys } from '$lib/vault/keys.ts'
import { readHead } from './commit.ts'
import type { BlobRow, RegisterDatabase } from './database.ts'
import { storageError } from './storage-error.ts'
import { readLog } from './log.ts'
import { pageSize, sealPage, sealState, type RegisterState } from './snapshot.ts'

/** What folding the log again gave. `same`: the snapshot on disk said exactly that. */
export type Rebuilt = { readonly events: number; readonly same: boolean; readonly state: RegisterState }

/** The register as its log tells it. */
export type Folded = { readonly state: RegisterState; readonly entries: readonly Entry[] }

/**
 * Reads the whole log, verifies its chain against the head, folds it and puts a fresh snapshot in place of the old one.
 *
 * @param known - the snapshot as this window has it, to say whether it was right.
 * @throws {AppError} `chain-broken` with the number of the event; the snapshot is not touched.
 */
export async function rebuild(
	db: RegisterDatabase,
	keys: Keys,
	known: Folded | undefined,
	progress?: (read: number) => void
): Promise<Rebuilt> {
	const head = await readHead(db)
	if (!head) throw new AppError('database-damaged', { blob: 'head' })
	const records = await readLog(db, keys.ledger, head.device as DeviceId, 1, progress)
	const folded = fold(head.device as DeviceId, records)
	if (folded.state.head.hash !== head.hash) throw new AppError('chain-broken', { seq: head.seq })
	const same = known !== undefined && canonicalJson(plain(known)) === canonicalJson(plain(folded))
	await replaceSnapshot(db, keys, folded)
	return { events: records.length, same, state: folded.state }
}

/** @throws {AppError} `chain-broken` with the number of the first event that does not fit. */
export function fold(device: DeviceId, records: readonly LedgerRecord[]): Folded {
	const verdict = verifyChain(records)
	if (!verdict.ok) throw new AppError('chain-broken', { seq: verdict.break.seq, why: verdict.break.code })
	const entries = [...foldEntries(entryEvents(records)).values()]
	const lastByYear: Record<number, number> = {}
	for (const { number } of entries) {
		const parts = parseRegistrationNumber(number)
		if (parts) lastByYear[parts.year] = Math.max(lastByYear[parts.year] ?? 0, parts.ordinal)
	}
	const head = verdict.head ?? emptyHead(device)
	return { state: { ...foldBooks(records), head, lastByYear, count: entries.length }, entries }
}

function* entryEvents(records: readonly LedgerRecord[]): Generator<EntryEvent> {
	for (const record of records) {
		const read = readEntryEvent(record)
		if (read.status === 'read') yield read.event
	}
}

async function replaceSnapshot(db: RegisterDatabase, keys: Keys, { state, entries }: Folded): Promise<void> {
	const blobs: BlobRow[] = [await sealState(keys.snapshot, state)]
	for (let page = 0; page * pageSize < entries.length; page++) {
		const items = entries.slice(page * pageSize, (page + 1) * pageSize)
		blobs.push(await sealPage(keys.snapshot, 'contents', page, items))
		blobs.push(await sealPage(keys.snapshot, 'summaries', page, items.map(summarise)))
	}
	try {
		await db.transaction('rw', db.blobs, async () => {
			await db.blobs.clear()
			await db.blobs.bulkPut(blobs)
		})
	} catch (cause) {
		throw storageError(cause)
	}
}

/** As it lies on disk, where `undefined` has no place. */
function plain(value: Folded): unknown {
	return JSON.parse(JSON.stringify(value))
}
