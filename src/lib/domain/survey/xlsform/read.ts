import { is } from 'valibot'
import type { Condition } from '../condition.ts'
import { conditionSchema, limits, readQuestionnaire } from '../questionnaire-schema.ts'
import {
	languages,
	type Choice,
	type Language,
	type Question,
	type Questionnaire,
	type Section
} from '../questionnaire.ts'
import { toCondition, type Targets } from './condition-in.ts'
import { parseExpression } from './expression.ts'
import { levelOf, type Finding, type Sheet } from './finding.ts'
import { codeOf, questionCodeOf } from './names.ts'
import { structureOf, type RawSection, type Relevant } from './structure.ts'
import { cellOf, findingAt, headerOf, languageOf, tableOf, textsOf, type Table } from './table.ts'

/** What a questionnaire has and a form may lack: used where the file says nothing. */
export type FormDefaults = Pick<Questionnaire, 'intro' | 'thanks' | 'title'>

/** `questionnaire` is missing when a finding refuses the file. What it means is judged by `checkQuestionnaire`. */
export type FormReading = { readonly questionnaire: Questionnaire | undefined; readonly findings: readonly Finding[] }

/** Columns that are read, and those that change nothing in an answer or its question. */
const columnsTaken: ReadonlySet<string> = new Set([
	...['type', 'name', 'label', 'hint', 'required', 'required_message', 'relevant', 'constraint', 'constraint_message'],
	...[
		'appearance',
		'parameters',
		'repeat_count',
		'choice_filter',
		'$xpath',
		'$autoname',
		'$kuid',
		'$qpath',
		'$given_name'
	]
])

/** Reads an XLSForm (xlsform.org): sheets `survey`, `choices` and `settings`. Pure; every row and cell left behind is a finding. */
export function readXlsForm(sheets: readonly Sheet[], defaults: FormDefaults): FormReading {
	const findings: Finding[] = []
	const find = (name: string): Sheet | undefined => sheets.find((sheet) => sheet.name.trim().toLowerCase() === name)
	const survey = find('survey')
	if (!survey) return refusal({ code: 'sheet-missing', sheet: 'survey' })
	const table = tableOf(survey)
	const missing = ['type', 'name'].find((name) => table.columns.every((column) => column.name !== name))
	if (missing !== undefined) return refusal({ code: 'column-missing', sheet: survey.name, row: 1, column: missing })
	const settings = tableOf(find('settings') ?? { name: 'settings', rows: [] })
	const [setting] = settings.rows
	const set = (name: string): string => (setting ? cellOf(settings, setting, name) : '')
	const language = languageOf(set('default_language')) ?? 'lv'
	const tell = (finding: Finding): unknown => findings.push(finding)
	const choices = tableOf(find('choices') ?? { name: 'choices', rows: [] })
	const lists = listsOf(choices, language, tell)
	tellColumns(table, tell)
	const { sections, notes, targets } = structureOf({ table, lists, language, tell })
	const written = languagesOf([table, choices], language)
	const declared = set('uzklausi_languages')
		.split(/\s+/)
		.flatMap((word) => languages.filter((each) => each === word))
	if (!written.includes('lv')) tell({ code: 'latvian-missing', sheet: survey.name, row: 1 })
	if (notes.size < 4) tell({ code: 'intro-added', sheet: survey.name })
	const note = (name: string, otherwise: Questionnaire['title']): Questionnaire['title'] => notes.get(name) ?? otherwise
	const questionnaire: Questionnaire = {
		code: questionCodeOf(set('form_id') || 'form'),
		version: versionOf(set('version')),
		languages: declared.length > 0 ? declared : ['lv', ...written.filter((each) => each !== 'lv')],
		title: (setting && textsOf(settings, setting, 'form_title', language)) ?? defaults.title,
		intro: {
			who: note('intro_who', defaults.intro.who),
			why: note('intro_why', defaults.intro.why),
			anonymity: note('intro_anonymity', defaults.intro.anonymity),
			minutes: Number(set('uzklausi_minutes')) || defaults.intro.minutes
		},
		thanks: note('thanks', defaults.thanks),
		sections: sections.flatMap((section) => sectionOf(section, { table, targets, tell, title: defaults.title }))
	}
	return judged(questionnaire, findings, { table, sections })
}

/** Forms number their versions as they like, many by the day; ours count from 1. */
function versionOf(text: string): number {
	return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 1
}

function refusal(finding: Finding): FormReading {
	return { questionnaire: undefined, findings: [finding] }
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
	return { questionnaire: undefined, findings: findings.toSorted((one, other) => rank(one) - rank(other)) }
}

function rank(finding: Finding): number {
	return levelOf(finding) === 'refused' ? 0 : 1
}

function listsOf(
	table: Table,
	language: Language,
	tell: (finding: Finding) => void
): ReadonlyMap<string, readonly Choice[]> {
	const lists = new Map<string, Choice[]>()
	for (const row of table.rows) {
		const list = cellOf(table, row, 'list_name')
		const name = cellOf(table, row, 'name')
		if (list === '' || name === '') {
			tell(findingAt(table, row, 'name-missing', list === '' ? 'list_name' : 'name'))
			continue
		}
		const code = codeOf(name)
		if (code !== name) tell(findingAt(table, row, 'name-changed', 'name'))
		const choices = lists.get(list) ?? []
		// One more than allowed is enough to tell that there are too many.
		if (choices.length <= limits.choices)
			choices.push({ code, label: textsOf(table, row, 'label', language) ?? { lv: name } })
		lists.set(list, choices)
	}
	return lists
}

function tellColumns(table: Table, tell: (finding: Finding) => void): void {
	for (const { name, header, language } of table.columns) {
		const place = { sheet: table.sheet, row: 1, column: header }
		const isUsed = table.rows.some((row) => cellOf(table, row, name) !== '')
		if (language === undefined && columnsTaken.has(name)) tell({ ...place, code: 'language-unknown' })
		else if (isUsed && !columnsTaken.has(name) && !name.startsWith('uzklausi_') && headerOf(table, name) === header)
			tell({ ...place, code: 'column-not-taken' })
	}
}

/** Languages of the labels, Latvian first. */
function languagesOf(tables: readonly Table[], unnamed: Language): readonly Language[] {
	const labels = tables.flatMap(({ columns }) => columns.filter(({ name }) => name === 'label'))
	const found = new Set(labels.map(({ language }) => (language === '' ? unnamed : language)))
	return languages.filter((each) => found.has(each))
}

type Compiling = {
	readonly table: Table
	readonly targets: Targets
	readonly tell: (finding: Finding) => void
	readonly title: Questionnaire['title']
}

function sectionOf(raw: RawSection, compiling: Compiling): readonly Section[] {
	if (raw.questions.length === 0) return []
	const showIf = conditionOf(raw.relevant, compiling)
	const questions = raw.questions.map(({ question, relevant }): Question => {
		const condition = conditionOf(relevant, compiling)
		return condition ? { ...question, showIf: condition } : question
	})
	const title = raw.title ?? compiling.title
	return [{ code: raw.code, title, ...(showIf && { showIf }), ...(raw.repeat && { repeat: raw.repeat }), questions }]
}

function conditionOf(relevant: readonly Relevant[], { table, targets, tell }: Compiling): Condition | undefined {
	const of = relevant.flatMap(({ text, row }) => {
		const condition = toCondition(parseExpression(text), targets)
		if (condition && is(conditionSchema, condition)) return [condition]
		tell(findingAt(table, row, 'condition-not-taken', 'relevant'))
		return []
	})
	return of.length > 1 ? { type: 'all', of } : of[0]
}
