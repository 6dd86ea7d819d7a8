import type { EntryKind } from '$lib/domain/feedback/entry.ts'
import type { Outcome } from '$lib/domain/feedback/outcome.ts'
import type { Catalogue } from '$lib/messages/lv.ts'

/** Outcomes by the kind of the entry: a complaint is justified or not, a suggestion supported or not. */
export function findingWords(kind: EntryKind, words: Catalogue['handling']): Readonly<Record<Outcome, string>> {
	return kind === 'complaint' ? words.outcomes : { ...words.outcomes, ...words.proposalFindings }
}
