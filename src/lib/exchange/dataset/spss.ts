import { textToBytes } from '$lib/domain/bytes.ts'
import type { DataSet, DataTable } from '$lib/domain/survey/dataset/dataset.ts'
import { missingReasons, type Variable } from '$lib/domain/survey/dataset/variable.ts'
import { labelledValues } from './code-book.ts'

/** Bytes that SPSS takes. */
const longest = { variableLabel: 255, valueLabel: 120, text: 8000 } as const

/**
 * Syntax that reads `<table>.csv` into SPSS with labels and missing values. Two limits of SPSS: a reason cannot stand in a date, so
 * that such a date is system-missing; and a text has no more than three missing values, so that a skipped one is empty.
 */
export function spssSyntax(table: DataTable, set: DataSet): string {
	const { name, variables } = table
	const formats = variables.map((variable) => `  ${variable.name} ${formatOf(variable)}`)
	const labels = variables.map((variable) => `  ${variable.name} ${quoted(variable.label, longest.variableLabel)}`)
	const lines = [
		'SET UNICODE=ON.',
		'SET DECIMAL=COMMA.',
		`GET DATA\n  /TYPE=TXT\n  /FILE=${quoted(`${name}.csv`)}\n  /ENCODING='UTF8'\n  /ARRANGEMENT=DELIMITED\n  /DELIMITERS=";"\n  /QUALIFIER='"'\n  /FIRSTCASE=2\n  /VARIABLES=\n${formats.join('\n')}.`,
		`VARIABLE LABELS\n${labels.join('\n')}.`,
		...variables.flatMap((variable) => [
			...valueLabels(variable, set),
			...missingValues(variable, set),
			levelOf(variable)
		]),
		'EXECUTE.'
	]
	return `\uFEFF${lines.join('\n').replaceAll('\n', '\r\n')}\r\n`
}

function formatOf({ kind }: Variable): string {
	if (kind === 'date') return 'SDATE10'
	return kind === 'text' ? `A${longest.text}` : 'F12.4'
}

function valueLabels(variable: Variable, set: DataSet): readonly string[] {
	const labelled = labelledValues(variable, set)
	if (variable.kind === 'date' || labelled.length === 0) return []
	const literal = (value: number) => (variable.kind === 'text' ? quoted(String(value)) : String(value))
	const lines = labelled.map(({ value, label }) => `  ${literal(value)} ${quoted(label, longest.valueLabel)}`)
	return [`VALUE LABELS ${variable.name}\n${lines.join('\n')}.`]
}

function missingValues({ name, kind, missing }: Variable, set: DataSet): readonly string[] {
	if (kind === 'date' || missing.length === 0) return []
	const code = (reason: (typeof missingReasons)[number]) => String(set.missing[reason])
	if (kind !== 'text') {
		const [lowest, highest] = [missingReasons[0], missingReasons.at(-1) ?? missingReasons[0]]
		return [`MISSING VALUES ${name} (${code(lowest)} THRU ${code(highest)}).`]
	}
	const said = missing.filter((reason) => reason !== 'skipped').map((reason) => quoted(code(reason)))
	const skipped = `RECODE ${name} (${quoted(code('skipped'))}='').`
	return said.length === 0 ? [skipped] : [skipped, `MISSING VALUES ${name} (${said.join(' ')}).`]
}

function levelOf({ name, kind }: Variable): string {
	const level = { category: 'NOMINAL', order: 'ORDINAL', number: 'SCALE', date: 'SCALE', text: 'NOMINAL' }[kind]
	return `VARIABLE LEVEL ${name} (${level}).`
}

/** A text of the syntax; whole characters up to so many bytes. A line break would end the command. */
function quoted(text: string, most: number = longest.text): string {
	let kept = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
	while (textToBytes(kept).length > most) kept = Array.from(kept).slice(0, -1).join('')
	return `'${kept.replaceAll("'", "''")}'`
}
