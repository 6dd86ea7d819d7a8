import { expect, test } from 'vitest'
import { instant } from '../dates.ts'
import { draftOf, emptyBooks, evolveBooks, foldBooks } from '../books.ts'
import { today } from '../feedback/desk.fixture.ts'
import { deviceId, personId, type Sha256 } from '../ledger/event.ts'
import { salts } from '../ledger/ledger.fixture.ts'
import { emptyHead, writeEvent } from '../ledger/record.ts'
import type { DecisionsFact } from './received.ts'

test('a file that was taken in is known by its hash, from the ledger alone', () => {
	const fact: DecisionsFact = {
		type: 'decisions.received',
		body: { fileHash: 'ab'.repeat(32) as Sha256, on: today, signedBy: 'Ilze Kalniņa', numbers: [] }
	}
	const signing = { now: instant('2026-11-23T09:00:00Z'), actor: personId('person-1'), appBuild: '0.1.0' }
	const { record, header } = writeEvent(draftOf(fact, signing), emptyHead(deviceId('device-1')), salts(1))
	expect(evolveBooks(emptyBooks, fact, header).decisions).toEqual([fact.body])
	expect(foldBooks([record]).decisions).toEqual([fact.body])
})
