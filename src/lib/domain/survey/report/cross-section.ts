import type { ToldSection } from '../../reports/activity-sections.ts'
import type { AnonymityPolicy } from '../anonymity.ts'
import type { Collected } from '../collect.ts'
import { sayPlain } from '../piping.ts'
import { findQuestion, questionsOf, say, type Question, type Questionnaire } from '../questionnaire.ts'
import { publish } from '../publish.ts'
import { chosenCodes, crossTable, dimensionParts, noAnswerCode, tableQuestions } from '../tables.ts'
import { labelOf } from './question-section.ts'
import type { FigureWords } from './told-words.ts'

/** What a table is headed by: a question, or one choice of several. */
export type CrossChoice = { readonly dimension: string; readonly label: string }

export type CrossWords = FigureWords & {
	readonly crossTitle: (rows: string, columns: string) => string
	readonly crossWhy: (total: number) => string
	readonly crossHidden: string
	readonly belowThreshold: (needed: number) => string
	readonly chosen: string
	readonly notChosen: string
	readonly total: string
}

/** Everything that can head rows or columns, in the order of the questions. */
export function crossChoices(questionnaire: Questionnaire, words: FigureWords): readonly CrossChoice[] {
	return tableQuestions(questionnaire).map((dimension) => ({
		dimension,
		label: titleOf(questionnaire, dimension, words)
	}))
}

/** Pairs by which people are usually compared: every rating by who they are. `undefined` with fewer than two. */
export function firstCross(
	questionnaire: Questionnaire
): { readonly rows: string; readonly columns: string } | undefined {
	const all = tableQuestions(questionnaire)
	const isSingle = (dimension: string): boolean => findQuestion(questionnaire, dimension)?.type === 'single'
	const rows = all.find((dimension) => !isSingle(dimension)) ?? all[0]
	const columns =
		all.findLast((dimension) => dimension !== rows && isSingle(dimension)) ?? all.find((each) => each !== rows)
	return rows !== undefined && columns !== undefined ? { rows, columns } : undefined
}

/**
 * Two questions against one another. It passes through `publish`: a count below the threshold is hidden, and so is what would tell
 * it.
 *
 * @throws {RangeError} for a dimension that no table can have: a bug.
 */
export function crossSection(
	questionnaire: Questionnaire,
	collected: Collected,
	by: { readonly rows: string; readonly columns: string },
	policy: AnonymityPolicy,
	words: CrossWords
): ToldSection {
	const [rowTitle, columnTitle] = [by.rows, by.columns].map((each) => titleOf(questionnaire, each, words))
	const title = words.crossTitle(rowTitle ?? '', columnTitle ?? '')
	const publication = publish([crossTable(questionnaire, collected, by)], policy)
	if ('refused' in publication) return { title, why: '', sentences: [words.belowThreshold(publication.needed)] }
	const [published] = publication.tables
	if (!published?.table.columns) throw new RangeError('a table of two questions')
	const { table, counts, rowTotals } = published
	const columnCodes = published.table.columns.codes
	const told = (count: number | undefined): { readonly text: string } => ({
		text: count === undefined ? words.hidden : String(count)
	})
	const rows = table.rows.codes.map((code, index) => [
		{ text: codeLabel(questionnaire, by.rows, code, words) },
		...counts.slice(index * columnCodes.length, (index + 1) * columnCodes.length).map(told),
		told(rowTotals[index])
	])
	const heads = columnCodes.map((code) => ({ label: codeLabel(questionnaire, by.columns, code, words), end: true }))
	return {
		title,
		why: words.crossWhy(publication.total),
		sentences: counts.includes(undefined) ? [words.crossHidden] : [],
		table: {
			columns: [{ label: words.columns.answer, end: false }, ...heads, { label: words.total, end: true }],
			rows
		}
	}
}

function questionOf(questionnaire: Questionnaire, dimension: string): Question {
	const question = questionsOf(questionnaire).find(({ code }) => code === dimensionParts(dimension).code)
	if (!question) throw new RangeError('no table of this question')
	return question
}

function titleOf(questionnaire: Questionnaire, dimension: string, words: FigureWords): string {
	const question = questionOf(questionnaire, dimension)
	const { part } = dimensionParts(dimension)
	const title = sayPlain(question.text, words.language)
	if (part === undefined) return title
	const rows = question.type === 'matrix' ? question.rows : []
	const row = rows.find(({ code }) => code === part)
	return `${title} – ${row ? say(row.label, words.language).text : labelOf(question, part, words)}`
}

function codeLabel(questionnaire: Questionnaire, dimension: string, code: string, words: CrossWords): string {
	if (code === noAnswerCode) return words.noAnswer
	if (dimensionParts(dimension).part !== undefined && code === chosenCodes[0]) return words.chosen
	if (dimensionParts(dimension).part !== undefined && code === chosenCodes[1]) return words.notChosen
	return labelOf(questionOf(questionnaire, dimension), code, words)
}
