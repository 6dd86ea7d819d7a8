import { AppError } from '$lib/errors.ts'
import { base64ToBytes, bytesToBase64 } from '$lib/domain/bytes.ts'
import type { PersonId } from '$lib/domain/ledger/event.ts'
import { pairsOf, type HolderPair, type SurveyKey } from '$lib/domain/survey/staff/terms.ts'
import { openAge, sealAge } from './age.ts'
import { ageKeyBytes, ageKeysOf } from './age-identity.ts'

type Bytes = Uint8Array<ArrayBuffer>

const keyBytes = 32

/** Somebody who can open the answers together with any other holder. `recipient`: `age1…` */
export type Holder = { readonly person: PersonId; readonly recipient: string }

/**
 * A new key whose secret half any two of the holders can put together, and nobody alone: for each pair one half is random and the
 * other is the secret ⊕ that half, each sealed to its holder. The secret itself is forgotten when this returns.
 */
export async function newSurveyKey(holders: readonly Holder[]): Promise<SurveyKey> {
	const secret = crypto.getRandomValues(new Uint8Array(keyBytes))
	const { recipient } = await ageKeysOf(secret)
	const pairs = await Promise.all(
		pairsOf(holders).map(async ([one, other]): Promise<HolderPair> => {
			const half = crypto.getRandomValues(new Uint8Array(keyBytes))
			const parts = await Promise.all([sealedHalf(half, one), sealedHalf(xor(secret, half), other)])
			return { holders: [one.person, other.person], parts }
		})
	)
	secret.fill(0)
	return { recipient, pairs }
}

/**
 * The secret half of a survey's key, from both holders of a pair.
 *
 * @param identities - `AGE-SECRET-KEY-1…`, in the order of the pair's holders.
 * @returns `AGE-SECRET-KEY-1…`
 * @throws {AppError} `survey-key-wrong` when a part does not open, or both do not make the key of `recipient`.
 */
export async function joinSurveyKey(
	{ parts }: HolderPair,
	identities: readonly [string, string],
	recipient: string
): Promise<string> {
	const [half, rest] = await Promise.all([openedHalf(parts[0], identities[0]), openedHalf(parts[1], identities[1])])
	const made = await ageKeysOf(xor(half, rest))
	if (made.recipient !== recipient) throw new AppError('survey-key-wrong')
	return made.identity
}

async function sealedHalf(half: Bytes, { recipient }: Holder): Promise<string> {
	return bytesToBase64(await sealAge([half], [ageKeyBytes(recipient)], []))
}

async function openedHalf(part: string, identity: string): Promise<Bytes> {
	try {
		const opened = await openAge(base64ToBytes(part), ageKeyBytes(identity))
		const half = new Uint8Array(await new Blob([...opened]).arrayBuffer())
		if (half.length === keyBytes) return half
	} catch (cause) {
		throw new AppError('survey-key-wrong', {}, { cause })
	}
	throw new AppError('survey-key-wrong')
}

function xor(left: Bytes, right: Bytes): Bytes {
	return left.map((byte, index) => byte ^ (right[index] ?? 0))
}
