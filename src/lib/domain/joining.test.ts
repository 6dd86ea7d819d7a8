import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftOf, emptyBooks, evolveBooks, foldBooks, readFact, type BookStates, type DeskFact } from './books.ts'
import { instant, isoDate } from './dates.ts'
import { absence, specialist, specialistId } from './directory/directory.fixture.ts'
import type { Service } from './directory/directory.ts'
import { emptyToNull } from './feedback/entry-event.ts'
import { factsForDevice, organisationOf } from './joining.ts'
import { deviceId, personId, type LedgerRecord } from './ledger/event.ts'
import { salts } from './ledger/ledger.fixture.ts'
import { emptyHead, writeEvent } from './ledger/record.ts'
import { person, profile } from './organisation/organisation.fixture.ts'
import { nextDeviceOrdinal } from './organisation/organisation.ts'

const on = isoDate('2026-11-23')
const signing = { now: instant('2026-11-23T09:00:00Z'), actor: person.id, appBuild: '0.1.0' }
const joining = { deviceOrdinal: 111, from: deviceId('device-1'), on }

/** Books after facts, written and read as a device does it. */
function booksOf(facts: readonly DeskFact[]): {
	readonly states: BookStates
	readonly records: readonly LedgerRecord[]
} {
	let head = emptyHead(deviceId('device-2'))
	let states = emptyBooks
	const records: LedgerRecord[] = []
	for (const [index, fact] of facts.entries()) {
		const written = writeEvent(draftOf(fact, signing), head, salts(index + 1))
		head = written.head
		records.push(written.record)
		states = evolveBooks(states, fact, written.header)
	}
	return { states, records }
}

const colleague = { ...person, id: personId('person-2'), name: 'Ilze Direktore', role: 'director' as const }
const here = booksOf([
	{ type: 'ledger.started', body: { deviceOrdinal: 1 } },
	{ type: 'organisation.founded', body: { profile, root: 'AAAA', recoveryRecipient: 'age1x' } },
	{ type: 'person.joined', body: { person } },
	{ type: 'person.joined', body: { person: colleague } },
	{ type: 'person.left', body: { person: person.id, leftOn: on } },
	{ type: 'holidays.changed', body: { added: [{ on, name: 'Novada svētki' }], removed: [], moved: [] } },
	{ type: 'time-stamps.changed', body: { timeStamps: true } },
	{ type: 'letter.worded', body: { letter: 'thanks', paragraphs: ['Paldies!'] } }
])
const [withDeputy, deputy] = [
	specialist('a', { absences: [absence('2026-11-23', '2026-11-24', 'b'), absence('2026-12-01', '2026-12-02')] }),
	specialist('b')
]
const service: Service = {
	id: 'service-1' as Service['id'],
	title: 'Dzīvesvietas deklarēšana',
	purpose: '',
	procedure: 'Aizpildiet iesniegumu.',
	documents: 'Pase',
	term: 'Uzreiz',
	specialists: [specialistId('a')],
	checkedOn: on,
	removedOn: undefined
}
const states: BookStates = {
	...here.states,
	directory: { specialists: [withDeputy, deputy, specialist('c', { removedOn: on })], services: [service] }
}

describe('a device that joins', () => {
	test('knows the organisation, its people, tables, directory and wordings as the other one does', () => {
		const facts = factsForDevice(states, joining)
		const there = booksOf(facts).states
		expect(there.organisation).toEqual({
			...here.states.organisation,
			deviceOrdinal: 111,
			joinedFrom: { device: 'device-1', on }
		})
		expect(there.directory).toEqual({ specialists: [withDeputy, deputy], services: [service] })
		expect(there.letters).toEqual(states.letters)
		expect(organisationOf(facts)).toEqual({ profile, people: here.states.organisation.people })
	})

	test('learns nothing of calls, referrals, decisions and surveys', () => {
		const { phone, referrals, decisions, survey } = booksOf(factsForDevice(states, joining)).states
		expect({ phone, referrals, decisions, survey }).toEqual({
			phone: emptyBooks.phone,
			referrals: emptyBooks.referrals,
			decisions: emptyBooks.decisions,
			survey: emptyBooks.survey
		})
	})

	test('reads every fact back from JSON as it was, and folds its own log to the same state', () => {
		const onDisk = JSON.parse(JSON.stringify(states)) as BookStates
		const facts = factsForDevice(onDisk, joining)
		const { states: there, records } = booksOf(facts)
		const read = facts.map((fact) => readFact(JSON.parse(JSON.stringify(emptyToNull(fact))) as DeskFact))
		expect(booksOf(read.filter((fact) => fact !== undefined)).states).toEqual(there)
		expect(foldBooks(records)).toEqual(there)
	})

	test('is told nothing that no book knows', () => {
		expect(readFact({ type: 'moon.rose', body: {} })).toBeUndefined()
		expect(readFact({ type: 'person.joined', body: { person: 'x' } })).toBeUndefined()
	})
})

test('property: whatever joins and is restored in whatever order, no two devices ever number alike', () => {
	type Device = { readonly ordinal: number; readonly given: number }
	fc.assert(
		fc.property(fc.array(fc.record({ which: fc.nat(), restore: fc.boolean() }), { maxLength: 8 }), (steps) => {
			const devices: Device[] = [{ ordinal: 1, given: 0 }]
			const restores = new Map<number, number>()
			for (const { which, restore } of steps) {
				const index = which % devices.length
				const device = devices[index]
				if (!device) continue
				if (restore) {
					restores.set(index, (restores.get(index) ?? 0) + 1)
					devices[index] = { ordinal: device.ordinal + 1, given: 0 }
					continue
				}
				const given = Array.from({ length: device.given }, (_, each) => ({
					deviceOrdinal: device.ordinal * 100 + (each + 1) * 10 + 1,
					person: person.id,
					on
				}))
				const organisation = { ...here.states.organisation, deviceOrdinal: device.ordinal, devices: given }
				devices[index] = { ...device, given: device.given + 1 }
				devices.push({ ordinal: nextDeviceOrdinal(organisation), given: 0 })
			}
			const ordinals = devices.map(({ ordinal }) => ordinal)
			expect(new Set(ordinals).size).toBe(ordinals.length)
		})
	)
})
