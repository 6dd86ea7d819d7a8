import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lv } from '../survey.fixture.ts'
import type { Finding, FindingCode, Sheet } from './finding.ts'
import { readXlsForm } from './read.ts'

const defaults = {
	title: lv('Anketa'),
	intro: { who: lv('Centrs'), why: lv('Lai uzlabotu'), anonymity: lv('Anonīmi'), minutes: 5 },
	thanks: lv('Paldies!')
}

/** What people write into each column, right and wrong. */
const cells: Readonly<Record<string, readonly string[]>> = {
	type: [
		...['text', 'integer', 'decimal', 'date', 'select_one places', 'select_multiple places', 'rank places', 'range'],
		...['note', 'calculate', 'geopoint', 'start', 'select one from places', 'select_one places or_other', 'wonder'],
		...['begin group', 'end group', 'begin_repeat', 'end_repeat', 'image', 'acknowledge', 'select_one nothing']
	],
	name: ['a', 'b', 'c', 'd', 'a b', 'intro_who', ''],
	'label::lv': ['Jautājums', 'Cits ${a}', ''],
	'label::en': ['Question', ''],
	'label::Deutsch': ['Frage', ''],
	hint: ['Padoms', ''],
	required: ['yes', '${a} = 1', ''],
	required_message: ['Jāatbild', ''],
	relevant: ['${a} > 1', "selected(${b}, '1')", '${a} + ${b} > 3', 'today() > 1', ''],
	constraint: ['. > 3', "regex(., 'x')", ''],
	constraint_message: ['Ne tā', ''],
	appearance: ['minimal', 'table-list', 'draw', 'map', 'w4', ''],
	parameters: ['start=1 end=5', 'randomize=true', ''],
	repeat_count: ['3', '${a}', ''],
	choice_filter: ['x=1', ''],
	calculation: ['${a} + 1', 'now()', "if(${a} > 1, 'x', 'y')", ''],
	default: ['5', ''],
	'media::image': ['a.png', ''],
	uzklausi_scale: ['nps', ''],
	uzklausi_top: ['2', ''],
	$xpath: ['data/a', '']
}
const choiceCells: Readonly<Record<string, readonly string[]>> = {
	list_name: ['places', 'unused', ''],
	name: ['1', '2', 'x y', ''],
	label: ['Ogre', ''],
	image: ['o.png', ''],
	region: ['r', '']
}
const settingCells: Readonly<Record<string, readonly string[]>> = {
	form_title: ['Anketa', ''],
	form_id: ['poll', ''],
	version: ['2', '2026112301', ''],
	style: ['pages', ''],
	default_language: ['English (en)', 'Klingon', ''],
	submission_url: ['x', '']
}

function anySheet(
	name: string,
	columns: Readonly<Record<string, readonly string[]>>,
	most: number
): fc.Arbitrary<Sheet> {
	const row = fc.tuple(...Object.values(columns).map((each) => fc.constantFrom(...each)))
	return fc.array(row, { maxLength: most }).map((rows) => ({ name, rows: [Object.keys(columns), ...rows] }))
}

const anyWorkbook = fc.tuple(
	anySheet('survey', cells, 8),
	anySheet('choices', choiceCells, 4),
	anySheet('settings', settingCells, 2),
	anySheet('entities', { label: ['x', ''] }, 1)
)

function without(sheet: Sheet, row: number, column: number): Sheet {
	const blanked = (cells: readonly string[], index: number) => (index === row ? cells.with(column, '') : cells)
	return { ...sheet, rows: sheet.rows.map(blanked) }
}

/** Cells that may be taken or left: what tools note for themselves, layouts, a language that no column lacks, the end of a group, the name of a note and the condition that it shares. */
function isHarmless({ name, rows }: Sheet, row: number, column: number): boolean {
	const header = rows[0]?.[column] ?? ''
	const type = rows[row]?.[0] ?? ''
	if (header === 'appearance' && ['minimal', 'w4'].includes(rows[row]?.[column] ?? '')) return true
	if (header === '$xpath' || header === 'default_language') return true
	return (
		name === 'survey' &&
		(type.startsWith('end') || (type === 'note' && (header === 'name' || header === 'relevant')) || type === '')
	)
}

