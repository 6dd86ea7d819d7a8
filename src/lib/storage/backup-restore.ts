import { AppError } from '$lib/errors.ts'
import type { ChainHead, LedgerRecord } from '$lib/domain/ledger/event.ts'
import type { Paper } from '$lib/domain/papers.ts'
import type { Keys } from '$lib/vault/keys.ts'
import type { Slot } from '$lib/vault/slots.ts'
import type { HeadRow, LogRow, RegisterDatabase } from './database.ts'
import { sealRecord } from './log.ts'
import { sealPaper } from './papers.ts'
import { rebuild, type Rebuilt } from './rebuild.ts'
import { storageError } from './storage-error.ts'

/** A whole register as a backup gives it back. */
export type Restorable = {
	/** One device's chain from its first event. */
	readonly records: readonly LedgerRecord[]
	/** Its end. */
	readonly head: ChainHead
	readonly slots: readonly Slot[]
	readonly papers: readonly Paper[]
}

/** Events sealed at a time. */
const stretch = 512

/**
 * Writes a register into an empty database in one transaction, then reads it back: the log is verified, folded and the
 * snapshot built from it.
 *
 * @throws {AppError} `register-present` when the database is not empty, `disk-full`, `database-closed`: nothing is
 * written; `chain-broken` when the disk does not give back what was written.
 */
export async function restoreRegister(
	db: RegisterDatabase,
	keys: Keys,
	{ records, head, slots, papers }: Restorable
): Promise<Rebuilt & { readonly head: HeadRow }> {
	const rows: LogRow[] = []
	for (let from = 0; from < records.length; from += stretch) {
		const some = records.slice(from, from + stretch)
		const sealed = some.map((record, index) =>
			sealRecord(keys.ledger, { device: head.device, seq: from + index + 1 }, record)
		)
		for (const row of await Promise.all(sealed)) rows.push(row)
	}
	const kept = await Promise.all(papers.map((paper) => sealPaper(keys.papers, paper)))
	const row: HeadRow = { key: 'head', device: head.device, seq: head.seq, hash: head.hash }
	try {
		await db.transaction('rw', [db.meta, db.log, db.slots, db.papers], async () => {
			const present = [await db.log.count(), await db.slots.count(), (await db.meta.get('head')) ? 1 : 0]
			if (present.some((count) => count > 0)) throw new AppError('register-present')
			await db.log.bulkAdd(rows)
			await db.slots.bulkAdd([...slots])
			await db.papers.bulkAdd(kept)
			await db.meta.put(row)
		})
	} catch (cause) {
		throw storageError(cause)
	}
	return { ...(await rebuild(db, keys, undefined)), head: row }
}
