import { unzipSync } from 'fflate'
import { bytesToText } from '$lib/domain/bytes.ts'
import type { Sheet } from '$lib/domain/survey/xlsform/finding.ts'
import { RefusedFile, workbookLimits } from './limits.ts'
import { attributeOf, xmlParts } from './xml.ts'

type Files = Readonly<Record<string, Uint8Array>>

/** First bytes of the old Excel format, and of workbooks under a password. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]
const zipFile = [0x50, 0x4b]

/**
 * The cells of a workbook in Excel's format (ISO/IEC 29500-1) as texts, sheet by sheet; formulas as the values they had.
 *
 * @throws {RefusedFile} `old-xls` for the format before 2007 whatever its name, and for a workbook under a password; `foreign`,
 * `broken`; `too-large` before anything is unpacked.
 */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] {
	if (bytes.length > workbookLimits.file) throw new RefusedFile('too-large')
	if (compoundFile.every((byte, index) => bytes[index] === byte)) throw new RefusedFile('old-xls')
	if (!zipFile.every((byte, index) => bytes[index] === byte)) throw new RefusedFile('foreign')
	const files = unpacked(bytes)
	if (!files['xl/workbook.xml']) throw new RefusedFile('foreign')
	try {
		return sheetsOf(files)
	} catch (error) {
		throw error instanceof RefusedFile ? error : new RefusedFile('broken')
	}
}

function unpacked(bytes: Uint8Array): Files {
	let size = 0
	try {
		return unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!/^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name))
					return false
				size += originalSize
				// The room that is unpacked into is the stated size: a lie in it cuts the file short.
				if (size > workbookLimits.unpacked) throw new RefusedFile('too-large')
				return true
			}
		})
	} catch (error) {
		throw error instanceof RefusedFile ? error : new RefusedFile('broken')
	}
}

function sheetsOf(files: Files): readonly Sheet[] {
	const strings = stringsOf(textOf(files, 'xl/sharedStrings.xml'))
	const targets = new Map<string, string>()
	for (const part of xmlParts(textOf(files, 'xl/_rels/workbook.xml.rels')))
		if (part.type === 'open' && part.name === 'Relationship')
			targets.set(attributeOf(part, 'Id') ?? '', attributeOf(part, 'Target') ?? '')
	const sheets: Sheet[] = []
	const room = { cells: workbookLimits.cells }
	for (const part of xmlParts(textOf(files, 'xl/workbook.xml'))) {
		if (part.type !== 'open' || part.name !== 'sheet') continue
		if (sheets.length >= workbookLimits.sheets) throw new RefusedFile('too-large')
		const target = targets.get(attributeOf(part, 'r:id') ?? '') ?? ''
		const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
		sheets.push({ name: attributeOf(part, 'name') ?? '', rows: rowsOf(textOf(files, path), strings, room) })
	}
	return sheets
}

function textOf(files: Files, path: string): string {
	const bytes = files[path]
	return bytes ? bytesToText(bytes) : ''
}

/** Texts are held once for the whole workbook; runs of one text are joined, readings of Asian scripts left out. */
function stringsOf(xml: string): readonly string[] {
	const strings: string[] = []
	let text: string | undefined
	let isRead = false
	let phonetic = 0
	for (const part of xmlParts(xml)) {
		if (part.type === 'text') {
			if (isRead && phonetic === 0 && text !== undefined) text += part.text
			continue
		}
		const isOpen = part.type === 'open'
		if (part.name === 't') isRead = isOpen
		else if (part.name === 'rPh') phonetic += isOpen ? 1 : -1
		else if (part.name === 'si' && isOpen) text = ''
		else if (part.name === 'si') strings.push(text ?? '')
	}
	return strings
}

function rowsOf(xml: string, strings: readonly string[], room: { cells: number }): readonly (readonly string[])[] {
	const rows: string[][] = []
	let cell: { readonly column: number; readonly type: string; text: string } | undefined
	let row: string[] = []
	let isRead = false
	for (const part of xmlParts(xml)) {
		if (part.type === 'text') {
			if (isRead && cell) cell.text += part.text
			continue
		}
		const isOpen = part.type === 'open'
		if (part.name === 'v' || part.name === 't') isRead = isOpen
		else if (part.name === 'row' && isOpen) row = rowAt(rows, Number(attributeOf(part, 'r') ?? rows.length + 1))
		else if (part.name === 'c' && isOpen) {
			room.cells -= 1
			const column = columnOf(attributeOf(part, 'r')) ?? row.length
			if (column >= workbookLimits.columns || room.cells < 0) throw new RefusedFile('too-large')
			cell = { column, type: attributeOf(part, 't') ?? 'n', text: '' }
		} else if (part.name === 'c' && cell) {
			while (row.length < cell.column) row.push('')
			row[cell.column] = valueOf(cell.type, cell.text, strings)
			cell = undefined
		}
	}
	return rows
}

function rowAt(rows: string[][], number: number): string[] {
	if (!(number >= 1 && number <= workbookLimits.rows)) throw new RefusedFile('too-large')
	while (rows.length < number) rows.push([])
	return rows[number - 1] ?? []
}

/** `C7` → 2; `undefined` without an address. */
function columnOf(address: string | undefined): number | undefined {
	const [letters] = /^[A-Z]{1,3}/.exec(address ?? '') ?? []
	if (letters === undefined) return undefined
	let column = 0
	for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
	return column - 1
}

function valueOf(type: string, text: string, strings: readonly string[]): string {
	if (type === 's') return strings[Number(text)] ?? ''
	if (type === 'b') return text === '1' ? 'true' : 'false'
	return type === 'e' ? '' : text
}
