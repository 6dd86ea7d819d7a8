import type { Entry } from '$lib/domain/feedback/entry.ts'
import type { HandlingType } from '$lib/domain/feedback/handling-command.ts'
import type { CaseAtHand } from '$lib/state/case-at-hand.ts'

/** What every form of a move gets. */
export interface FormProps {
	entry: Entry
	opened: CaseAtHand
	/** Which move it is; forms of like moves are one. */
	move: HandlingType
	/** Number of the fact or measure that is changed; `undefined` for a new one. */
	item: number | undefined
	/** Closed, whether saved or not. */
	done: () => void
}
