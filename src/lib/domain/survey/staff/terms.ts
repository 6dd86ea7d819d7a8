import * as v from 'valibot'
import type { PersonId, Sha256 } from '../../ledger/event.ts'
import { base64Schema, personIdSchema, sha256Schema } from '../../parsers.ts'

/** Two people who can open the answers together; each part is sealed to its holder, and one alone says nothing of the key. */
export type HolderPair = {
	readonly holders: readonly [PersonId, PersonId]
	/** age files in base64, in the order of `holders`: what makes the secret key when both are put together. */
	readonly parts: readonly [string, string]
}

/** The key of one survey. The secret half exists nowhere in one piece until two holders open the answers. */
export type SurveyKey = {
	/** `age1…`: everybody may seal to it. */
	readonly recipient: string
	/** Every pair of the holders. */
	readonly pairs: readonly HolderPair[]
}

/** What only a survey of the staff has; frozen with it. */
export type StaffTerms = {
	readonly key: SurveyKey
	/** Hashes of the codes that were drawn, sorted: see `codeHash`. */
	readonly codes: readonly Sha256[]
}

const pairSchema = v.strictObject({
	holders: v.tuple([personIdSchema, personIdSchema]),
	parts: v.tuple([base64Schema, base64Schema])
})

export const staffTermsSchema: v.GenericSchema<unknown, StaffTerms> = v.strictObject({
	key: v.strictObject({ recipient: v.string(), pairs: v.array(pairSchema) }),
	codes: v.array(sha256Schema)
})

/** Those who can open the answers, each with any other. */
export function holdersOf({ pairs }: SurveyKey): readonly PersonId[] {
	return [...new Set(pairs.flatMap(({ holders }) => holders))]
}

/** The pair of two people in any order; `undefined` when they are no pair. */
export function pairOf({ pairs }: SurveyKey, one: PersonId, other: PersonId): HolderPair | undefined {
	return pairs.find(({ holders }) => one !== other && holders.includes(one) && holders.includes(other))
}

/** Every pair of several things, each once. */
export function pairsOf<T>(things: readonly T[]): readonly (readonly [T, T])[] {
	return things.flatMap((one, index) => things.slice(index + 1).map((other) => [one, other] as const))
}
