import * as v from 'valibot'
import type { Instant } from '../dates.ts'
import { emptyToNull, type EventSigning } from '../feedback/entry-event.ts'
import type { EventHeader, LedgerRecord, PersonId } from './event.ts'
import { readBody, readHeader, type EventDraft } from './record.ts'

/** Something that happened to one of the desk's books. */
export type BookFact = {
	readonly type: string
	readonly body: object
	/** What may be erased alone, e.g. the number to call back. */
	readonly confidential?: object | undefined
}

/** Its place in the ledger. */
export type Placed = { readonly seq: number; readonly at: Instant; readonly by: PersonId }

/** Who writes, when, with which build. */
export type BookSigning = Omit<EventSigning, 'entry'>

/**
 * What the desk keeps besides entries, as one value folded from its events: the organisation, the telephone log … A new book
 * joins the list in `domain/books.ts`.
 */
export type Book<State, Fact extends BookFact> = {
	/** Subject of its events; says nothing about anybody. */
	readonly subject: string
	/** Beginnings of the types of its events, e.g. `person.`. */
	readonly prefixes: readonly string[]
	/** Reads type, body and, where it is there, the confidential part of an event. */
	readonly schema: v.GenericSchema<unknown, Fact>
	/** Before the first event. */
	readonly empty: State
	/** What it is after an event. Pure. */
	readonly evolve: (state: State, event: Fact & Placed) => State
}

/** A fact as the ledger writes it. */
export function bookDraft({ subject }: { readonly subject: string }, fact: BookFact, signing: BookSigning): EventDraft {
	const { type, body, confidential } = fact
	const { now, actor, appBuild } = signing
	return { type, subject, wallClock: now, actor, appBuild, body: emptyToNull(body), confidential }
}

/** A fact just written, with the place its header gives it. */
export function placed<Fact extends BookFact>(fact: Fact, header: EventHeader): Fact & Placed {
	return { ...fact, seq: header.seq, at: header.wallClock, by: header.actor }
}

/**
 * What a ledger record says about a book; `undefined` when it is about something else, erased, damaged or written by a newer
 * app.
 *
 * @throws {AppError} `event-unreadable` when not even the header can be read.
 */
export function readBookEvent<State, Fact extends BookFact>(
	book: Pick<Book<State, Fact>, 'prefixes' | 'schema'>,
	record: LedgerRecord
): (Fact & Placed) | undefined {
	const header = readHeader(record.header)
	if (!record.body || !book.prefixes.some((prefix) => header.type.startsWith(prefix))) return undefined
	const body = Object.fromEntries(Object.entries(readBody(record.body)).filter(([key]) => key !== 'confidential'))
	const confidential = record.confidential ? { confidential: readBody(record.confidential) } : {}
	const result = v.safeParse(book.schema, { type: header.type, body, ...confidential })
	return result.success ? placed(result.output, header) : undefined
}

/** A book as a whole chain tells it. */
export function foldBook<State, Fact extends BookFact>(
	book: Book<State, Fact>,
	records: Iterable<LedgerRecord>
): State {
	let state = book.empty
	for (const record of records) {
		const event = readBookEvent(book, record)
		if (event) state = book.evolve(state, event)
	}
	return state
}