/** Of the row as a whole, or of everything in a group. */
const leaving: ReadonlySet<FindingCode> = new Set([
	...(['type-unknown', 'type-not-taken', 'device-data-not-taken', 'name-missing', 'label-missing'] as const),
	...([
		'list-unknown',
		'group-empty',
		'calculation-not-taken',
		'note-not-taken',
		'sheet-not-taken',
		'group-unbalanced'
	] as const)
])

/** The row, the column or the sheet was told to stay behind: nothing more is said of what stands in it. */
function isTold(findings: readonly Finding[], { name, rows }: Sheet, row: number, column: number): boolean {
	const header = rows[0]?.[column]
	return findings.some(({ code, sheet, ...finding }) => {
		if (sheet !== name) return false
		const isRow = finding.row === row + 1
		if (leaving.has(code)) return isRow || code === 'sheet-not-taken'
		// A dissolved group is one question after another, whatever its appearance was.
		if (isRow && code === 'group-dissolved' && header === 'appearance') return true
		return (isRow || finding.row === 1) && finding.column === header
	})
}

describe('nothing of a form stays behind in silence', () => {
	test('whatever cell is taken away, the questionnaire or what is told of the file changes', () => {
		fc.assert(
			fc.property(anyWorkbook, (sheets) => {
				const whole = readXlsForm(sheets, defaults)
				// What refuses the file is told; the rest is told when that is mended.
				if (!whole.questionnaire) return
				for (const [index, sheet] of sheets.entries())
					for (const [row, cells] of sheet.rows.entries())
						for (const [column, cell] of cells.entries()) {
							if (row === 0 || cell === '' || isHarmless(sheet, row, column)) continue
							if (isTold(whole.findings, sheet, row, column)) continue
							const less = readXlsForm(sheets.with(index, without(sheet, row, column)), defaults)
							const place = `${sheet.name} ${row + 1} ${sheet.rows[0]?.[column]}: ${cell}`
							expect({ place, ...less }, place).not.toEqual({ place, ...whole })
						}
			}),
			{ numRuns: 500 }
		)
	})

	test('further columns, sheets, settings, appearances, rows of settings and texts of groups are each told', () => {
		const { findings } = readXlsForm(
			[
				{
					name: 'survey',
					rows: [
						['type', 'name', 'label', 'appearance', 'hint', 'default'],
						['begin_group', 'g', 'Grupa', 'table-list', 'Padoms grupai', ''],
						['select_one l', 'g_a', 'Rinda', '', '', ''],
						['end_group', 'g', '', '', '', ''],
						['text', 't', 'Teksts', 'map minimal', '', 'x'],
						['select_one l or_other', 'o', 'Cits?', '', '', ''],
						['begin_group', 'empty', 'Tukša', '', '', ''],
						['end_group', '', '', '', '', '']
					]
				},
				{
					name: 'choices',
					rows: [
						['list_name', 'name', 'label', 'image'],
						['l', '1', 'Viens', 'a.png'],
						['l', '2', '', ''],
						['m', '1', 'Lieks', '']
					]
				},
				{
					name: 'settings',
					rows: [
						['form_title', 'version', 'style'],
						['Anketa', '20261123', 'pages'],
						['Otra', '', '']
					]
				},
				{ name: 'entities', rows: [['a'], ['b']] }
			],
			defaults
		)
		expect(findings.map(({ code, sheet, row, column }) => [code, sheet, row, column])).toEqual([
			['intro-added', 'survey', undefined, undefined],
			['column-not-taken', 'survey', 1, 'default'],
			['cell-not-taken', 'survey', 2, 'hint'],
			['appearance-not-taken', 'survey', 5, 'appearance'],
			['other-not-taken', 'survey', 6, 'type'],
			['group-empty', 'survey', 7, 'name'],
			['column-not-taken', 'choices', 1, 'image'],
			['choice-label-missing', 'choices', 3, 'name'],
			['list-not-used', 'choices', 4, 'list_name'],
			['column-not-taken', 'settings', 1, 'style'],
			['setting-not-taken', 'settings', 2, 'version'],
			['cell-not-taken', 'settings', 3, 'form_title'],
			['sheet-not-taken', 'entities', undefined, undefined]
		])
	})
})
