import type { LimeRow, LimeTables } from '$lib/domain/survey/foreign/limesurvey-tables.ts'
import { RefusedFile, workbookLimits } from './limits.ts'
import { xmlParts } from './xml.ts'

/**
 * The tables of a survey file of LimeSurvey: `document › table › rows › row › column`.
 *
 * @throws {RefusedFile} `broken` where it is no XML, `foreign` without a table of questions, `too-large` with more cells than a
 * workbook may have.
 */
export function readLimeTables(xml: string): LimeTables {
	const tables = new Map<string, LimeRow[]>()
	const names: string[] = []
	let row: Record<string, string> | undefined
	let cells = 0
	try {
		for (const part of xmlParts(xml)) {
			switch (part.type) {
				case 'open':
					names.push(part.name)
					if (isRow(names)) row = {}
					break
				case 'close':
					if (isRow(names) && row) putRow(tables, names[1] ?? '', row)
					if (isRow(names)) row = undefined
					if (names.pop() !== part.name) throw new SyntaxError('Not nested')
					break
				case 'text': {
					const column = names[4]
					if (!row || column === undefined || names.length > 5) break
					cells += 1
					if (cells > workbookLimits.cells) throw new RefusedFile('too-large')
					row[column] = (row[column] ?? '') + part.text
				}
			}
		}
	} catch (error) {
		throw error instanceof RefusedFile ? error : new RefusedFile('broken')
	}
	if (names.length > 0) throw new RefusedFile('broken')
	if (!tables.has('questions')) throw new RefusedFile('foreign')
	return tables
}

function isRow([document, , rows, row, ...more]: readonly string[]): boolean {
	return document === 'document' && rows === 'rows' && row === 'row' && more.length === 0
}

function putRow(tables: Map<string, LimeRow[]>, name: string, row: LimeRow): void {
	const rows = tables.get(name)
	if (rows) rows.push(row)
	else tables.set(name, [row])
}
