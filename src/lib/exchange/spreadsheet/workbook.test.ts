import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { deskForm } from '$lib/domain/survey/library/desk-form.ts'
import { readXlsForm } from '$lib/domain/survey/xlsform/read.ts'
import { writeXlsForm } from '$lib/domain/survey/xlsform/write.ts'
import { work } from './work.ts'
import { readWorkbook } from './xlsx-read.ts'
import { writeWorkbook } from './xlsx-write.ts'

const defaults = { title: { lv: 'A' }, intro: deskForm.intro, thanks: { lv: 'A' } }
const why = async (bytes: Uint8Array<ArrayBuffer>) => {
	const reply = await work({ type: 'read-form', file: new Blob([bytes]), defaults })
	return reply.type === 'refused' ? reply.why : reply.type
}

test('a form leaves as a workbook and comes back with every text', async () => {
	const file = await work({ type: 'write-form', questionnaire: deskForm })
	if (file.type !== 'file') throw new Error(file.type)
	const reply = await work({ type: 'read-form', file: new Blob([file.bytes]), defaults })
	if (reply.type !== 'form') throw new Error(reply.type)
	expect(reply.reading.findings).toEqual([])
	expect(reply.reading.questionnaire?.title).toEqual(deskForm.title)
})

test('any text comes back from a cell as it was, formulas too', () => {
	const cell = fc.oneof(fc.constantFrom('=1+1', '<b>&amp;', ' a ', '"x"'), fc.string({ minLength: 1 }))
	fc.assert(
		fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), (cells) => {
			const known = cells.map((each) => each.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, ' '))
			expect(readWorkbook(writeWorkbook([{ name: 'a', rows: [known] }]))[0]?.rows[0]).toEqual(known)
		})
	)
})

test('a reader of other people finds the same sheets, rows and texts in our workbook', async () => {
	const sheets = writeXlsForm(deskForm)
	const found = await readExcelFile(Buffer.from(writeWorkbook(sheets)))
	expect(found.map(({ sheet }) => sheet)).toEqual(sheets.map(({ name }) => name))
	for (const [index, { data }] of found.entries()) {
		const texts = data.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
		const ours = sheets[index]?.rows ?? []
		expect(texts.map((row) => row.join('\t').trimEnd())).toEqual(ours.map((row) => row.join('\t').trimEnd()))
	}
})

test(
	'a form that LibreOffice has opened and saved is the same form, question by question',
	{ timeout: 60_000 },
	async () => {
		const folder = mkdtempSync(join(tmpdir(), 'uzklausi-xlsx-'))
		try {
			const made = join(folder, 'form.xlsx')
			writeFileSync(made, writeWorkbook(writeXlsForm(deskForm)))
			const profile = `-env:UserInstallation=file://${folder}/profile`
			const saved = join(folder, 'saved')
			execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', saved, made])
			const theirs = new Uint8Array(readFileSync(join(saved, 'form.xlsx')))
			const reply = await work({ type: 'read-form', file: new Blob([theirs]), defaults })
			if (reply.type !== 'form') throw new Error(reply.type)
			expect(reply.reading.findings).toEqual([])
			expect(reply.reading.questionnaire).toEqual(readXlsForm(writeXlsForm(deskForm), defaults).questionnaire)
		} finally {
			rmSync(folder, { recursive: true })
		}
	}
)

test('an old .xls under the name .xlsx, another file and a torn one are told apart', async () => {
	expect(await why(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('old-xls')
	expect(await why(new TextEncoder().encode('type,name,label'))).toBe('foreign')
	expect(await why(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toBe('foreign')
	const whole = writeWorkbook([{ name: 'survey', rows: [['type', 'name']] }])
	expect(await why(whole.slice(0, whole.length / 2))).toBe('broken')
})

test('a bomb is refused by its stated size before it is unpacked', async () => {
	const bomb = zipSync({
		'xl/workbook.xml': strToU8('<a/>'),
		'xl/worksheets/sheet1.xml': new Uint8Array(61 * 1024 * 1024)
	})
	expect(bomb.length).toBeLessThan(1_000_000)
	expect(await why(bomb)).toBe('too-large')
})

test('a cell at the far end of a sheet makes no million rows', async () => {
	const far = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
	const bytes = zipSync({
		'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="survey" r:id="a"/></sheets></workbook>'),
		'xl/_rels/workbook.xml.rels': strToU8('<R><Relationship Id="a" Target="worksheets/s.xml"/></R>'),
		'xl/worksheets/s.xml': strToU8(far)
	})
	expect(await why(bytes)).toBe('too-large')
})
