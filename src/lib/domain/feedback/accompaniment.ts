import { textToIsoDate } from '../dates.ts'
import { computeDeadline, deadlineByRule } from '../deadlines/deadline.ts'
import { longerReplyLimit } from '../deadlines/limits.ts'
import { caseworkOf, concernsExaminer, type Measure } from './casework.ts'
import { accept, refusal, unless, type Decision, type EntryContext } from './decision.ts'
import type { Entry, ExaminedEntry, ReceivedEntry, ReopenedEntry } from './entry.ts'
import { checkDay, checkSending, needText } from './handling-checks.ts'
import type { HandlingOf, MeasureDraft } from './handling-command.ts'
import { everyWord, redaction } from './redaction.ts'
import type { Issue } from './validation.ts'

/** Says what the text is in law; its limit is counted anew. */
export function triage(
	entry: ReceivedEntry | ReopenedEntry,
	{ procedure }: HandlingOf<'triage'>,
	{ rules }: EntryContext
): Decision {
	if (procedure === caseworkOf(entry).procedure) return refusal('entry', 'nothing-changed')
	const { kind, receivedOn, submitter } = entry.contents
	const from = entry.stage === 'reopened' ? entry.reopenedOn : receivedOn
	const question = { kind, anonymous: submitter.type === 'anonymous', receivedOn: from, procedure }
	return accept({
		type: 'entry.triaged',
		body: { procedure, deadline: computeDeadline(question, rules) },
		confidential: undefined
	})
}

/** Notes that receipt was confirmed. */
export function acknowledge(entry: Entry, { sending }: HandlingOf<'acknowledge'>, { today }: EntryContext): Decision {
	const { value, issues } = checkSending(sending, { entry, today })
	if (issues.length > 0 || !value) return { ok: false, issues }
	return accept({ type: 'entry.acknowledged', body: { sending: value }, confidential: undefined })
}

/**
 * Says anew who is complained about; they are kept out of the case from then on (rules 5.4.4, F21). What concerns the examiner is
 * black in every copy without names, for those go to the examiner.
 */
export function nameStaff(
	entry: Entry,
	{ people }: HandlingOf<'name-staff'>,
	{ actor, examiners }: EntryContext
): Decision {
	const named = [...new Set(people)].sort()
	if (named.includes(actor)) return refusal('entry', 'conflict-of-interest')
	const known = [...caseworkOf(entry).involved].sort()
	if (named.join() === known.join()) return refusal('entry', 'nothing-changed')
	const confidential = named.length > 0 ? { people: named } : undefined
	const marked = entry.passages.filter((passage) => passage !== everyWord)
	const passages = concernsExaminer(named, examiners) ? [everyWord, ...marked] : marked
	return accept(
		{ type: 'entry.staff-named', body: { count: named.length }, confidential },
		...(passages.length === entry.passages.length ? [] : [redaction(passages)])
	)
}

/**
 * Takes the longer term, one month from receipt: once, with one of three reasons and a notice to the person.
 *
 * @see docs/sources.md#iesniegumu-likums-5-menesis
 */
export function extend(
	entry: ReceivedEntry | ReopenedEntry | ExaminedEntry,
	{ reason, notice }: HandlingOf<'extend'>,
	{ today, rules }: EntryContext
): Decision {
	const { procedure, extended } = caseworkOf(entry)
	if (extended) return refusal('entry', 'extension-taken')
	if (procedure !== 'submission' || entry.deadline?.rule.unit !== 'working-days')
		return refusal('entry', 'extension-not-allowed')

	const { value, issues } = checkSending(notice, { entry, today })
	if (reason === '') return { ok: false, issues: [{ field: 'longerReason', code: 'longer-reason-missing' }, ...issues] }
	if (issues.length > 0 || !value) return { ok: false, issues }
	const deadline = deadlineByRule(longerReplyLimit, entry.deadline.receivedOn, rules.holidays)
	return accept({ type: 'entry.extended', body: { reason, notice: value, deadline }, confidential: undefined })
}

/** One of the three steps after an error of ours (rules 5.1.2); how it was put right is told. */
export function repair(_entry: Entry, { step, note }: HandlingOf<'repair'>, { today }: EntryContext): Decision {
	const issues = step === 'remedied' ? needText(note, 'note', 'repair-note-empty') : []
	return unless(issues, () => [
		{ type: 'entry.repaired', body: { step, on: today, note: note.trim() }, confidential: undefined }
	])
}

/** Plans a corrective action, or says that it is done or was checked (F24). */
export function setMeasure(entry: Entry, { measure }: HandlingOf<'set-measure'>, { today }: EntryContext): Decision {
	const { value, issues } = checkMeasure(entry, measure, today)
	if (issues.length > 0 || !value) return { ok: false, issues }
	return accept({ type: 'entry.measure-set', body: { measure: value }, confidential: undefined })
}

/** Links it with another entry; both keep their numbers (F9). */
export function link(entry: Entry, { other, kind }: HandlingOf<'link'>): Decision {
	if (other === '') return refusal('other', 'link-missing')
	if (other === entry.id) return refusal('other', 'link-itself')
	if (kind === '') return refusal('link', 'link-kind-missing')
	return accept({ type: 'entry.linked', body: { other, kind }, confidential: undefined })
}

export function unlink(entry: Entry, { other }: HandlingOf<'unlink'>): Decision {
	const linked = caseworkOf(entry).links.some((each) => each.other === other)
	if (!linked) return refusal('other', 'nothing-changed')
	return accept({ type: 'entry.unlinked', body: { other }, confidential: undefined })
}

/** Notes that the envelope was opened by one of those it is sealed to (rules 5.4.4). */
export function unseal(entry: Entry, _: HandlingOf<'unseal'>, { today, actor }: EntryContext): Decision {
	if (!caseworkOf(entry).envelope?.to.includes(actor)) return refusal('entry', 'envelope-not-yours')
	return accept({ type: 'entry.unsealed', body: { on: today }, confidential: undefined })
}

function checkMeasure(entry: Entry, draft: MeasureDraft, today: EntryContext['today']) {
	const optional = (text: string, field: Issue['field']) =>
		text === '' ? { value: undefined, issues: [] } : checkDay(text, field, { entry, today })
	const done = optional(draft.doneOn, 'doneOn')
	const checked = optional(draft.checkedOn, 'checkedOn')
	const dueOn = textToIsoDate(draft.dueOn)
	const issues: Issue[] = [
		...needText(draft.action, 'action', 'measure-action-empty'),
		...needText(draft.owner, 'owner', 'measure-owner-empty'),
		...(dueOn ? [] : [{ field: 'dueOn', code: 'date-invalid' } as const]),
		...done.issues,
		...checked.issues
	]
	if (checked.value && (!done.value || checked.value < done.value))
		issues.push({ field: 'checkedOn', code: 'checked-before-done' })
	if (checked.value) issues.push(...needText(draft.result, 'result', 'measure-result-empty'))
	return { value: dueOn && measureOf(entry, draft, { dueOn, done: done.value, checked: checked.value }), issues }
}

type MeasureDays = {
	readonly dueOn: Measure['dueOn']
	readonly done: Measure['doneOn']
	readonly checked: Measure['doneOn']
}

function measureOf(entry: Entry, draft: MeasureDraft, { dueOn, done, checked }: MeasureDays): Measure {
	return {
		id: draft.id ?? caseworkOf(entry).measures.length + 1,
		cause: draft.cause.trim(),
		action: draft.action.trim(),
		owner: draft.owner.trim(),
		dueOn,
		doneOn: done,
		checked: checked && { on: checked, result: draft.result.trim() }
	}
}
