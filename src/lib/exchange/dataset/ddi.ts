import type { DataSet, DataTable } from '$lib/domain/survey/dataset/dataset.ts'
import type { Variable } from '$lib/domain/survey/dataset/variable.ts'
import { escaped } from '../spreadsheet/xml.ts'
import { labelledValues } from './code-book.ts'

/** The code book as DDI-Codebook 2.5 (DDI Alliance, 2012), for archives of social data; the tables are the CSV files beside it. */
export function ddiCodebook(set: DataSet): string {
	const { code, version } = set.questionnaire
	const files = set.tables.map((table, index) => fileDescription(table, index))
	const variables = set.tables.flatMap((table, index) => table.variables.map((each) => variableXml(each, set, index)))
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<codeBook xmlns="ddi:codebook:2_5" version="2.5" xml:lang="${set.language}">`,
		`<stdyDscr><citation><titlStmt><titl>${escaped(set.title)}</titl><IDNo>${escaped(code)} v${version}</IDNo></titlStmt></citation></stdyDscr>`,
		...files,
		`<dataDscr>`,
		...variables,
		`</dataDscr>`,
		'</codeBook>',
		''
	].join('\n')
}

function fileDescription({ name, label, rows, variables }: DataTable, index: number): string {
	const size = `<dimensns><caseQnty>${rows.length}</caseQnty><varQnty>${variables.length}</varQnty></dimensns>`
	return `<fileDscr ID="F${index + 1}"><fileTxt><fileName>${escaped(name)}.csv</fileName><fileCont>${escaped(label)}</fileCont>${size}</fileTxt></fileDscr>`
}

function variableXml(variable: Variable, set: DataSet, table: number): string {
	const { name, label, question, kind } = variable
	const labelled = labelledValues(variable, set)
	const reasons = labelled.filter(({ reason }) => reason !== undefined)
	const continuous = kind === 'number' || kind === 'date'
	const parts = [
		`<var ID="V${table + 1}_${name}" name="${name}" files="F${table + 1}" intrvl="${continuous ? 'contin' : 'discrete'}">`,
		`<labl>${escaped(label)}</labl>`,
		question === undefined ? '' : `<qstn><qstnLit>${escaped(label)}</qstnLit></qstn>`,
		reasons.length === 0
			? ''
			: `<invalrng>${reasons.map(({ value }) => `<item VALUE="${value}"/>`).join('')}</invalrng>`,
		...labelled.map(
			(each) =>
				`<catgry${each.reason ? ' missing="Y"' : ''}><catValu>${each.value}</catValu><labl>${escaped(each.label)}</labl></catgry>`
		),
		`<varFormat type="${kind === 'text' || kind === 'date' ? 'character' : 'numeric'}"/>`,
		'</var>'
	]
	return parts.join('')
}
