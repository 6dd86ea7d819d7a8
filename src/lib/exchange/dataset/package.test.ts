import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { everyType, fillingOf, fullResponse } from '$lib/domain/survey/dataset/dataset.fixture.ts'
import { lv, questionnaire, section } from '$lib/domain/survey/survey.fixture.ts'
import { surveyData } from '$lib/messages/lv/survey-data.ts'
import { readWorkbook } from '../spreadsheet/xlsx-read.ts'
import type { DataFormat } from './formats.ts'
import type { DataFile } from './package.ts'
import type { DataJob } from './protocol.ts'
import { dataWork } from './work.ts'

const jobOf = (format: DataFormat): DataJob => ({
	mode: 'client',
	questionnaire: everyType,
	options: { language: 'lv', texts: true, circumstances: true },
	format,
	words: surveyData.file
})
const fileOf = (job: DataJob, answers = [fillingOf(fullResponse)]): DataFile => {
	const work = dataWork()
	work({ type: 'begin', job })
	work({ type: 'answers', answers })
	const reply = work({ type: 'end' })
	if (reply.type !== 'file') throw new Error(reply.type)
	return reply.file
}
const partsOf = (format: DataFormat): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(unzipSync(fileOf(jobOf(format)).bytes)).map(([name, bytes]) => [name, strFromU8(bytes)])
	)
