import { noAnswers } from '../answer.ts'
import { limits } from '../questionnaire-limits.ts'
import { textFormats, type Choice, type Language, type Question, type Texts } from '../questionnaire.ts'
import { constrain } from './constraint.ts'
import type { Finding, FindingCode } from './finding.ts'
import { questionCodeOf } from './names.ts'
import { strangeWords } from './columns.ts'
import { cellOf, findingAt, leaveRow, textsOf, type Row, type Table } from './table.ts'

/** What a row of the survey sheet is read with. `tell` takes a finding. */
export type Reading = {
	readonly table: Table
	readonly lists: ReadonlyMap<string, readonly Choice[]>
	/** Names of lists that some question uses; grows while reading. */
	readonly used: Set<string>
	readonly language: Language
	readonly tell: (finding: Finding) => void
}

type Base = { readonly code: string; readonly text: Texts }

/** Rows that tools fill in by themselves: we keep neither time nor device. */
const deviceTypes: ReadonlySet<string> = new Set([
	'start',
	'end',
	'today',
	'deviceid',
	'phonenumber',
	'username',
	'email',
	'audit',
	'simserial',
	'subscriberid',
	'start-geopoint',
	'background-audio'
])
const knownTypes: ReadonlySet<string> = new Set([
	'hidden',
	'geopoint',
	'geotrace',
	'geoshape',
	'audio',
	'video',
	'image',
	'file',
	'barcode',
	'time',
	'datetime',
	'acknowledge',
	'trigger',
	'select_one_from_file',
	'select_multiple_from_file',
	'select_one_external',
	'xml-external',
	'csv-external'
])

/** One row as a question; `undefined` when it stays behind, which `tell` has been told then. */
export function questionIn(reading: Reading, row: Row): Question | undefined {
	const { table, tell } = reading
	const name = cellOf(table, row, 'name')
	const refuse = (code: FindingCode, column?: string): undefined => {
		tell(findingAt(table, row, code, column))
		leaveRow(row)
		return undefined
	}
	const [type = '', list = '', other] = typeWords(cellOf(table, row, 'type'))
	if (deviceTypes.has(type)) {
		refuse('device-data-not-taken', 'type')
		return
	}
	if (name === '') {
		refuse('name-missing', 'name')
		return
	}
	const code = questionCodeOf(name)
	if (code !== name) tell(findingAt(table, row, 'name-changed', 'name'))
	const text = textsOf(table, row, 'label', reading.language) ?? textsOf(table, row, 'hint', reading.language)
	if (!text && !knownTypes.has(type)) {
		refuse('label-missing', 'label')
		return
	}
	const shape = text && shapeOf(reading, row, type.toLowerCase(), list, { code, text })
	if (shape) {
		if (other !== undefined) tell(findingAt(table, row, 'other-not-taken', 'type'))
		tellAppearance(reading, row, type === 'image' ? ['draw', 'signature'] : type === 'text' ? ['multiline'] : [])
		return withConstraint(reading, row, { ...shape, ...extras(reading, row) })
	}
	if (shape === null) {
		leaveRow(row)
		return undefined
	}
	refuse(knownTypes.has(type) ? 'type-not-taken' : 'type-unknown', 'type')
}

/** A type in its spellings: `select one from places`, `select_one places or_other`, `select all that apply from places`. */
function typeWords(type: string): readonly string[] {
	const spelt = type
		.replace(/^select[ _]one(?: from)?\s+/i, 'select_one ')
		.replace(/^select[ _](?:multiple|all that apply)(?: from)?\s+/i, 'select_multiple ')
		.replace(/\bor[ _](?:specify[ _])?other$/i, 'or_other')
	return spelt.split(/\s+/)
}

/** Says so where an appearance means more than a layout. @param read - words that mean something here. */
export function tellAppearance({ table, tell }: Reading, row: Row, read: readonly string[] = []): void {
	if (strangeWords(cellOf(table, row, 'appearance'), read).length > 0)
		tell(findingAt(table, row, 'appearance-not-taken', 'appearance'))
}

