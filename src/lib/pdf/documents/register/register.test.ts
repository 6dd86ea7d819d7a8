import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { documents } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import { registerPdf } from '../../drawn.fixture.ts'
import { fullRequest } from '../../full-register.fixture.ts'
import { allOf, detachAll, flat, judge, spokenStructure, type Spoken } from '../../judges.fixture.ts'
import { faces } from '../../faces.fixture.ts'
import { entry, everyLatvianLetter, prose, report, request } from '../../register.fixture.ts'
import { RegisterPdf } from './register.ts'

const full = fullRequest()
const { bytes, signature } = registerPdf(full)
const structure = spokenStructure(bytes)
const { entries } = full.report

/** The table under a heading, as rows of cells. */
function rowsUnder(title: string): string[][] {
	const part = allOf(structure, 'Part').find((kid) => allOf(kid, 'H2').some(({ text }) => text === title))
	const table = part && allOf(part, 'Table')[0]
	return table ? allOf(table, 'TR').map((row) => row.kids.map(({ text }) => flat(text))) : []
}

describe('the register read by somebody else', () => {
	test('has every entry as one row, cell by cell', () => {
		const [head, ...rows] = rowsUnder(documents.table.title)
		expect(head).toEqual(Object.values(documents.table.columns))
		expect(rows.length).toBe(entries.length)
		for (const [index, row] of rows.entries()) {
			const { number, contents, deadline } = entries[index]!
			const text = contents.text.replace(/👨‍👩‍👧|🙂|你|好/gu, '\ufffd').normalize('NFC')
			expect(row.slice(0, 3)).toEqual([number, showDay(contents.receivedOn), documents.kinds[contents.kind]])
			expect(row[4]).toBe(flat(text))
			expect(row[5]).toBe(contents.clauses.join(', '))
			expect(row[7]).toBe(deadline ? showDay(deadline.dueOn) : documents.table.noDeadline)
		}
	})

	test('says of a voided entry why and by whom it was annulled', () => {
		expect(rowsUnder(documents.table.title)[5]?.[8]).toBe(
			'Anulēts: Divreiz ierakstīts viens un tas pats zvans (A. B., C. D.)'
		)
	})

	test('gives every Latvian letter back, and what the font could not draw', () => {
		const text = flat(judge(bytes, 'pdftotext', '-raw', 'FILE', '-').out)
		expect(text).toContain(flat(`${everyLatvianLetter} Текст по-русски. 👨‍👩‍👧 🙂, 你好, āč.`))
	})

	test('repeats the table head on every page of the table, as decoration', () => {
		const pages = judge(bytes, 'pdftotext', 'FILE', '-').out.split('\f').slice(0, -1)
		const first = pages.findIndex((page) => page.includes(documents.table.title))
		const last = pages.findIndex((page) => page.includes(documents.sheets.title))
		expect(last - first).toBeGreaterThan(5)
		for (const page of pages.slice(first, last))
			for (const title of ['Nr.', 'Saņemts', 'Saturs', 'Stāvoklis']) expect(page).toContain(title)
		expect(allOf(structure, 'THead').filter(({ kids }) => kids[0]?.kids[0]?.text === 'Nr.').length).toBe(3)
	})

	test('numbers its pages and marks them on every one of them', () => {
		const pages = judge(bytes, 'pdftotext', 'FILE', '-').out.split('\f').slice(0, -1)
		for (const [index, page] of pages.entries()) {
			expect(flat(page)).toContain(`${index + 1}. lapa no ${pages.length}`)
			expect(page).toContain(documents.restricted)
			expect(page).toContain(documents.practice)
		}
	})

	test('carries its data, unchanged', () => {
		const files = detachAll(bytes)
		expect([...files.keys()].sort()).toEqual(['registrs.csv', 'registrs.json'])
		const hash = (name: string) => createHash('sha256').update(files.get(name)!).digest('hex')
		expect(hash('registrs.json')).toBe(full.attachments.json.sha256)
		expect(hash('registrs.csv')).toBe(full.attachments.csv.sha256)
	})

	test('has a bookmark for every part and every sheet', () => {
		const { out } = judge(bytes, 'mutool', 'show', 'FILE', 'outline')
		const titles = [
			documents.register.about,
			documents.figures.title,
			documents.table.title,
			documents.sheets.title,
			documents.changes.title
		]
		for (const title of [...titles, documents.verify.title, documents.sheets.sheet('KAC-1/2026-0001')])
			expect(out).toContain(title)
	})

	test('gives each waiting complaint a sheet with its text, its clauses in words and room for the decision', () => {
		const sheets = allOf(structure, 'H3').filter(({ text }) => text.startsWith('Sūdzība Nr.'))
		expect(sheets.map(({ text }) => text)).toEqual(
			full.report.waiting.map((id) => documents.sheets.sheet(entries.find((one) => one.id === id)!.number))
		)
		const spoken = flat(textOf(structure))
		for (const text of Object.values(full.report.clauseTexts)) expect(spoken).toContain(text)
	})

	test('tells both values of every corrected field', () => {
		const spoken = flat(textOf(structure))
		expect(spoken).toContain(prose(30, 1))
		expect(spoken).toContain(prose(32, 2))
		expect(spoken).toContain(documents.none)
	})

	/** Everything under an element, in order. */
	function textOf({ text, kids }: Spoken): string {
		return `${text} ${kids.map(textOf).join(' ')}`
	}
})

