import { computeDeadline, type Deadline, type DeadlineRules } from '../deadlines/deadline.ts'
import { redated } from '../deadlines/redate.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import { caseworkOf, isInvolved, type SealedEnvelope } from './casework.ts'
import { accept, refusal, type Decision, type EntryContext } from './decision.ts'
import type { EntryFact } from './entry-event.ts'
import { draftToContents, type EntryDraft } from './draft.ts'
import {
	contentFields,
	isWaiting,
	type Entry,
	type EntryContents,
	type FieldChange,
	type EntryIn,
	type RegistrationNumber,
	type Stage,
	type WaitingEntry
} from './entry.ts'
import { handle, isHandling } from './handling.ts'
import type { HandlingCommand } from './handling-command.ts'
import { everyWord, redaction } from './redaction.ts'
import { isBlank, validateEntry, type Issue } from './validation.ts'
import { isNamed, withheld, withheldChange } from './withheld.ts'

export type RegisterCommand = {
	readonly type: 'register'
	readonly draft: EntryDraft
	readonly number: RegistrationNumber
	/** Where the words are, when they are not in the draft. */
	readonly envelope?: Omit<SealedEnvelope, 'openings'> | undefined
}
/** The whole form again; only what differs is written. */
export type CorrectCommand = { readonly type: 'correct'; readonly draft: EntryDraft; readonly reason: string }
export type VoidCommand = {
	readonly type: 'void'
	readonly reason: string
	readonly initials: readonly [string, string]
}
/** Gives the record-keeping number; another one later is a correction and needs a reason. */
export type FileCommand = { readonly type: 'file'; readonly recordNumber: string; readonly reason: string }
/** Counts the deadline anew by the entry's own row, after a change of the holiday table. */
export type RedateCommand = { readonly type: 'redate' }
/** Says which words of an entry's texts copies without names show in black, all of them anew; none takes the black away. */
export type RedactCommand = { readonly type: 'redact'; readonly passages: readonly string[] }
type ChangeCommand = CorrectCommand | VoidCommand | FileCommand | RedateCommand
export type EntryCommand = RegisterCommand | ChangeCommand | RedactCommand | HandlingCommand

/** Not annulled. */
type StandingEntry = EntryIn<Exclude<Stage, 'voided'>>

/**
 * The one door: what happens to an entry, or why not. Pure; writes nothing.
 *
 * @param entry - as the register knows it inside the same transaction; `undefined` when there is none.
 * @throws {RangeError} when an entry is registered twice: a bug, ids are random.
 */
export function decide(entry: Entry | undefined, command: EntryCommand, context: EntryContext): Decision {
	if (command.type === 'register') {
		if (entry) throw new RangeError('an entry is registered once')
		return register(command, context)
	}
	if (!entry) return refusal('entry', 'entry-missing')
	// A new holiday table moves every due day, whoever types it in.
	if (command.type !== 'redate' && isInvolved(entry, context.actor)) return refusal('entry', 'conflict-of-interest')
	if (command.type === 'redact') return redact(entry, command)
	if (entry.stage === 'voided') return refusal('entry', 'entry-voided')
	return isHandling(command) ? handle(entry, command, context) : change(entry, command, context)
}

/** Writes an entry down. */
export function register({ draft, number, envelope }: RegisterCommand, { today, rules }: EntryContext): Decision {
	if (draft.submitter === 'withheld' && !envelope) return refusal('submitter', 'submitter-name-empty')
	const issues = validateEntry(draft, { today, latestReceipt: today })
	const contents = draftToContents(draft)
	if (issues.length > 0 || !contents) return { ok: false, issues }

	const { submitter } = contents
	const registered: EntryFact = {
		type: 'entry.registered',
		body: {
			number,
			recordedOn: today,
			contents: { ...contents, submitter: withheld(submitter) },
			deadline: deadlineOf(contents, rules)
		},
		confidential: submitter.type === 'named' ? { submitter } : undefined
	}
	return envelope
		? accept(registered, { type: 'entry.sealed', body: envelope, confidential: undefined })
		: accept(registered)
}

/** Changes what was written, keeping it (F10). A change of kind, receipt or anonymity counts the deadline anew. */
export function correct(
	entry: StandingEntry,
	command: Omit<CorrectCommand, 'type'>,
	{ today, rules }: Pick<EntryContext, 'today' | 'rules'>
): Decision {
	const { draft, reason } = command
	const issues = [...validateEntry(draft, { today, latestReceipt: entry.recordedOn }), ...reasonIssues(reason)]
	const read = draftToContents(draft)
	if (issues.length > 0 || !read) return { ok: false, issues }

	const contents = draft.submitter === 'withheld' ? { ...read, submitter: entry.contents.submitter } : read
	const changes = differences(entry.contents, contents)
	if (changes.length === 0) return refusal('entry', 'nothing-changed')

	const named = changes.filter(({ field, from, to }) => field === 'submitter' && (isNamed(from) || isNamed(to)))
	return accept({
		type: 'entry.corrected',
		body: {
			changes: changes.map(withheldChange),
			reason: reason.trim(),
			deadline: movesDeadline(entry, contents) ? deadlineOf(contents, rules, entry) : 'unchanged'
		},
		confidential: named.length > 0 ? { changes: named } : undefined
	})
}

