import * as v from 'valibot'
import { AppError, type ErrorCode } from '$lib/errors.ts'
import { readFact, type DeskFact } from '$lib/domain/books.ts'
import type { IsoDate } from '$lib/domain/dates.ts'
import { emptyToNull } from '$lib/domain/feedback/entry-event.ts'
import type { PersonId } from '$lib/domain/ledger/event.ts'
import { dateSchema, personIdSchema } from '$lib/domain/parsers.ts'
import { ageKeyBytes } from '$lib/vault/age-identity.ts'
import { utf8, utf8ToText } from '$lib/vault/cipher.ts'
import { oneTimeKeys } from '$lib/vault/one-time.ts'
import type { PassphraseSlot } from '$lib/vault/slots.ts'
import { lineToSlot, slotLine, slotLineSchema } from '../backup/lines.ts'
import { workInWorker } from '../backup/in-worker.ts'
import type { BackupJob, BackupReply } from '../backup/protocol.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Run = (job: BackupJob) => Promise<BackupReply>

/** What another device of the centre joins by, for one person. */
export type DevicePackage = {
	readonly realm: 'real' | 'practice'
	readonly madeOn: IsoDate
	/** Last day on which it is taken. */
	readonly until: IsoDate
	readonly person: PersonId
	/** The person's keys, still sealed under their own passphrase. */
	readonly slot: PassphraseSlot
	/** What the new device's ledger begins with. */
	readonly facts: readonly DeskFact[]
}

const format = 'uzklausi-device'
const purpose = 'device-package'

const anySchema = v.object({ format: v.literal(format), version: v.number() })
const packageSchema = v.strictObject({
	format: v.literal(format),
	version: v.literal(1),
	realm: v.picklist(['real', 'practice']),
	madeOn: dateSchema,
	until: dateSchema,
	person: personIdSchema,
	slot: slotLineSchema.entries.slot,
	facts: v.array(v.looseObject({ type: v.string() }))
})

/**
 * Seals a package into an age file that a one-time code opens.
 *
 * @param code - 16 random bytes, to be told apart from the file.
 * @throws {AppError} `backup-failed`
 */
export async function writePackage(content: DevicePackage, code: Bytes, run: Run = workInWorker): Promise<Bytes> {
	const { slot, facts, ...rest } = content
	const sealed = (JSON.parse(slotLine(slot)) as { slot: object }).slot
	const text = JSON.stringify({ format, version: 1, ...rest, slot: sealed, facts: facts.map(emptyToNull) })
	const { recipient } = await oneTimeKeys(code, purpose)
	const job: BackupJob = { type: 'seal', parts: [utf8(text)], recipients: [ageKeyBytes(recipient)], notes: [] }
	const reply = await run(job)
	const file = reply.ok ? reply.parts[0] : undefined
	if (!file) throw new AppError('backup-failed')
	return file
}

/**
 * Opens a package and reads every field of it.
 *
 * @throws {AppError} `package-code-wrong`, `package-foreign` (another file, or damaged), `package-newer`; `backup-failed`.
 */
export async function readPackage(file: Bytes, code: Bytes, run: Run = workInWorker): Promise<DevicePackage> {
	const { identity } = await oneTimeKeys(code, purpose)
	const reply = await run({ type: 'open', file, identity: ageKeyBytes(identity) })
	if (!reply.ok) throw new AppError(told[reply.code] ?? reply.code)
	const value = parsed(utf8ToText(new Uint8Array(reply.parts.flatMap((part) => [...part]))))
	const any = v.safeParse(anySchema, value)
	if (!any.success) throw new AppError('package-foreign')
	if (any.output.version > 1) throw new AppError('package-newer')
	const result = v.safeParse(packageSchema, value)
	if (!result.success) throw new AppError('package-foreign', { part: 'fields' })
	const { realm, madeOn, until, person, slot: sealed, facts: written } = result.output
	const slot = lineToSlot({ slot: sealed })
	const facts = written.flatMap((fact) => readFact(fact) ?? [])
	if (slot.type !== 'passphrase' || facts.length !== written.length)
		throw new AppError('package-foreign', { part: 'facts' })
	return { realm, madeOn, until, person, slot, facts }
}

/** What opening an age file says, in the words of a package. */
const told: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = {
	'backup-key-wrong': 'package-code-wrong',
	'backup-foreign': 'package-foreign',
	'backup-damaged': 'package-foreign'
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}
