import { textToIsoDate } from '../../dates.ts'
import type { Choice, Question, Texts } from '../questionnaire.ts'
import { constrain } from '../xlsform/constraint.ts'
import type { Tell } from './finding.ts'

/** A question of LimeSurvey with everything that belongs to it, read but for its type. */
export type LimeQuestion = {
	readonly code: string
	readonly text: Texts
	readonly hint: Texts | undefined
	readonly required: boolean
	readonly choices: readonly Choice[]
	/** Its parts: rows of a matrix, boxes, lines. */
	readonly parts: readonly Choice[]
	readonly attribute: (name: string) => string
	readonly path: string
}

const labels = (lv: string, en: string, ru: string, uk: string): Texts => ({ lv, en, ru, uk })
const yes: Choice = { code: 'Y', label: labels('Jā', 'Yes', 'Да', 'Так') }
const no: Choice = { code: 'N', label: labels('Nē', 'No', 'Нет', 'Ні') }
const fixed: Readonly<Record<string, readonly Choice[]>> = {
	Y: [yes, no],
	G: [
		{ code: 'F', label: labels('Sieviete', 'Female', 'Женщина', 'Жінка') },
		{ code: 'M', label: labels('Vīrietis', 'Male', 'Мужчина', 'Чоловік') }
	],
	C: [yes, { code: 'U', label: labels('Neesmu drošs', 'Uncertain', 'Не уверен', 'Не впевнений') }, no],
	E: [
		{ code: 'I', label: labels('Pieaug', 'Increase', 'Увеличивается', 'Зростає') },
		{ code: 'S', label: labels('Nemainās', 'Same', 'Не меняется', 'Не змінюється') },
		{ code: 'D', label: labels('Samazinās', 'Decrease', 'Уменьшается', 'Зменшується') }
	],
	A: ladder(5),
	B: ladder(10)
}

function ladder(to: number): readonly Choice[] {
	return Array.from({ length: to }, (_, index) => ({ code: String(index + 1), label: { lv: String(index + 1) } }))
}

type Make = (base: Base, asked: LimeQuestion, tell: Tell) => readonly Question[]

const one =
	(make: (base: Base, asked: LimeQuestion, tell: Tell) => Question): Make =>
	(base, asked, tell) => [make(base, asked, tell)]
/** A question for each part. */
const each =
	(make: (base: Base, asked: LimeQuestion) => Question): Make =>
	(base, asked) =>
		asked.parts.map((part) => make({ ...base, code: `${base.code}_${part.code}`, text: part.label }, asked))
const single =
	(choicesOf: (asked: LimeQuestion) => readonly Choice[]): Make =>
	(base, asked) => {
		const choices = choicesOf(asked)
		return choices.length > 0 ? [{ ...base, type: 'single', choices }] : []
	}
const multi: Make = (base, asked) =>
	asked.parts.length > 0
		? [{ ...base, type: 'multi', choices: asked.parts, ...bounds(asked, 'min_answers', 'max_answers') }]
		: []
const rank: Make = (base, { choices }) => (choices.length > 0 ? [{ ...base, type: 'rank', choices }] : [])
const matrix =
	(choicesOf: (asked: LimeQuestion) => readonly Choice[]): Make =>
	(base, asked) => {
		const choices = choicesOf(asked)
		return asked.parts.length > 0 && choices.length > 0 ? [{ ...base, type: 'matrix', rows: asked.parts, choices }] : []
	}
const text = (lines: 'one' | 'many'): Make =>
	one((base, asked, tell) => limited({ ...base, type: 'text', lines }, asked, tell))
const own = ({ choices }: LimeQuestion): readonly Choice[] => choices
const ready = (type: string) => (): readonly Choice[] => fixed[type] ?? []

const makers: Readonly<Record<string, Make>> = {
	...{ L: single(own), '!': single(own), O: single(own), G: single(ready('G')), Y: single(ready('Y')) },
	...{ M: multi, P: multi, R: rank, '5': one((base) => ({ ...base, type: 'scale', from: 1, to: 5 })) },
	...{ F: matrix(own), H: matrix(own), A: matrix(ready('A')), B: matrix(ready('B')) },
	...{ C: matrix(ready('C')), E: matrix(ready('E')), N: one(numberOf), K: each(numberOf), D: one(dated) },
	...{ Q: each((base) => ({ ...base, type: 'text', lines: 'one' })), S: text('one'), T: text('many'), U: text('many') }
}

/** The questions that one of LimeSurvey becomes, none where we have no such; told by the caller. */
export function limeQuestions(asked: LimeQuestion, type: string, tell: Tell): readonly Question[] {
	const { code, text: said, hint, required } = asked
	const make = Object.hasOwn(makers, type) ? makers[type] : undefined
	return make?.({ code, text: said, ...(hint && { hint }), ...(required && { required }) }, asked, tell) ?? []
}

type Base = { readonly code: string; readonly text: Texts; readonly hint?: Texts; readonly required?: boolean }

function bounds({ attribute }: LimeQuestion, low: string, high: string): { min?: number; max?: number } {
	const number = (name: string): number | undefined => {
		const value = attribute(name).trim()
		return /^-?\d{1,9}(\.\d+)?$/.test(value) ? Number(value) : undefined
	}
	const [min, max] = [number(low), number(high)]
	return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}

function numberOf(base: Base, asked: LimeQuestion): Question {
	const decimals = asked.attribute('num_value_int_only') === '1' ? {} : { decimals: 2 }
	return { ...base, type: 'number', ...decimals, ...bounds(asked, 'min_num_value_n', 'max_num_value_n') }
}

function dated(base: Base, { attribute }: LimeQuestion): Question {
	const [from, to] = [textToIsoDate(attribute('date_min')), textToIsoDate(attribute('date_max'))]
	return { ...base, type: 'date', ...(from && { from }), ...(to && { to }) }
}

/** Patterns (`preg`) are compared with the few that we have a rule for and never run. */
function limited(question: Question & { type: 'text' }, { attribute, path }: LimeQuestion, tell: Tell): Question {
	const max = Number(attribute('maximum_chars'))
	const bounded = max > 0 && Number.isInteger(max) ? { ...question, max } : question
	const pattern = attribute('preg').replace(/^\/|\/$/g, '')
	if (pattern === '') return bounded
	const result = constrain(bounded, `regex(., '${pattern}')`)
	if (result.ok) return result.question
	tell({ code: 'pattern-not-taken', path, value: pattern.slice(0, 80) })
	return bounded
}
