import * as v from 'valibot'
import { emptyToNull, type EntryEvent } from './entry-event.ts'
import { contentsSchema } from './entry-schema.ts'
import { handled } from './handling-evolve.ts'
import {
	recordedOf,
	type Entry,
	type EntryContents,
	type FieldChange,
	type HistoryItem,
	type ReceivedEntry,
	type VoidedEntry
} from './entry.ts'

/**
 * What an entry is after an event. Pure; folding an entry's events in their order gives the entry again.
 *
 * @returns `undefined` for an event about an entry that is not there: its registration was erased or has not arrived.
 */
export function evolve(entry: Entry | undefined, event: EntryEvent): Entry | undefined {
	if (event.type === 'entry.registered') return registered(event)
	if (!entry) return undefined
	if (event.type === 'entry.voided') return voided(entry, event)

	const stamp = { seq: event.seq, at: event.at, by: event.by }
	if (event.type === 'entry.filed') {
		const { recordNumber } = event.body
		return { ...entry, recordNumber, history: [...entry.history, { ...stamp, type: 'filed', recordNumber }] }
	}
	if (event.type === 'entry.redacted') {
		const passages = event.confidential?.passages ?? []
		return { ...entry, passages, history: [...entry.history, { ...stamp, type: 'redacted', count: event.body.count }] }
	}
	if (event.type === 'entry.redated') {
		const { from, to, deadline } = event.body
		return { ...entry, deadline, history: [...entry.history, { ...stamp, type: 'redated', from, to }] }
	}
	return event.type === 'entry.corrected' ? corrected(entry, event) : handled(entry, event)
}

/** Entries of a whole ledger, by id, in the order of registration. Events must come in the order of their chain. */
export function foldEntries(events: Iterable<EntryEvent>): ReadonlyMap<string, Entry> {
	const entries = new Map<string, Entry>()
	for (const event of events) {
		const next = evolve(entries.get(event.entry), event)
		if (next) entries.set(event.entry, next)
	}
	return entries
}

type EventOf<Type extends EntryEvent['type']> = Extract<EntryEvent, { readonly type: Type }>

function registered({ entry, seq, at, by, body, confidential }: EventOf<'entry.registered'>): ReceivedEntry {
	return {
		stage: 'received',
		id: entry,
		number: body.number,
		recordNumber: '',
		contents: confidential ? { ...body.contents, submitter: confidential.submitter } : body.contents,
		recordedOn: body.recordedOn,
		recordedAt: at,
		recordedBy: by,
		deadline: body.deadline,
		history: [{ seq, at, by, type: 'registered' }],
		passages: []
	}
}

function corrected(entry: Entry, { seq, at, by, body, confidential }: EventOf<'entry.corrected'>): Entry {
	const changes = knownChanges(body.changes, confidential?.changes)
	const number = changes.find((change) => change.field === 'recordNumber')
	const deadline = body.deadline === 'unchanged' ? entry.deadline : body.deadline

	const history: HistoryItem[] = [{ seq, at, by, type: 'corrected', changes, reason: body.reason }]
	if (entry.deadline && deadline && entry.deadline.dueOn !== deadline.dueOn)
		history.push({ seq, at, by, type: 'redated', from: entry.deadline.dueOn, to: deadline.dueOn })
	return {
		...entry,
		contents: withChanges(entry.contents, changes),
		recordNumber: number ? String(number.to) : entry.recordNumber,
		deadline,
		history: [...entry.history, ...history]
	}
}

/** Changes as far as this copy may tell: with what the confidential part says where it is there. */
export function knownChanges(
	changes: readonly FieldChange[],
	confidential: readonly FieldChange[] = []
): readonly FieldChange[] {
	const known = new Map(confidential.map((change) => [change.field, change]))
	return changes.map((change) => known.get(change.field) ?? change)
}

function voided(entry: Entry, { seq, at, by, body }: EventOf<'entry.voided'>): VoidedEntry {
	const { reason, initials } = body
	return {
		...recordedOf(entry),
		stage: 'voided',
		reason,
		initials,
		history: [...entry.history, { seq, at, by, type: 'voided', reason, initials }]
	}
}

/** What an entry said right after one of its events: later corrections are taken back. @param seq - of the event. */
export function contentsAt({ contents, history }: Pick<Entry, 'contents' | 'history'>, seq: number): EntryContents {
	return history.toReversed().reduce((later, item) => {
		if (item.type !== 'corrected' || item.seq <= seq) return later
		return withChanges(
			later,
			item.changes.map(({ field, from, to }) => ({ field, from: to, to: from }))
		)
	}, contents)
}

/** Checked again as a whole: a change's value is plain JSON until here. */
function withChanges(contents: EntryContents, changes: readonly FieldChange[]): EntryContents {
	const fields = changes.filter(({ field }) => field !== 'recordNumber').map(({ field, to }) => [field, to] as const)
	if (fields.length === 0) return contents
	// A snapshot is JSON and has dropped an empty day altogether; the schema wants to hear that it is empty.
	const { happenedOn } = contents
	return v.parse(contentsSchema, emptyToNull({ ...contents, happenedOn, ...Object.fromEntries(fields) }))
}
