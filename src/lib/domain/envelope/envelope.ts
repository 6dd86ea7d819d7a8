import * as v from 'valibot'
import { textToIsoDate, type IsoDate } from '../dates.ts'
import { emptyDraft, type EntryDraft } from '../feedback/draft.ts'
import { isBlank, type Issue } from '../feedback/validation.ts'
import type { PersonId } from '../ledger/event.ts'
import { base64Schema, dateSchema, personIdSchema } from '../parsers.ts'

/**
 * What somebody writes alone about whoever serves them: aizzīmogota aploksne (rules 5.4.4). Empty text means “not given”,
 * days are texts as typed.
 */
export type EnvelopeWords = {
	readonly text: string
	/** Who it is about, in the person's own words. */
	readonly about: string
	readonly happenedOn: string
	readonly remedy: string
	/** Empty: anonymous. */
	readonly name: string
	readonly phone: string
	readonly email: string
}

export const emptyWords: EnvelopeWords = {
	text: '',
	about: '',
	happenedOn: '',
	remedy: '',
	name: '',
	phone: '',
	email: ''
}

/** An envelope that was handed in and has no number yet. What is within is sealed; the rest is what a number needs. */
export type HandedIn = {
	readonly receivedOn: IsoDate
	readonly anonymous: boolean
	/** Who can open it. */
	readonly to: readonly PersonId[]
	/** An age file, base64. */
	readonly sealed: string
}

/** Letters of one text; what is longer is said on paper. */
export const longestText = 10_000

/** What must be put right before it is sealed, in the order of the form. */
export function wordsIssues({ text, happenedOn, email }: EnvelopeWords, today: IsoDate): readonly Issue[] {
	const day = textToIsoDate(happenedOn)
	const issues: Issue[] = []
	if (isBlank(text)) issues.push({ field: 'text', code: 'envelope-empty' })
	if (!isBlank(happenedOn) && !day) issues.push({ field: 'happenedOn', code: 'date-invalid' })
	if (day && day > today) issues.push({ field: 'happenedOn', code: 'happened-in-future' })
	if (!isBlank(email) && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()))
		issues.push({ field: 'email', code: 'email-invalid' })
	return issues
}

/** Whether nothing would be lost with it. */
export function areEmpty(words: EnvelopeWords): boolean {
	return Object.values(words).every(isBlank)
}

/**
 * The entry as everybody sees it: a complaint with a number and a due day.
 *
 * @param cover - what stands in the register in place of the words.
 */
export function coverDraft({ receivedOn, anonymous }: HandedIn, cover: string): EntryDraft {
	return {
		...emptyDraft(receivedOn),
		kind: 'complaint',
		channel: 'counter',
		submitter: anonymous ? 'anonymous' : 'withheld',
		text: cover
	}
}

/**
 * What the form of the entry says once the examiner writes the words into the register.
 *
 * @param draft - the entry as it is.
 */
export function openedDraft(draft: EntryDraft, words: EnvelopeWords): EntryDraft {
	const { text, about, happenedOn, remedy, name, phone, email } = words
	const whole = isBlank(about) ? text : `${text}\n\n${about}`
	if (isBlank(name)) return { ...draft, text: whole, happenedOn, remedy }
	const reply = replyOf(words)
	return { ...draft, text: whole, happenedOn, remedy, submitter: 'named', name, phone, email, address: '', reply }
}

/** @returns `undefined` when it was not written by {@link HandedIn}'s writer. */
export function readHandedIn(text: string): HandedIn | undefined {
	return read(handedInSchema, text)
}

/** @returns `undefined` when these are no words of an envelope. */
export function readWords(text: string): EnvelopeWords | undefined {
	return read(wordsSchema, text)
}

function replyOf({ phone, email }: EnvelopeWords): EntryDraft['reply'] {
	if (!isBlank(email)) return 'email'
	return isBlank(phone) ? 'in-person' : 'phone'
}

const textSchema = v.pipe(v.string(), v.maxLength(longestText))
const wordsSchema: v.GenericSchema<unknown, EnvelopeWords> = v.strictObject({
	text: textSchema,
	about: textSchema,
	happenedOn: textSchema,
	remedy: textSchema,
	name: textSchema,
	phone: textSchema,
	email: textSchema
})
const handedInSchema: v.GenericSchema<unknown, HandedIn> = v.strictObject({
	receivedOn: dateSchema,
	anonymous: v.boolean(),
	to: v.array(personIdSchema),
	sealed: base64Schema
})

function read<T>(schema: v.GenericSchema<unknown, T>, text: string): T | undefined {
	try {
		const result = v.safeParse(schema, JSON.parse(text))
		return result.success ? result.output : undefined
	} catch {
		return undefined
	}
}
