import { readQuestionnaire } from '../questionnaire-schema.ts'
import { languages, type Language, type Questionnaire } from '../questionnaire.ts'
import { calculateIn } from './calculate-in.ts'
import { Calculations, codesInCopies } from './calculations.ts'
import { listsOf, tellUnused } from './choices-in.ts'
import { choicesColumns, settingsColumns, surveyColumns, toolColumns } from './columns.ts'
import { levelOf, type Finding, type Sheet } from './finding.ts'
import { conditionOf, sectionOf } from './sections-in.ts'
import { settingsOf, type Settings } from './settings-in.ts'
import type { RawSection, Relevant, Structure } from './raw.ts'
import { structureOf } from './structure.ts'
import { findingAt, leftBehind, tableOf, type Table } from './table.ts'

/** What a questionnaire has and a form may lack: used where the file says nothing. */
export type FormDefaults = Pick<Questionnaire, 'intro' | 'thanks' | 'title'>

/** `questionnaire` is missing when a finding refuses the file. What it means is judged by `checkQuestionnaire`. */
export type FormReading = { readonly questionnaire: Questionnaire | undefined; readonly findings: readonly Finding[] }

const sheetNames = ['survey', 'choices', 'settings'] as const

/**
 * Reads an XLSForm (xlsform.org): sheets `survey`, `choices` and `settings`. Pure. Nothing stays behind in silence: whatever cell
 * is not looked at is a finding.
 */
export function readXlsForm(sheets: readonly Sheet[], defaults: FormDefaults): FormReading {
	const find = (name: string): Sheet => sheets.find((sheet) => nameOf(sheet) === name) ?? { name, rows: [] }
	if (sheets.every((sheet) => nameOf(sheet) !== 'survey')) return refusal({ code: 'sheet-missing', sheet: 'survey' })
	const table = tableOf(find('survey'))
	const missing = ['type', 'name'].find((name) => table.columns.every((column) => column.name !== name))
	if (missing !== undefined) return refusal({ code: 'column-missing', sheet: table.sheet, row: 1, column: missing })
	const findings: Finding[] = []
	const tell = (finding: Finding): unknown => findings.push(finding)
	const settings = settingsOf(find('settings'), tell)
	const choices = tableOf(find('choices'))
	const used = new Set<string>()
	const lists = listsOf(choices, settings.language, tell)
	const structure = structureOf({ table, lists, used, language: settings.language, tell })
	tellUnused(choices, used, tell)
	const written = languagesOf([table, choices], settings.language)
	if (!written.includes('lv')) tell({ code: 'latvian-missing', sheet: table.sheet, row: 1 })
	const built = sectionsOf(structure, { table, tell, title: defaults.title })
	const questionnaire = { ...frameOf(settings, structure.notes, { written, defaults, tell }), ...built }
	findings.push(
		...sheets.flatMap(strangeSheet),
		...leftBehind(table, surveyColumns, toolColumns),
		...leftBehind(choices, choicesColumns, toolColumns),
		...leftBehind(settings.table, settingsColumns, toolColumns)
	)
	const order = sheets.map(({ name }) => name)
	return sorted(judged(questionnaire, findings, { table, sections: structure.sections }), order)
}

function nameOf({ name }: Sheet): string {
	return name.trim().toLowerCase()
}

function strangeSheet(sheet: Sheet): readonly Finding[] {
	const isKnown = sheetNames.some((each) => each === nameOf(sheet))
	const isEmpty = sheet.rows.every((row) => row.every((cell) => cell.trim() === ''))
	return isKnown || isEmpty ? [] : [{ code: 'sheet-not-taken', sheet: sheet.name }]
}

function refusal(finding: Finding): FormReading {
	return { questionnaire: undefined, findings: [finding] }
}

/** Everything of a questionnaire but its sections. */
function frameOf(
	{ code, version, declared, title, minutes, table }: Settings,
	notes: Structure['notes'],
	{
		written,
		defaults,
		tell
	}: { readonly written: readonly Language[]; readonly defaults: FormDefaults; readonly tell: (each: Finding) => void }
): Omit<Questionnaire, 'sections'> {
	if (notes.size < 4) tell({ code: 'intro-added', sheet: 'survey' })
	if (!title) tell({ code: 'title-missing', sheet: table.sheet, column: 'form_title' })
	return {
		code,
		version,
		languages: declared.length > 0 ? declared : ['lv', ...written.filter((each) => each !== 'lv')],
		title: title ?? defaults.title,
		intro: {
			who: notes.get('intro_who') ?? defaults.intro.who,
			why: notes.get('intro_why') ?? defaults.intro.why,
			anonymity: notes.get('intro_anonymity') ?? defaults.intro.anonymity,
			minutes: minutes ?? defaults.intro.minutes
		},
		thanks: notes.get('thanks') ?? defaults.thanks
	}
}

function sectionsOf(
	{ sections, targets, calculates }: Structure,
	reading: { readonly table: Table; readonly tell: (finding: Finding) => void; readonly title: Questionnaire['title'] }
): Pick<Questionnaire, 'sections' | 'calculations'> {
	const calculations = new Calculations(targets, codesInCopies(sections))
	const compiling = { ...reading, targets, calculate: calculations.invent }
	const wholeConditionOf = (relevant: readonly Relevant[]) => {
		const lost: Finding[] = []
		const condition = conditionOf(relevant, { ...compiling, tell: (finding) => lost.push(finding) })
		return lost.length > 0 ? null : condition
	}
	calculateIn(calculates, { ...compiling, calculations, conditionOf: wholeConditionOf })
	const built = sections.flatMap((section) => sectionOf(section, compiling))
	return { sections: built, ...(calculations.list.length > 0 && { calculations: calculations.list }) }
}

/** The shape and the limits are judged by the one schema of questionnaires; each issue finds its row again. */
function judged(
	questionnaire: Questionnaire,
	findings: Finding[],
	{ table, sections }: { readonly table: Table; readonly sections: readonly RawSection[] }
): FormReading {
	const reading = readQuestionnaire(questionnaire)
	if (reading.ok) return { questionnaire: reading.questionnaire, findings }
	const filled = sections.filter(({ questions }) => questions.length > 0)
	for (const { path } of reading.issues) {
		const [, section, question] = /^sections\.(\d+)(?:\.questions\.(\d+))?/.exec(path) ?? []
		const raw = filled[Number(section)]
		const row = raw?.questions[Number(question)]?.row ?? raw?.row
		const code = 'not-a-questionnaire'
		findings.push(row ? findingAt(table, row, code, 'name') : { code, sheet: table.sheet, value: path })
	}
	return { questionnaire: undefined, findings }
}

/** What refuses the file first, then from sheet to sheet and from row to row. */
function sorted({ questionnaire, findings }: FormReading, sheets: readonly string[]): FormReading {
	const rank = (finding: Finding): number => {
		const index = sheets.indexOf(finding.sheet)
		return levelOf(finding) === 'refused' ? -1 : index === -1 ? sheets.length : index
	}
	return {
		questionnaire,
		findings: findings.toSorted((one, other) => rank(one) - rank(other) || (one.row ?? 0) - (other.row ?? 0))
	}
}

/** Languages of the labels, Latvian first. */
function languagesOf(tables: readonly Table[], unnamed: Language): readonly Language[] {
	const labels = tables.flatMap(({ columns }) => columns.filter(({ name }) => name === 'label'))
	const found = new Set(labels.map(({ language }) => (language === '' ? unnamed : language)))
	return languages.filter((each) => found.has(each))
}