/** A reader of our kind of CSV that shares nothing with the writer. */
const cellsOf = (csv: string): readonly (readonly string[])[] =>
	csv
		.replace(/^\uFEFF/, '')
		.split('\r\n')
		.slice(0, -1)
		.map((line) =>
			[...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;"]*))/g)].map(
				([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''
			)
		)

test('CSV: tables and code book in a ZIP, with BOM, a formula disarmed, decimals with a comma', () => {
	const parts = partsOf('csv')
	expect(Object.keys(parts)).toEqual(['data.csv', 'data_visit.csv', 'code-book.csv'])
	for (const bytes of Object.values(unzipSync(fileOf(jobOf('csv')).bytes)))
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
	const [head, row] = cellsOf(parts['data.csv'] ?? '')
	const byName = Object.fromEntries((head ?? []).map((name, index) => [name, row?.[index]]))
	expect(byName).toMatchObject({
		sex: '2',
		euro: '-3,5',
		nps: '',
		parts_speed: '-96',
		say: `'=HYPERLINK("x") Anna; "Liepa"`
	})
	const book = cellsOf(parts['code-book.csv'] ?? '')
	expect(book).toContainEqual(['data', 'sex', '', '', '', '2', 'm', 'm'])
	expect(book).toContainEqual(['data', 'sex', '', '', '', '-98', 'Nevēlas atbildēt', ''])
	expect(cellsOf(parts['data_visit.csv'] ?? '')).toEqual([
		['respondent', 'copy', 'service'],
		['1', '1', '2'],
		['1', '2', '-96']
	])
})

test('no cell begins a formula, whatever people wrote or the author of the form put in', () => {
	const asked = { type: 'text', code: 't', text: lv('Kas?'), lines: 'many' } as const
	const sign = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', ' =', '"', ';', 'a')
	fc.assert(
		fc.property(fc.array(fc.tuple(sign, fc.string()), { minLength: 1, maxLength: 5 }), (texts) => {
			const said = texts.map(([first, rest]) =>
				fillingOf({ answers: { t: { type: 'text', text: `${first}${rest}` } }, repeats: {} })
			)
			const question = { ...asked, text: lv(texts[0]?.join('') ?? '') }
			const labelled = questionnaire(section('a', [question]))
			const job = {
				...jobOf('csv'),
				questionnaire: labelled,
				options: { ...jobOf('csv').options, circumstances: false }
			}
			const files = Object.values(unzipSync(fileOf(job, said).bytes)).map((bytes) => strFromU8(bytes))
			for (const cell of files.flatMap(cellsOf).flat())
				expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-\d+(,\d+)?$/.test(cell)).toBe(false)
		})
	)
})

test('Excel: every table and the code book is a sheet, and is read back', () => {
	const sheets = readWorkbook(fileOf(jobOf('xlsx')).bytes)
	expect(sheets.map(({ name }) => name)).toEqual(['data', 'data_visit', 'Kodu grāmata'])
	const [head = [], row = []] = sheets[0]?.rows ?? []
	expect(row[head.indexOf('say')]).toBe('=HYPERLINK("x")\nAnna; "Liepa"')
	expect(row[head.indexOf('euro')]).toBe('-3.5')
})

test('JSON: rows and code book in one, reasons as numbers and what was not asked as null', () => {
	const set = JSON.parse(strFromU8(fileOf(jobOf('json')).bytes)) as {
		readonly missing: object
		readonly tables: readonly {
			readonly variables: readonly { readonly name: string; readonly values: unknown }[]
			readonly rows: readonly (readonly unknown[])[]
		}[]
	}
	const table = set.tables[0]
	const at = (name: string) => table?.rows[0]?.[table.variables.findIndex((each) => each.name === name)]
	expect([at('sex'), at('nps'), at('parts_speed')]).toEqual([2, null, -96])
	expect(table?.variables.find(({ name }) => name === 'sex')?.values).toContainEqual({
		value: -97,
		label: 'Nezina',
		reason: 'dont-know'
	})
	expect(set.tables[1]?.rows).toHaveLength(2)
})

test('damaged answers are told, not thrown; rows of the staff are never made', () => {
	const work = dataWork()
	work({ type: 'begin', job: jobOf('csv') })
	const answers = [fillingOf({ answers: { sex: { type: 'choice', code: 'gone' } }, repeats: {} })]
	expect(work({ type: 'answers', answers })).toEqual({ type: 'failed', code: 'event-unreadable' })
	expect(() => dataWork()({ type: 'begin', job: { ...jobOf('csv'), mode: 'staff' } })).toThrow(RangeError)
})

test(
	'LibreOffice finds the same rows in the tables and the workbook, letters, decimals and disarmed formulas too',
	{ timeout: 60_000 },
	() => {
		const folder = mkdtempSync(join(tmpdir(), 'uzklausi-data-'))
		try {
			for (const [name, bytes] of Object.entries(unzipSync(fileOf(jobOf('csv')).bytes)))
				writeFileSync(join(folder, name), bytes)
			writeFileSync(join(folder, 'book.xlsx'), fileOf(jobOf('xlsx')).bytes)
			const opened = (name: string): string => {
				// 59: the semicolon; 34: the quotation mark; 76: UTF-8.
				const table = 'csv:Text - txt - csv (StarCalc):59,34,76'
				const profile = `-env:UserInstallation=file://${folder}/profile`
				const reading = name.endsWith('.csv') ? ['--infilter=CSV:59,34,76'] : []
				const told = [...reading, '--convert-to', table, '--outdir', join(folder, 'out'), join(folder, name)]
				execFileSync('soffice', [profile, '--headless', ...told])
				return readFileSync(join(folder, 'out', name.replace(/\.\w+$/, '.csv')), 'utf8').replace(/^\uFEFF/, '')
			}
			const said = (text: string, name: string): string | undefined => {
				const [head = [], row = []] = cellsOf(text.replaceAll('\n', '\r\n'))
				return row[head.indexOf(name)]
			}
			const csv = opened('data.csv')
			expect(said(csv, 'sex')).toBe('2')
			expect(said(csv, 'euro')).toMatch(/^-3[,.]5$/)
			expect(said(csv, 'say')).toBe(`'=HYPERLINK("x") Anna; "Liepa"`)
			const book = opened('book.xlsx')
			expect(said(book, 'euro')).toMatch(/^-3[,.]5$/)
			// A text, not the result of a formula.
			expect(book).toContain('"=HYPERLINK(""x"")\nAnna; ""Liepa"""')
		} finally {
			rmSync(folder, { recursive: true })
		}
	}
)
