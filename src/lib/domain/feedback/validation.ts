import type { ErrorCode } from '../../errors.ts'
import { daysBetween, textToIsoDate, type Instant, type IsoDate } from '../dates.ts'
import type { DraftField, EntryDraft } from './draft.ts'
import type { ReplyWay } from './entry.ts'
import type { HandlingField } from './handling-command.ts'

/** A slip of the user: data, not a failure. */
export type Issue = {
	readonly field: DraftField | HandlingField | 'reason' | 'initials' | 'recordNumber' | 'entry'
	readonly code: ErrorCode
}

/** What the clerk is told before saving; it hinders nothing. */
export type WarningCode = 'anonymous-may-stay-unanswered' | 'late-entry' | 'personal-code-in-text' | 'clock-went-back'
export type Warning = { readonly field: DraftField | 'entry'; readonly code: WarningCode }

export type ValidationContext = {
	readonly today: IsoDate
	/** Last day that may stand as the day of receipt: today, or the day of writing down when an entry is corrected. */
	readonly latestReceipt: IsoDate
}

/** Everything that must be put right before the draft may be saved, in the order of the form. */
export function validateEntry(draft: EntryDraft, context: ValidationContext): readonly Issue[] {
	return [...choiceIssues(draft), ...submitterIssues(draft), ...dayIssues(draft, context), ...textIssues(draft)]
}

/**
 * What to tell before saving: the consequence of staying anonymous, lateness, a personal code in the text,
 * a clock earlier than the last event.
 *
 * @see docs/sources.md#iesniegumu-likums-7
 */
export function entryWarnings(
	draft: EntryDraft,
	context: { readonly today: IsoDate; readonly now: Instant; readonly lastAt: Instant | undefined }
): readonly Warning[] {
	const warnings: Warning[] = []
	const isSubmission = draft.kind === 'complaint' || draft.kind === 'suggestion'
	if (draft.submitter === 'anonymous' && isSubmission)
		warnings.push({ field: 'submitter', code: 'anonymous-may-stay-unanswered' })

	const receivedOn = textToIsoDate(draft.receivedOn)
	if (receivedOn && isLate(receivedOn, context.today)) warnings.push({ field: 'receivedOn', code: 'late-entry' })
	for (const field of ['text', 'remedy', 'service', 'channelNote'] as const)
		if (hasPersonalCode(draft[field])) warnings.push({ field, code: 'personal-code-in-text' })
	if (context.lastAt && context.now < context.lastAt) warnings.push({ field: 'entry', code: 'clock-went-back' })
	return warnings
}

/** Written down more than one calendar day after receipt (F14). */
export function isLate(receivedOn: IsoDate, recordedOn: IsoDate): boolean {
	return daysBetween(receivedOn, recordedOn) > 1
}

/** `NNNNNN-NNNNN`, or the newer form that begins with 32, with or without the dash. */
export function hasPersonalCode(text: string): boolean {
	return /(?<!\d)(?:\d{6}-\d{5}|32\d{9})(?!\d)/.test(text)
}

function choiceIssues(draft: EntryDraft): readonly Issue[] {
	const issues: Issue[] = []
	if (draft.kind === '') issues.push({ field: 'kind', code: 'kind-missing' })
	if (draft.channel === '') issues.push({ field: 'channel', code: 'channel-missing' })
	if (draft.channel === 'other' && isBlank(draft.channelNote))
		issues.push({ field: 'channelNote', code: 'channel-note-missing' })
	return issues
}

function submitterIssues(draft: EntryDraft): readonly Issue[] {
	if (draft.submitter !== 'named') return []

	const issues: Issue[] = []
	const contact = contactOf(draft.reply)
	if (isBlank(draft.name)) issues.push({ field: 'name', code: 'submitter-name-empty' })
	if (contact && isBlank(draft[contact])) issues.push({ field: contact, code: 'reply-contact-missing' })
	if (!isBlank(draft.email) && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email.trim()))
		issues.push({ field: 'email', code: 'email-invalid' })
	return issues
}

/** The field an answer of that way needs; an e-address is found by the name. */
function contactOf(reply: ReplyWay): 'address' | 'email' | 'phone' | undefined {
	if (reply === 'letter') return 'address'
	return reply === 'email' || reply === 'phone' ? reply : undefined
}

function dayIssues(draft: EntryDraft, { today, latestReceipt }: ValidationContext): readonly Issue[] {
	const issues: Issue[] = []
	const happenedOn = textToIsoDate(draft.happenedOn)
	const receivedOn = textToIsoDate(draft.receivedOn)
	if (!isBlank(draft.happenedOn) && !happenedOn) issues.push({ field: 'happenedOn', code: 'date-invalid' })
	else if (happenedOn && happenedOn > today) issues.push({ field: 'happenedOn', code: 'happened-in-future' })
	else if (happenedOn && receivedOn && happenedOn > receivedOn)
		issues.push({ field: 'happenedOn', code: 'happened-after-received' })

	if (!receivedOn) issues.push({ field: 'receivedOn', code: 'date-invalid' })
	else if (receivedOn > latestReceipt) issues.push({ field: 'receivedOn', code: 'received-in-future' })
	return issues
}

function textIssues(draft: EntryDraft): readonly Issue[] {
	return isBlank(draft.text) ? [{ field: 'text', code: 'text-empty' }] : []
}

/** No visible sign: blanks, zero-width and control characters do not make a text. */
export function isBlank(text: string): boolean {
	return !/[^\s\p{C}]/u.test(text)
}
