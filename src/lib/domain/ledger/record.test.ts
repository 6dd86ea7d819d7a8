import { describe, expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { bytesToText, textToBytes } from '../bytes.ts'
import { hashHeader, noHash } from './hash.ts'
import { chainOf, note, salts } from './ledger.fixture.ts'
import { emptyHead, headAfter, readBody, readHeader, writeEvent } from './record.ts'

const { records, head } = chainOf(3)

describe('reading', () => {
	test('a header comes back as it was written', () => {
		const { record, header } = writeEvent(note(9), head, salts(9), 40)
		expect(readHeader(record.header)).toEqual(header)
		expect(header).toMatchObject({ seq: 4, previous: head.hash, lamport: 41 })
		expect(readBody(record.body!)).toMatchObject({ text: 'Piezīme 9', confidential: null })
	})

	test.each([
		['a field too many', (text: string) => text.replace('{', '{"aaa":1,')],
		['a blank', (text: string) => text.replace(',', ', ')],
		['a field twice', (text: string) => text.replace('{', '{"actor":"person-1",')],
		['another version', (text: string) => text.replace('"version":1', '"version":2')],
		['no number', (text: string) => text.replace('"seq":1', '"seq":0')],
		['half of it', (text: string) => text.slice(0, 50)]
	])('%s makes a header unreadable', (_, change) => {
		const text = bytesToText(records[0]!.header)
		expect(change(text)).not.toBe(text)
		expect(() => readHeader(textToBytes(change(text)))).toThrow(new AppError('event-unreadable'))
	})

	test('a salt of the wrong length is a bug', () => {
		expect(() => writeEvent(note(9), head, { ...salts(9), salt: new Uint8Array(8) })).toThrow(RangeError)
	})
})

test('the first event follows nothing', () => {
	expect(emptyHead(head.device)).toEqual({
		device: head.device,
		seq: 0,
		hash: noHash,
		lamport: 0,
		wallClock: undefined
	})
	expect(readHeader(records[0]!.header)).toMatchObject({ seq: 1, previous: noHash })
})

test('the head says what the last header says', () => {
	const last = records[2]!.header
	expect(headAfter(readHeader(last), hashHeader(last))).toEqual(head)
})

test.each(['[1]', '1', 'null', '{'])('a body that says %s is unreadable', (text) => {
	expect(() => readBody({ salt: new Uint8Array(16), bytes: textToBytes(text) })).toThrow(
		new AppError('event-unreadable')
	)
})
