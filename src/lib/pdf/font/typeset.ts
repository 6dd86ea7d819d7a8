import type { Face } from './truetype.ts'

/** Text that a face can draw, every code unit of it. */
export type Typeset = {
	readonly text: string
	/** Places that need a word to the reader, in order, none within another. */
	readonly runs: readonly Run[]
}

/** Something about `text[start, end)`. */
export type Run = {
	readonly start: number
	readonly end: number
	/** What is meant where another mark is drawn; extraction gives it. */
	readonly original?: string
	/** Language tag (RFC 3066), where it is not the document's. */
	readonly lang?: Foreign
}

type Foreign = 'ru' | 'uk' | 'en'
const none: readonly Run[] = []
const mark = '\ufffd'

/** A word written from right to left is one; otherwise marks, joiners and selectors belong to the character before them. */
const cluster =
	/[\p{Script=Arabic}\p{Script=Hebrew}][\p{Script=Arabic}\p{Script=Hebrew}\p{M}]*|\P{M}(?:[\p{M}\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]|(?<=\u200d)\p{Extended_Pictographic})*|\p{M}+/gu
/** Zero-width format characters (soft hyphen, direction marks): nothing to draw, nothing to extract. */
const invisible = /^[\p{Cf}\u200d\ufe0e\ufe0f]+$/u
/** Words in Cyrillic letters with what stands between them. */
const cyrillic = /\p{Script=Cyrillic}(?:[\p{Script=Cyrillic}\p{N}\p{P} ]*\p{Script=Cyrillic})?/gu
const ukrainian = /[іїєґ]/i
/** A sentence or a quotation in letters without marks. */
const unmarked = /[A-Za-z][\x20-\x7e\u2019]*/g
/** Small words that no Latvian sentence has; `in`, `it`, `to`, `no` and `par` are words of both. */
const english = /\b(?:the|and|you|your|of|is|are|was|were|with|that|this|not|have|has|my|we|they|for)\b/gi
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/**
 * Makes text drawable. What the face lacks (emoji, Arabic, Chinese …) becomes a visible mark that remembers the
 * original, one per perceived character; other text is brought to NFC. Nothing is lost in silence. The language is told
 * where the text gives it away (ISO 14289-1, 7.2): Cyrillic is Russian, or Ukrainian where a letter is; a sentence with
 * two small English words or more is English. Everything else stays Latvian, the language of the register: single
 * foreign words cannot be told from names.
 */
export function typeset(face: Face, text: string): Typeset {
	const { glyphs } = face
	let english = false
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index)
		if (glyphs[code] === 0 || code >> 8 === 0x04) return typesetSlowly(face, text)
		// No Latvian word has a w or a y, and hardly an English sentence has neither.
		if (code === 0x77 || code === 0x79) english = true
	}
	return english ? { text, runs: withLanguages(text, none) } : { text, runs: none }
}

function typesetSlowly(face: Face, raw: string): Typeset {
	const clean = raw
		.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
		.replace(control, mark)
		.toWellFormed()
		.normalize('NFC')
	const standIns: Run[] = []
	let text = ''
	for (const [original] of clean.matchAll(cluster)) {
		if (covers(face, original)) {
			text += original
			continue
		}
		if (invisible.test(original)) continue
		const base = original.replace(/[\p{M}\u200d]+/gu, '')
		const drawn = base !== '' && covers(face, base) ? base : mark
		standIns.push({ start: text.length, end: text.length + drawn.length, original })
		text += drawn
	}
	return { text, runs: withLanguages(text, standIns) }
}

/** Stand-ins part the runs of a language; one for an accented letter is itself in the language of the letter. */
function withLanguages(text: string, standIns: readonly Run[]): readonly Run[] {
	const runs: Run[] = []
	let from = 0
	for (const standIn of [...standIns, undefined]) {
		const part = text.slice(from, standIn?.start)
		runs.push(...foreignIn(part).map(({ start, end, lang }) => ({ start: from + start, end: from + end, lang })))
		if (!standIn) break
		const drawn = text.slice(standIn.start, standIn.end)
		runs.push(/\p{Script=Cyrillic}/u.test(drawn) ? { ...standIn, lang: languageOf(drawn) } : standIn)
		from = standIn.end
	}
	return runs
}

type Passage = { readonly start: number; readonly end: number; readonly lang: Foreign }

function foreignIn(text: string): readonly Passage[] {
	const found: Passage[] = []
	for (const { 0: words, index } of text.matchAll(cyrillic))
		found.push({ start: index, end: index + words.length, lang: languageOf(words) })
	for (const { 0: passage, index } of text.matchAll(unmarked))
		for (const { 0: sentence, index: at } of passage.matchAll(/[A-Za-z][^.!?"]*[A-Za-z]/g)) {
			const small = new Set([...sentence.matchAll(english)].map(([word]) => word.toLowerCase()))
			if (small.size >= 2) found.push({ start: index + at, end: index + at + sentence.length, lang: 'en' })
		}
	return found.sort((one, other) => one.start - other.start)
}

function languageOf(words: string): 'ru' | 'uk' {
	return ukrainian.test(words) ? 'uk' : 'ru'
}

function covers(face: Face, text: string): boolean {
	for (let index = 0; index < text.length; index++) if (face.glyphs[text.charCodeAt(index)] === 0) return false
	return true
}
