import { noAnswers } from '../answer.ts'
import { limits } from '../questionnaire-schema.ts'
import { textFormats, type Choice, type Language, type Question, type Texts } from '../questionnaire.ts'
import { constrain } from './constraint.ts'
import type { Finding, FindingCode } from './finding.ts'
import { questionCodeOf } from './names.ts'
import { cellOf, findingAt, textsOf, type Row, type Table } from './table.ts'

/** What a row of the survey sheet is read with. `tell` takes a finding. */
export type Reading = {
	readonly table: Table
	readonly lists: ReadonlyMap<string, readonly Choice[]>
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
	'calculate',
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
		return undefined
	}
	const [type = '', list = ''] = cellOf(table, row, 'type').split(/\s+/)
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
	if (shape) return withConstraint(reading, row, { ...shape, ...extras(reading, row) })
	if (shape === null) return undefined
	refuse(knownTypes.has(type) ? 'type-not-taken' : 'type-unknown', 'type')
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
	const { table, lists, tell } = reading
	const choices = lists.get(list)
	if (!choices || choices.length > limits.choices) {
		tell(findingAt(table, row, choices ? 'too-many-choices' : 'list-unknown', 'type'))
		return null
	}
	if (cellOf(table, row, 'choice_filter') !== '') tell(findingAt(table, row, 'filter-not-taken', 'choice_filter'))
	const top = Number(cellOf(table, row, 'uzklausi_top'))
	if (type === 'select_one') return { ...base, type: 'single', choices }
	return type === 'rank'
		? { ...base, type: 'rank', choices, ...(top > 0 && { top }) }
		: { ...base, type: 'multi', choices }
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

function withConstraint({ table, tell }: Reading, row: Row, question: Question): Question {
	const required = cellOf(table, row, 'required')
	if (!/^(yes|no|true|false|0|1|true\(\)|false\(\))?$/i.test(required))
		tell(findingAt(table, row, 'constraint-not-taken', 'required'))
	const parameters = cellOf(table, row, 'parameters')
	const plain = /^(?:(?:start|end)\s*=\s*-?\d{1,6}|step\s*=\s*1|[\s;,])*$/
	if (!(question.type in { scale: 1, nps: 1, smiley: 1 } ? plain : /^$/).test(parameters))
		tell(findingAt(table, row, 'constraint-not-taken', 'parameters'))
	const text = cellOf(table, row, 'constraint')
	const result = text === '' ? ({ ok: true, question } as const) : constrain(question, text)
	if (result.ok) return result.question
	tell(findingAt(table, row, result.pattern ? 'pattern-not-taken' : 'constraint-not-taken', 'constraint'))
	return question
}
