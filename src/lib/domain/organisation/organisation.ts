import * as v from 'valibot'
import type { Instant, IsoDate, Period } from '../dates.ts'
import { holidayTable, noHolidayEdits, type HolidayEdits, type HolidayTable } from '../deadlines/holiday-table.ts'
import { emptyToNull, type EventSigning } from '../feedback/entry-event.ts'
import type { Checkpoint, EventHeader, LedgerRecord, PersonId, Sha256 } from '../ledger/event.ts'
import { readBody, readHeader, type EventDraft } from '../ledger/record.ts'
import type { ExportBuild, PreviousExport } from '../reports/register.ts'
import { organisationSchema } from './organisation-schema.ts'
import { usualLockMinutes, type LockMinutes, type Person, type Profile } from './profile.ts'

/** A signed register that left the device; the next one names it as the one before. */
export type SignedExport = {
	readonly checkpoint: Checkpoint
	readonly fileHash: Sha256
	readonly signedOn: IsoDate
	readonly period: Period
	/** With names, and for what; or without. */
	readonly build: ExportBuild
	readonly entries: number
}

/** A backup that was read back and replayed: a witness of the chain's head outside the device. */
export type VerifiedBackup = { readonly checkpoint: Checkpoint; readonly fileHash: Sha256 }

/** Something that happened to the organisation, its people, its tables or its exports. */
export type OrganisationFact =
	/** `deviceOrdinal`: the device's place in registration numbers, `KAC-1`, `KAC-2` … */
	| { readonly type: 'ledger.started'; readonly body: { readonly deviceOrdinal: number } }
	| {
			readonly type: 'organisation.founded'
			readonly body: { readonly profile: Profile; readonly root: string; readonly recoveryRecipient: string }
	  }
	| { readonly type: 'organisation.changed'; readonly body: { readonly profile: Profile } }
	| { readonly type: 'person.joined'; readonly body: { readonly person: Person } }
	| { readonly type: 'person.left'; readonly body: { readonly person: PersonId; readonly leftOn: IsoDate } }
	| { readonly type: 'holidays.changed'; readonly body: HolidayEdits }
	| { readonly type: 'lock.changed'; readonly body: { readonly lockMinutes: LockMinutes } }
	| { readonly type: 'export.signed'; readonly body: SignedExport }
	| { readonly type: 'backup.verified'; readonly body: VerifiedBackup }
	/** The chain goes on here from a backup. Numbers get the next `deviceOrdinal`: the lost device may have given some after it. */
	| { readonly type: 'ledger.restored'; readonly body: VerifiedBackup & { readonly deviceOrdinal: number } }

/** A fact with its place in the ledger. */
export type OrganisationEvent = OrganisationFact & { readonly seq: number; readonly at: Instant; readonly by: PersonId }

/** The institution, its people and its tables as this device knows them. */
export type Organisation = {
	readonly deviceOrdinal: number
	readonly profile: Profile
	/** DER of the root certificate, base64; empty before the founding. */
	readonly root: string
	/** age recipient of the recovery sheet's key. */
	readonly recoveryRecipient: string
	/** In order of joining; who has left stays, for the name beside what they wrote. */
	readonly people: readonly Person[]
	readonly holidayEdits: HolidayEdits
	readonly lockMinutes: LockMinutes
	/** Oldest first. */
	readonly exports: readonly SignedExport[]
	/** The last backup known to be good. */
	readonly lastBackup: VerifiedBackup | undefined
}

/** Before the first event. */
export const noOrganisation: Organisation = {
	deviceOrdinal: 1,
	profile: {
		municipality: '',
		centre: '',
		series: '',
		address: '',
		phone: '',
		email: '',
		hours: '',
		place: '',
		examinerPost: '',
		examinerName: '',
		fileIndex: '',
		restriction: '',
		dataProtectionContact: '',
		movedWorkingDays: false
	},
	root: '',
	recoveryRecipient: '',
	people: [],
	holidayEdits: noHolidayEdits,
	lockMinutes: usualLockMinutes,
	exports: [],
	lastBackup: undefined
}

