import { languages, type Language, type Texts } from '../questionnaire.ts'
import type { Finding, FindingCode, Sheet } from './finding.ts'
import { questionCodeOf } from './names.ts'

/** Other spellings of headers that tools and people write. */
const aliases: Readonly<Record<string, string>> = {
	caption: 'label',
	relevance: 'relevant',
	list: 'list_name',
	listname: 'list_name',
	value: 'name',
	constraint_msg: 'constraint_message',
	constraining_message: 'constraint_message',
	required_msg: 'required_message',
	calculate: 'calculation',
	title: 'form_title',
	id_string: 'form_id'
}

const languageNames: readonly (readonly [Language, RegExp])[] = [
	['lv', /^(lv|lav|latv|latviešu|latviski)/],
	['en', /^(en$|en\b|eng|angļu)/],
	['ru', /^(ru$|ru\b|rus|krievu|русский)/],
	['uk', /^(uk$|uk\b|ukr|ukraiņu|українська)/]
]

/** A language as forms name it: `lv`, `Latviešu (lv)`, `english`, `English (en)`. */
export function languageOf(name: string): Language | undefined {
	const [, code] = /\(([a-z]{2})(?:-[a-z]+)?\)\s*$/i.exec(name) ?? []
	const wanted = (code ?? name).trim().toLowerCase()
	return languages.find((each) => each === wanted) ?? languageNames.find(([, words]) => words.test(wanted))?.[0]
}

/** `language`: of a translated column; `''` where the header names none. */
type Column = { readonly header: string; readonly name: string; readonly language: Language | '' | undefined }

/** One row that holds something; `number` counts from 1 as spreadsheets do. `taken`: indexes of the cells that were looked at. */
export type Row = { readonly number: number; readonly cells: readonly string[]; readonly taken: Set<number> }

/** A sheet whose first row names its columns. */
export type Table = { readonly sheet: string; readonly columns: readonly Column[]; readonly rows: readonly Row[] }

/** Reads the headers in all their spellings: case, blanks, one or two colons before the language. */
export function tableOf({ name, rows }: Sheet): Table {
	const [headers = [], ...rest] = rows
	const numbered = rest.map((cells, index) => ({ number: index + 2, cells, taken: new Set<number>() }))
	const filled = numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
	return { sheet: name, columns: headers.map(columnOf), rows: filled }
}

function columnOf(header: string): Column {
	const [base = '', language] = header.split(/::?(.*)/s)
	const plain = base
		.trim()
		.toLowerCase()
		.replace(/[\s-]+/g, '_')
	const name = aliases[plain] ?? plain
	return { header, name, language: language === undefined ? '' : languageOf(language.trim()) }
}

/** What stands in a column of a row, without blanks at the ends; empty when there is no such column. */
export function cellOf({ columns }: Table, { cells, taken }: Row, name: string): string {
	const index = columns.findIndex((column, position) => column.name === name && isFilled(cells[position]))
	taken.add(index)
	return cells[index]?.trim() ?? ''
}

function isFilled(cell: string | undefined): boolean {
	return cell !== undefined && cell.trim() !== ''
}

/** A row that stays behind as a whole, which was told: nothing more is said of its cells. */
export function leaveRow({ cells, taken }: Row): void {
	for (const index of cells.keys()) taken.add(index)
}

/**
 * What nobody has looked at: a column that is not known, once; of a known one each cell.
 *
 * @param harmless - names of columns that change nothing in a question or its answer.
 */
export function leftBehind({ sheet, columns, rows }: Table, known: ReadonlySet<string>, harmless: ReadonlySet<string>) {
	return columns.flatMap(({ header, name, language }, index): readonly Finding[] => {
		const place = { sheet, column: header }
		const left = rows.filter(({ cells, taken }) => isFilled(cells[index]) && !taken.has(index))
		if (left.length === 0 || harmless.has(name)) return []
		const isTranslated = known.has(name) && language === undefined
		if (isTranslated || !(known.has(name) || name.startsWith('uzklausi_')))
			return [{ ...place, row: 1, code: isTranslated ? 'language-unknown' : 'column-not-taken' }]
		return left.map(({ number, cells }) => ({
			...place,
			row: number,
			code: 'cell-not-taken',
			value: (cells[index] ?? '').trim().slice(0, 80)
		}))
	})
}

/**
 * A translated text. Words without a language, or the first language there is, stand for Latvian when Latvian is missing.
 *
 * @param unnamed - the language of columns that name none: the form's `default_language`.
 */
export function textsOf({ columns }: Table, { cells, taken }: Row, name: string, unnamed: Language): Texts | undefined {
	const found = new Map<Language, string>()
	columns.forEach((column, index) => {
		const text = cells[index]?.trim() ?? ''
		const language = column.language === '' ? unnamed : column.language
		if (column.name !== name || !language || text === '' || found.has(language)) return
		taken.add(index)
		found.set(language, piped(text))
	})
	const [first] = found.values()
	return first === undefined ? undefined : { ...Object.fromEntries(found), lv: found.get('lv') ?? first }
}

function piped(text: string): string {
	return text.replace(/\$\{\s?([^\s{}]+)\s?\}/g, (_, name: string) => `{q:${questionCodeOf(name)}}`)
}

/** The header of a column as it is written in the file. */
export function headerOf({ columns }: Table, name: string): string {
	return columns.find((column) => column.name === name)?.header ?? name
}

/** A finding about one row. @param column - name of the column, where it is about one cell. */
export function findingAt(table: Table, row: Row, code: FindingCode, column?: string): Finding {
	const place = { code, sheet: table.sheet, row: row.number }
	return column === undefined
		? place
		: { ...place, column: headerOf(table, column), value: cellOf(table, row, column).slice(0, 80) }
}
