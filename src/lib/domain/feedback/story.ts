import type { Instant } from '../dates.ts'
import type { PersonId } from '../ledger/event.ts'
import type { HandlingFact } from './handling-fact.ts'
import { blackenEntry } from './redaction.ts'
import type { CorrectableField, Entry, HistoryItem } from './entry.ts'
import { withheld, withheldChange } from './withheld.ts'

/** A value a field once had, and what ended it; the last one stands without an end. */
export type FieldValue = {
	readonly value: unknown
	readonly until:
		{ readonly seq: number; readonly at: Instant; readonly by: PersonId; readonly reason: string } | undefined
}

/** All values of a field, oldest first: what the printed register strikes through and what stands (F10). */
export function fieldStory(entry: Entry, field: CorrectableField): readonly FieldValue[] {
	const past = entry.history.flatMap((item) => {
		if (item.type !== 'corrected') return []
		const { seq, at, by, reason } = item
		return item.changes
			.filter((change) => change.field === field)
			.map(({ from }) => ({ value: from, until: { seq, at, by, reason } }))
	})
	const value = field === 'recordNumber' ? entry.recordNumber : (entry.contents[field] ?? null)
	return [...past, { value, until: undefined }]
}

/** Everything that happened, in order, with the fields each correction changed (F111). */
export function entryStory(entry: Entry): readonly HistoryItem[] {
	return entry.history.toSorted((left, right) => left.seq - right.seq)
}

/** The entry without names and without the words marked in its texts: for exports, which are redacted unless asked otherwise. */
export function withoutNames<E extends Entry>(entry: E): E {
	const history = entry.history.map((item) => {
		if (item.type === 'corrected') return { ...item, changes: item.changes.map(withheldChange) }
		return item.type === 'handled' ? { ...item, fact: withoutPeople(item.fact) } : item
	})
	return blackenEntry({
		...entry,
		contents: { ...entry.contents, submitter: withheld(entry.contents.submitter) },
		history
	})
}

/** Who is complained about and who signed is kept out of copies without names, as who complains is. */
function withoutPeople(fact: HandlingFact): HandlingFact {
	return fact.type === 'entry.staff-named' || fact.type === 'entry.read-back'
		? { ...fact, confidential: undefined }
		: fact
}
