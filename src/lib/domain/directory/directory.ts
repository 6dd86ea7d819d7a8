import type { IsoDate } from '../dates.ts'
import type { Book, Placed } from '../ledger/book.ts'
import { directorySchema } from './directory-schema.ts'
import type { WeekHours } from './hours.ts'

export type SpecialistId = string & { readonly SpecialistId: true }
export type ServiceId = string & { readonly ServiceId: true }

/** Days of absence, both included. Why is nobody's business here, and is not asked. */
export type Absence = {
	readonly from: IsoDate
	readonly to: IsoDate
	/** Who receives instead. */
	readonly deputy: SpecialistId | undefined
}

/** What may be erased alone when a specialist leaves. */
export type SpecialistNames = { readonly name: string; readonly phone: string }
type SpecialistBody = {
	readonly id: SpecialistId
	readonly post: string
	readonly place: string
	readonly hours: WeekHours
	/** In the words clients use, one a line. */
	readonly topics: readonly string[]
	readonly absences: readonly Absence[]
	/** The day on which somebody last made sure that all this is so. */
	readonly checkedOn: IsoDate
}

/**
 * Somebody to whom clients are sent, with the six data that clause 5.2.3 of the rules wants told: name, surname, post, place,
 * telephone, hours.
 */
export type Specialist = SpecialistBody & SpecialistNames & { readonly removedOn: IsoDate | undefined }

/** A service with its procedure, as it is explained to clients (clauses 8 and 9 of the rules). */
export type Service = {
	readonly id: ServiceId
	readonly title: string
	readonly purpose: string
	readonly procedure: string
	readonly documents: string
	readonly term: string
	readonly specialists: readonly SpecialistId[]
	readonly checkedOn: IsoDate
	readonly removedOn: IsoDate | undefined
}

/** Something that happened to the directory. */
export type DirectoryFact =
	| {
			readonly type: 'directory.specialist-set'
			readonly body: SpecialistBody
			/** Missing once it was erased. */
			readonly confidential?: SpecialistNames | undefined
	  }
	| {
			readonly type: 'directory.specialist-checked' | 'directory.specialist-removed'
			readonly body: { readonly id: SpecialistId; readonly on: IsoDate }
	  }
	| { readonly type: 'directory.service-set'; readonly body: Omit<Service, 'removedOn'> }
	| {
			readonly type: 'directory.service-checked' | 'directory.service-removed'
			readonly body: { readonly id: ServiceId; readonly on: IsoDate }
	  }

/** Who and what clients can be sent to. What was removed stays, for the name beside old figures. */
export type Directory = { readonly specialists: readonly Specialist[]; readonly services: readonly Service[] }

const emptyDirectory: Directory = { specialists: [], services: [] }

export const directoryBook: Book<Directory, DirectoryFact> = {
	subject: 'directory',
	prefixes: ['directory.'],
	schema: directorySchema,
	empty: emptyDirectory,
	evolve: evolveDirectory
}

/** What the directory is after an event. Pure. */
export function evolveDirectory(directory: Directory, event: DirectoryFact & Placed): Directory {
	const { specialists, services } = directory
	switch (event.type) {
		case 'directory.specialist-set': {
			const names = event.confidential ?? { name: '', phone: '' }
			return { ...directory, specialists: withItem(specialists, { ...event.body, ...names, removedOn: undefined }) }
		}
		case 'directory.specialist-checked':
			return { ...directory, specialists: changed(specialists, event.body.id, { checkedOn: event.body.on }) }
		case 'directory.specialist-removed':
			return { ...directory, specialists: changed(specialists, event.body.id, { removedOn: event.body.on }) }
		case 'directory.service-set':
			return { ...directory, services: withItem(services, { ...event.body, removedOn: undefined }) }
		case 'directory.service-checked':
			return { ...directory, services: changed(services, event.body.id, { checkedOn: event.body.on }) }
		case 'directory.service-removed':
			return { ...directory, services: changed(services, event.body.id, { removedOn: event.body.on }) }
	}
}

/** Those that are not removed. */
export function present<Item extends { readonly removedOn: IsoDate | undefined }>(
	items: readonly Item[]
): readonly Item[] {
	return items.filter(({ removedOn }) => removedOn === undefined)
}

export function findSpecialist({ specialists }: Directory, id: SpecialistId): Specialist | undefined {
	return specialists.find((each) => each.id === id)
}

function withItem<Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] {
	const known = items.some(({ id }) => id === item.id)
	return known ? items.map((each) => (each.id === item.id ? item : each)) : [...items, item]
}

function changed<Item extends { readonly id: string }>(
	items: readonly Item[],
	id: string,
	change: Partial<Item>
): readonly Item[] {
	return items.map((each) => (each.id === id ? { ...each, ...change } : each))
}
