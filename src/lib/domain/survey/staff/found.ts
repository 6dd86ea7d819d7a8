import { choicesOf, ladderOf, type Question, type Texts } from '../questionnaire.ts'
import { noAnswerCode } from '../tables.ts'
import type { StaffFindings } from './findings.ts'

/** `label`: an answer's own words, a step of a ladder, or that nothing was said. `count`: `undefined` where it is hidden. */
export type FoundRow = {
	readonly code: string
	readonly label: Texts | { readonly step: string } | 'no-answer'
	readonly count: number | undefined
}
/** `part`: the row of a matrix. */
export type FoundTable = { readonly part: Texts | undefined; readonly rows: readonly FoundRow[] }

/** What is shown of one question. `mean`, `texts`: where the question has them. */
export type Found = {
	readonly tables: readonly FoundTable[]
	readonly mean: { readonly value: number | undefined } | undefined
	readonly texts: readonly string[] | undefined
}

/** The findings of one question, as a screen or a page shows them. Nothing of it when too few answered at all. */
export function foundIn(findings: StaffFindings, question: Question): Found {
	const { publication, written } = findings
	const texts = written.find((each) => each.question === question.code)?.texts
	if ('refused' in publication) return { tables: [], mean: undefined, texts }
	const mean = publication.means.find((each) => each.question === question.code)
	return { tables: tablesOf(findings, question), mean: mean && { value: mean.mean }, texts }
}

function tablesOf(findings: StaffFindings, question: Question): readonly FoundTable[] {
	switch (question.type) {
		case 'multi':
			return [
				{ part: undefined, rows: question.choices.map(({ code, label }) => ({ code, label, count: chosen(code) })) }
			]
		case 'matrix':
			return question.rows.map(({ code, label }) => ({ part: label, rows: rowsOf(`${question.code}/${code}`) }))
		default: {
			const rows = rowsOf(question.code)
			return rows.length > 0 ? [{ part: undefined, rows }] : []
		}
	}

	function chosen(code: string): number | undefined {
		return tableOf(findings, `${question.code}/${code}`)?.counts[0]
	}

	function rowsOf(dimension: string): readonly FoundRow[] {
		const table = tableOf(findings, dimension)
		return (table?.table.rows.codes ?? []).map((code, index) => ({
			code,
			label: labelOf(question, code),
			count: table?.counts[index]
		}))
	}
}

function tableOf({ publication }: StaffFindings, dimension: string) {
	if ('refused' in publication) return undefined
	return publication.tables.find(({ table }) => table.rows.question === dimension)
}

function labelOf(question: Question, code: string): FoundRow['label'] {
	if (code === noAnswerCode) return 'no-answer'
	if (ladderOf(question)) return { step: code }
	return choicesOf(question).find((choice) => choice.code === code)?.label ?? { step: code }
}