/** `undefined`: no such type; `null`: told already. */
function shapeOf(reading: Reading, row: Row, type: string, list: string, base: Base): Question | undefined | null {
	const { table } = reading
	const own = (column: string): Texts | undefined => textsOf(table, row, `uzklausi_${column}`, reading.language)
	const appearance = cellOf(table, row, 'appearance')
	switch (type) {
		case 'text': {
			const format = textFormats.find((each) => each === cellOf(table, row, 'uzklausi_format'))
			const lines = appearance.includes('multiline') ? 'many' : 'one'
			return { ...base, type: 'text', lines, ...(format && { format }) }
		}
		case 'string':
			return { ...base, type: 'text', lines: 'one' }
		case 'integer':
		case 'int':
		case 'decimal': {
			const unit = own('unit')
			const decimals = Number(cellOf(table, row, 'uzklausi_decimals') || '2')
			return { ...base, type: 'number', ...(type === 'decimal' && { decimals }), ...(unit && { unit }) }
		}
		case 'date':
			return { ...base, type: 'date' }
		case 'image':
			return /signature|draw/.test(appearance) ? { ...base, type: 'drawing' } : undefined
		case 'range':
			return rangeOf(reading, row, base)
		case 'select_one':
		case 'select_multiple':
		case 'select_many':
		case 'rank':
			return chosenOf(reading, row, type, list, base)
		default:
			return undefined
	}
}

function chosenOf(reading: Reading, row: Row, type: string, list: string, base: Base): Question | null {
	const { table, lists, used, tell } = reading
	const choices = lists.get(list)
	used.add(list)
	if (!choices || choices.length > limits.choices) {
		tell(findingAt(table, row, choices ? 'too-many-choices' : 'list-unknown', 'type'))
		return null
	}
	if (cellOf(table, row, 'choice_filter') !== '') tell(findingAt(table, row, 'filter-not-taken', 'choice_filter'))
	if (type !== 'rank') return { ...base, type: type === 'select_one' ? 'single' : 'multi', choices }
	const top = Number(cellOf(table, row, 'uzklausi_top'))
	return { ...base, type: 'rank', choices, ...(top > 0 && { top }) }
}

function rangeOf({ table, language }: Reading, row: Row, base: Base): Question {
	const scale = cellOf(table, row, 'uzklausi_scale')
	if (scale === 'nps' || scale === 'smiley') return { ...base, type: scale }
	const parameters = cellOf(table, row, 'parameters')
	const parameter = (name: string, otherwise: number): number => {
		const [, value] = new RegExp(`\\b${name}\\s*=\\s*(-?\\d{1,6})\\b`).exec(parameters) ?? []
		return value === undefined ? otherwise : Number(value)
	}
	const low = textsOf(table, row, 'uzklausi_low', language)
	const high = textsOf(table, row, 'uzklausi_high', language)
	const isEffort = cellOf(table, row, 'uzklausi_measure') === 'effort'
	const ends = { ...(low && { low }), ...(high && { high }), ...(isEffort && { measure: 'effort' as const }) }
	return { ...base, type: 'scale', from: parameter('start', 0), to: parameter('end', 10), ...ends }
}

function extras({ table, language }: Reading, row: Row) {
	const hint = textsOf(table, row, 'label', language) && textsOf(table, row, 'hint', language)
	const message =
		textsOf(table, row, 'constraint_message', language) ?? textsOf(table, row, 'required_message', language)
	const required = /^(yes|true|1|true\(\))$/i.test(cellOf(table, row, 'required'))
	const words = cellOf(table, row, 'uzklausi_offers').split(/\s+/)
	const offers = noAnswers.filter((each) => words.includes(each))
	return {
		...(hint && { hint }),
		...(message && { message }),
		...(required && { required }),
		...(offers.length > 0 && { offers })
	}
}

/** Parameters that say no more than the question of ours does. */
const parametersOf: Readonly<Partial<Record<Question['type'], RegExp>>> = {
	scale: /^(?:(?:start|end)\s*=\s*-?\d{1,6}|step\s*=\s*1|[\s;,])*$/,
	nps: /^(?:start=0 end=10(?: step=1)?)?$/,
	smiley: /^(?:start=1 end=5(?: step=1)?)?$/
}

function withConstraint({ table, tell }: Reading, row: Row, question: Question): Question {
	const required = cellOf(table, row, 'required')
	if (!/^(yes|no|true|false|0|1|true\(\)|false\(\))?$/i.test(required))
		tell(findingAt(table, row, 'constraint-not-taken', 'required'))
	const parameters = cellOf(table, row, 'parameters')
	if (!(parametersOf[question.type] ?? /^$/).test(parameters))
		tell(findingAt(table, row, 'constraint-not-taken', 'parameters'))
	const text = cellOf(table, row, 'constraint')
	const result = text === '' ? ({ ok: true, question } as const) : constrain(question, text)
	if (result.ok) return result.question
	tell(findingAt(table, row, result.pattern ? 'pattern-not-taken' : 'constraint-not-taken', 'constraint'))
	return question
}
