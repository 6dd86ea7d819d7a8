import type { BookStates, DeskFact } from './books.ts'
import type { IsoDate } from './dates.ts'
import { present, type Service, type Specialist } from './directory/directory.ts'
import { letterTypes } from './letters/letters.ts'
import type { Person } from './organisation/profile.ts'
import { noOrganisation, type Organisation } from './organisation/organisation.ts'
import type { DeviceId } from './ledger/event.ts'

/** A device that joins, and the one it joins by. */
export type JoiningDevice = { readonly deviceOrdinal: number; readonly from: DeviceId; readonly on: IsoDate }

/**
 * What a device is told that joins: the organisation, its people, tables, directory and wordings. No entries, no calls, no
 * surveys: those stay on the device where they were written down.
 */
export function factsForDevice(
	{ organisation, directory, letters }: BookStates,
	{ deviceOrdinal, from, on }: JoiningDevice
): readonly DeskFact[] {
	const { profile, root, recoveryRecipient, people, holidayEdits, lockMinutes, timeStamps } = organisation
	return [
		{ type: 'ledger.started', body: { deviceOrdinal } },
		{ type: 'organisation.founded', body: { profile, root, recoveryRecipient } },
		...people.map(personFact),
		{ type: 'holidays.changed', body: holidayEdits },
		{ type: 'lock.changed', body: { lockMinutes } },
		{ type: 'time-stamps.changed', body: { timeStamps } },
		...present(directory.specialists).map(specialistFact),
		...present(directory.services).map(serviceFact),
		...letterTypes.flatMap((letter) => {
			const paragraphs = letters[letter]
			return paragraphs ? [{ type: 'letter.worded', body: { letter, paragraphs } } as const] : []
		}),
		{ type: 'ledger.joined', body: { device: from, on } }
	]
}

/** The organisation that a package tells of, before anything is written. */
export function organisationOf(facts: readonly DeskFact[]): Pick<Organisation, 'profile' | 'people'> {
	const founded = facts.find((fact) => fact.type === 'organisation.founded')
	const people = facts.flatMap((fact) => (fact.type === 'person.joined' ? [fact.body.person] : []))
	return { profile: founded?.body.profile ?? noOrganisation.profile, people }
}

// A state that was on disk has lost its fields without a value; a fact has them all.

function personFact(person: Person): DeskFact {
	return { type: 'person.joined', body: { person: { ...person, leftOn: person.leftOn } } }
}

function specialistFact(specialist: Specialist): DeskFact {
	const { id, post, place, hours, topics, checkedOn, name, phone } = specialist
	const absences = specialist.absences.map(({ from, to, deputy }) => ({ from, to, deputy }))
	const body = { id, post, place, hours, topics, absences, checkedOn }
	return { type: 'directory.specialist-set', body, confidential: { name, phone } }
}

function serviceFact(service: Service): DeskFact {
	const { id, title, purpose, procedure, documents, term, specialists, checkedOn } = service
	const body = { id, title, purpose, procedure, documents, term, specialists, checkedOn }
	return { type: 'directory.service-set', body }
}
