import { ageKeysOf, type AgeKeys } from './age-identity.ts'
import { utf8 } from './cipher.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Bytes of a code that nobody can guess: no derivation slows it down. */
export const oneTimeBytes = 16

/**
 * The key pair behind a code that is told apart from the file it opens, on paper or by telephone.
 *
 * @param code - {@link oneTimeBytes} random bytes, read and written as `recovery.ts` does.
 * @param purpose - what the code is for, so that one code never opens two kinds of things.
 * @see RFC 5869
 */
export async function oneTimeKeys(code: Bytes, purpose: string): Promise<AgeKeys> {
	const material = await crypto.subtle.importKey('raw', code, 'HKDF', false, ['deriveBits'])
	const info = utf8(`uzklausi/1/${purpose}`)
	const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info }
	return ageKeysOf(new Uint8Array(await crypto.subtle.deriveBits(parameters, material, 256)))
}
