import * as v from 'valibot'
import type { Instant, IsoDate } from '../dates.ts'
import type { Deadline } from '../deadlines/deadline.ts'
import type { EventHeader, LedgerRecord, PersonId } from '../ledger/event.ts'
import type { OpenRecord } from '../ledger/chain.ts'
import { readBody, readHeader, type EventDraft } from '../ledger/record.ts'
import { countSchema, dateSchema } from '../parsers.ts'
import {
	entryId,
	type EntryContents,
	type EntryId,
	type FieldChange,
	type NamedSubmitter,
	type RegistrationNumber
} from './entry.ts'
import { handlingBodies, handlingConfidentials, type HandlingFact } from './handling-fact.ts'
import {
	changeSchema,
	confidentialSchema,
	contentsSchema,
	deadlineSchema,
	emptySchema,
	initialsSchema,
	namedSubmitterSchema,
	numberSchema
} from './entry-schema.ts'

/**
 * Something that happened to an entry. Who said it stands in `confidential` alone; the body says `withheld` in its place.
 * `corrected.deadline` is `'unchanged'`, or what holds from now on.
 */
export type EntryFact =
	| {
			readonly type: 'entry.registered'
			readonly body: {
				readonly number: RegistrationNumber
				readonly recordedOn: IsoDate
				readonly contents: EntryContents
				readonly deadline: Deadline | undefined
			}
			readonly confidential: { readonly submitter: NamedSubmitter } | undefined
	  }
	| {
			readonly type: 'entry.corrected'
			readonly body: {
				readonly changes: readonly FieldChange[]
				readonly reason: string
				readonly deadline: Deadline | 'unchanged' | undefined
			}
			readonly confidential: { readonly changes: readonly FieldChange[] } | undefined
	  }
	| {
			readonly type: 'entry.voided'
			readonly body: { readonly reason: string; readonly initials: readonly [string, string] }
			readonly confidential: undefined
	  }
	| { readonly type: 'entry.filed'; readonly body: { readonly recordNumber: string }; readonly confidential: undefined }
	/** The passages are names as a rule, so they stand where names do. */
	| {
			readonly type: 'entry.redacted'
			readonly body: { readonly count: number }
			readonly confidential: { readonly passages: readonly string[] } | undefined
	  }
	| {
			readonly type: 'entry.redated'
			readonly body: { readonly from: IsoDate; readonly to: IsoDate; readonly deadline: Deadline }
			readonly confidential: undefined
	  }
	| HandlingFact

/** A fact with its place in the ledger. */
export type EntryEvent = EntryFact & {
	readonly entry: EntryId
	readonly seq: number
	readonly at: Instant
	readonly by: PersonId
}

/** What a ledger record says about entries. `unreadable`: damaged, or written by a newer app. */
export type ReadEntryEvent =
	| { readonly status: 'read'; readonly event: EntryEvent }
	| { readonly status: 'erased' | 'unreadable' | 'not-about-entries'; readonly header: EventHeader }

export type EventSigning = {
	readonly entry: EntryId
	readonly now: Instant
	readonly actor: PersonId
	readonly appBuild: string
}

/** A fact as the ledger writes it. */
export function factToDraft(fact: EntryFact, { entry, now, actor, appBuild }: EventSigning): EventDraft {
	const { type, body, confidential } = fact
	return { type, subject: entry, wallClock: now, actor, appBuild, body: emptyToNull(body), confidential }
}

/** A fact just written, with the place its header gives it. */
export function factToEvent(fact: EntryFact, header: EventHeader): EntryEvent {
	return { ...fact, entry: entryId(header.subject), seq: header.seq, at: header.wallClock, by: header.actor }
}

/** @throws {AppError} `event-unreadable` when not even the header can be read. */
export function readEntryEvent(record: LedgerRecord): ReadEntryEvent {
	const header = readHeader(record.header)
	const about = header.type.startsWith('entry.')
	return entryEventOf({
		header,
		body: about && record.body ? readBody(record.body) : undefined,
		confidential: about && record.confidential ? readBody(record.confidential) : undefined
	})
}

/** {@link readEntryEvent} of a record that was opened already. */
export function entryEventOf({ header, body, confidential }: Omit<OpenRecord, 'hash'>): ReadEntryEvent {
	if (!header.type.startsWith('entry.')) return { status: 'not-about-entries', header }
	if (!body) return { status: 'erased', header }
	const result = v.safeParse(factSchema, { type: header.type, body, confidential })
	// The schema comes from the tables, where each type has its own body and confidential part; as a union they lose that.
	return result.success
		? { status: 'read', event: factToEvent(result.output as EntryFact, header) }
		: { status: 'unreadable', header }
}

/** JSON has no `undefined`: what is empty is written as `null`. */
export function emptyToNull(value: object): object {
	return JSON.parse(JSON.stringify(value, (_, member: unknown) => (member === undefined ? null : member))) as object
}

const body = <Fields extends v.ObjectEntries>(fields: Fields) =>
	v.strictObject({ ...fields, confidential: confidentialSchema })

/** Bodies of the events about entries, by type. */
export const entryBodies: Readonly<Record<EntryFact['type'], v.GenericSchema<unknown, object>>> = {
	'entry.registered': body({
		number: numberSchema,
		recordedOn: dateSchema,
		contents: contentsSchema,
		deadline: emptySchema(deadlineSchema)
	}),
	'entry.corrected': body({
		changes: v.array(changeSchema),
		reason: v.string(),
		deadline: emptySchema(v.union([v.literal('unchanged'), deadlineSchema]))
	}),
	'entry.voided': body({ reason: v.string(), initials: initialsSchema }),
	'entry.filed': body({ recordNumber: v.string() }),
	'entry.redacted': body({ count: countSchema }),
	'entry.redated': body({ from: dateSchema, to: dateSchema, deadline: deadlineSchema }),
	...mapped(handlingBodies, body)
}

/** Their confidential parts: who said it, and who is complained about. */
export const entryConfidentials: Readonly<Partial<Record<EntryFact['type'], v.GenericSchema>>> = {
	'entry.registered': v.strictObject({ submitter: namedSubmitterSchema }),
	'entry.corrected': v.strictObject({ changes: v.array(changeSchema) }),
	'entry.redacted': v.strictObject({ passages: v.array(v.string()) }),
	...handlingConfidentials
}

/** A body names the hash of its confidential part; that is the ledger's affair and no part of the fact. */
const facts = Object.entries(entryBodies).map(([type, schema]) => {
	const confidential = entryConfidentials[type as EntryFact['type']]
	return v.object({
		type: v.literal(type),
		body: v.pipe(
			schema,
			v.transform((fields) => Object.fromEntries(Object.entries(fields).filter(([key]) => key !== 'confidential')))
		),
		confidential: confidential ? v.optional(confidential) : v.undefined()
	})
})

const factSchema = v.variant('type', facts)

function mapped<Key extends string, From, To>(table: Readonly<Record<Key, From>>, change: (item: From) => To) {
	return Object.fromEntries(Object.entries<From>(table).map(([key, item]) => [key, change(item)])) as Record<Key, To>
}
