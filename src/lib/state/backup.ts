import { AppError } from '$lib/errors.ts'
import { checkpoint as checkpointOf } from '$lib/domain/ledger/chain.ts'
import type { Checkpoint, Sha256 } from '$lib/domain/ledger/event.ts'
import { readBackup, writeBackup } from '$lib/exchange/backup/backup-file.ts'
import type { BackupContent } from '$lib/exchange/backup/payload.ts'
import { listCopies, removeCopy } from '$lib/storage/backup-copies.ts'
import { fold } from '$lib/storage/rebuild.ts'
import { readPapers } from '$lib/storage/papers.ts'
import { listSlots } from '$lib/storage/slots.ts'
import type { Desk } from './desk.svelte.ts'
import { fileHashOf } from './files.ts'

type Bytes = Uint8Array<ArrayBuffer>

export type BackupStep = 'reading' | 'sealing' | 'checking'
/** `read`: events read so far. */
export type BackupProgress = { readonly step: BackupStep; readonly read: number }

/** A backup that deserves the name: it was read back and replayed. */
export type FinishedBackup = {
	readonly bytes: Bytes
	readonly fileName: string
	readonly checkpoint: Checkpoint
	readonly fileHash: Sha256
}

/**
 * Makes a backup of the whole register: one file to everybody who may unlock it and to the recovery sheet. The finished
 * bytes are opened again with this person's own key and replayed; only what gives back the register's own head and count
 * is recorded and handed out.
 *
 * @throws {AppError} `backup-failed` when what was read back is not the register, `chain-broken`, `not-the-writer`, and
 * what a save throws; nothing is recorded then.
 * @see docs/backup.md
 */
export async function makeBackup(desk: Desk, onProgress: (progress: BackupProgress) => void): Promise<FinishedBackup> {
	desk.writer.assert()
	const content = await contentOf(desk, (read) => onProgress({ step: 'reading', read }))
	const read = content.records.length
	const { dataKey } = desk.unlocked.secrets
	onProgress({ step: 'sealing', read })
	const bytes = await writeBackup(content, { recipients: recipientsOf(desk), dataKey })
	onProgress({ step: 'checking', read })
	const { checkpoint } = content.manifest
	await expectSame(desk, bytes, checkpoint)
	const body = { checkpoint, fileHash: await fileHashOf(bytes) }
	await desk.record([{ type: 'backup.verified', body }])
	await removeOldCopies(desk)
	return { bytes, fileName: fileName(desk, body.checkpoint), ...body }
}

/**
 * Opens a backup of this register with this person's key and replays it.
 *
 * @returns the end of the chain that it gives back.
 * @throws {AppError} `backup-foreign`, `backup-key-wrong`, `backup-damaged`, `backup-newer`, `chain-broken`,
 * `backup-failed` when it is not what it says it is.
 */
export async function inspectBackup(desk: Desk, bytes: Bytes): Promise<Checkpoint> {
	const { identity, dataKey } = desk.unlocked.secrets
	if (identity === null) throw new AppError('vault-missing')
	const { records, manifest } = await readBackup(bytes, { identity, dataKey })
	const { head, count } = fold(manifest.checkpoint.device, records).state
	const { hash, count: told } = manifest.checkpoint
	if (head.hash !== hash || count !== told) throw new AppError('backup-failed', { seq: head.seq })
	return manifest.checkpoint
}

/** Compares with the register itself: what a file says of itself would agree with any file. @throws {AppError} `backup-failed` */
async function expectSame(desk: Desk, bytes: Bytes, { hash, count }: Checkpoint): Promise<void> {
	const found = await inspectBackup(desk, bytes).catch((cause: unknown) => {
		throw new AppError('backup-failed', {}, { cause })
	})
	if (found.hash !== hash || found.count !== count) throw new AppError('backup-failed', { seq: found.seq })
}

async function contentOf(desk: Desk, onRead: (read: number) => void): Promise<BackupContent> {
	const { realm } = desk.database
	const { head, count } = desk.state
	const [records, slots, papers] = await Promise.all([
		desk.register.records(1, onRead),
		listSlots(desk.database),
		readPapers(desk.database, desk.unlocked.keys.papers)
	])
	const manifest = { realm, checkpoint: checkpointOf(head, count, desk.world.now()), appBuild: __APP_BUILD__ }
	return { manifest, slots, records: records.slice(0, head.seq), papers }
}

function recipientsOf({ organisation }: Desk): readonly string[] {
	const people = organisation.people.filter(({ leftOn }) => leftOn === undefined)
	return [...people.map(({ recipient }) => recipient), organisation.recoveryRecipient]
}

/** Copies of before an upgrade are needed until the data has left the device under the new version. */
async function removeOldCopies({ database }: Desk): Promise<void> {
	for (const copy of await listCopies(database.name, database.verno)) if (copy.type === 'before') await removeCopy(copy)
}

/** Place and moment only: centre's series, device, day, number of the last event. */
function fileName({ profile, organisation, world, database }: Desk, { seq }: Checkpoint): string {
	const kind = database.realm === 'practice' ? 'macibu-dublejums' : 'dublejums'
	return `${kind}-${profile.series}-${organisation.deviceOrdinal}-${world.today()}-${seq}.age`
}