/** A fact as the ledger writes it. */
export function organisationDraft(fact: OrganisationFact, signing: Omit<EventSigning, 'entry'>): EventDraft {
	const { type, body } = fact
	const { now, actor, appBuild } = signing
	return {
		type,
		subject: 'organisation',
		wallClock: now,
		actor,
		appBuild,
		body: emptyToNull(body),
		confidential: undefined
	}
}

/** A fact just written, with the place its header gives it. */
export function organisationEvent(fact: OrganisationFact, header: EventHeader): OrganisationEvent {
	return { ...fact, seq: header.seq, at: header.wallClock, by: header.actor }
}

/**
 * What a ledger record says about the organisation; `undefined` when it is about something else, erased, damaged or
 * written by a newer app.
 *
 * @throws {AppError} `event-unreadable` when not even the header can be read.
 */
export function readOrganisationEvent(record: LedgerRecord): OrganisationEvent | undefined {
	const header = readHeader(record.header)
	if (!record.body || header.type.startsWith('entry.')) return undefined
	const body = Object.fromEntries(Object.entries(readBody(record.body)).filter(([key]) => key !== 'confidential'))
	const result = v.safeParse(organisationSchema, { type: header.type, body })
	return result.success ? organisationEvent(result.output, header) : undefined
}

/** The organisation as a whole chain tells it. */
export function foldOrganisation(records: Iterable<LedgerRecord>): Organisation {
	let organisation = noOrganisation
	for (const record of records) {
		const event = readOrganisationEvent(record)
		if (event) organisation = evolveOrganisation(organisation, event)
	}
	return organisation
}

/** What the organisation is after an event. Pure. */
export function evolveOrganisation(organisation: Organisation, event: OrganisationEvent): Organisation {
	switch (event.type) {
		case 'ledger.started':
		case 'organisation.founded':
		case 'organisation.changed':
		case 'lock.changed':
			return { ...organisation, ...event.body }
		case 'person.joined':
			return { ...organisation, people: withPerson(organisation.people, event.body.person) }
		case 'person.left': {
			const { person, leftOn } = event.body
			const people = organisation.people.map((each) => (each.id === person ? { ...each, leftOn } : each))
			return { ...organisation, people }
		}
		case 'holidays.changed':
			return { ...organisation, holidayEdits: event.body }
		case 'export.signed':
			return { ...organisation, exports: [...organisation.exports, event.body] }
		case 'backup.verified':
			return { ...organisation, lastBackup: event.body }
		case 'ledger.restored': {
			const { deviceOrdinal, ...lastBackup } = event.body
			return { ...organisation, deviceOrdinal, lastBackup }
		}
	}
}

/** The holiday table this centre counts by. */
export function organisationHolidays({ profile, holidayEdits }: Organisation): HolidayTable {
	return holidayTable(profile.movedWorkingDays, holidayEdits)
}

/** What the next export says of the one before. */
export function previousExport({ exports }: Organisation): PreviousExport | undefined {
	const last = exports.at(-1)
	return last && { checkpoint: last.checkpoint, fileHash: last.fileHash, signedOn: last.signedOn }
}

/** Names by id, for printing who wrote what. */
export function peopleNames({ people }: Organisation): Readonly<Record<string, string>> {
	return Object.fromEntries(people.map(({ id, name }) => [id, name]))
}

export function findPerson({ people }: Organisation, id: PersonId): Person | undefined {
	return people.find((person) => person.id === id)
}

/** A person who comes back, or gets a new certificate, keeps one line. */
function withPerson(people: readonly Person[], person: Person): readonly Person[] {
	const known = people.some(({ id }) => id === person.id)
	return known ? people.map((each) => (each.id === person.id ? person : each)) : [...people, person]
}
