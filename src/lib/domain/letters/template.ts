import type { LetterFact, LetterType } from './letters.ts'

/** Fields that every letter knows; the names stand in templates as `{numurs}`. */
const common = [
	'numurs',
	'veids',
	'veida',
	'veidu',
	'saņemts',
	'reģistrēts',
	'saņemšanas diena',
	'pašvaldība',
	'centrs',
	'tālrunis',
	'e-pasts',
	'izskatītājs'
] as const

/** Fields of one letter, beside the common ones: they come from facts that others do not have. */
const own = {
	receipt: ['solījums', 'termiņš'],
	extension: ['iemesls', 'termiņš'],
	forwarding: ['iestāde', 'pārsūtīšanas diena'],
	unexamined: ['atstāts', 'atstāšanas diena', 'pamats', 'likuma punkts', 'pamatojums'],
	decision: ['izskatīts', 'vērtējums', 'pamatojums', 'labojums', 'lēmuma diena', 'lēma'],
	apology: ['novēršana'],
	thanks: []
} as const satisfies Record<LetterType, readonly string[]>

export type FieldName = (typeof common)[number] | (typeof own)[LetterType][number]
/** What stands in place of each field; empty when the entry or the profile does not tell. */
export type FieldValues = Readonly<Partial<Record<FieldName, string>>>

/** A letter as it can be printed: no field is left in it. */
export type FilledLetter = {
	readonly paragraphs: readonly string[]
	/** Fields that are not known: paragraphs that name one are left out. */
	readonly empty: readonly string[]
}

/** Why a wording cannot be kept. */
export type WordingRefusal =
	| { readonly code: 'letter-empty' }
	/** `fields`: names that the letter does not know, or a lone brace. */
	| { readonly code: 'letter-field-unknown'; readonly fields: readonly string[] }

const field = /\{([^{}]*)\}/g

/** The fields that a letter's template may name, in the order in which they are listed to people. */
export function fieldsOf(letter: LetterType): readonly FieldName[] {
	return [...common, ...own[letter]]
}

/** Paragraphs of a text: empty lines part them, a single line end stays. */
export function textToParagraphs(text: string): readonly string[] {
	return text
		.split(/\n[^\S\n]*\n/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== '')
}

export function paragraphsToText(paragraphs: readonly string[]): string {
	return paragraphs.join('\n\n')
}

/** Names in braces that the letter does not know, each once; a brace without its pair is one of them. */
export function unknownFields(letter: LetterType, paragraphs: readonly string[]): readonly string[] {
	const known: readonly string[] = fieldsOf(letter)
	const named = paragraphs.flatMap((paragraph) => namesIn(paragraph)).filter((name) => !known.includes(name))
	const lone = paragraphs.flatMap((paragraph) => paragraph.replace(field, '').match(/[{}]/g) ?? [])
	return [...new Set([...named, ...lone])]
}

/**
 * Keeps a wording for the next letters of its type.
 *
 * @param text - the template as typed, paragraphs parted by empty lines.
 * @param usual - the wording that holds when the centre has none; the same text goes back to it.
 */
export function decideWording(
	letter: LetterType,
	text: string,
	usual: readonly string[]
): { readonly fact: LetterFact } | WordingRefusal {
	const paragraphs = textToParagraphs(text)
	if (paragraphs.length === 0) return { code: 'letter-empty' }
	const fields = unknownFields(letter, paragraphs)
	if (fields.length > 0) return { code: 'letter-field-unknown', fields }
	const same = paragraphsToText(paragraphs) === paragraphsToText(usual)
	return { fact: { type: 'letter.worded', body: { letter, paragraphs: same ? [] : paragraphs } } }
}

/** Puts the values in. A paragraph that names a field without a value is left out, and the field is told. */
export function fillTemplate(paragraphs: readonly string[], values: FieldValues): FilledLetter {
	const valueOf = (name: string): string => (values as Readonly<Record<string, string | undefined>>)[name] ?? ''
	const emptyIn = (paragraph: string): string[] => namesIn(paragraph).filter((name) => valueOf(name) === '')
	return {
		paragraphs: paragraphs
			.filter((paragraph) => emptyIn(paragraph).length === 0)
			.map((paragraph) => filled(paragraph, valueOf)),
		empty: [...new Set(paragraphs.flatMap(emptyIn))]
	}
}

/** What somebody typed may end with its own full stop: the template's would be a second one. */
function filled(paragraph: string, valueOf: (name: string) => string): string {
	return paragraph.replace(/\{([^{}]*)\}(\.?)/g, (_, name: string, stop: string) => {
		const value = valueOf(name)
		return /[.!?…]$/.test(value) ? value : value + stop
	})
}

function namesIn(paragraph: string): string[] {
	return Array.from(paragraph.matchAll(field), ([, name = '']) => name)
}
