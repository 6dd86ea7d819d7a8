import { expect, test } from 'vitest'
import { instant } from './dates.ts'
import { draftOf, emptyBooks, evolveBooks, foldBooks } from './books.ts'
import { deviceId, personId } from './ledger/event.ts'
import { salts } from './ledger/ledger.fixture.ts'
import { emptyHead, writeEvent } from './ledger/record.ts'

const signing = { now: instant('2026-11-23T09:00:00Z'), actor: personId('person-1'), appBuild: '0.1.0' }
const fact = { type: 'time-stamps.changed', body: { timeStamps: true } } as const

test('a fact finds its book, and folding the bytes gives what evolving gave', () => {
	const { record, header } = writeEvent(draftOf(fact, signing), emptyHead(deviceId('device-1')), salts(1))
	const after = evolveBooks(emptyBooks, fact, header)
	expect(after.organisation.timeStamps).toBe(true)
	expect(foldBooks([record])).toEqual(after)
})

test('a fact without a book is a bug', () => {
	expect(() => draftOf({ ...fact, type: 'moon.rose' as 'time-stamps.changed' }, signing)).toThrow(RangeError)
})