/**
 * Annuls an entry: the number stays in the book, with the reason and the initials of two people (F11). What was decided,
 * handed on or closed stands.
 */
export function voidEntry(entry: StandingEntry, { reason, initials }: Omit<VoidCommand, 'type'>): Decision {
	if (!isWaiting(entry) || entry.stage === 'decided') return refusal('entry', 'move-not-allowed')
	const [one, other] = [initials[0].trim(), initials[1].trim()]
	const issues: Issue[] = [...reasonIssues(reason)]
	if (isBlank(one) || isBlank(other)) issues.push({ field: 'initials', code: 'initials-missing' })
	else if (initialsKey(one) === initialsKey(other)) issues.push({ field: 'initials', code: 'initials-same' })
	if (issues.length > 0) return { ok: false, issues }
	return accept({
		type: 'entry.voided',
		body: { reason: reason.trim(), initials: [one, other] },
		confidential: undefined
	})
}

/** Notes the record-keeping (lietvedība) number. */
export function file(entry: StandingEntry, { recordNumber, reason }: Omit<FileCommand, 'type'>): Decision {
	const to = recordNumber.trim()
	const from = entry.recordNumber
	if (to === from && to !== '') return refusal('recordNumber', 'nothing-changed')
	if (isBlank(to) && from === '') return refusal('recordNumber', 'record-number-empty')
	if (from === '') return accept({ type: 'entry.filed', body: { recordNumber: to }, confidential: undefined })

	const issues = reasonIssues(reason)
	if (issues.length > 0) return { ok: false, issues }
	const changes: readonly FieldChange[] = [{ field: 'recordNumber', from, to }]
	return accept({
		type: 'entry.corrected',
		body: { changes, reason: reason.trim(), deadline: 'unchanged' },
		confidential: undefined
	})
}

/** Moves the due day after a change of the holiday table. */
export function redate(entry: WaitingEntry, { rules }: Pick<EntryContext, 'rules'>): Decision {
	const deadline = redated(entry, rules.holidays)
	if (!deadline || !entry.deadline) return refusal('entry', 'nothing-changed')
	return accept({
		type: 'entry.redated',
		body: { from: entry.deadline.dueOn, to: deadline.dueOn, deadline },
		confidential: undefined
	})
}

/** Names stand in annulled entries as well, so those can be blackened too. */
export function redact(entry: Entry, { passages }: Omit<RedactCommand, 'type'>): Decision {
	const marked = passages.map((passage) => passage.trim()).filter((passage) => passage.length >= 2)
	const kept = entry.passages.filter((passage) => passage === everyWord)
	const wanted = [...new Set([...kept, ...marked])].sort()
	if (canonicalJson(wanted) === canonicalJson(entry.passages)) return refusal('entry', 'nothing-changed')
	return accept(redaction(wanted))
}

function change(entry: StandingEntry, command: ChangeCommand, context: EntryContext): Decision {
	if (command.type === 'correct') return correct(entry, command, context)
	if (command.type === 'void') return voidEntry(entry, command)
	if (command.type === 'file') return file(entry, command)
	return isWaiting(entry) ? redate(entry, context) : refusal('entry', 'nothing-changed')
}

/** Fields that differ, in the order of the form; `null` stands for an empty day. */
function differences(before: EntryContents, after: EntryContents): readonly FieldChange[] {
	return contentFields
		.map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
		.filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to))
}

/** Kind, receipt and anonymity decide it; once the matter is reopened or no longer waits, they do not. */
function movesDeadline(entry: StandingEntry, after: EntryContents): boolean {
	const question = ({ kind, receivedOn, submitter }: EntryContents): string =>
		`${kind} ${receivedOn} ${submitter.type === 'anonymous'}`
	const counts = entry.stage === 'received' || entry.stage === 'in-examination'
	return counts && question(entry.contents) !== question(after)
}

/** @param entry - when there is one already: what it was triaged as stays. */
function deadlineOf(
	{ kind, receivedOn, submitter }: EntryContents,
	rules: DeadlineRules,
	entry?: StandingEntry
): Deadline | undefined {
	const triaged = entry?.history.some((item) => item.type === 'handled' && item.fact.type === 'entry.triaged')
	const procedure = entry && triaged ? caseworkOf(entry).procedure : undefined
	return computeDeadline({ kind, receivedOn, anonymous: submitter.type === 'anonymous', procedure }, rules)
}

function reasonIssues(reason: string): readonly Issue[] {
	return isBlank(reason) ? [{ field: 'reason', code: 'reason-empty' }] : []
}

/** `A. K.` and `ak` are one person. */
function initialsKey(initials: string): string {
	return initials.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}
