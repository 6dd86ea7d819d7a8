import * as v from 'valibot'
import type { Book } from '../ledger/book.ts'

/** Letters to a submitter, in the order in which a matter comes to them. */
export const letterTypes = [
	'receipt',
	'extension',
	'forwarding',
	'unexamined',
	'decision',
	'apology',
	'thanks'
] as const
export type LetterType = (typeof letterTypes)[number]

/** The centre worded a letter its own way; no paragraphs: the usual wording holds again. */
export type LetterFact = {
	readonly type: 'letter.worded'
	readonly body: { readonly letter: LetterType; readonly paragraphs: readonly string[] }
}

/** The centre's own wording, template paragraphs by letter; a letter that is missing has the usual one. */
export type Wordings = Readonly<Partial<Record<LetterType, readonly string[]>>>

const schema: v.GenericSchema<unknown, LetterFact> = v.strictObject({
	type: v.literal('letter.worded'),
	body: v.strictObject({ letter: v.picklist(letterTypes), paragraphs: v.array(v.string()) })
})

export const lettersBook: Book<Wordings, LetterFact> = {
	subject: 'letters',
	prefixes: ['letter.'],
	schema,
	empty: {},
	evolve: evolveWordings
}

/** What the wordings are after an event. Pure. */
export function evolveWordings(wordings: Wordings, { body: { letter, paragraphs } }: LetterFact): Wordings {
	const others = Object.fromEntries(Object.entries(wordings).filter(([type]) => type !== letter))
	return paragraphs.length > 0 ? { ...others, [letter]: paragraphs } : others
}
