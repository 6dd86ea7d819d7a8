import type { IsoDate, Period } from '../dates.ts'
import { holidayTable, noHolidayEdits, type HolidayEdits, type HolidayTable } from '../deadlines/holiday-table.ts'
import type { Book, Placed } from '../ledger/book.ts'
import type { Checkpoint, DeviceId, PersonId, Sha256 } from '../ledger/event.ts'
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

/** An export that got one more signature on this device, e.g. the director's, in a file of its own. */
export type Countersignature = {
	/** SHA-256 of the export. */
	readonly exportHash: Sha256
	/** SHA-256 of the file with the new signature. */
	readonly fileHash: Sha256
	readonly signedOn: IsoDate
}

/** A signed register and the last counter-signature that this device has put to it. */
export type PastExport = SignedExport & { readonly countersigned?: Countersignature }

/** A backup that was read back and replayed: a witness of the chain's head outside the device. */
export type VerifiedBackup = { readonly checkpoint: Checkpoint; readonly fileHash: Sha256 }

/** Another device of the centre, for one person, with its place in registration numbers. */
export type AddedDevice = { readonly deviceOrdinal: number; readonly person: PersonId; readonly on: IsoDate }
/** The device whose package this one joined by. */
export type JoinedFrom = { readonly device: DeviceId; readonly on: IsoDate }

/** Something that happened to the organisation, its people, its tables or its exports. */
export type OrganisationFact =
	/** `deviceOrdinal`: the device's place in registration numbers, `KAC-1`, `KAC-2` … */
	| { readonly type: 'ledger.started'; readonly body: { readonly deviceOrdinal: number } }
	| {
			readonly type: 'organisation.founded'
			readonly body: { readonly profile: Profile; readonly root: string; readonly recoveryRecipient: string }
	  }
	| { readonly type: 'organisation.changed'; readonly body: { readonly profile: Profile } }
	/** A package was made with which another device may join. */
	| { readonly type: 'organisation.device-added'; readonly body: AddedDevice }
	/** This device has joined by a package of another one. */
	| { readonly type: 'ledger.joined'; readonly body: JoinedFrom }
	| { readonly type: 'person.joined'; readonly body: { readonly person: Person } }
	| { readonly type: 'person.left'; readonly body: { readonly person: PersonId; readonly leftOn: IsoDate } }
	| { readonly type: 'holidays.changed'; readonly body: HolidayEdits }
	| { readonly type: 'lock.changed'; readonly body: { readonly lockMinutes: LockMinutes } }
	| { readonly type: 'time-stamps.changed'; readonly body: { readonly timeStamps: boolean } }
	| { readonly type: 'export.signed'; readonly body: SignedExport }
	| { readonly type: 'export.countersigned'; readonly body: Countersignature }
	| { readonly type: 'backup.verified'; readonly body: VerifiedBackup }
	/** The chain goes on here from a backup. Numbers get the next `deviceOrdinal`: the lost device may have given some after it. */
	| { readonly type: 'ledger.restored'; readonly body: VerifiedBackup & { readonly deviceOrdinal: number } }

/** A fact with its place in the ledger. */
export type OrganisationEvent = OrganisationFact & Placed

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
	/** Whether signatures ask the host's path for a time-stamp; the one thing that ever asks the network. */
	readonly timeStamps: boolean
	/** Oldest first. */
	readonly exports: readonly PastExport[]
	/** Devices that were given a package, oldest first. */
	readonly devices: readonly AddedDevice[]
	/** `undefined` on the device where the organisation was founded. */
	readonly joinedFrom: JoinedFrom | undefined
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
		examinerComplaintsTo: '',
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
	timeStamps: false,
	exports: [],
	devices: [],
	joinedFrom: undefined,
	lastBackup: undefined
}

/** What the organisation is after an event. Pure. */
export function evolveOrganisation(organisation: Organisation, event: OrganisationEvent): Organisation {
	switch (event.type) {
		case 'ledger.started':
		case 'organisation.founded':
		case 'organisation.changed':
		case 'lock.changed':
		case 'time-stamps.changed':
			return { ...organisation, ...event.body }
		case 'organisation.device-added':
			return { ...organisation, devices: [...organisation.devices, event.body] }
		case 'ledger.joined':
			return { ...organisation, joinedFrom: event.body }
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
		case 'export.countersigned':
			return { ...organisation, exports: organisation.exports.map((each) => withCountersignature(each, event.body)) }
		case 'backup.verified':
			return { ...organisation, lastBackup: event.body }
		case 'ledger.restored': {
			const { deviceOrdinal, ...lastBackup } = event.body
			return { ...organisation, deviceOrdinal, lastBackup }
		}
	}
}

export const organisationBook: Book<Organisation, OrganisationFact> = {
	subject: 'organisation',
	prefixes: ['ledger.', 'organisation.', 'person.', 'holidays.', 'lock.', 'time-stamps.', 'export.', 'backup.'],
	schema: organisationSchema,
	empty: noOrganisation,
	evolve: evolveOrganisation
}

/** Devices a device may add: their places in numbers have room for restores beside each other. */
export const mostDevices = 9

/**
 * The place in registration numbers of the next device that joins. A device restored from a backup counts on by one, so the
 * places of joined devices lie apart: 111, 121 … of device 1, 211 … of the one restored from it.
 */
export function nextDeviceOrdinal({ deviceOrdinal, devices }: Organisation): number {
	const own = devices.filter((device) => Math.floor(device.deviceOrdinal / 100) === deviceOrdinal)
	return deviceOrdinal * 100 + (own.length + 1) * 10 + 1
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

/** Directors who work here now: those whom a complaint waits for. */
export function directorsOf({ people }: Organisation): readonly Person[] {
	return people.filter(({ role, leftOn }) => role === 'director' && !leftOn)
}

export function findPerson({ people }: Organisation, id: PersonId): Person | undefined {
	return people.find((person) => person.id === id)
}

function withCountersignature(past: PastExport, countersigned: Countersignature): PastExport {
	return past.fileHash === countersigned.exportHash ? { ...past, countersigned } : past
}

/** A person who comes back, or gets a new certificate, keeps one line. */
function withPerson(people: readonly Person[], person: Person): readonly Person[] {
	const known = people.some(({ id }) => id === person.id)
	return known ? people.map((each) => (each.id === person.id ? person : each)) : [...people, person]
}
