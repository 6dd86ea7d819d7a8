import type { Instant } from '../dates.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import type { EntryContext } from '../feedback/decision.ts'
import { isInvolved } from '../feedback/casework.ts'
import { emptyToNull } from '../feedback/entry-event.ts'
import { isWaiting, type Entry, type HistoryItem } from '../feedback/entry.ts'
import type { HandlingFact } from '../feedback/handling-fact.ts'
import type { Issue } from '../feedback/validation.ts'
import type { PersonId, Sha256 } from '../ledger/event.ts'
import { rehearse, type CaseDecision } from './open-case.ts'

/**
 * How a decision from outside stands to the register. `ready`: it can be taken in; `unknown`: there is no such entry;
 * `other-register`: the entry's history is not the one that was examined; `doubled`: it is in the register already;
 * `settled`: the matter has ended otherwise meanwhile; `stale`: something it rests on has changed since; `refused`: the rules
 * of an examination do not allow it, `issues` says why.
 */
export type DecisionMatch =
	| { readonly state: 'ready'; readonly entry: Entry }
	| { readonly state: 'unknown' | 'other-register' | 'doubled' | 'settled' | 'stale' }
	| { readonly state: 'refused'; readonly issues: readonly Issue[] }
export type DecisionState = DecisionMatch['state']

/** Of what was done since the export, these take nothing away from a decision. */
const harmless: ReadonlySet<HandlingFact['type']> = new Set<HandlingFact['type']>([
	'entry.acknowledged',
	'entry.extended',
	'entry.repaired',
	'entry.linked',
	'entry.unlinked',
	'entry.unsealed'
])

/** The register's side of a match. */
export type OwnSide = {
	/** The entry of that id; `undefined` when there is none. */
	readonly entry: Entry | undefined
	/** Hash of the event that the decision rests on, in the own chain; `undefined` when the chain has none. */
	readonly hash: Sha256 | undefined
	/** Who signed the file, where that is somebody of this centre. */
	readonly examiner: PersonId | undefined
	readonly context: EntryContext
	readonly at: Instant
}

/** Compares a decision with the register and tries it. Pure; writes nothing. */
export function matchDecision(decision: CaseDecision, { entry, hash, examiner, context, at }: OwnSide): DecisionMatch {
	if (!entry || entry.number !== decision.number) return { state: 'unknown' }
	const known = entry.history.some(({ seq }) => seq === decision.basis.seq)
	if (!known || hash !== decision.basis.hash) return { state: 'other-register' }
	// Whom a complaint is about does not decide it, on whatever device (rules 5.4.4).
	if (examiner && isInvolved(entry, examiner))
		return { state: 'refused', issues: [{ field: 'entry', code: 'conflict-of-interest' }] }
	if (isIn(entry, decision)) return { state: 'doubled' }
	if (!isWaiting(entry)) return { state: 'settled' }
	if (entry.history.some((item) => item.seq > decision.basis.seq && !isHarmless(item))) return { state: 'stale' }
	// What the custom is was weighed by the examiner against the export; the desk's register may know of more cases.
	const tried = rehearse(entry, decision.commands, { ...context, usualFinding: undefined, today: decision.on }, at)
	if (!tried.ok) return { state: 'refused', issues: tried.issues }
	return tried.entry.stage === 'decided' ? { state: 'ready', entry: tried.entry } : { state: 'refused', issues: [] }
}

function isHarmless(item: HistoryItem): boolean {
	return item.type === 'filed' || item.type === 'redated' || (item.type === 'handled' && harmless.has(item.fact.type))
}

/** Whether the same ruling stands in the entry's history. */
function isIn({ history }: Entry, { commands }: CaseDecision): boolean {
	const ruling = commands.findLast((command) => command.type === 'rule')?.ruling
	return history.some((item) => {
		if (!ruling || item.type !== 'handled' || item.fact.type !== 'entry.ruled') return false
		const { finding, reasons, remedy, decidedBy } = item.fact.body.ruling
		return same(
			{ finding, reasons, remedy, decidedBy },
			{
				finding: ruling.finding,
				reasons: ruling.reasons.trim(),
				remedy: ruling.remedy.trim(),
				decidedBy: ruling.decidedBy.trim()
			}
		)
	})
}

function same(left: object, right: object): boolean {
	return canonicalJson(emptyToNull(left)) === canonicalJson(emptyToNull(right))
}
