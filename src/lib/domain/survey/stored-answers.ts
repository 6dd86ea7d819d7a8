import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { textToBytes, type Bytes } from '../bytes.ts'
import type { IsoDate } from '../dates.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import type { Salted, Sha256 } from '../ledger/event.ts'
import { commitmentOf } from '../ledger/hash.ts'
import type { Mark } from './marks.ts'
import type { Language } from './questionnaire.ts'
import type { Response } from './session.ts'

/** How the answers came in. */
export const origins = ['kiosk', 'paper', 'interview', 'phone', 'link'] as const
export type Origin = (typeof origins)[number]

/** Where a filling lies among those on paper, so that it can be found and keyed in again; a number on a form, never of a person. */
export type PaperForm = {
	/** One envelope or pile: 1 to 20 letters, digits and hyphens. */
	readonly batch: string
	/** 1 to 99999, once in its batch. */
	readonly form: number
	/** Of the second keying: answers keyed in at least once, and how many of them differed. Missing before it. */
	readonly check?: { readonly compared: number; readonly differences: number }
}

/** A filling of a survey of clients: with the day, never the time. */
export type ClientAnswers = {
	readonly survey: string
	readonly questionnaire: string
	readonly version: number
	readonly response: Response
	readonly language: Language
	readonly origin: Origin
	readonly on: IsoDate
	/** Missing where there is none. */
	readonly marks?: readonly Mark[]
	/** With the origin `paper` only; missing in what was keyed in without a number. */
	readonly paper?: PaperForm
}

/** A filling of an anonymous survey of staff: the answers and nothing that tells them apart. There are no fields to fill by mistake. */
export type StaffAnswers = Pick<ClientAnswers, 'survey' | 'questionnaire' | 'version' | 'response'>

/**
 * One filling as it is sealed and stored; not a ledger event, whose order would tell who. Keys of the store must be random, and
 * rows shuffled when written.
 */
export type StoredAnswers = ClientAnswers | StaffAnswers

/** The bytes that are hashed, sealed and stored: keys sorted, so that not even the order of answering is left in them. */
export function storedBytes(answers: StoredAnswers): Bytes {
	return textToBytes(canonicalJson(answers))
}

/** What proves one stored filling. @param salted - 16 random bytes, kept with the row, and {@link storedBytes}. */
export function answersHash(salted: Salted): Sha256 {
	return commitmentOf(salted)
}

/**
 * One figure for all fillings of a survey in no order: SHA-256 over their number and their hashes, sorted.
 *
 * Why sorted and not combined by XOR or sum, which need no list: XOR forgets a row that is put in twice, and whoever may choose
 * some 256 rows solves linear equations for a set with the same XOR; sums fall to the generalised birthday attack. Here a set with
 * the same digest is a collision of SHA-256. The salt keeps rows from being guessed from their hashes, and two equal fillings
 * apart, so that neither can be taken out unseen.
 */
export function answersDigest(hashes: readonly Sha256[]): Sha256 {
	const sorted = [...hashes].sort()
	return bytesToHex(sha256(textToBytes(`uzklausi answers 1\n${sorted.length}\n${sorted.join('\n')}\n`))) as Sha256
}
