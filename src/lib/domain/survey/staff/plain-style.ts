import { personalPassages } from '../../feedback/redaction.ts'

/** What makes a text telling: who is named, what reaches somebody, and a manner of writing that colleagues know. */
export const telltales = ['names', 'contacts', 'manner'] as const
export type Telltale = (typeof telltales)[number]

/** A capital that begins no sentence: in Latvian, where neither days nor languages are written so, mostly a name. */
const name = /(?<![.!?…\n])(?<=\S)[ \t]+[„“"(]*\p{Lu}\p{Ll}{2,}/u
const face = /[:;=]-?[)(DPpOo3|/\\](?!\p{L})|[\p{Extended_Pictographic}\u{FE0F}\u{200D}]/gu
const shouted = /\p{Lu}{4,}/gu
const repeated = /([?.,…)(])\1+/gu

/** What could tell who wrote a text; empty when nothing is seen. Looked at where it is written and kept nowhere. */
export function telltalesOf(text: string): readonly Telltale[] {
	const found: Readonly<Record<Telltale, boolean>> = {
		names: name.test(text),
		contacts: personalPassages(text, []).length > 0,
		manner: plainStyle(text) !== text.trim()
	}
	return telltales.filter((each) => found[each])
}

/** The same words without a manner: no faces, no shouting, no rows of exclamation marks. Names and contacts stay: see the writer. */
export function plainStyle(text: string): string {
	return text
		.replace(face, '')
		.replace(shouted, (word) => word.charAt(0) + word.slice(1).toLocaleLowerCase('lv'))
		.replace(/[ \t]+([.,?!…])/gu, '$1')
		.replace(/!+/gu, '.')
		.replace(/\.{3,}/gu, '…')
		.replace(repeated, '$1')
		.replace(/[ \t]{2,}/gu, ' ')
		.trim()
}