describe('the place for the signature', () => {
	const text = (at: number, length: number): string => new TextDecoder('latin1').decode(bytes.subarray(at, at + length))

	test('is where it is said to be, in an object of its own', () => {
		const { byteRangeAt, byteRangeLength, contentsAt, contentsLength } = signature!
		expect(text(byteRangeAt, byteRangeLength)).toBe('[0 0000000000 0000000000 0000000000]')
		expect(text(contentsAt, contentsLength)).toBe(`<${'0'.repeat(16_384)}>`)
		expect(text(byteRangeAt - 700, 700)).toMatch(
			/\n\d+ 0 obj\n<<\/Type\/Sig\/Filter\/Adobe\.PPKLite\/SubFilter\/ETSI\.CAdES\.detached\/M\(D:20261130123000Z\)[^\n]*$/
		)
	})

	test('can be made larger', () => {
		const larger = registerPdf({ ...request([entry(0)]), contentsSize: 16_384 })
		expect(larger.signature?.contentsLength).toBe(32_770)
	})

	test('stands beside an empty field for the director', () => {
		const fields = judge(bytes, 'mutool', 'show', 'FILE', 'form').out
		expect(fields.match(/Type: Sig/g)?.length).toBe(2)
		expect(fields).toContain('Name: (Sagatavot')
		expect(fields).toContain('Name: (Izpilddirektors)')
	})
})

describe('registers of unusual size', () => {
	test('an empty register says so and stays whole', () => {
		const pdf = registerPdf(request([]))
		expect(judge(pdf.bytes, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
		expect(judge(pdf.bytes, 'pdftotext', 'FILE', '-').out).toContain(documents.table.empty)
	})

	test('is given out in pieces while it is drawn: a page does not wait for the last one', () => {
		const { report: whole, ...rest } = request([])
		const pieces: number[] = []
		const register = new RegisterPdf(
			{ ...rest, source: { ...whole, entryCount: 3000, voidedCount: 0 } },
			faces,
			(chunk) => pieces.push(chunk.length)
		)
		for (let index = 0; index < 3000; index++) register.add(entry(index))
		expect(pieces.length).toBeGreaterThan(3)
		expect(register.progress.entries).toBe(3000)
		register.finish()
		expect(pieces.reduce((sum, length) => sum + length, 0)).toBeGreaterThan(500_000)
	})

	test('prints the practice mark only in practice', () => {
		const pdf = registerPdf({ ...request([entry(0)]), report: report([entry(0)]) })
		expect(judge(pdf.bytes, 'pdftotext', 'FILE', '-').out).not.toContain(documents.practice)
	})
})
