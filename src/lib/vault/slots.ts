import { AppError } from '$lib/errors.ts'
import type { PersonId } from '$lib/domain/ledger/event.ts'
import { open, seal, subKey, utf8, utf8ToText } from './cipher.ts'
import { derive } from './kdf.ts'
import type { KdfParameters } from './protocol.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * One way into the vault, as it lies on disk: an opaque id, how the key is derived, and sealed secrets.
 * Nothing in it says whose it is; the slots of a device share their salt, so that one derivation tries them all
 * and nobody has to pick a name at the lock (docs/adr/0005-vault.md).
 */
export type Slot =
	| { readonly id: string; readonly type: 'passphrase'; readonly kdf: KdfParameters; readonly sealed: Bytes }
	| { readonly id: string; readonly type: 'recovery'; readonly sealed: Bytes }
export type PassphraseSlot = Extract<Slot, { type: 'passphrase' }>
export type RecoverySlot = Extract<Slot, { type: 'recovery' }>

/** What a slot opens. Keys are base64: PKCS#8 for signing, raw for the data key. */
export type Secrets = {
	/** `null` in the recovery slot: it belongs to the organisation. */
	readonly person: PersonId | null
	readonly dataKey: string
	readonly signingKey: string | null
	/** age identity (`AGE-SECRET-KEY-1…`) to which things are sealed. */
	readonly identity: string | null
	/** The organisation's root key: administrators and the recovery sheet only. */
	readonly rootKey: string | null
	/** Identity of the recovery sheet, to which backups are sealed: in the recovery slot only. */
	readonly recoveryIdentity: string | null
}

/** Seals `secrets` under a passphrase. */
export async function passphraseSlot(
	id: string,
	passphrase: string,
	kdf: KdfParameters,
	secrets: Secrets
): Promise<PassphraseSlot> {
	const { key } = await derive(passphrase, kdf)
	return { id, type: 'passphrase', kdf, sealed: await sealSecrets(key, id, secrets) }
}

/** Seals `secrets` under the 16 random bytes of the recovery sheet: no derivation is needed, nobody can guess them. */
export async function recoverySlot(id: string, recoveryKey: Bytes, secrets: Secrets): Promise<RecoverySlot> {
	return { id, type: 'recovery', sealed: await sealSecrets(recoveryKey, id, secrets) }
}

/**
 * Tries a passphrase on every slot.
 *
 * @throws {AppError} `passphrase-wrong` when none opens; `vault-missing` when there is no slot; `kdf-failed`.
 */
export async function openWithPassphrase(
	slots: readonly Slot[],
	passphrase: string
): Promise<{ readonly slot: PassphraseSlot; readonly secrets: Secrets }> {
	const candidates = slots.filter((slot) => slot.type === 'passphrase')
	if (candidates.length === 0) throw new AppError('vault-missing')
	const derived = new Map<string, Bytes>()
	for (const slot of candidates) {
		const group = `${slot.kdf.memory}/${slot.kdf.passes}/${slot.kdf.salt.join()}`
		const key = derived.get(group) ?? (await derive(passphrase, slot.kdf)).key
		derived.set(group, key)
		const secrets = await openSecrets(key, slot)
		if (secrets) return { slot, secrets }
	}
	throw new AppError('passphrase-wrong')
}

/** @throws {AppError} `recovery-key-wrong` when the sheet is of another vault. */
export async function openWithRecoveryKey(slots: readonly Slot[], recoveryKey: Bytes): Promise<Secrets> {
	for (const slot of slots) {
		const secrets = slot.type === 'recovery' ? await openSecrets(recoveryKey, slot) : undefined
		if (secrets) return secrets
	}
	throw new AppError('recovery-key-wrong')
}

async function sealSecrets(material: Bytes, id: string, secrets: Secrets): Promise<Bytes> {
	return seal(await subKey(material, `slot/${id}`), `slot/${id}`, utf8(JSON.stringify(secrets)))
}

async function openSecrets(material: Bytes, slot: Slot): Promise<Secrets | undefined> {
	const key = await subKey(material, `slot/${slot.id}`)
	const plain = await open(key, `slot/${slot.id}`, slot.sealed).catch(() => undefined)
	// Sealed by us under an authenticated cipher, so its shape needs no second parser.
	return plain && (JSON.parse(utf8ToText(plain)) as Secrets)
}
