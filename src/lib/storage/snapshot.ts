import { AppError } from '$lib/errors.ts'
import type { BookStates } from '$lib/domain/books.ts'
import type { EntrySummary } from '$lib/domain/feedback/summary.ts'
import type { Entry } from '$lib/domain/feedback/entry.ts'
import type { ChainHead } from '$lib/domain/ledger/event.ts'
import { open, seal, utf8, utf8ToText, type VaultKey } from '$lib/vault/cipher.ts'
import type { BlobRow, RegisterDatabase } from './database.ts'
import { storageError } from './storage-error.ts'

/** Records a blob: the knee of the measured curve. Bigger ones gain a tenth and cost more at every save. */
export const pageSize = 64

/** What the register knows besides its entries. */
export type RegisterState = BookStates & {
	readonly head: ChainHead
	/** Last ordinal given on this device, by year. */
	readonly lastByYear: Readonly<Record<number, number>>
	/** Entries recorded, voided ones included. */
	readonly count: number
}

/** An entry's place in the snapshot: the order in which entries were registered, from 0. */
export type Ordinal = number

type PageKind = 'contents' | 'summaries'
type PageItem = { readonly contents: Entry; readonly summaries: EntrySummary }

/**
 * Named with the shape of what entries and state hold: a snapshot of an older shape is not found, and the log is folded
 * anew. 5: entries know their scans, their read-back and their envelope.
 */
export const stateId = 'state/6'

export function sealState(key: VaultKey, state: RegisterState): Promise<BlobRow> {
	return sealJson(key, stateId, state)
}

/** @param page - entries `page * 64` to `page * 64 + 63`. */
export function sealPage<Kind extends PageKind>(
	key: VaultKey,
	kind: Kind,
	page: number,
	items: readonly PageItem[Kind][]
): Promise<BlobRow> {
	return sealJson(key, `${kind}/${page}`, items)
}

/** @returns `undefined` when there is no snapshot: the log must be folded. */
export function readState(db: RegisterDatabase, key: VaultKey): Promise<RegisterState | undefined> {
	return readJson<RegisterState>(db, key, stateId)
}

/** @throws {AppError} `database-damaged` when the page is missing or was changed on disk. */
export async function readPage<Kind extends PageKind>(
	db: RegisterDatabase,
	key: VaultKey,
	kind: Kind,
	page: number
): Promise<readonly PageItem[Kind][]> {
	const items = await readJson<readonly PageItem[Kind][]>(db, key, `${kind}/${page}`)
	if (!items) throw new AppError('database-damaged', { blob: `${kind}/${page}` })
	return items
}

/** Every summary in order of registration, decrypted side by side. */
export async function readSummaries(db: RegisterDatabase, key: VaultKey, count: number): Promise<EntrySummary[]> {
	const pages = Math.ceil(count / pageSize)
	const read = await Promise.all(Array.from({ length: pages }, (_, page) => readPage(db, key, 'summaries', page)))
	return read.flat()
}

export function pageOf(ordinal: Ordinal): number {
	return Math.floor(ordinal / pageSize)
}

/** The snapshot is our own canonical state under an authenticated cipher, so its shape needs no second parser. */
async function readJson<T>(db: RegisterDatabase, key: VaultKey, id: string): Promise<T | undefined> {
	try {
		const row = await db.blobs.get(id)
		return row && (JSON.parse(utf8ToText(await open(key, `blob/${id}`, row.sealed))) as T)
	} catch (cause) {
		throw storageError(cause)
	}
}

async function sealJson(key: VaultKey, id: string, value: unknown): Promise<BlobRow> {
	return { id, sealed: await seal(key, `blob/${id}`, utf8(JSON.stringify(value))) }
}
