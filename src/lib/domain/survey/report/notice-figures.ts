import type { ToldSection } from '../../reports/activity-sections.ts'
import { leastBase } from '../figures.ts'
import type { FigureWords } from './told-words.ts'

/** Figures that a notice may have: more are not read standing. */
export const mostNoticeFigures = 3

/** One figure of a survey as a notice tells it: never without how many it rests on. */
export type NoticeFigure = { readonly question: string; readonly text: string; readonly base: string }

/**
 * What a notice may tell of a question: its scores, and of its table the share of each answer. Nothing where there are too few
 * answers, and where they are few, that is said with the figure.
 */
export function noticeFigures(section: ToldSection, words: FigureWords): readonly NoticeFigure[] {
	const scores = section.sentences.filter((sentence) => sentence !== words.few)
	return sharesOf(section, words, scores)
}

/** What a notice may tell of coded texts: the share of each code. */
export function codedFigures(section: ToldSection, words: FigureWords): readonly NoticeFigure[] {
	return sharesOf(section, words, [])
}

function sharesOf(
	{ title, why, sentences, table }: ToldSection,
	words: FigureWords,
	scores: readonly string[]
): readonly NoticeFigure[] {
	if (sentences.includes(words.tooFew(leastBase))) return []
	const base = sentences.includes(words.few) ? `${why} ${words.few}` : why
	const share = table?.columns.findIndex(({ label }) => label === words.columns.share) ?? -1
	const rows = share === -1 ? [] : (table?.rows ?? [])
	const shares = rows.map((cells) => `${cells[0]?.text ?? ''}: ${cells[share]?.text ?? ''}`)
	return [...scores, ...shares].map((text) => ({ question: title, text, base }))
}
