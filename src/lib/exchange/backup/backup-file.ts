import { AppError, type ErrorCode } from '$lib/errors.ts'
import { readAgeHeader, type Stanza } from '$lib/vault/age-header.ts'
import { ageKeyBytes } from '$lib/vault/age-identity.ts'
import { utf8 } from '$lib/vault/cipher.ts'
import { fromGroups } from '$lib/vault/recovery.ts'
import { openWithPassphrase, openWithRecoveryKey, type Secrets, type Slot } from '$lib/vault/slots.ts'
import { workInWorker } from './in-worker.ts'
import { slotLine } from './lines.ts'
import { readPayload, readSlotLine, writePayload, type BackupContent } from './payload.ts'
import type { BackupJob, BackupReply } from './protocol.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Run = (job: BackupJob) => Promise<BackupReply>

/** What somebody at an empty device has: their passphrase, or the recovery sheet as typed. */
export type BackupKey =
	{ readonly type: 'passphrase'; readonly passphrase: string } | { readonly type: 'recovery'; readonly groups: string }

/** The stanza in which a backup carries a way into the vault, so that a passphrase opens it on a device that knows nobody. */
const slotStanza = 'uzklausi/slot'

/**
 * Seals a register into one age file.
 *
 * @param recipients - `age1…` of everybody who may open it, the recovery sheet's among them.
 * @param dataKey - the register's own key, base64.
 * @param run - where the sealing happens: in a worker.
 * @throws {AppError} `backup-failed`
 * @see docs/backup.md
 */
export async function writeBackup(
	content: BackupContent,
	keys: { readonly recipients: readonly string[]; readonly dataKey: string },
	run: Run = workInWorker
): Promise<Bytes> {
	const parts = await writePayload(content, keys.dataKey)
	const notes = content.slots.map((slot): Stanza => ({ args: [slotStanza], body: utf8(slotLine(slot)) }))
	const [file] = await partsOf(run({ type: 'seal', parts, recipients: keys.recipients.map(ageKeyBytes), notes }))
	if (!file) throw new AppError('backup-failed')
	return file
}

/**
 * Opens a backup and reads every field of it. Whether the chain holds is the replay's affair.
 *
 * @throws {AppError} `backup-foreign`, `backup-key-wrong`, `backup-damaged`, `backup-newer`, `backup-failed`
 */
export async function readBackup(
	file: Bytes,
	keys: { readonly identity: string; readonly dataKey: string },
	run: Run = workInWorker
): Promise<BackupContent> {
	return readPayload(await partsOf(run({ type: 'open', file, identity: ageKeyBytes(keys.identity) })), keys.dataKey)
}

/**
 * The keys that a backup carries sealed in its header, opened by a passphrase or the recovery sheet.
 *
 * @throws {AppError} `backup-foreign`, `backup-damaged`, `backup-key-wrong` when it opens none of them: a slip, or a file
 * of another register; `kdf-failed`.
 */
export async function openBackupKeys(file: Bytes, key: BackupKey): Promise<Secrets & { readonly identity: string }> {
	const secrets = await openSlots(slotsOf(file), key)
	const identity = secrets.identity ?? secrets.recoveryIdentity
	if (identity === null) throw new AppError('backup-key-wrong')
	return { ...secrets, identity }
}

function slotsOf(file: Bytes): readonly Slot[] {
	const { stanzas } = readAgeHeader(file)
	const slots = stanzas.filter(({ args }) => args[0] === slotStanza).map(({ body }) => readSlotLine(body))
	// A real age file, but not one of ours.
	if (slots.length === 0) throw new AppError('backup-foreign')
	return slots
}

async function openSlots(slots: readonly Slot[], key: BackupKey): Promise<Secrets> {
	try {
		if (key.type === 'passphrase') return (await openWithPassphrase(slots, key.passphrase)).secrets
		const typed = fromGroups(key.groups)
		if (!typed) throw new AppError('recovery-key-wrong')
		return await openWithRecoveryKey(slots, typed)
	} catch (cause) {
		const misses: readonly ErrorCode[] = ['passphrase-wrong', 'recovery-key-wrong', 'vault-missing']
		if (cause instanceof AppError && misses.includes(cause.code)) throw new AppError('backup-key-wrong', {}, { cause })
		throw cause
	}
}

async function partsOf(running: Promise<BackupReply>): Promise<readonly Bytes[]> {
	const reply = await running
	if (!reply.ok) throw new AppError(reply.code)
	return reply.parts
}
