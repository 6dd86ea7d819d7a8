import type { PersonId } from '../ledger/event.ts'
import type { Ruling } from './casework.ts'
import type { Entry } from './entry.ts'

/** The last decision where it was typed in from paper: `by` whom. `undefined` when it was decided otherwise, or not at all. */
export function paperRulingOf({
	history
}: Pick<Entry, 'history'>): { readonly by: PersonId; readonly ruling: Ruling } | undefined {
	const rulings = history.flatMap((item) =>
		item.type === 'handled' && item.fact.type === 'entry.ruled' ? [{ by: item.by, ruling: item.fact.body.ruling }] : []
	)
	const last = rulings.at(-1)
	return last?.ruling.paper === undefined ? undefined : last
}
