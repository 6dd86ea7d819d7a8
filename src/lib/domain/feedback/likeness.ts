import { addDays, type IsoDate } from '../dates.ts'
import type { EntryDraft } from './draft.ts'
import type { EntryContents } from './entry.ts'
import { foldText } from './summary.ts'

/** Why two texts may be about one matter. The client is the stronger reason. */
export type Likeness = 'same-client' | 'same-words'

/** What two texts are compared by: stems of words and ways to reach somebody, never the words themselves. */
export type Traits = {
	/** Of the text and what is wished for. */
	readonly words: ReadonlySet<string>
	/** Of every word that stands anywhere, names too. */
	readonly all: ReadonlySet<string>
	/** Stems of the client's name; empty for who is not named. */
	readonly name: readonly string[]
	/** E-mail addresses and the last eight digits of telephone numbers, from their fields and from within the texts. */
	readonly contacts: ReadonlySet<string>
}

/** How far back the desk looks for the same matter, in days. */
export const likeDays = 90
/** Stems that both must have, and which part of the shorter text they must be. */
const fewestCommon = 4
const muchTheSame = 0.6
/** Shorter words join others and say little. */
const shortestWord = 4
const shortestStem = 3
const phoneDigits = 8

/** The first day of receipt that is looked at. */
export function likeFrom(today: IsoDate): IsoDate {
	return addDays(today, -likeDays)
}

export function contentsToTraits({ text, remedy, submitter }: EntryContents): Traits {
	return submitter.type === 'named' ? toTraits({ text, remedy, ...submitter }) : toTraits({ text, remedy })
}

export function draftToTraits(draft: EntryDraft): Traits {
	const { text, remedy, name, email, phone } = draft
	return draft.submitter === 'named' ? toTraits({ text, remedy, name, email, phone }) : toTraits({ text, remedy })
}

/** Who is looked for, as far as is known; empty texts say nothing. */
export type SoughtPerson = { readonly name: string; readonly email: string; readonly phone: string }

export function personToTraits({ name, email, phone }: SoughtPerson): Traits {
	return toTraits({ text: '', remedy: '', name, email, phone })
}

/**
 * Whether a passage says this person and nobody else: the whole name in any case, the e-mail address or the telephone number.
 * A surname alone may be a relative's.
 */
export function saysPerson(passage: string, person: SoughtPerson): boolean {
	const sought = personToTraits(person)
	const said = toTraits({ text: passage, remedy: '' })
	if (said.contacts.size > 0) return common(said.contacts, sought.contacts) === said.contacts.size
	const words = wordsOf(passage).map(stem)
	return words.length > 1 && words.length === sought.name.length && words.every((word) => sought.name.includes(word))
}

/**
 * Whether two texts may be about one matter: the same client (the whole name, a telephone number or an e-mail address of one
 * stands in the other), or much the same words. The same from both sides.
 *
 * @returns `undefined` when nothing speaks for it.
 */
export function likeness(one: Traits, other: Traits): Likeness | undefined {
	if (common(one.contacts, other.contacts) > 0 || names(one, other) || names(other, one)) return 'same-client'
	const shared = common(one.words, other.words)
	const shorter = Math.min(one.words.size, other.words.size)
	const same = shared > 0 && shared === Math.max(one.words.size, other.words.size)
	return same || (shared >= fewestCommon && shared >= muchTheSame * shorter) ? 'same-words' : undefined
}

/** A folded word without its ending, so that `rindā` and `rindas` are one. */
export function stem(folded: string): string {
	return folded.slice(0, shortestStem) + folded.slice(shortestStem).replace(/[aeiou]*[ms]?$/, '')
}

type Said = {
	readonly text: string
	readonly remedy: string
	readonly name?: string
	readonly email?: string
	readonly phone?: string
}

function toTraits({ text, remedy, name = '', email = '', phone = '' }: Said): Traits {
	const said = `${text}\n${remedy}`
	const words = wordsOf(said)
	const telling = words.filter((word) => word.length >= shortestWord)
	return {
		words: new Set((telling.length > 0 ? telling : words).map(stem)),
		all: new Set([...words, ...wordsOf(name)].map(stem)),
		name: wordsOf(name).map(stem),
		contacts: new Set([...emailsIn(`${said}\n${email}`), ...phonesIn(`${said}\n${phone}`)])
	}
}

/** Whether the whole name of one stands in the other. A first name alone must be all that the other is called. */
function names({ name }: Traits, other: Traits): boolean {
	if (name.length > 1) return name.every((word) => other.all.has(word))
	return name.length === 1 && other.name.length === 1 && name[0] === other.name[0]
}

function wordsOf(text: string): readonly string[] {
	return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function emailsIn(text: string): readonly string[] {
	return foldText(text).match(/[^\s@,;:<>()]+@[^\s@,;:<>()]+\.[a-z]{2,}/g) ?? []
}

/** Written with blanks, dashes and the country's code or without; days of the calendar have full stops. */
function phonesIn(text: string): readonly string[] {
	const runs = text.match(/\d(?:[ \u00a0-]?\d){7,}/g) ?? []
	return runs.map((run) => run.replace(/\D/g, '').slice(-phoneDigits))
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const [few, many] = one.size < other.size ? [one, other] : [other, one]
	let count = 0
	for (const each of few) if (many.has(each)) count++
	return count
}
