import { cutsWord, divide } from './divide.ts'
import type { Face } from './truetype.ts'
import { typeset, type Typeset } from './typeset.ts'
import { wrap, wrapEvenly } from './wrap.ts'

/**
 * Text ready to be drawn, in lines flush left with a good rag; only a word that is wider than the line is divided, with
 * a hyphen (docs/adr/0017-hyphenation.md).
 *
 * @param limit - width of a line in 1/1000 of the type size.
 * @param even - lines of even length, for headings.
 * @returns lines as start and end each, as `wrap` gives them.
 */
export function setLines(
	face: Face,
	text: string,
	limit: number,
	even = false
): { readonly set: Typeset; readonly lines: readonly number[] } {
	const set = typeset(face, text)
	const lines = (even ? wrapEvenly : wrap)(set.text, face.advances, limit)
	if (!cutsWord(set.text, lines)) return { set, lines }
	const divided = divide(set, face.advances, limit)
	// For the breaking of lines they are hyphens like any other.
	const hyphenated = divided.text.replaceAll('\u00ad', '-')
	return { set: divided, lines: wrap(hyphenated, face.advances, limit) }
}
