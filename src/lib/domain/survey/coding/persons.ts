import { personalPassages } from '../../feedback/redaction.ts'

/**
 * Words that may tell who is meant, for somebody to look at again before they are printed: whatever looks like a telephone number,
 * an e-mail address, a personal code or an address, names of staff in any case ending, and every other word that has a capital
 * letter in the middle of a sentence, for the names of clients are nowhere on a list.
 *
 * @param staff - names of those who work here.
 */
export function personsInWords(text: string, staff: readonly string[]): readonly string[] {
	const found = personalPassages(text, staff)
	const capitals = Array.from(text.matchAll(capitalInside), ([word]) => word)
	return [...new Set([...found, ...capitals.filter((word) => !found.some((each) => each.includes(word)))])]
}

/** After a word, a number or a comma: no sentence begins there. */
const capitalInside = /(?<=[\p{L}\p{M}\p{N},;(„"“] ?)(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]+/gu
