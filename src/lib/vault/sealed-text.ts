import { AppError } from '$lib/errors.ts'
import { openAge, sealAge } from './age.ts'
import { ageKeyBytes, type AgeKeys } from './age-identity.ts'
import { fromBase64 } from './base64.ts'
import { utf8, utf8ToText } from './cipher.ts'
import { oneTimeKeys } from './one-time.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Bytes: lengths on disk are multiples of this, so that they do not tell who wrote much. */
const usualStep = 2048
/** Bytes: more than any answer to a form, so that all are of one length. */
export const answerStep = 16_384

/**
 * Seals JSON to every recipient, filled up with blanks.
 *
 * @param recipients - `age1…`, at least one.
 * @param step - bytes by which lengths go.
 * @returns an age file.
 */
export function sealText(json: string, recipients: readonly string[], step = usualStep): Promise<Bytes> {
	const plain = utf8(json)
	const blanks = utf8(' '.repeat((step - (plain.length % step)) % step))
	return sealAge([plain, blanks], recipients.map(ageKeyBytes), [])
}

/** @param identity - `AGE-SECRET-KEY-1…` @throws {AppError} `envelope-unreadable` */
export async function openText(file: Uint8Array, identity: string): Promise<string> {
	try {
		const parts = await openAge(file, ageKeyBytes(identity))
		return utf8ToText(new Uint8Array(await new Blob([...parts]).arrayBuffer()))
	} catch (cause) {
		throw new AppError('envelope-unreadable', {}, { cause })
	}
}

/** The key pair to which a device in a client's hands seals, and which only its unlocked register can open. */
export function inboxKeys(dataKey: string): Promise<AgeKeys> {
	return oneTimeKeys(fromBase64(dataKey), 'inbox')
}
