import type { ErrorCode } from '../../errors.ts'
import type { IsoDate } from '../dates.ts'
import type { DeadlineRules } from '../deadlines/deadline.ts'
import type { PersonId } from '../ledger/event.ts'
import type { EntryFact } from './entry-event.ts'
import type { Finding } from './outcome.ts'
import type { Issue } from './validation.ts'

/** The world as a decision needs it. */
export type EntryContext = {
	readonly today: IsoDate
	readonly rules: DeadlineRules
	/** Who gives the command. */
	readonly actor: PersonId
	/** Directors with an account who examine complaints now; see {@link concernsExaminer}. */
	readonly examiners: readonly PersonId[]
	/** What like cases were mostly found to be (rules 5.3.1); `undefined` when there are none or they are divided. */
	readonly usualFinding: Finding | undefined
}

export type Decision =
	| { readonly ok: true; readonly facts: readonly EntryFact[] }
	| { readonly ok: false; readonly issues: readonly Issue[] }

export function accept(...facts: readonly EntryFact[]): Decision {
	return { ok: true, facts }
}

export function refusal(field: Issue['field'], code: ErrorCode): Decision {
	return { ok: false, issues: [{ field, code }] }
}

/** Accepts when there is nothing to put right. */
export function unless(issues: readonly Issue[], facts: () => readonly EntryFact[]): Decision {
	return issues.length > 0 ? { ok: false, issues } : { ok: true, facts: facts() }
}
