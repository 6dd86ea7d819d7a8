import { AppError } from '$lib/errors.ts'
import type { Instant } from '$lib/domain/dates.ts'
import type { PersonId, Sha256 } from '$lib/domain/ledger/event.ts'
import { writeEvent } from '$lib/domain/ledger/record.ts'
import { draftOf } from '$lib/domain/books.ts'
import { openBackupKeys, readBackup, type BackupKey } from '$lib/exchange/backup/backup-file.ts'
import type { BackupContent } from '$lib/exchange/backup/payload.ts'
import type { Realm } from '$lib/storage/database.ts'
import { writeCanary } from '$lib/storage/canary.ts'
import { restoreRegister } from '$lib/storage/backup-restore.ts'
import { fold, type Folded } from '$lib/storage/rebuild.ts'
import { dataKeys } from '$lib/vault/keys.ts'
import type { Secrets } from '$lib/vault/slots.ts'
import type { App } from './app.svelte.ts'
import { fileHashOf } from './files.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A backup that was opened and replayed, before anybody has said yes: nothing of it is on the device. */
export type OpenedBackup = {
	readonly content: BackupContent
	readonly register: Folded
	readonly secrets: Secrets
	readonly fileHash: Sha256
}

/** What somebody is shown before they decide. */
export type BackupPreview = {
	readonly municipality: string
	readonly centre: string
	readonly entries: number
	/** The last event in it. */
	readonly until: Instant | undefined
	readonly madeAt: Instant
}

/** Who restored, when it was the recovery sheet and no person. */
const recoverySheet = 'recovery-sheet' as PersonId

/**
 * Opens a backup with a passphrase or the recovery sheet and replays it.
 *
 * @throws {AppError} `backup-foreign`, `backup-key-wrong`, `backup-damaged`, `backup-newer`, `backup-practice`,
 * `chain-broken`, `kdf-failed`, `backup-failed`
 */
export async function openBackup(file: Bytes, key: BackupKey, realm: Realm): Promise<OpenedBackup> {
	const secrets = await openBackupKeys(file, key)
	const content = await readBackup(file, secrets)
	const { checkpoint } = content.manifest
	if (content.manifest.realm !== realm) throw new AppError('backup-practice')
	const register = fold(checkpoint.device, content.records)
	const { head, count } = register.state
	if (head.hash !== checkpoint.hash || count !== checkpoint.count)
		throw new AppError('backup-damaged', { part: 'head' })
	return { content, register, secrets, fileHash: await fileHashOf(file) }
}

export function previewOf({ content, register }: OpenedBackup): BackupPreview {
	const { organisation, count, head } = register.state
	const { municipality, centre } = organisation.profile
	return { municipality, centre, entries: count, until: head.wallClock, madeAt: content.manifest.checkpoint.at }
}

/**
 * Writes the register of a backup into this empty device and says so in its ledger. The chain goes on under the id of the
 * device it comes from; new registration numbers get the next device number, since the lost device may have given
 * numbers that no backup knows.
 *
 * @throws {AppError} `register-present`, `disk-full`, `database-closed`: nothing is written.
 */
export async function restoreBackup({ database, world, realm }: App, opened: OpenedBackup): Promise<void> {
	const { content, register, secrets, fileHash } = opened
	const { organisation, head } = register.state
	const { checkpoint } = content.manifest
	const body = { checkpoint, fileHash, deviceOrdinal: organisation.deviceOrdinal + 1 }
	const by = { now: world.now(), actor: secrets.person ?? recoverySheet, appBuild: __APP_BUILD__ }
	const salts = { salt: world.randomBytes(16), confidentialSalt: world.randomBytes(16) }
	const restored = writeEvent(draftOf({ type: 'ledger.restored', body }, by), head, salts)
	const keys = await dataKeys(secrets.dataKey)
	const records = [...content.records, restored.record]
	const written = await restoreRegister(database, keys, {
		records,
		head: restored.head,
		slots: content.slots,
		papers: content.papers
	})
	writeCanary(world.notes, realm, written.head, world.now())
}
