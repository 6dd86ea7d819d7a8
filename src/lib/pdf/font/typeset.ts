import type { Face } from './truetype.ts'

/** Text that a face can draw, every code unit of it. */
export type Typeset = {
	readonly text: string
	/** Places where the drawn mark stands for something else, in order; extraction gives the original. */
	readonly stand: readonly StandIn[]
}

/** `text[start, end)` is drawn, `original` is meant. */
export type StandIn = { readonly start: number; readonly end: number; readonly original: string }

const none: readonly StandIn[] = []
const mark = '\ufffd'

/** A word written from right to left is one; otherwise marks, joiners and selectors belong to the character before them. */
const cluster =
	/[\p{Script=Arabic}\p{Script=Hebrew}][\p{Script=Arabic}\p{Script=Hebrew}\p{M}]*|\P{M}(?:[\p{M}\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]|(?<=\u200d)\p{Extended_Pictographic})*|\p{M}+/gu
/** Zero-width format characters (soft hyphen, direction marks): nothing to draw, nothing to extract. */
const invisible = /^[\p{Cf}\u200d\ufe0e\ufe0f]+$/u
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/**
 * Makes text drawable. What the face lacks (emoji, Arabic, Chinese …) becomes a visible mark that remembers the
 * original, one per perceived character; other text is brought to NFC. Nothing is lost in silence.
 */
export function typeset(face: Face, text: string): Typeset {
	const { glyphs } = face
	for (let index = 0; index < text.length; index++)
		if (glyphs[text.charCodeAt(index)] === 0) return typesetSlowly(face, text)
	return { text, stand: none }
}

function typesetSlowly(face: Face, raw: string): Typeset {
	const clean = raw
		.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
		.replace(control, mark)
		.toWellFormed()
		.normalize('NFC')
	const stand: StandIn[] = []
	let text = ''
	for (const [original] of clean.matchAll(cluster)) {
		if (covers(face, original)) {
			text += original
			continue
		}
		if (invisible.test(original)) continue
		const base = original.replace(/[\p{M}\u200d]+/gu, '')
		const drawn = base !== '' && covers(face, base) ? base : mark
		stand.push({ start: text.length, end: text.length + drawn.length, original })
		text += drawn
	}
	return { text, stand }
}

function covers(face: Face, text: string): boolean {
	for (let index = 0; index < text.length; index++) if (face.glyphs[text.charCodeAt(index)] === 0) return false
	return true
}
