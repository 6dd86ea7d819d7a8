import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { instant } from '../dates.ts'
import { bookDraft, foldBook, placed, readBookEvent, type Book } from './book.ts'
import { deviceId, personId } from './event.ts'
import { salts } from './ledger.fixture.ts'
import { emptyHead, writeEvent } from './record.ts'

type Visit = {
	readonly type: 'visit.noted'
	readonly body: { readonly room: number }
	readonly confidential?: { who: string }
}

const visits: Book<readonly string[], Visit> = {
	subject: 'visits',
	prefixes: ['visit.'],
	schema: v.strictObject({
		type: v.literal('visit.noted'),
		body: v.strictObject({ room: v.number() }),
		confidential: v.optional(v.strictObject({ who: v.string() }))
	}) as v.GenericSchema<unknown, Visit>,
	empty: [],
	evolve: (list, { body, confidential }) => [...list, `${body.room} ${confidential?.who ?? 'somebody'}`]
}
const signing = { now: instant('2026-11-23T09:00:00Z'), actor: personId('person-1'), appBuild: '0.1.0' }
const visit: Visit = { type: 'visit.noted', body: { room: 12 }, confidential: { who: 'Anna' } }
const write = (fact: Visit) => writeEvent(bookDraft(visits, fact, signing), emptyHead(deviceId('device-1')), salts(1))

describe('a book', () => {
	test('is folded from the bytes of its events, confidential parts included', () => {
		const { record, header } = write(visit)
		expect(readBookEvent(visits, record)).toEqual(placed(visit, header))
		expect(foldBook(visits, [record])).toEqual(['12 Anna'])
	})

	test('goes on without a confidential part that was erased', () => {
		const { record } = write(visit)
		expect(foldBook(visits, [{ ...record, confidential: undefined }])).toEqual(['12 somebody'])
	})

	test('reads no other book’s events, and none of a shape it does not know', () => {
		expect(readBookEvent({ ...visits, prefixes: ['call.'] }, write(visit).record)).toBeUndefined()
		expect(readBookEvent(visits, write({ ...visit, body: { room: 'x' as unknown as number } }).record)).toBeUndefined()
	})
})
