import { isWithin, type IsoDate } from '../dates.ts'
import type { Entry } from '../feedback/entry.ts'
import { contentsToTraits, likeness, personToTraits, saysPerson, type SoughtPerson } from '../feedback/likeness.ts'
import { suggestPassages } from '../feedback/redaction.ts'
import { withoutNames } from '../feedback/story.ts'
import type { SignedExport } from '../organisation/organisation.ts'
import type { MadeExtract } from './extract.ts'

/** Somebody got to see an entry outside the register: when, and with or without names, or as an extract; what for. */
export type Disclosure = {
	readonly type: 'redacted' | 'full' | 'extract'
	readonly on: IsoDate
	readonly purpose: string
}

/** Whether an entry may be about a person: the whole name, a telephone number or an e-mail address stands anywhere in it. */
export function mentions({ contents }: Entry, person: SoughtPerson): boolean {
	return likeness(personToTraits(person), contentsToTraits(contents)) === 'same-client'
}

/** Whether it was this person who said it. */
export function isSubmitter({ contents }: Entry, person: SoughtPerson): boolean {
	const { submitter } = contents
	return submitter.type === 'named' && likeness(personToTraits(person), personToTraits(submitter)) === 'same-client'
}

/**
 * An entry as the person it is about may see it: names of all others, and every marked word that is not the person's own, are
 * black; staff complained about are left out, as in copies without names.
 */
export function heldAbout(entry: Entry, person: SoughtPerson): Entry {
	const told = withoutNames({ ...entry, passages: entry.passages.filter((passage) => !saysPerson(passage, person)) })
	return isSubmitter(entry, person)
		? { ...told, contents: { ...told.contents, submitter: entry.contents.submitter } }
		: told
}

/** Words that look like somebody else's data and are not marked yet: a proposal, which somebody looks over. */
export function unmarked(entry: Entry, person: SoughtPerson): readonly string[] {
	const marked = new Set(entry.passages)
	return suggestPassages(entry).filter((passage) => !marked.has(passage) && !saysPerson(passage, person))
}

/** Every export and extract that told of an entry, oldest first. */
export function disclosuresOf(
	{ id, recordedOn, history }: Entry,
	exports: readonly SignedExport[],
	extracts: readonly MadeExtract[]
): readonly Disclosure[] {
	const registeredAt = Math.min(...history.map(({ seq }) => seq))
	const exported = exports
		.filter(({ period, checkpoint }) => isWithin(recordedOn, period) && registeredAt <= checkpoint.seq)
		.map(({ build, signedOn }): Disclosure => {
			return { type: build.type, on: signedOn, purpose: build.type === 'full' ? build.purpose : '' }
		})
	const handed = extracts
		.filter(({ entries }) => entries.includes(id))
		.map(({ on, purpose }): Disclosure => ({ type: 'extract', on, purpose }))
	return [...exported, ...handed].sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
}
