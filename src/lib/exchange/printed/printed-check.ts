import type { RegistrationNumber } from '$lib/domain/feedback/entry.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import type { RegisterReport } from '$lib/domain/reports/register.ts'
import { documents } from '$lib/messages/documents.ts'
import { registerRow, type RegisterRow } from '$lib/pdf/documents/register/rows.ts'
import type { PdfView } from '$lib/signing/document.ts'
import type { PdfDictionary } from '$lib/signing/pdf-values.ts'
import { Structure } from './structure.ts'

/** Hashes of what really lies in the file. */
export type AttachedHashes = { readonly json: Sha256; readonly csv: Sha256 | undefined }

/** Whether the pages say what the attached data says. */
export type PrintedFindings = {
	/** Entries whose line of the table is missing, or says something else than the data. */
	readonly wrongRows: readonly RegistrationNumber[]
	/** Lines of the table that no entry of the data explains. */
	readonly extraRows: number
	/** The hashes on the cover are those of the attached files and of the chain's head. */
	readonly coverRight: boolean
}

type Column = keyof RegisterRow
const columns = Object.keys(documents.table.columns) as readonly Column[]
/** What does not depend on the words of a version of the app. */
const plainColumns: readonly Column[] = ['number', 'received', 'text', 'clauses']

/**
 * Makes the lines of the printed table anew from the data and compares them with what the pages show, cell by cell.
 *
 * @param view - the state of the document that was signed first.
 * @param build - this app: another version may have put things in other words, so less can be compared.
 */
export function comparePrinted(
	view: PdfView,
	report: RegisterReport,
	hashes: AttachedHashes,
	build: string
): PrintedFindings {
	const structure = new Structure(view)
	const compared = report.appBuild === build ? columns : plainColumns
	const printed = new Map<string, readonly string[]>()
	let extraRows = 0
	for (const cells of tableRows(structure)) {
		const [number = ''] = cells
		if (printed.has(number)) extraRows++
		printed.set(number, cells)
	}
	const wrongRows = report.entries
		.filter((entry) => {
			const cells = printed.get(entry.number)
			printed.delete(entry.number)
			const row = registerRow(entry, report)
			return !cells || compared.some((column) => plain(row[column]) !== cells[columns.indexOf(column)])
		})
		.map(({ number }) => number)
	return { wrongRows, extraRows: extraRows + printed.size, coverRight: coverRight(structure, report, hashes) }
}

/** Cells of each line of the register's table: the one under the heading that names it. */
function* tableRows(structure: Structure): Generator<readonly string[]> {
	for (const part of structure.parts) {
		if (!headed(structure, part, documents.table.title)) continue
		for (const table of structure.all(part, 'Table'))
			for (const body of structure.all(table, 'TBody'))
				for (const row of structure.all(body, 'TR'))
					yield structure.kids(row).map((cell) => plain(structure.text(cell)))
	}
}

function headed(structure: Structure, part: PdfDictionary, title: string): boolean {
	return structure.kids(part).some((kid) => /^H\d$/.test(structure.tag(kid)) && plain(structure.text(kid)) === title)
}

function coverRight(structure: Structure, { checkpoint }: RegisterReport, { json, csv }: AttachedHashes): boolean {
	const said = new Map<string, string>()
	for (const part of structure.parts.slice(0, 1))
		for (const row of structure.all(part, 'TR')) {
			const [label = '', value = ''] = structure.kids(row).map((cell) => plain(structure.text(cell)))
			said.set(label, value)
		}
	const { jsonHash, csvHash, chainHash } = documents.register
	return said.get(jsonHash) === json && said.get(csvHash) === csv && said.get(chainHash) === checkpoint.hash
}

/** Texts as they can be compared: what a page cannot show as it was typed is taken out on both sides. */
function plain(text: string): string {
	return text
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, '\ufffd')
		.toWellFormed()
		.normalize('NFC')
		.replace(/[\p{Cf}\ufe0e\ufe0f]/gu, '')
		.replace(/[\s\u0085]+/g, ' ')
		.trim()
}
