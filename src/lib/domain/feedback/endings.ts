import { computeDeadline } from '../deadlines/deadline.ts'
import { caseworkOf } from './casework.ts'
import { accept, refusal, unless, type Decision, type EntryContext } from './decision.ts'
import type {
	AnsweredEntry,
	ClosedEntry,
	DecidedEntry,
	EntryIn,
	ExaminedEntry,
	ForwardedEntry,
	ReceivedEntry,
	ReopenedEntry,
	UnexaminedEntry
} from './entry.ts'
import { checkDay, checkSending, needText } from './handling-checks.ts'
import type { HandlingOf } from './handling-command.ts'
import { mustTell, type Outcome } from './outcome.ts'
import type { Issue } from './validation.ts'

/** Not yet decided. */
type OpenEntry = ReceivedEntry | ReopenedEntry | ExaminedEntry
type ClosableEntry = DecidedEntry | AnsweredEntry | ForwardedEntry | UnexaminedEntry

/**
 * Hands the matter to whoever is competent (F20).
 *
 * @see docs/sources.md#iesniegumu-likums-4
 */
export function forward(entry: OpenEntry, { to, on, note }: HandlingOf<'forward'>, { today }: EntryContext): Decision {
	const day = checkDay(on, 'on', { entry, today })
	const issues = [...needText(to, 'to', 'institution-empty'), ...day.issues]
	if (issues.length > 0 || !day.value) return { ok: false, issues }
	return accept({
		type: 'entry.forwarded',
		body: { to: to.trim(), on: day.value, note: note.trim() },
		confidential: undefined
	})
}

/**
 * Leaves it unexamined on one of five grounds; the first is for nobody's submission only.
 *
 * @see docs/sources.md#iesniegumu-likums-7
 */
export function leave(entry: OpenEntry, { ground, reasons }: HandlingOf<'leave'>, { today }: EntryContext): Decision {
	const issues: Issue[] = []
	if (ground === '') issues.push({ field: 'ground', code: 'ground-missing' })
	else if ((ground === 'no-submitter') !== (entry.contents.submitter.type === 'anonymous'))
		issues.push({ field: 'ground', code: 'ground-unfit' })
	issues.push(...needText(reasons, 'reasons', 'reasons-empty'))
	if (issues.length > 0 || ground === '') return { ok: false, issues }
	return accept({
		type: 'entry.left-unexamined',
		body: { ground, reasons: reasons.trim(), on: today },
		confidential: undefined
	})
}

/** Notes that the person was told of the forwarding or of the reason why it was left. */
export function tell(
	entry: ForwardedEntry | UnexaminedEntry,
	{ sending }: HandlingOf<'tell'>,
	{ today }: EntryContext
): Decision {
	if (entry.contents.submitter.type === 'anonymous') return refusal('entry', 'nobody-to-answer')
	const { value, issues } = checkSending(sending, { entry, today })
	if (issues.length > 0 || !value) return { ok: false, issues }
	return accept({ type: 'entry.told', body: { sending: value }, confidential: undefined })
}

/** Ends the matter with the outcome it already has; refused while the person waits for an answer or a notice. */
export function close(entry: ClosableEntry, _command: HandlingOf<'close'>, { today }: EntryContext): Decision {
	const anonymous = entry.contents.submitter.type === 'anonymous'
	if (entry.stage === 'decided' && !anonymous) return refusal('entry', 'not-answered')
	if (entry.stage === 'forwarded' && !entry.told && !anonymous) return refusal('entry', 'not-told')
	if (entry.stage === 'left-unexamined' && !entry.told && mustTell(entry.ground)) return refusal('entry', 'not-told')
	const { outcome, reasons } = endingOf(entry)
	return accept({ type: 'entry.closed', body: { outcome, reasons, on: today }, confidential: undefined })
}

/** Ends it on the spot. A submission under the law wants an answer: noting it is not enough. */
export function end(entry: OpenEntry, { outcome, reasons }: HandlingOf<'end'>, { today }: EntryContext): Decision {
	const issues: Issue[] = []
	if (outcome === '') issues.push({ field: 'outcome', code: 'outcome-missing' })
	if (outcome === 'noted' && caseworkOf(entry).procedure !== 'feedback')
		issues.push({ field: 'outcome', code: 'answer-owed' })
	issues.push(...needText(reasons, 'reasons', 'reasons-empty'))
	if (issues.length > 0 || outcome === '') return { ok: false, issues }
	return accept({
		type: 'entry.closed',
		body: { outcome, reasons: reasons.trim(), on: today },
		confidential: undefined
	})
}

/** Opens a closed matter again; the answer's limit counts from this day. */
export function reopen(entry: ClosedEntry, { reason }: HandlingOf<'reopen'>, { today, rules }: EntryContext): Decision {
	const { kind, submitter } = entry.contents
	const { procedure } = caseworkOf(entry)
	const question = { kind, anonymous: submitter.type === 'anonymous', receivedOn: today, procedure }
	return unless(needText(reason, 'reason', 'reason-empty'), () => [
		{
			type: 'entry.reopened',
			body: { on: today, reason: reason.trim(), deadline: computeDeadline(question, rules) },
			confidential: undefined
		}
	])
}

/** What the matter ends with. */
function endingOf(entry: EntryIn<ClosableEntry['stage']>): { readonly outcome: Outcome; readonly reasons: string } {
	if (entry.stage === 'forwarded') return { outcome: 'forwarded', reasons: entry.to }
	if (entry.stage === 'left-unexamined') return { outcome: 'left-unexamined', reasons: entry.reasons }
	return { outcome: entry.ruling.finding, reasons: entry.ruling.reasons }
}
