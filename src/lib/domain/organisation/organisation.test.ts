import { describe, expect, test } from 'vitest'
import { instant, isoDate } from '../dates.ts'
import { deviceId, personId, type LedgerRecord, type Sha256 } from '../ledger/event.ts'
import { bookDraft, foldBook, placed, readBookEvent } from '../ledger/book.ts'
import { salts } from '../ledger/ledger.fixture.ts'
import { emptyHead, writeEvent } from '../ledger/record.ts'
import { person, profile } from './organisation.fixture.ts'
import {
	findPerson,
	noOrganisation,
	organisationBook,
	organisationHolidays,
	peopleNames,
	previousExport,
	type OrganisationFact
} from './organisation.ts'

const hash = 'a'.repeat(64) as Sha256
const checkpoint = { device: deviceId('device-1'), seq: 40, hash, count: 12, at: instant('2026-11-20T15:00:00Z') }
const signed = {
	checkpoint,
	fileHash: hash,
	signedOn: isoDate('2026-11-20'),
	period: { from: isoDate('2026-11-01'), to: isoDate('2026-11-20') },
	build: { type: 'full', purpose: 'Sūdzību izskatīšanai' },
	entries: 12
} as const

const signing = { now: instant('2026-11-23T09:00:00Z'), actor: personId('person-1'), appBuild: '0.1.0' }

/** Writes the facts into a chain and reads them back from its bytes. */
function after(...facts: readonly OrganisationFact[]) {
	let head = emptyHead(deviceId('device-1'))
	const records: LedgerRecord[] = []
	for (const fact of facts) {
		const written = writeEvent(bookDraft(organisationBook, fact, signing), head, salts(head.seq + 1))
		records.push(written.record)
		head = written.head
	}
	return foldBook(organisationBook, records)
}

describe('the organisation after its events', () => {
	test('founding gives profile and root, the chain names its device', () => {
		const founding = { profile, root: 'AAAA', recoveryRecipient: 'age1recovery' }
		const started = { type: 'ledger.started', body: { deviceOrdinal: 2 } } as const
		expect(after(started, { type: 'organisation.founded', body: founding })).toEqual({
			...noOrganisation,
			...founding,
			deviceOrdinal: 2
		})
	})

	test('a person who left stays with the day of leaving', () => {
		const left = after(
			{ type: 'person.joined', body: { person } },
			{ type: 'person.left', body: { person: person.id, leftOn: isoDate('2026-12-01') } }
		)
		expect(findPerson(left, person.id)).toEqual({ ...person, leftOn: '2026-12-01' })
		expect(peopleNames(left)).toEqual({ [person.id]: person.name })
	})

	test('a new certificate of the same person takes the line of the old one', () => {
		const renewed = { ...person, certificate: 'BBBB' }
		expect(
			after({ type: 'person.joined', body: { person } }, { type: 'person.joined', body: { person: renewed } }).people
		).toEqual([renewed])
	})

	test('the last export is what the next one names', () => {
		const organisation = after(
			{ type: 'export.signed', body: { ...signed, signedOn: isoDate('2026-10-01') } },
			{ type: 'export.signed', body: signed }
		)
		expect(previousExport(organisation)).toEqual({ checkpoint, fileHash: hash, signedOn: '2026-11-20' })
		expect(organisation.exports[1]).toEqual(signed)
		expect(previousExport(noOrganisation)).toBeUndefined()
	})

	test('a counter-signature stands beside the export that it was put to, and leaves the chain of exports alone', () => {
		const other = { ...signed, fileHash: 'c'.repeat(64) as Sha256 }
		const body = { exportHash: hash, fileHash: 'd'.repeat(64) as Sha256, signedOn: isoDate('2026-11-25') }
		const organisation = after(
			{ type: 'export.signed', body: signed },
			{ type: 'export.signed', body: other },
			{ type: 'export.countersigned', body }
		)
		expect(organisation.exports).toEqual([{ ...signed, countersigned: body }, other])
		expect(previousExport(organisation)).toEqual({ checkpoint, fileHash: other.fileHash, signedOn: '2026-11-20' })
	})

	test('an export of the first days, which did not say, was one without names', () => {
		const { build, ...undefinedBuild } = signed
		const { record } = write({ type: 'export.signed', body: undefinedBuild as typeof signed })
		expect(build.type).toBe('full')
		expect(foldBook(organisationBook, [record]).exports[0]?.build).toEqual({ type: 'redacted' })
	})

	test('the last verified backup is known, and a restore names the one it came from', () => {
		const backup = { checkpoint, fileHash: hash }
		expect(noOrganisation.lastBackup).toBeUndefined()
		const made = after(
			{ type: 'backup.verified', body: { ...backup, fileHash: 'b'.repeat(64) as Sha256 } },
			{ type: 'backup.verified', body: backup }
		)
		expect(made.lastBackup).toEqual(backup)
		const restored = after({ type: 'ledger.restored', body: { ...backup, deviceOrdinal: 2 } })
		expect([restored.lastBackup, restored.deviceOrdinal]).toEqual([backup, 2])
	})

	test("deadlines follow the centre's own table and its switch for moved days", () => {
		const edits = { added: [{ on: isoDate('2026-12-04'), name: 'Inventarizācija' }], removed: [], moved: [] }
		const organisation = after(
			{ type: 'organisation.changed', body: { profile: { ...profile, movedWorkingDays: true } } },
			{ type: 'holidays.changed', body: edits }
		)
		expect(organisationHolidays(organisation).closed.get(isoDate('2026-12-04'))).toBe('Inventarizācija')
		expect(organisationHolidays(organisation).worked.has(isoDate('2026-06-27'))).toBe(true)
		expect(organisationHolidays(noOrganisation).worked.size).toBe(0)
	})
})

