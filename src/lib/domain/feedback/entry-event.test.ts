import { describe, expect, test } from 'vitest'
import { textToBytes } from '../bytes.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import { personId } from '../ledger/event.ts'
import { readBody, readHeader } from '../ledger/record.ts'
import { Desk, today } from './desk.fixture.ts'
import { emptyToNull, factToDraft, factToEvent, readEntryEvent } from './entry-event.ts'
import { instant } from '../dates.ts'

const desk = new Desk()
const { id } = desk.register()
const record = desk.records[0]!
const header = readHeader(record.header)

describe('an event about an entry', () => {
	test('read from its bytes names its place, time and author', () => {
		expect(readEntryEvent(record)).toMatchObject({
			status: 'read',
			event: { entry: id, seq: 1, at: '2026-11-23T09:00:00Z', by: 'person-1', body: { recordedOn: today } }
		})
	})

	test('erased, of an unknown type or about something else is told apart', () => {
		const typed = (type: string) => ({ ...record, header: textToBytes(canonicalJson({ ...header, type })) })
		expect(readEntryEvent({ ...record, body: undefined, confidential: undefined }).status).toBe('erased')
		expect(readEntryEvent(typed('entry.decided')).status).toBe('unreadable')
		expect(readEntryEvent(typed('person.joined')).status).toBe('not-about-entries')
	})

	test('with a field nobody knows is left for a newer app', () => {
		const body = { ...readBody(record.body!), extra: 1 }
		expect(
			readEntryEvent({ ...record, body: { ...record.body!, bytes: textToBytes(canonicalJson(body)) } }).status
		).toBe('unreadable')
	})

	test('is written with null for what is empty', () => {
		const fact = { type: 'entry.filed', body: { recordNumber: '7' }, confidential: undefined } as const
		const signing = { entry: id, now: instant('2026-11-23T09:00:00Z'), actor: personId('p'), appBuild: '1' }
		expect(factToDraft(fact, signing)).toMatchObject({ type: 'entry.filed', subject: id, body: { recordNumber: '7' } })
		expect(factToEvent(fact, header)).toMatchObject({ entry: id, seq: 1 })
		expect(emptyToNull({ a: undefined, b: { c: undefined, d: 1 } })).toEqual({ a: null, b: { c: null, d: 1 } })
	})
})
