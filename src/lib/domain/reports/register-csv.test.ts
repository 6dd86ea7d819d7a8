import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channels, entryKinds, replyWays, stages } from '../feedback/entry.ts'
import { Desk } from '../feedback/desk.fixture.ts'
import { commands, mustDo } from '../feedback/handling.fixture.ts'
import { outcomes } from '../feedback/outcome.ts'
import { csvCell, csvColumns, csvLine, registerCsv, type CsvWords } from './register-csv.ts'
import { busyDesk, full, reportOf } from './register.fixture.ts'

const same = <Key extends string>(keys: readonly Key[]) =>
	Object.fromEntries(keys.map((key) => [key, key])) as unknown as Record<Key, string>
const words: CsvWords = {
	columns: same(csvColumns),
	kinds: same(entryKinds),
	channels: same(channels),
	stages: { ...same(stages), received: 'Saņemts', voided: 'Anulēts' },
	outcomes: same(outcomes),
	replyWays: same(replyWays),
	anonymous: 'anonīms',
	nameLeftOut: '(vārds nav iekļauts)'
}
const text = (lines: Iterable<string>) => [...lines].join('')

/** A reader by RFC 4180, with semicolons. */
function read(table: string): string[][] {
	const rows: string[][] = []
	let row: string[] = []
	const cell = /("(?:[^"]|"")*"|[^;"\r\n]*)(;|\r\n)/y
	for (let match = cell.exec(table); match; match = cell.exec(table)) {
		const [, raw = '', end] = match
		row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
		if (end === ';') continue
		rows.push(row)
		row = []
	}
	return rows
}

describe('the table', () => {
	const table = text(registerCsv(reportOf(busyDesk()), words))

	test('begins with the mark that tells spreadsheets it is UTF-8', () => {
		expect(table.startsWith('\uFEFFnumber;recordNumber;')).toBe(true)
	})

	test('has a line for each entry and a cell for each column', () => {
		const rows = read(table.slice(1))
		expect(rows).toHaveLength(7)
		expect(new Set(rows.map((row) => row.length))).toEqual(new Set([csvColumns.length]))
	})

	test('says what happened to an entry', () => {
		const [, corrected, thanks, anonymous, voided] = read(table.slice(1)).map((row) =>
			Object.fromEntries(csvColumns.map((column, index) => [column, row[index]]))
		)
		expect(corrected).toMatchObject({
			number: 'KAC-1/2026-0001',
			corrections: '1',
			submitter: '(vārds nav iekļauts)',
			dueOn: '2026-12-07',
			recordedBy: 'Ilze Kalniņa'
		})
		expect(thanks).toMatchObject({ text: '\'=Paldies;\n"ļoti"', dueOn: '' })
		expect(anonymous).toMatchObject({ submitter: 'anonīms', clauses: '6, 5.2.1' })
		expect(voided).toMatchObject({ stage: 'Anulēts', voidReason: 'Ierakstīts divreiz', initials: 'IK, JB' })
	})

	test('says when it was answered and how it ended', () => {
		const desk = new Desk()
		const { id } = desk.register()
		for (const command of [commands.examine, commands['give-account'], commands.rule, commands.answer, commands.close])
			mustDo(desk, id, command)
		const [, row = []] = read(text(registerCsv(reportOf(desk), words)).slice(1))
		const cell = (column: (typeof csvColumns)[number]) => row[csvColumns.indexOf(column)]
		expect([cell('answeredOn'), cell('outcome'), cell('closedOn')]).toEqual(['2026-11-23', 'upheld', '2026-11-23'])
	})

	test('has names only in a full report', () => {
		expect(table).not.toContain('Ozol')
		expect(text(registerCsv(reportOf(busyDesk(), { build: full }), words))).toContain(
			'Anna Ozoliņa;"Liepu iela 3, Jaunpiebalga"'.replaceAll('"', '')
		)
	})
})

test('whatever is written can be read back', () => {
	fc.assert(
		fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
			const back = read(rows.map(csvLine).join(''))
			expect(back).toEqual(
				rows.map((row) => row.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell)))
			)
		})
	)
})

test.each(['=1+1', '+371 26123456', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
	'%j is no formula for a spreadsheet',
	(cell) => {
		expect(csvCell(cell).replace(/^"/, '').startsWith("'")).toBe(true)
	}
)

test('blanks at the ends survive', () => {
	expect(csvCell(' a')).toBe('" a"')
	expect(csvCell('a b')).toBe('a b')
	// Whatever a spreadsheet could cut off, at either end.
	for (const blank of ' \u00a0\u2003\u2028\u3000\ufeff\v\f')
		for (const cell of [`${blank}a`, `a${blank}`]) expect(csvCell(cell)).toBe(`"${cell}"`)
})
