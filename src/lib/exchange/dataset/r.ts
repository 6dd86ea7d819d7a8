import type { DataSet, DataTable } from '$lib/domain/survey/dataset/dataset.ts'
import type { Variable } from '$lib/domain/survey/dataset/variable.ts'

/**
 * R that reads the CSV files beside it, base R alone: categories become factors, reasons become NA and stay readable in a second
 * table, `<table>_reasons`; the apostrophe that keeps spreadsheets from taking a text for a formula is taken off.
 */
export function rSyntax(set: DataSet): string {
	const reasons = Object.entries(set.missing).map(([reason, code]) => `${text(String(code))} = ${text(reason)}`)
	return [
		`# ${oneLine(set.title)}`,
		`reasons <- c(${reasons.join(', ')})`,
		...helpers,
		...set.tables.flatMap((table) => tableLines(table)),
		''
	].join('\n')
}

const helpers = [
	'read_table <- function(file) read.csv2(file, fileEncoding = "UTF-8-BOM", check.names = FALSE, colClasses = "character", na.strings = "")',
	'reasons_of <- function(x) unname(reasons[x])',
	'value_of <- function(x) ifelse(x %in% names(reasons), NA, x)',
	'number_of <- function(x) as.numeric(sub(",", ".", value_of(x), fixed = TRUE))',
	`text_of <- function(x) sub("^'(?=[-=+@\\uFF1D\\uFF0B\\uFF0D\\uFF20])", "", value_of(x), perl = TRUE)`
]

function tableLines({ name, variables }: DataTable): readonly string[] {
	return [
		`${name} <- read_table(${text(`${name}.csv`)})`,
		`${name}_reasons <- as.data.frame(lapply(${name}, reasons_of), check.names = FALSE)`,
		...variables.flatMap((variable) => {
			const place = `${name}[[${text(variable.name)}]]`
			return [`${place} <- ${converted(variable, place)}`, `attr(${place}, "label") <- ${text(variable.label)}`]
		})
	]
}

function converted({ kind, values }: Variable, place: string): string {
	if (kind === 'text') return `text_of(${place})`
	if (kind === 'date') return `as.Date(value_of(${place}))`
	if (kind !== 'category' || values.length === 0) return `number_of(${place})`
	const levels = values.map(({ value }) => String(value)).join(', ')
	// Two choices may have one label, which a factor would take for one.
	const isPlain = new Set(values.map(({ label }) => label)).size === values.length
	const labels = values.map(({ label, value }) => text(isPlain ? label : `${value} ${label}`)).join(', ')
	return `factor(number_of(${place}), levels = c(${levels}), labels = c(${labels}))`
}

/** A text of R; JSON's escapes are R's, but for those of characters that nobody sees. */
function text(value: string): string {
	return JSON.stringify(oneLine(value))
}

function oneLine(value: string): string {
	return value.replace(/[\p{Cc}\p{Surrogate}\u2028\u2029]+/gu, ' ')
}
