import { AppError } from '$lib/errors.ts'
import type { Paper } from '$lib/domain/papers.ts'
import { open, seal, type VaultKey } from '$lib/vault/cipher.ts'
import type { BlobRow, RegisterDatabase } from './database.ts'
import { guarded, storageError } from './storage-error.ts'

export async function sealPaper(key: VaultKey, { id, bytes }: Paper): Promise<BlobRow> {
	return { id, sealed: await seal(key, place(id), bytes) }
}

/** @throws {AppError} `database-damaged` when it was changed on disk. */
async function openPaper(key: VaultKey, { id, sealed }: BlobRow): Promise<Paper> {
	try {
		return { id, bytes: await open(key, place(id), sealed) }
	} catch (cause) {
		throw new AppError('database-damaged', { paper: id }, { cause })
	}
}

/**
 * Keeps a paper without an event, where an event would tell too much.
 *
 * @param draftId - the draft it was written in: it goes in the same transaction, so that nothing is handed in twice.
 * @throws {AppError} `disk-full`, `database-closed`: nothing has changed.
 */
export function putPaper(db: RegisterDatabase, key: VaultKey, paper: Paper, draftId?: string): Promise<void> {
	return putPapers(db, key, [paper], draftId === undefined ? [] : [draftId])
}

/** {@link putPaper} of many: all of them, or none. Rows are written in the order of their ids, whatever order they came in. */
export async function putPapers(
	db: RegisterDatabase,
	key: VaultKey,
	papers: readonly Paper[],
	draftIds: readonly string[]
): Promise<void> {
	const rows = await Promise.all(papers.map((paper) => sealPaper(key, paper)))
	rows.sort((left, right) => (left.id < right.id ? -1 : 1))
	try {
		await db.transaction('rw', db.papers, db.drafts, async () => {
			await db.papers.bulkPut(rows)
			await db.drafts.bulkDelete([...draftIds])
		})
	} catch (cause) {
		throw storageError(cause)
	}
}

/**
 * Puts a paper in the place of another, under an id of its own: both at once, or nothing.
 *
 * @returns whether the other one was there; where it was not, nothing is written.
 * @throws {AppError} `disk-full`, `database-closed`: nothing has changed.
 */
export async function replacePaper(db: RegisterDatabase, key: VaultKey, oldId: string, paper: Paper): Promise<boolean> {
	const row = await sealPaper(key, paper)
	return guarded(() =>
		db.transaction('rw', db.papers, async () => {
			if ((await db.papers.where('id').equals(oldId).delete()) === 0) return false
			await db.papers.put(row)
			return true
		})
	)
}

/** @returns `undefined` when there is none. @throws {AppError} `database-closed`, `database-damaged` */
export async function readPaper(db: RegisterDatabase, key: VaultKey, id: string): Promise<Paper | undefined> {
	const row = await guarded(() => db.papers.get(id))
	return row && openPaper(key, row)
}

/**
 * Papers whose id begins with `prefix`, in order of id, which is no order of anything.
 *
 * @throws {AppError} `database-closed`, `database-damaged`
 */
export async function readPapers(db: RegisterDatabase, key: VaultKey, prefix = ''): Promise<readonly Paper[]> {
	const rows = await guarded(() => db.papers.where('id').startsWith(prefix).toArray())
	return Promise.all(rows.map((row) => openPaper(key, row)))
}

/** Papers opened at once where there may be a hundred thousand: between batches the screen can draw, and only one is in memory. */
const batchSize = 500

/** {@link readPapers} in batches. A paper that goes meanwhile is left out. @throws {AppError} as {@link readPapers} */
export async function* paperBatches(
	db: RegisterDatabase,
	key: VaultKey,
	prefix: string
): AsyncGenerator<readonly Paper[], void, undefined> {
	const ids = await guarded(() => db.papers.where('id').startsWith(prefix).primaryKeys())
	for (let at = 0; at < ids.length; at += batchSize) {
		const rows = await guarded(() => db.papers.bulkGet(ids.slice(at, at + batchSize)))
		yield await Promise.all(rows.flatMap((row) => (row ? [openPaper(key, row)] : [])))
	}
}

/** How many there are, without opening one. @throws {AppError} `database-closed` */
export function countPapers(db: RegisterDatabase, prefix: string): Promise<number> {
	return guarded(() => db.papers.where('id').startsWith(prefix).count())
}

/** @throws {AppError} `database-closed` */
export function deletePapers(db: RegisterDatabase, ids: readonly string[]): Promise<void> {
	return guarded(() => db.papers.bulkDelete([...ids]))
}

function place(id: string): string {
	return `paper/${id}`
}
