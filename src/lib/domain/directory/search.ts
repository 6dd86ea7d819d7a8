import { compareTexts } from '../dates.ts'
import { foldText } from '../feedback/summary.ts'
import { findSpecialist, present, type Directory, type Service, type Specialist } from './directory.ts'

/**
 * Specialists and services in which every word of the query occurs, in small letters and without marks; all that are not removed
 * for an empty query. A service is found by its specialists, a specialist by the services. In order of name and title.
 */
export function searchDirectory(directory: Directory, query: string): Directory {
	const words = foldText(query).split(/\s+/)
	const has = (...texts: readonly string[]): boolean => {
		const folded = foldText(texts.join(' '))
		return words.every((word) => folded.includes(word))
	}
	const services = present(directory.services)
	return {
		specialists: present(directory.specialists)
			.filter((each) => has(...specialistTexts(each), ...servicesOf(directory, each).map(({ title }) => title)))
			.sort((left, right) => compareTexts(foldText(left.name), foldText(right.name))),
		services: services
			.filter((each) => has(...serviceTexts(each), ...specialistsOf(directory, each).map(({ name }) => name)))
			.sort((left, right) => compareTexts(foldText(left.title), foldText(right.title)))
	}
}

/** What a specialist is asked for. */
export function servicesOf({ services }: Directory, { id }: Specialist): readonly Service[] {
	return present(services).filter(({ specialists }) => specialists.includes(id))
}

/** Who is asked about a service. */
export function specialistsOf(directory: Directory, { specialists }: Service): readonly Specialist[] {
	return present(specialists.flatMap((id) => findSpecialist(directory, id) ?? []))
}

function specialistTexts({ name, post, place, phone, topics }: Specialist): readonly string[] {
	return [name, post, place, phone, ...topics]
}

function serviceTexts({ title, purpose, procedure, documents, term }: Service): readonly string[] {
	return [title, purpose, procedure, documents, term]
}
