import {
	languages,
	findReferred,
	type Choice,
	type Language,
	type Question,
	type Questionnaire,
	type Section,
	type Texts
} from '../questionnaire.ts'
import { toRelevant } from './condition-out.ts'
import type { Sheet } from './finding.ts'
import { toCalculation } from './formula-out.ts'

type Cells = Readonly<Record<string, string>>

const names: Readonly<Record<Language, string>> = {
	lv: 'Latviešu (lv)',
	en: 'English (en)',
	ru: 'Русский (ru)',
	uk: 'Українська (uk)'
}

/** A questionnaire as an XLSForm. What XLSForm has no column for stands in columns `uzklausi_…`, which other tools leave alone. */
export function writeXlsForm(questionnaire: Questionnaire): readonly Sheet[] {
	const { intro, thanks, title, code, version } = questionnaire
	const lists = new Map<string, string>()
	const rows: Cells[] = [
		note('intro_who', intro.who),
		note('intro_why', intro.why),
		note('intro_anonymity', intro.anonymity),
		...questionnaire.sections.flatMap((section) => sectionRows(section, questionnaire, lists)),
		note('thanks', thanks),
		...(questionnaire.calculations ?? []).map(({ question, formula }) => ({
			type: 'calculate',
			name: question.code,
			...translated('label', question.text),
			calculation: toCalculation(formula, (each) => findReferred(questionnaire, each))
		}))
	]
	const choices = [...lists].flatMap(([key, list]) =>
		(JSON.parse(key) as readonly Choice[]).map((choice) => ({
			list_name: list,
			name: choice.code,
			...translated('label', choice.label)
		}))
	)
	const settings = {
		...translated('form_title', title),
		form_id: code,
		version: String(version),
		default_language: names.lv,
		uzklausi_languages: questionnaire.languages.join(' '),
		uzklausi_minutes: String(intro.minutes)
	}
	return [
		sheetOf('survey', ['type', 'name', ...spread('label'), ...spread('hint')], rows),
		sheetOf('choices', ['list_name', 'name', ...spread('label')], choices),
		sheetOf('settings', [], [settings])
	]
}

function spread(column: string): readonly string[] {
	return languages.map((language) => `${column}::${names[language]}`)
}

/** Columns in the wanted order, then those that only some rows have; columns without a single cell are left out. */
function sheetOf(name: string, first: readonly string[], rows: readonly Cells[]): Sheet {
	const used = new Set(rows.flatMap(Object.keys))
	const headers = [...new Set([...first.filter((each) => used.has(each)), ...used])]
	return { name, rows: [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))] }
}

function note(name: string, texts: Texts): Cells {
	return { type: 'note', name, ...translated('label', texts) }
}

function translated(column: string, texts: Texts | undefined): Cells {
	if (!texts) return {}
	const said = languages.flatMap((language) => {
		const text = texts[language]
		return text === undefined ? [] : [[`${column}::${names[language]}`, text.replace(/\{q:([\w-]+)\}/g, '${$1}')]]
	})
	return Object.fromEntries(said) as Cells
}

function sectionRows(
	{ code, title, showIf, repeat, questions }: Section,
	form: Questionnaire,
	lists: Map<string, string>
): readonly Cells[] {
	const kind = repeat ? 'repeat' : 'group'
	const condition = showIf && { relevant: relevantOf(showIf, form) }
	const begin = {
		type: `begin_${kind}`,
		name: code,
		...translated('label', repeat ? repeat.name : title),
		...condition,
		...(repeat && { repeat_count: String(repeat.max), ...translated('uzklausi_title', title) })
	}
	return [begin, ...questions.flatMap((question) => questionRows(question, form, lists)), { type: `end_${kind}` }]
}

function relevantOf(showIf: NonNullable<Section['showIf']>, form: Questionnaire): string {
	return toRelevant(showIf, (code) => findReferred(form, code))
}

function questionRows(question: Question, form: Questionnaire, lists: Map<string, string>): readonly Cells[] {
	const { code, text, hint, message, required, offers, showIf } = question
	const relevant = showIf && { relevant: relevantOf(showIf, form) }
	const asked = {
		...translated('hint', hint),
		...(required && { required: 'yes' }),
		...translated('constraint_message', message),
		...(offers && offers.length > 0 && { uzklausi_offers: offers.join(' ') })
	}
	if (question.type === 'matrix') {
		const list = listOf(question.choices, code, lists)
		const begin = {
			type: 'begin_group',
			name: code,
			...translated('label', text),
			appearance: 'table-list',
			...relevant
		}
		const rows = question.rows.map((row) => ({
			type: `select_one ${list}`,
			name: `${code}_${row.code}`,
			...translated('label', row.label),
			...asked
		}))
		return [begin, ...rows, { type: 'end_group' }]
	}
	return [{ name: code, ...translated('label', text), ...asked, ...relevant, ...typeCells(question, lists) }]
}

function listOf(choices: readonly Choice[], code: string, lists: Map<string, string>): string {
	const key = JSON.stringify(choices)
	const name = lists.get(key) ?? `${code}_list`
	lists.set(key, name)
	return name
}

function typeCells(question: Exclude<Question, { type: 'matrix' }>, lists: Map<string, string>): Cells {
	switch (question.type) {
		case 'single':
			return { type: `select_one ${listOf(question.choices, question.code, lists)}` }
		case 'multi': {
			const type = `select_multiple ${listOf(question.choices, question.code, lists)}`
			return { type, ...bounds('count-selected(.)', question.min, question.max) }
		}
		case 'rank': {
			const top = question.top === undefined ? {} : { uzklausi_top: String(question.top) }
			return { type: `rank ${listOf(question.choices, question.code, lists)}`, ...top }
		}
		case 'scale': {
			const ends = { ...translated('uzklausi_low', question.low), ...translated('uzklausi_high', question.high) }
			const measure = question.measure === undefined ? {} : { uzklausi_measure: question.measure }
			return { type: 'range', parameters: `start=${question.from} end=${question.to} step=1`, ...ends, ...measure }
		}
		case 'smiley':
			return { type: 'range', parameters: 'start=1 end=5 step=1', uzklausi_scale: 'smiley' }
		case 'nps':
			return { type: 'range', parameters: 'start=0 end=10 step=1', uzklausi_scale: 'nps' }
		case 'drawing':
			return { type: 'image', appearance: 'draw' }
		default:
			return typedCells(question)
	}
}

function typedCells(question: Extract<Question, { type: 'number' | 'date' | 'text' }>): Cells {
	if (question.type === 'date') {
		const day = (value: string | undefined): string | undefined => value && `date('${value}')`
		return { type: 'date', ...bounds('.', day(question.from), day(question.to)) }
	}
	if (question.type === 'number') {
		const { decimals, unit, min, max } = question
		const type = decimals === undefined ? { type: 'integer' } : { type: 'decimal', uzklausi_decimals: String(decimals) }
		return { ...type, ...translated('uzklausi_unit', unit), ...bounds('.', min, max) }
	}
	const format = question.format && { uzklausi_format: question.format }
	const lines = question.lines === 'many' ? { appearance: 'multiline' } : {}
	return { type: 'text', ...lines, ...format, ...bounds('string-length(.)', question.min, question.max) }
}

function bounds(of: string, low: number | string | undefined, high: number | string | undefined): Cells {
	const parts = [low === undefined ? [] : [`${of} >= ${low}`], high === undefined ? [] : [`${of} <= ${high}`]].flat()
	return parts.length === 0 ? {} : { constraint: parts.join(' and ') }
}
