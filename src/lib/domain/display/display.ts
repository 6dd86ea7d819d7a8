import type { IsoDate } from '../dates.ts'
import type { Directory, Service } from '../directory/directory.ts'
import { specialistsOf } from '../directory/search.ts'
import type { Person, Profile } from '../organisation/profile.ts'

/** A service as anybody may read it: words only, no ids, no absences. */
export type PublicService = Pick<
	Service,
	'id' | 'title' | 'purpose' | 'procedure' | 'documents' | 'term' | 'checkedOn'
> & {
	/** Whom to turn to: official data of the six that clause 5.2.3 of the rules wants told. */
	readonly contacts: readonly {
		readonly name: string
		readonly post: string
		readonly place: string
		readonly phone: string
	}[]
}

/** The name card of clause 7 of the rules, or services with their procedures of clauses 8 and 9. */
export type Shown =
	| { readonly type: 'name-card'; readonly name: string; readonly post: string }
	| { readonly type: 'services'; readonly services: readonly PublicService[] }

/** What a screen on the counter shows while nobody has unlocked: official data only, and nothing besides what is read on it. */
export type PublicDisplay = Pick<Profile, 'centre' | 'hours' | 'phone'> & {
	/** The day on which it was put out. */
	readonly on: IsoDate
	readonly shown: Shown
}

export function displayOf({ centre, hours, phone }: Profile, shown: Shown, on: IsoDate): PublicDisplay {
	return { centre, hours, phone, on, shown }
}

export function nameCard({ name, post }: Pick<Person, 'name' | 'post'>): Shown {
	return { type: 'name-card', name, post }
}

export function servicesShown(directory: Directory, services: readonly Service[]): Shown {
	return { type: 'services', services: services.map((service) => publicService(directory, service)) }
}

/** Field by field: what the directory learns to keep later does not become public by itself. */
export function publicService(directory: Directory, service: Service): PublicService {
	const { id, title, purpose, procedure, documents, term, checkedOn } = service
	const contacts = specialistsOf(directory, service).map(({ name, post, place, phone }) => ({
		name,
		post,
		place,
		phone
	}))
	return { id, title, purpose, procedure, documents, term, checkedOn, contacts }
}

/** Whether it names who served on an earlier day: the card is about today's person (clause 7 of the rules). */
export function isOfAnotherDay({ on, shown }: PublicDisplay, today: IsoDate): boolean {
	return shown.type === 'name-card' && on !== today
}
