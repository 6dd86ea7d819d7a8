import type { PublicDisplay } from '$lib/domain/display/display.ts'
import type { KioskTerms } from '$lib/domain/survey/kiosk.ts'
import { AppError } from '$lib/errors.ts'
import type { Slot } from '$lib/vault/slots.ts'
import { Dexie, type Table, type Transaction } from 'dexie'
import { beforeName, copyDatabase, inspect, proofOf, type Proof } from './backup-copies.ts'
import { databaseVersions, newestVersion } from './migrations.ts'
import { storageError } from './storage-error.ts'

type Bytes = Uint8Array<ArrayBuffer>

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
/**
 * A client writes a sealed envelope: to whom their words are sealed.
 * `inbox`: the device's own age recipient; `to`: the examiners'. `examiner`: their post, as the client is told.
 */
export type EnvelopeTask = {
	readonly task: 'envelope'
	readonly inbox: string
	readonly to: readonly { readonly person: string; readonly recipient: string }[]
	readonly centre: string
	readonly examiner: string
}
/** Clients read what stands on the counter. */
export type DisplayTask = { readonly task: 'display'; readonly display: PublicDisplay }
/** Clients answer a survey. `to`: age recipients of an answer, e.g. the device's own inbox; `centre`: as clients are told. */
export type SurveyTask = {
	readonly task: 'survey'
	readonly kiosk: KioskTerms
	readonly to: readonly string[]
	readonly centre: string
}
/** The device is in clients' hands: what they may do with it, readable without a key. */
export type HandedOverRow = { readonly key: 'handed-over' } & ClientTask
export type ClientTask = EnvelopeTask | DisplayTask | SurveyTask
/** `minWriter`: the lowest version of the database whose code may write; raised by every upgrade. */
export type MetaRow = HeadRow | HandedOverRow | { readonly key: 'minWriter'; readonly version: number }

/** The database of a tablet. Everything but opaque ids, sequence numbers and key slots is encrypted. */
export class RegisterDatabase extends Dexie {
	readonly meta!: Table<MetaRow, string>
	readonly slots!: Table<Slot, string>
	readonly log!: Table<LogRow, [string, number]>
	readonly blobs!: Table<BlobRow, string>
	readonly drafts!: Table<BlobRow, string>
	readonly papers!: Table<BlobRow, string>
	readonly realm: Realm

	/**
	 * @param versions - the steps this code knows.
	 * @param copied - proof of the copy that an upgrade needs; without one it is refused.
	 */
	constructor(realm: Realm, versions = databaseVersions, copied?: Proof) {
		// Chromium's default durability lost up to 34 s of saved work at a power cut; strict lost none.
		super(databaseName(realm), { chromeTransactionDurability: 'strict' })
		this.realm = realm
		let proven = false
		for (const step of versions) {
			const declared = this.version(step.version).stores(step.stores)
			if (step.version === 1) continue
			declared.upgrade(async (transaction) => {
				if (!proven) await expectCopied(transaction, copied)
				proven = true
				await step.upgrade?.(transaction)
				await transaction.table('meta').put({ key: 'minWriter', version: step.version })
			})
		}
	}
}

export function databaseName(realm: Realm): string {
	return realm === 'real' ? 'uzklausi' : 'uzklausi-practice'
}

/** Milliseconds after which an opening counts as hung; an upgrade reads every row again, and a cheap tablet may take its time. */
const openTimeout = 8_000
const upgradeTimeout = 600_000

/**
 * Opens the database of a realm, once, with the guards of docs/adr/0004-storage.md. One of an older version is copied
 * whole and upgraded only when the copy is proven (docs/adr/0008-backup.md).
 *
 * @param onOutdated - called when newer code has upgraded the database under this window: it must reload.
 * @throws {AppError} `database-newer`, `database-damaged` (it will not open), `disk-full`, `copy-failed`: not upgraded.
 */
export async function openDatabase(
	realm: Realm,
	onOutdated: () => void,
	versions = databaseVersions
): Promise<RegisterDatabase> {
	const name = databaseName(realm)
	const newest = newestVersion(versions)
	const needsUpgrade = async (): Promise<boolean> => ((await inspect(name))?.version ?? newest) < newest
	// The cheap way first: most starts upgrade nothing, and there is nothing to copy before the first step.
	if (newest === 1 || !(await needsUpgrade())) return openWith(new RegisterDatabase(realm, versions), onOutdated)
	return alone(`${name}/upgrade`, async () => {
		const copied = (await needsUpgrade()) ? await copyDatabase(name, beforeName(name, newest)) : undefined
		return openWith(new RegisterDatabase(realm, versions, copied), onOutdated, upgradeTimeout)
	})
}

async function openWith(
	db: RegisterDatabase,
	onOutdated: () => void,
	timeout = openTimeout
): Promise<RegisterDatabase> {
	db.on('versionchange', () => {
		db.close({ disableAutoOpen: true })
		onOutdated()
		// Without this Dexie's own handler runs next and lets old code write into the newer database.
		return false
	})
	try {
		await withTimeout(db.open(), timeout)
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

/** Two windows that start together must not copy into one place. */
function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
	// There are none outside browsers, and no second window either.
	if (typeof navigator === 'undefined' || !('locks' in navigator)) return work()
	return navigator.locks.request(name, work)
}

/** Old code may have written while the copy was made: inside the upgrade nobody can any more. */
async function expectCopied(transaction: Transaction, copied: Proof | undefined): Promise<void> {
	const found = copied && (await proofOf(transaction, copied.tables))
	if (!found || found.hash !== copied.hash) throw new AppError('copy-failed', { why: 'changed' })
}

async function withTimeout<T>(opening: PromiseLike<T>, timeout: number): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new AppError('database-damaged', { why: 'timeout' })), timeout)
	})
	try {
		return await Promise.race([opening, late])
	} finally {
		clearTimeout(timer)
	}
}
