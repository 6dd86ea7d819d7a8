import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { entryId } from '../feedback/entry.ts'
import { bookDraft, foldBook } from '../ledger/book.ts'
import { deviceId, personId, type Sha256 } from '../ledger/event.ts'
import { salts } from '../ledger/ledger.fixture.ts'
import { emptyHead, writeEvent } from '../ledger/record.ts'
import { extractIssues, extractsBook, type ExtractFact } from './extract.ts'

const order = { name: 'Anna Ozola', purpose: 'datu subjekta pieprasījums', entries: [entryId('entry-1')], read: true }

describe('an extract for one person', () => {
	test.each([
		{ why: 'nobody is named', change: { name: ' ' }, code: 'extract-name-empty' },
		{ why: 'it is for nothing', change: { purpose: '' }, code: 'extract-purpose-empty' },
		{ why: 'it holds nothing', change: { entries: [] }, code: 'extract-nothing' },
		{ why: 'nobody has read the texts', change: { read: false }, code: 'extract-unread' }
	])('is not made when $why', ({ change, code }) => {
		expect(extractIssues({ ...order, ...change }).map((issue) => issue.code)).toEqual([code])
	})

	test('is made when all is told', () => expect(extractIssues(order)).toEqual([]))

	test('is written in the chain with what it was for, and comes back from it with who made it', () => {
		const body = {
			on: isoDate('2026-11-23'),
			purpose: order.purpose,
			entries: order.entries,
			fileHash: 'a'.repeat(64) as Sha256
		}
		const fact: ExtractFact = { type: 'extract.made', body }
		const signing = { now: '2026-11-23T09:00:00Z' as never, actor: personId('person-1'), appBuild: '0.1.0' }
		const { record } = writeEvent(bookDraft(extractsBook, fact, signing), emptyHead(deviceId('device-1')), salts(1))
		expect(foldBook(extractsBook, [record])).toEqual([{ ...body, by: 'person-1' }])
		const header = new TextDecoder().decode(record.header)
		for (const kept of [order.purpose, 'entry-1']) expect(header).not.toContain(kept)
	})
})
