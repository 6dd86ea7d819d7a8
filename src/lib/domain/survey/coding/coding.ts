import type { PersonId } from '../../ledger/event.ts'

/** Tells one written answer from all others: where it is kept, and which copy of its section. It has no order. */
export type TextId = string & { readonly TextId: true }

/** What somebody wrote in answer to a question. */
export type WrittenText = { readonly id: TextId; readonly text: string }

/** Something that texts are about, in the words of those who code. `code` stays when the words change. */
export type TextCode = { readonly code: string; readonly label: string }

/** Codes by text. A text that is in it without codes was read, and none fits. */
export type Marks = Readonly<Record<TextId, readonly string[]>>

/** What one person has read, without seeing how anybody else has coded it. */
export type Coder = { readonly person: PersonId; readonly marks: Marks }

/**
 * What two people coded, put side by side. From then on their marks stay as they are: a mark changed after that would make an
 * agreement that there was not.
 */
export type Comparison = {
	readonly coders: readonly [PersonId, PersonId]
	readonly texts: readonly TextId[]
	/** What they settled on together where they had differed. */
	readonly settled: Marks
}

/** Words that may be printed, typed for it and looked at for persons; what somebody wrote is never printed itself. */
export type Quote = { readonly id: string; readonly words: string }

/** The coding of the written answers to one question. */
export type Coding = {
	readonly codes: readonly TextCode[]
	/** In the order in which they began. */
	readonly coders: readonly Coder[]
	readonly comparison: Comparison | undefined
	readonly quotes: readonly Quote[]
}

export const emptyCoding: Coding = { codes: [], coders: [], comparison: undefined, quotes: [] }

/** What a person has read so far. */
export function marksOf({ coders }: Pick<Coding, 'coders'>, person: PersonId): Marks {
	return coders.find((coder) => coder.person === person)?.marks ?? {}
}

/**
 * The two whose codings can be put side by side: both have read every text. Texts that came in after a comparison wait for the
 * same two.
 *
 * @param texts - all there are.
 */
export function pairOf({ coders, comparison }: Coding, texts: readonly TextId[]): readonly [Coder, Coder] | undefined {
	const hasRead = ({ marks }: Coder): boolean => texts.every((text) => text in marks)
	const ready = coders.filter((coder) => hasRead(coder) && (!comparison || comparison.coders.includes(coder.person)))
	const [first, second] = ready
	return first && second ? [first, second] : undefined
}

/** The two that were compared. */
export function comparedPair({ coders, comparison }: Coding): readonly [Coder, Coder] | undefined {
	const [first, second] = coders.filter(({ person }) => comparison?.coders.includes(person))
	return first && second ? [first, second] : undefined
}

/** A text that two people coded each in their own way. */
export type Disagreement = {
	readonly text: TextId
	readonly both: readonly string[]
	/** Codes that one of them gave; by whom is nobody's business. */
	readonly one: readonly string[]
	/** What they settled on; `undefined` until they have. */
	readonly settled: readonly string[] | undefined
}

/** All texts on which the two differed, settled or not, in the order of the comparison. */
export function disagreements(coding: Coding): readonly Disagreement[] {
	const pair = comparedPair(coding)
	const { comparison } = coding
	if (!pair || !comparison) return []
	return comparison.texts.flatMap((text): readonly Disagreement[] => {
		const [first, second] = pair.map(({ marks }) => marks[text] ?? [])
		const given = coding.codes.map(({ code }) => code)
		const both = given.filter((code) => first?.includes(code) && second?.includes(code))
		const one = given.filter((code) => first?.includes(code) !== second?.includes(code))
		return one.length === 0 ? [] : [{ text, both, one, settled: comparison.settled[text] }]
	})
}

/**
 * What is counted. Of texts that two have coded: what both gave, or settled on; one on which they differ is not counted before.
 * Without a comparison: what the first one gave.
 */
export function countedMarks(coding: Coding): Marks {
	const { coders, comparison } = coding
	const [first] = comparedPair(coding) ?? coders
	if (!comparison) return first?.marks ?? {}
	const differing = new Map(disagreements(coding).map(({ text, settled }) => [text, settled]))
	const counted = comparison.texts.flatMap((text) => {
		const codes = differing.has(text) ? differing.get(text) : first?.marks[text]
		return codes ? [[text, codes] as const] : []
	})
	return Object.fromEntries(counted)
}

/**
 * Whether somebody may see what the codes add up to: not before the comparison, unless the marks are their own, for whoever knows
 * how the first one coded is no second coder any more.
 */
export function maySeeCounts({ coders, comparison }: Coding, person: PersonId): boolean {
	return comparison !== undefined || coders.length === 0 || coders[0]?.person === person
}