test('the lock follows what the administrator chose for each role, and no other length is read', () => {
	const lockMinutes = { administrator: 1, clerk: 10, director: 5 }
	const { record } = write({ type: 'lock.changed', body: { lockMinutes } })
	expect(foldBook(organisationBook, [record]).lockMinutes).toEqual(lockMinutes)
	const never = write({ type: 'lock.changed', body: { lockMinutes: { ...lockMinutes, clerk: 9999 } } })
	expect(readBookEvent(organisationBook, never.record)).toBeUndefined()
	expect(noOrganisation.lockMinutes.clerk).toBe(3)
})

test('time-stamps are asked for only once somebody has switched them on, and until it is switched off', () => {
	expect(noOrganisation.timeStamps).toBe(false)
	const on = { type: 'time-stamps.changed', body: { timeStamps: true } } as const
	expect(after(on).timeStamps).toBe(true)
	expect(after(on, { type: 'time-stamps.changed', body: { timeStamps: false } }).timeStamps).toBe(false)
	const odd = write({ type: 'time-stamps.changed', body: { timeStamps: 'https://tsa.lv' as unknown as boolean } })
	expect(readBookEvent(organisationBook, odd.record)).toBeUndefined()
})

const joined: OrganisationFact = { type: 'person.joined', body: { person } }
const write = (fact: OrganisationFact, type?: string) => {
	const draft = bookDraft(organisationBook, fact, signing)
	return writeEvent({ ...draft, type: type ?? draft.type }, emptyHead(deviceId('device-1')), salts(1))
}

test('an event read from its bytes is the fact that was written', () => {
	const { record, header } = write(joined)
	expect(readBookEvent(organisationBook, record)).toEqual(placed(joined, header))
})

test('an erased event, one about an entry and one of a type still unknown say nothing of the organisation', () => {
	expect(readBookEvent(organisationBook, { ...write(joined).record, body: undefined })).toBeUndefined()
	expect(readBookEvent(organisationBook, write(joined, 'entry.voided').record)).toBeUndefined()
	expect(readBookEvent(organisationBook, write(joined, 'person.promoted').record)).toBeUndefined()
})

test('a profile with an impossible number series is not believed', () => {
	const changed: OrganisationFact = { type: 'organisation.changed', body: { profile: { ...profile, series: 'kac' } } }
	expect(readBookEvent(organisationBook, write(changed).record)).toBeUndefined()
})
