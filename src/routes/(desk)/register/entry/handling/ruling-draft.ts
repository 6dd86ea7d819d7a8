import type { Entry } from '$lib/domain/feedback/entry.ts'
import type { RulingDraft } from '$lib/domain/feedback/handling-command.ts'
import type { CaseAtHand } from '$lib/state/case-at-hand.ts'

/** A decision's form before anything is said. */
export function emptyRuling({ contents }: Entry, { today, examiner }: CaseAtHand): RulingDraft {
	return {
		finding: '',
		clauses: contents.clauses.map((clause) => ({ clause, finding: '' })),
		reasons: '',
		remedy: '',
		departure: '',
		on: today,
		decidedBy: examiner
	}
}
