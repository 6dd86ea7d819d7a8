import { zipSync } from 'fflate'
import { textToBytes, type Bytes } from '$lib/domain/bytes.ts'
import type { DataSet } from '$lib/domain/survey/dataset/dataset.ts'
import { writeWorkbook } from '../spreadsheet/xlsx-write.ts'
import { codeBook } from './code-book.ts'
import { rowsCsv, tableCsv } from './csv.ts'
import { ddiCodebook } from './ddi.ts'
import { dataJson, plain } from './json.ts'
import type { DataFormat } from './formats.ts'
import { rSyntax } from './r.ts'
import { spssSyntax } from './spss.ts'
import type { DataFileWords } from './words.ts'

export type DataFile = { readonly bytes: Bytes; readonly ending: string; readonly mime: string }

/** A data set as a file of the wanted format; every format has its code book with it. */
export function dataFile(set: DataSet, format: DataFormat, words: DataFileWords): DataFile {
	switch (format) {
		case 'json':
			return { bytes: joined(dataJson(set)), ending: 'json', mime: 'application/json' }
		case 'xlsx':
			return {
				bytes: writeWorkbook([...sheetsOf(set), { name: words.codeBook.name, rows: codeBook(set, words) }]),
				ending: 'xlsx',
				mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
			}
		case 'csv':
			return zipped(csvParts(set, words))
		case 'research':
			return zipped({ ...csvParts(set, words), ...researchParts(set) })
	}
}

function sheetsOf({ tables, missing }: DataSet) {
	return tables.map(({ name, variables, rows }) => ({
		name,
		rows: [
			variables.map((variable) => variable.name),
			...rows.map((cells) => cells.map((cell) => plain(cell, missing) ?? ''))
		]
	}))
}

function csvParts(set: DataSet, words: DataFileWords): Readonly<Record<string, Bytes>> {
	const tables = set.tables.map((table) => [`${table.name}.csv`, joined(tableCsv(table, set.missing))] as const)
	const book = joined(rowsCsv(codeBook(set, words), set.missing))
	return { ...Object.fromEntries(tables), 'code-book.csv': book }
}

function researchParts(set: DataSet): Readonly<Record<string, Bytes>> {
	const syntax = set.tables.map((table) => [`${table.name}.sps`, textToBytes(spssSyntax(table, set))] as const)
	return {
		...Object.fromEntries(syntax),
		'read.R': textToBytes(rSyntax(set)),
		'ddi-codebook.xml': textToBytes(ddiCodebook(set))
	}
}

function zipped(parts: Readonly<Record<string, Bytes>>): DataFile {
	// A fixed day: a file tells no time.
	return { bytes: zipSync(parts, { level: 6, mtime: '1980-01-01T00:00:00' }), ending: 'zip', mime: 'application/zip' }
}

/** Bytes of many short texts without one string of them all. */
function joined(texts: Iterable<string>): Bytes {
	const blocks: Bytes[] = []
	let block = ''
	for (const text of texts) {
		block += text
		if (block.length < 1 << 20) continue
		blocks.push(textToBytes(block))
		block = ''
	}
	blocks.push(textToBytes(block))
	const bytes = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0))
	let at = 0
	for (const each of blocks) {
		bytes.set(each, at)
		at += each.length
	}
	return bytes
}
