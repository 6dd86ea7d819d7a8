import type { Answer } from './answer.ts'
import type { Collected, Said } from './collect.ts'
import { codesOf, isGiven, takes } from './figures.ts'
import { findQuestion, type Questionnaire } from './questionnaire.ts'

/** The last code of a dimension: skipped, declined or not asked. No choice has such a code, codes begin otherwise. */
export const noAnswerCode = '-'
/** The codes of one choice of several: whoever said nothing did not choose it. */
export const chosenCodes = ['chosen', 'not-chosen'] as const

/**
 * Answers of which everybody gave exactly one: `question` is the code of a question, `question/choice` for one choice of several,
 * or `question/row` for one row of a matrix.
 */
export type Dimension = { readonly question: string; readonly codes: readonly string[] }

/** How many gave which answers: `counts` row by row, for each code of `rows` one number for each code of `columns`. */
export type CrossTable = { readonly rows: Dimension; readonly columns: Dimension; readonly counts: readonly number[] }
/** How many gave which answer; one count a code. */
export type PlainTable = { readonly rows: Dimension; readonly columns: undefined; readonly counts: readonly number[] }
export type CountTable = CrossTable | PlainTable

/** What can make a table, as the `question` of a dimension; nothing of sections with copies. */
export function tableQuestions({ sections }: Pick<Questionnaire, 'sections'>): readonly string[] {
	return sections
		.filter(({ repeat }) => !repeat)
		.flatMap(({ questions }) => questions)
		.flatMap((question) => {
			if (question.type === 'multi') return question.choices.map(({ code }) => `${question.code}/${code}`)
			if (question.type === 'matrix') return question.rows.map(({ code }) => `${question.code}/${code}`)
			return codesOf(question) ? [question.code] : []
		})
}

/** Everybody by one question. @throws {RangeError} for a question that cannot make a table: a bug. */
export function plainTable(questionnaire: Questionnaire, collected: Collected, question: string): PlainTable {
	const rows = dimensionOf(questionnaire, question)
	const counts = rows.codes.map(() => 0)
	for (const said of collected.get(dimensionParts(question).code) ?? []) add(counts, indexOf(rows, said))
	return { rows, columns: undefined, counts }
}

/** Everybody by two questions, e.g. an age group and satisfaction. @throws {RangeError} as {@link plainTable}. */
export function crossTable(
	questionnaire: Questionnaire,
	collected: Collected,
	by: { readonly rows: string; readonly columns: string }
): CrossTable {
	const [rows, columns] = [dimensionOf(questionnaire, by.rows), dimensionOf(questionnaire, by.columns)]
	const counts = Array.from({ length: rows.codes.length * columns.codes.length }, () => 0)
	const others = collected.get(dimensionParts(by.columns).code) ?? []
	for (const [index, said] of (collected.get(dimensionParts(by.rows).code) ?? []).entries()) {
		const other = others[index] ?? 'not-asked'
		add(counts, indexOf(rows, said) * columns.codes.length + indexOf(columns, other))
	}
	return { rows, columns, counts }
}

/** The question of a dimension, and the choice or row. */
export function dimensionParts(dimension: string): { readonly code: string; readonly part: string | undefined } {
	const [code = '', part] = dimension.split('/')
	return { code, part }
}

function dimensionOf(questionnaire: Questionnaire, dimension: string): Dimension {
	if (!tableQuestions(questionnaire).includes(dimension)) throw new RangeError('no table of this question')
	const question = findQuestion(questionnaire, dimensionParts(dimension).code)
	if (question?.type === 'multi') return { question: dimension, codes: chosenCodes }
	return { question: dimension, codes: [...((question && codesOf(question)) ?? []), noAnswerCode] }
}

/** What counts as the answer of a dimension to somebody's answers to its question. */
function saidIn(dimension: Dimension, said: Said): Said {
	const { part } = dimensionParts(dimension.question)
	if (part === undefined || !isGiven(said)) return said
	if (said.type === 'rows') return choiceOf(said.codes[part])
	return said.type === 'choices' && said.codes.includes(part) ? choiceOf(chosenCodes[0]) : 'skipped'
}

function choiceOf(code: string | undefined): Answer | 'skipped' {
	return code === undefined ? 'skipped' : { type: 'choice', code }
}

function indexOf(dimension: Dimension, given: Said): number {
	const { codes } = dimension
	const said = saidIn(dimension, given)
	const index = isGiven(said) ? codes.findIndex((code) => takes(said, code)) : -1
	return index === -1 ? codes.length - 1 : index
}

function add(counts: number[], index: number): void {
	counts[index] = (counts[index] ?? 0) + 1
}
