import type { IsoDate } from '$lib/domain/dates.ts'
import type { HandlingCommand } from '$lib/domain/feedback/handling-command.ts'
import type { Finding } from '$lib/domain/feedback/outcome.ts'
import type { Issue } from '$lib/domain/feedback/validation.ts'

/** A case on the screen, wherever it lies: in the register, or in an export that an examiner looks at elsewhere. */
export interface CaseAtHand {
	readonly today: IsoDate
	/** Whether a change is in the register at once; otherwise it is kept in this window until it is signed. */
	readonly isRegister: boolean
	/** Who sits here, and who examines in this centre, as documents name them; may be empty. */
	readonly me: string
	readonly examiner: string
	/** What like cases were mostly found to be. */
	readonly usualFinding: Finding | undefined
	/**
	 * @returns what is to be put right; nothing when it is done.
	 * @throws {AppError} what a save throws; nothing is written then.
	 */
	change(command: HandlingCommand): Promise<readonly Issue[]>
}

/** A person as documents name an examiner: `Anna Kalniņa, izpilddirektore`. */
export function personLine({ name, post }: { readonly name: string; readonly post: string }): string {
	return [name, post].filter((part) => part !== '').join(', ')
}
