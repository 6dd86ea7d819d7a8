import { codeOf, nameAsText, questionCodeOf } from './names.ts'
import type { Question } from '../questionnaire.ts'
import type { Target } from './condition-in.ts'
import type { Reading } from './question-in.ts'
import { cellOf, textsOf, type Row } from './table.ts'

type Rows = readonly { readonly question: Question; readonly row: Row }[]

/**
 * A group with the appearance `table-list` as one matrix, and what the names of its rows stand for.
 *
 * @returns `undefined` when its rows have other lists, or anything of their own: then they are questions.
 */
export function matrixOf(
	{ table, language }: Reading,
	row: Row,
	rows: Rows
): { readonly question: Question; readonly targets: readonly (readonly [string, Target])[] } | undefined {
	const name = cellOf(table, row, 'name')
	const first = rows[0]?.question
	if (first?.type !== 'single' || name === '') return undefined
	const { choices, hint, message, required, offers } = first
	const isAlike = rows.every(
		({ question, row: own }) =>
			question.type === 'single' &&
			question.choices === choices &&
			askedOf(question) === askedOf(first) &&
			cellOf(table, own, 'relevant') === ''
	)
	if (!isAlike) return undefined
	const rowCode = (code: string): string => codeOf(code.startsWith(`${name}_`) ? code.slice(name.length + 1) : code)
	const question: Question = {
		...(hint && { hint }),
		...(message && { message }),
		...(required && { required }),
		...(offers && { offers }),
		type: 'matrix',
		code: questionCodeOf(name),
		text: textsOf(table, row, 'label', language) ?? nameAsText(name),
		rows: rows.map((each) => ({ code: rowCode(each.question.code), label: each.question.text })),
		choices
	}
	const targets = rows.map((each) => {
		const target = { question, row: rowCode(each.question.code) }
		return [cellOf(table, each.row, 'name'), target] as const
	})
	return { question, targets }
}

/** What rows of a matrix must have in common besides their choices. */
function askedOf({ hint, message, required, offers }: Question): string {
	return JSON.stringify([hint, message, required, offers])
}
