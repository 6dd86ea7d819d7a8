import { textToIsoDate } from '../../dates.ts'
import type { Choice, Question, TextFormat, Texts } from '../questionnaire.ts'
import { booleanChoices, choicesIn, itemsOf, type JsReading } from './surveyjs-choices.ts'
import { validated } from './surveyjs-validators.ts'
import type { Tracked } from './tracked.ts'

type Base = {
	readonly code: string
	readonly text: Texts
	readonly hint?: Texts
	readonly required?: boolean
	readonly message?: Texts
}

const formats: Readonly<Record<string, TextFormat>> = { email: 'email', tel: 'phone' }

/** One element as a question; `undefined` for what we have no question for, told by the caller. */
export function jsQuestion(element: Tracked, type: string, reading: JsReading): Question | undefined {
	const shape = shapeOf(element, type, baseOf(element, reading), reading)
	return shape && validated(shape, element, reading)
}

function baseOf(element: Tracked, { texts }: JsReading): Base {
	const code = element.text('name')
	const text = texts.read(element.take('title'), element.path)
	const hint = texts.read(element.take('description'), element.path)
	const message = texts.read(element.take('requiredErrorText'), element.path)
	const required = element.take('isRequired') === true
	return {
		code,
		text: text ?? { lv: code || '–' },
		...(hint && { hint }),
		...(message && { message }),
		...(required && { required })
	}
}

function shapeOf(element: Tracked, type: string, base: Base, reading: JsReading): Question | undefined {
	switch (type) {
		case 'text':
			return typedOf(element, base, reading)
		case 'comment':
			return { ...base, type: 'text', lines: 'many', ...bound('max', element.number('maxLength')) }
		case 'radiogroup':
		case 'dropdown':
		case 'buttongroup':
			return chosen(base, 'single', choicesIn(element, reading))
		case 'imagepicker':
			return chosen(base, element.take('multiSelect') === true ? 'multi' : 'single', choicesIn(element, reading))
		case 'checkbox':
		case 'tagbox': {
			const many = {
				...bound('min', element.number('minSelectedChoices')),
				...bound('max', element.number('maxSelectedChoices'))
			}
			const question = chosen(base, 'multi', choicesIn(element, reading))
			return question && { ...question, ...many }
		}
		case 'ranking':
			return chosen(base, 'rank', choicesIn(element, reading))
		case 'boolean':
			return { ...base, type: 'single', choices: booleanChoices(element, reading) }
		case 'rating':
			return ratingOf(element, base, reading)
		case 'matrix':
			return matrixOf(element, base, reading)
		case 'signaturepad':
			return { ...base, type: 'drawing' }
		default:
			return undefined
	}
}

function bound<Key extends 'min' | 'max'>(key: Key, value: number | undefined): Partial<Record<Key, number>> {
	return value === undefined || value < 0 || (key === 'max' && value === 0)
		? {}
		: ({ [key]: value } as Record<Key, number>)
}

function chosen(base: Base, type: 'single' | 'multi' | 'rank', choices: readonly Choice[]): Question | undefined {
	return choices.length === 0 ? undefined : { ...base, type, choices }
}

function typedOf(element: Tracked, base: Base, { tell }: JsReading): Question {
	const kind = element.text('inputType') || 'text'
	if (kind === 'number' || kind === 'range') {
		const [min, max, step] = [element.number('min'), element.number('max'), element.number('step')]
		const decimals = step !== undefined && Number.isInteger(step) ? {} : { decimals: 2 }
		return {
			...base,
			type: 'number',
			...decimals,
			...(min !== undefined && { min }),
			...(max !== undefined && { max })
		}
	}
	if (kind === 'date') {
		const [from, to] = [textToIsoDate(element.text('min')), textToIsoDate(element.text('max'))]
		return { ...base, type: 'date', ...(from && { from }), ...(to && { to }) }
	}
	const format = formats[kind]
	if (kind !== 'text' && !format) tell({ code: 'type-as-text', path: element.path, value: kind })
	return {
		...base,
		type: 'text',
		lines: 'one',
		...bound('max', element.number('maxLength')),
		...(format && { format })
	}
}

function ratingOf(element: Tracked, base: Base, reading: JsReading): Question | undefined {
	const values = element.take('rateValues')
	const steps = Array.isArray(values) ? itemsOf(values, `${element.path} › rateValues`, reading) : []
	const numbers = steps.map(({ code }) => Number(code))
	const isLadder = numbers.every((each, index) => Number.isInteger(each) && each === (numbers[0] ?? 0) + index)
	const named = steps.some(({ code, label }) => label.lv !== code)
	if (steps.length > 0 && (!isLadder || named)) return chosen(base, 'single', steps)
	const from = numbers[0] ?? element.number('rateMin') ?? 1
	const to = numbers.at(-1) ?? element.number('rateMax') ?? element.number('rateCount') ?? 5
	const low = reading.texts.read(element.take('minRateDescription'), element.path)
	const high = reading.texts.read(element.take('maxRateDescription'), element.path)
	const step = element.number('rateStep')
	if (step !== undefined && step !== 1)
		reading.tell({ code: 'constraint-not-taken', path: element.path, value: `rateStep: ${step}` })
	if (element.text('rateType') === 'smileys' && from === 1 && to === 5) return { ...base, type: 'smiley' }
	return { ...base, type: 'scale', from, to, ...(low && { low }), ...(high && { high }) }
}

function matrixOf(element: Tracked, base: Base, reading: JsReading): Question | undefined {
	const choices = itemsOf(element.take('columns'), `${element.path} › columns`, reading)
	const rows = itemsOf(element.take('rows'), `${element.path} › rows`, { ...reading, choices: reading.rows })
	const all = element.take('isAllRowRequired') === true || element.take('eachRowRequired') === true
	if (choices.length > 0 && rows.length > 0)
		return { ...base, type: 'matrix', rows, choices, ...(all && { required: true }) }
	reading.tell({ code: 'list-unknown', path: element.path, value: base.code })
	return undefined
}
