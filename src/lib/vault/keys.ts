import type { PersonId } from '$lib/domain/ledger/event.ts'
import { newAgeKeys } from './age-identity.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { subKey, type VaultKey } from './cipher.ts'
import type { Secrets } from './slots.ts'

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** One sub-key for each kind of thing on disk. */
export type Keys = {
	readonly ledger: VaultKey
	readonly snapshot: VaultKey
	readonly drafts: VaultKey
	readonly papers: VaultKey
}

/** What an unlocked window holds in memory, and nothing else does. A reload is the lock. */
export type Unlocked = {
	readonly person: PersonId
	readonly keys: Keys
	readonly signingKey: CryptoKey
	readonly secrets: Secrets
	/** The organisation's root key, for administrators: issues certificates. */
	readonly rootKey: CryptoKey | undefined
}

/** A person's own keys, made once when they join. */
export type PersonKeys = {
	readonly publicKey: CryptoKey
	readonly signingKey: string
	readonly identity: string
	readonly recipient: string
}

export function newDataKey(): string {
	return toBase64(crypto.getRandomValues(new Uint8Array(32)))
}

/** ECDSA P-256 for signing, X25519 in the age format for sealing. */
export async function newPersonKeys(): Promise<PersonKeys> {
	const [pair, age] = await Promise.all([newSigningPair(), newAgeKeys()])
	return { publicKey: pair.publicKey, signingKey: await toPkcs8(pair.privateKey), ...age }
}

/** The pair is extractable, so that the private half can be sealed into slots. */
export function newSigningPair(): Promise<CryptoKeyPair> {
	return crypto.subtle.generateKey(curve, true, ['sign', 'verify'])
}

export async function toPkcs8(key: CryptoKey): Promise<string> {
	return toBase64(new Uint8Array(await crypto.subtle.exportKey('pkcs8', key)))
}

/** A signing key that script can use but not read. */
export function fromPkcs8(key: string): Promise<CryptoKey> {
	return crypto.subtle.importKey('pkcs8', fromBase64(key), curve, false, ['sign'])
}

export async function dataKeys(dataKey: string): Promise<Keys> {
	const material = fromBase64(dataKey)
	const [ledger, snapshot, drafts, papers] = await Promise.all([
		subKey(material, 'ledger'),
		subKey(material, 'snapshot'),
		subKey(material, 'drafts'),
		subKey(material, 'papers')
	])
	return { ledger, snapshot, drafts, papers }
}

/** @returns what the window works with, or `undefined` for the recovery slot, which belongs to nobody. */
export async function unlock(secrets: Secrets): Promise<Unlocked | undefined> {
	if (secrets.person === null || secrets.signingKey === null) return undefined
	return {
		person: secrets.person,
		keys: await dataKeys(secrets.dataKey),
		signingKey: await fromPkcs8(secrets.signingKey),
		secrets,
		rootKey: secrets.rootKey === null ? undefined : await fromPkcs8(secrets.rootKey)
	}
}
