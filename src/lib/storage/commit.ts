import { AppError } from '$lib/errors.ts'
import type { ChainHead } from '$lib/domain/ledger/event.ts'
import type { Slot } from '$lib/vault/slots.ts'
import type { BlobRow, HeadRow, LogRow, RegisterDatabase } from './database.ts'
import { storageError } from './storage-error.ts'

/** Everything one save changes. It is written whole or not at all. */
export type Change = {
	/** The head it was decided on; anything else on disk means that another window has written. */
	readonly before: ChainHead
	readonly after: ChainHead
	readonly rows: readonly LogRow[]
	readonly blobs: readonly BlobRow[]
	/** Numbers of events whose confidential part leaves the disk for good. */
	readonly erased: readonly number[]
	/** Ways into the vault that come or go with it. */
	readonly slots: { readonly put: readonly Slot[]; readonly dropped: readonly string[] }
	/** What is kept besides the ledger and comes or goes with it. */
	readonly papers: { readonly put: readonly BlobRow[]; readonly dropped: readonly string[] }
	/** Drafts and what waited among them that this save makes needless. */
	readonly drafts: readonly string[]
}

/**
 * Writes a change in one transaction of strict durability. Only when this has resolved may "saved" be said: a full disk
 * shows at commit, after the single writes have resolved.
 *
 * @throws {AppError} `ledger-moved`, `database-newer`, `disk-full`, `database-closed`; nothing is written.
 */
export async function commit(db: RegisterDatabase, change: Change): Promise<HeadRow> {
	const { before, after } = change
	const head: HeadRow = { key: 'head', device: after.device, seq: after.seq, hash: after.hash }
	try {
		await db.transaction('rw', [db.meta, db.log, db.blobs, db.drafts, db.slots, db.papers], async () => {
			await expectHead(db, before)
			await db.log.bulkAdd([...change.rows])
			for (const seq of change.erased) await db.log.update([after.device, seq], { confidential: null })
			await db.blobs.bulkPut([...change.blobs])
			await db.meta.put(head)
			await db.slots.bulkPut([...change.slots.put])
			await db.slots.bulkDelete([...change.slots.dropped])
			await db.papers.bulkPut([...change.papers.put])
			await db.papers.bulkDelete([...change.papers.dropped])
			await db.drafts.bulkDelete([...change.drafts])
		})
	} catch (cause) {
		throw storageError(cause)
	}
	return head
}

export async function readHead(db: RegisterDatabase): Promise<HeadRow | undefined> {
	try {
		const row = await db.meta.get('head')
		return row?.key === 'head' ? row : undefined
	} catch (cause) {
		throw storageError(cause)
	}
}

async function expectHead(db: RegisterDatabase, before: ChainHead): Promise<void> {
	const guard = await db.meta.get('minWriter')
	if (guard?.key === 'minWriter' && guard.version > db.verno) throw new AppError('database-newer')
	const found = await db.meta.get('head')
	const seq = found?.key === 'head' ? found.seq : 0
	if (seq !== before.seq || (found?.key === 'head' && found.hash !== before.hash)) throw new AppError('ledger-moved')
}
