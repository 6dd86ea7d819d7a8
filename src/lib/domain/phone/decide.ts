import type { ErrorCode } from '../../errors.ts'
import type { Instant } from '../dates.ts'
import type { EntryId } from '../feedback/entry.ts'
import type { Call, CallBack, CallId, CallOutcome, Phone, PhoneFact } from './phone.ts'

/** A call as it ends, texts as typed. */
export type CallDraft = {
	readonly id: CallId
	readonly startedAt: Instant
	readonly outcome: CallOutcome
	readonly note: string
	/** Counts only where a call-back is wanted. */
	readonly number: string
}

/** Seconds; who ends a call later than this has forgotten it, and its length is not known. */
const longest = 4 * 60 * 60
/** The shortest numbers have three digits. */
const fewestDigits = 3

/**
 * Writes a call down. A caller's number is kept only when the caller wants to be called back.
 *
 * @returns a fact; or `call-back-number-missing`.
 */
export function decideCall(draft: CallDraft, endedAt: Instant): PhoneFact | ErrorCode {
	const { id, startedAt, outcome } = draft
	const seconds = secondsBetween(startedAt, endedAt)
	const fact = {
		type: 'call.logged',
		body: { id, startedAt, seconds: seconds > longest ? undefined : seconds, outcome, note: tidy(draft.note) }
	} as const
	if (outcome !== 'call-back-wanted') return fact
	const number = tidy(draft.number)
	if (number.replace(/\D/g, '').length < fewestDigits) return 'call-back-number-missing'
	return { ...fact, confidential: { number } }
}

/**
 * The promise is kept, or given up after trying.
 *
 * @returns the fact, and the event whose confidential part is to be erased with it; `undefined` when nothing is owed.
 */
export function decideCalledBack(
	{ calls }: Phone,
	id: CallId,
	reached: boolean
): { readonly fact: PhoneFact; readonly erase: CallBack['seq'] } | undefined {
	const callBack = calls.find((call) => call.id === id)?.callBack
	return callBack && { fact: { type: 'call.called-back', body: { id, reached } }, erase: callBack.seq }
}

/** The link between a call and the entry that was made of it. */
export function becameEntry(id: Call['id'], entry: EntryId): PhoneFact {
	return { type: 'call.became-entry', body: { id, entry } }
}

/** Never negative, even when the clock was set back meanwhile. */
export function secondsBetween(from: Instant, to: Instant): number {
	return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000)
}

function tidy(text: string): string {
	return text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
}
