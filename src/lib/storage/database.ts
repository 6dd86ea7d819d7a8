import { AppError } from '$lib/errors.ts'
import type { Slot } from '$lib/vault/slots.ts'
import { Dexie, type Table } from 'dexie'
import { storageError } from './storage-error.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Bumped with every change of shape; old code refuses to write once `minWriter` in the database is above it. */
export const writerVersion = 1

/** Which of the two worlds a window works in. They share nothing but code. */
export type Realm = 'real' | 'practice'

/** An event as it lies on disk: opaque place in clear, everything else sealed. `body` and `confidential` can be erased. */
export type LogRow = {
	readonly device: string
	readonly seq: number
	readonly header: Bytes
	readonly body: Bytes | null
	readonly confidential: Bytes | null
}

/** A sealed piece of the snapshot, e.g. `contents/3`: 64 records; or of an unfinished form. */
export type BlobRow = { readonly id: string; readonly sealed: Bytes }

/** The end of the device's chain, in clear: opaque numbers that the canary repeats. */
export type HeadRow = { readonly key: 'head'; readonly device: string; readonly seq: number; readonly hash: string }
/** `minWriter`: the lowest writer version allowed to write; `setup`: set once the first run is finished. */
export type MetaRow = HeadRow | { readonly key: 'minWriter'; readonly version: number }

/** The database of a tablet. Everything but opaque ids, sequence numbers and key slots is encrypted. */
export class RegisterDatabase extends Dexie {
	readonly meta!: Table<MetaRow, string>
	readonly slots!: Table<Slot, string>
	readonly log!: Table<LogRow, [string, number]>
	readonly blobs!: Table<BlobRow, string>
	readonly drafts!: Table<BlobRow, string>
	readonly realm: Realm

	constructor(realm: Realm) {
		// Chromium's default durability lost up to 34 s of saved work at a power cut; strict lost none.
		super(databaseName(realm), { chromeTransactionDurability: 'strict' })
		this.realm = realm
		this.version(1).stores({ meta: 'key', slots: 'id', log: '[device+seq]', blobs: 'id', drafts: 'id' })
	}
}

export function databaseName(realm: Realm): string {
	return realm === 'real' ? 'uzklausi' : 'uzklausi-practice'
}

const openTimeout = 8_000

/**
 * Opens the database of a realm, once, with the guards of docs/adr/0004-storage.md.
 *
 * @param onOutdated - called when newer code has upgraded the database under this window: it must reload.
 * @throws {AppError} `database-newer`, `database-damaged` (it will not open), `disk-full`.
 */
export async function openDatabase(realm: Realm, onOutdated: () => void): Promise<RegisterDatabase> {
	const db = new RegisterDatabase(realm)
	db.on('versionchange', () => {
		db.close({ disableAutoOpen: true })
		onOutdated()
		// Without this Dexie's own handler runs next and lets old code write into the newer database.
		return false
	})
	try {
		await withTimeout(db.open())
	} catch (cause) {
		db.close({ disableAutoOpen: true })
		throw storageError(cause)
	}
	// Dexie opens a newer database with an older schema without a word.
	if (db.backendDB().version > db.verno * 10) {
		db.close({ disableAutoOpen: true })
		throw new AppError('database-newer')
	}
	return db
}

async function withTimeout<T>(opening: PromiseLike<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new AppError('database-damaged', { why: 'timeout' })), openTimeout)
	})
	try {
		return await Promise.race([opening, late])
	} finally {
		clearTimeout(timer)
	}
}
