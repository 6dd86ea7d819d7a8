import { accept, refusal, unless, type Decision, type EntryContext } from './decision.ts'
import { caseworkOf, concernsExaminer, type CaseFact, type Ruling, type Scan } from './casework.ts'
import type { DecidedEntry, Entry, ExaminedEntry, ReceivedEntry, ReopenedEntry } from './entry.ts'
import type { EntryFact } from './entry-event.ts'
import { checkDay, checkSending, needText } from './handling-checks.ts'
import type { HandlingOf, RulingDraft } from './handling-command.ts'
import { isBlank, type Issue } from './validation.ts'

/** The examiner takes the matter up, stating that there is no conflict of interest (rules 5.4.4). */
export function examine(
	entry: ReceivedEntry | ReopenedEntry,
	{ examiner, noConflict }: HandlingOf<'examine'>,
	{ today, examiners }: EntryContext
): Decision {
	if (concernsExaminer(caseworkOf(entry).involved, examiners)) return refusal('entry', 'examiner-concerned')
	const issues: Issue[] = [...needText(examiner, 'examiner', 'examiner-empty')]
	if (!noConflict) issues.push({ field: 'noConflict', code: 'conflict-statement-missing' })
	return unless(issues, () => [
		{ type: 'entry.examined', body: { on: today, examiner: examiner.trim() }, confidential: undefined }
	])
}

/** Notes a statement of fact, or changes one. */
export function noteFact(entry: Entry, { item }: HandlingOf<'note-fact'>): Decision {
	const { facts } = caseworkOf(entry)
	const issues = [
		...needText(item.statement, 'statement', 'statement-empty'),
		...needText(item.source, 'source', 'source-empty')
	]
	const noted: CaseFact = {
		...item,
		id: item.id ?? facts.length + 1,
		statement: item.statement.trim(),
		source: item.source.trim()
	}
	return unless(issues, () => [{ type: 'entry.fact-noted', body: { item: noted }, confidential: undefined }])
}

/** Writes down what one side says. */
export function giveAccount(
	_entry: Entry,
	{ side, text }: HandlingOf<'give-account'>,
	{ today }: EntryContext
): Decision {
	return unless(needText(text, 'account', 'account-empty'), () => [
		{
			type: 'entry.account-given',
			body: { account: { side, text: text.trim(), on: today } },
			confidential: undefined
		}
	])
}

/**
 * The examiner's decision. Waits until every required fact is verified and, for a complaint, the staff was heard
 * (rules 5.3, 5.4.1, 5.4.2); a departure from like cases says why (5.3.1). What was written on paper is typed in with a picture
 * of the page: without it nobody could compare the two.
 */
export function rule(
	entry: ExaminedEntry,
	{ ruling: draft, paper }: HandlingOf<'rule'>,
	context: EntryContext
): Decision {
	if (concernsExaminer(caseworkOf(entry).involved, context.examiners)) return refusal('entry', 'examiner-concerned')
	const day = checkDay(draft.on, 'on', { entry, today: context.today })
	const issues = [
		...groundIssues(entry),
		...findingIssues(entry, draft),
		...needText(draft.reasons, 'reasons', 'reasons-empty'),
		...needText(draft.decidedBy, 'decidedBy', 'decided-by-empty'),
		...day.issues
	]
	if (paper && !paper.scan) issues.push({ field: 'paper', code: 'paper-missing' })
	const departs = context.usualFinding !== undefined && context.usualFinding !== draft.finding
	if (departs && draft.finding !== '' && isBlank(draft.departure))
		issues.push({ field: 'departure', code: 'departure-empty' })
	const ruling = readRuling(draft, day.value)
	if (issues.length > 0 || !ruling) return { ok: false, issues }
	const page = paper?.scan && pageOf(entry, paper.scan)
	const body = { ruling: page ? { ...ruling, paper: page.id } : ruling }
	return accept(...(page?.facts ?? []), { type: 'entry.ruled', body, confidential: undefined })
}

/** The answer on the merits. */
export function answer(
	entry: DecidedEntry,
	{ sending, appealTold }: HandlingOf<'answer'>,
	{ today }: EntryContext
): Decision {
	if (entry.contents.submitter.type === 'anonymous') return refusal('entry', 'nobody-to-answer')
	const { value, issues } = checkSending(sending, { entry, today })
	if (issues.length > 0 || !value) return { ok: false, issues }
	return accept({ type: 'entry.answered', body: { sending: value, appealTold }, confidential: undefined })
}

/** The page that shows a decision: added to the entry, unless it is there already. */
function pageOf(entry: Entry, scan: Scan): { readonly id: string; readonly facts: readonly EntryFact[] } {
	const known = caseworkOf(entry).scans.find(({ sha256 }) => sha256 === scan.sha256)
	if (known) return { id: known.id, facts: [] }
	return { id: scan.id, facts: [{ type: 'entry.scan-added', body: { scan }, confidential: undefined }] }
}

function groundIssues(entry: ExaminedEntry): readonly Issue[] {
	const { facts, accounts } = caseworkOf(entry)
	const issues: Issue[] = []
	if (facts.some(({ required, verified }) => required && !verified))
		issues.push({ field: 'facts', code: 'fact-unverified' })
	const heard = accounts.some(({ side }) => side === 'staff')
	if (entry.contents.kind === 'complaint' && !heard) issues.push({ field: 'account', code: 'staff-account-missing' })
	return issues
}

function findingIssues({ contents }: ExaminedEntry, { finding, clauses }: RulingDraft): Issue[] {
	const found = new Set(clauses.filter((item) => item.finding !== '').map(({ clause }) => clause))
	const whole = finding !== '' && contents.clauses.every((clause) => found.has(clause))
	return whole ? [] : [{ field: 'finding', code: 'finding-missing' }]
}

function readRuling(draft: RulingDraft, on: Ruling['on'] | undefined): Ruling | undefined {
	if (draft.finding === '' || !on) return undefined
	return {
		finding: draft.finding,
		clauses: draft.clauses.flatMap(({ clause, finding }) => (finding === '' ? [] : [{ clause, finding }])),
		reasons: draft.reasons.trim(),
		remedy: draft.remedy.trim(),
		departure: draft.departure.trim(),
		on,
		decidedBy: draft.decidedBy.trim()
	}
}
