import { zipSync } from 'fflate'
import { textToBytes, type Bytes } from '$lib/domain/bytes.ts'
import { escaped } from './xml.ts'

/** Empty cells are `''`. A text is always written as a text, never as a formula. */
export type Cell = string | number
export type CellSheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** What Excel takes of one cell, UTF-16 units. */
const longestCell = 32_767
/** What Excel takes as the name of a sheet. */
const longestName = 31

/** A workbook in Excel's format (ISO/IEC 29500-1, strings in the cells); the first row of every sheet is its head and stays in sight. */
export function writeWorkbook(sheets: readonly CellSheet[]): Bytes {
	const parts: Record<string, string> = {
		'[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mime}.sheet.main+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${mime}.worksheet+xml"/>`).join('')}</Types>`,
		'_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escaped(sheetName(name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`
	}
	sheets.forEach((sheet, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet)))
	// A fixed day: a file tells no time, and the same content makes the same bytes.
	const entries = Object.entries(parts).map(([path, text]) => [path, textToBytes(head + text)] as const)
	return zipSync(Object.fromEntries(entries), { level: 6, mtime: '1980-01-01T00:00:00' })
}

function sheetXml({ rows }: CellSheet): string {
	const view =
		'<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
	const lines = rows.map((cells, index) => {
		const written = cells.map((cell, column) => (cell === '' ? '' : cellXml(`${letters(column)}${index + 1}`, cell)))
		return `<row r="${index + 1}">${written.join('')}</row>`
	})
	return `<worksheet xmlns="${main}">${view}<sheetData>${lines.join('')}</sheetData></worksheet>`
}

function cellXml(address: string, cell: Cell): string {
	if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
	const text = escaped(cell.slice(0, longestCell))
	return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

function letters(column: number): string {
	const rest = Math.floor(column / 26)
	return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function sheetName(name: string): string {
	return name.replace(/[[\]:*?/\\]/g, '_').slice(0, longestName)
}
