import type { Collected, Said } from './collect.ts'
import { codesOf, isGiven, takes } from './figures.ts'
import { findQuestion, type Questionnaire } from './questionnaire.ts'

/** The last code of every dimension: skipped, declined or not asked. No choice has such a code, codes begin otherwise. */
export const noAnswerCode = '-'

/** The answers to one question, of which everybody gave exactly one. */
export type Dimension = { readonly question: string; readonly codes: readonly string[] }

/** How many gave which answers: `counts` row by row, for each code of `rows` one number for each code of `columns`. */
export type CrossTable = { readonly rows: Dimension; readonly columns: Dimension; readonly counts: readonly number[] }
/** How many gave which answer; one count a code. */
export type PlainTable = { readonly rows: Dimension; readonly columns: undefined; readonly counts: readonly number[] }
export type CountTable = CrossTable | PlainTable

/** Questions that can make a table: one answer each, and outside sections with copies. */
export function tableQuestions({ sections }: Questionnaire): readonly string[] {
	return sections
		.filter(({ repeat }) => !repeat)
		.flatMap(({ questions }) => questions)
		.filter((question) => question.type === 'single' || (question.type !== 'multi' && !!codesOf(question)))
		.filter(({ type }) => type !== 'matrix' && type !== 'rank')
		.map(({ code }) => code)
}

/** Everybody by one question. @throws {RangeError} for a question that cannot make a table: a bug. */
export function plainTable(questionnaire: Questionnaire, collected: Collected, question: string): PlainTable {
	const rows = dimensionOf(questionnaire, question)
	const counts = rows.codes.map(() => 0)
	for (const said of collected.get(question) ?? []) add(counts, indexOf(rows, said))
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
	const others = collected.get(by.columns) ?? []
	for (const [index, said] of (collected.get(by.rows) ?? []).entries()) {
		const other = others[index] ?? 'not-asked'
		add(counts, indexOf(rows, said) * columns.codes.length + indexOf(columns, other))
	}
	return { rows, columns, counts }
}

function dimensionOf(questionnaire: Questionnaire, code: string): Dimension {
	const question = findQuestion(questionnaire, code)
	const codes = question && codesOf(question)
	if (!codes || !tableQuestions(questionnaire).includes(code)) throw new RangeError('no table of this question')
	return { question: code, codes: [...codes, noAnswerCode] }
}

function indexOf({ codes }: Dimension, said: Said): number {
	const index = isGiven(said) ? codes.findIndex((code) => takes(said, code)) : -1
	return index === -1 ? codes.length - 1 : index
}

function add(counts: number[], index: number): void {
	counts[index] = (counts[index] ?? 0) + 1
}
