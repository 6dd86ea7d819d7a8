import { bech32 } from '@scure/base'
import { x25519KeyOf } from './x25519.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A key pair in the age format: things are sealed to the recipient and opened with the identity. */
export type AgeKeys = {
	/** `AGE-SECRET-KEY-1…` */
	readonly identity: string
	/** `age1…` */
	readonly recipient: string
}

const keyBytes = 32
/** Bytes of a PKCS#8 X25519 key before the key itself (RFC 8410 section 7). */
const pkcs8Prefix = 16

/**
 * A new X25519 key pair, written as age writes it (age-encryption.org/v1, "The X25519 recipient type"): Bech32 without a
 * length limit, the identity in capitals.
 */
export async function newAgeKeys(): Promise<AgeKeys> {
	const pair = await crypto.subtle.generateKey('X25519', true, ['deriveBits'])
	const [secret, open] = await Promise.all([
		crypto.subtle.exportKey('pkcs8', pair.privateKey),
		crypto.subtle.exportKey('raw', pair.publicKey)
	])
	return {
		identity: encode('age-secret-key-', new Uint8Array(secret).slice(pkcs8Prefix)).toUpperCase(),
		recipient: encode('age', new Uint8Array(open))
	}
}

/** The pair of a secret that was derived, 32 bytes. */
export async function ageKeysOf(secret: Bytes): Promise<AgeKeys> {
	const { publicKey } = await x25519KeyOf(secret)
	return { identity: encode('age-secret-key-', secret).toUpperCase(), recipient: encode('age', publicKey) }
}

/**
 * The 32 bytes of a recipient (`age1…`) or an identity (`AGE-SECRET-KEY-1…`).
 *
 * @throws {TypeError} for anything else: people's keys are made here, never typed.
 */
export function ageKeyBytes(text: string): Bytes {
	const { prefix, bytes } = bech32.decodeToBytes(text)
	if (!['age', 'age-secret-key-'].includes(prefix) || bytes.length !== keyBytes) throw new TypeError('not an age key')
	return new Uint8Array(bytes)
}

function encode(prefix: string, bytes: Bytes): string {
	return bech32.encodeFromBytes(prefix, bytes)
}
