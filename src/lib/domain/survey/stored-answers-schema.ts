import * as v from 'valibot'
import { AppError } from '../../errors.ts'
import { bytesToText } from '../bytes.ts'
import { dateSchema } from '../parsers.ts'
import { noAnswers, type Answer } from './answer.ts'
import { codeSchema } from './condition-schema.ts'
import { languages } from './questionnaire.ts'
import type { Response } from './session.ts'
import { marks } from './marks.ts'
import { origins, type ClientAnswers, type StoredAnswers } from './stored-answers.ts'

const choiceSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/))
const codesSchema = v.array(choiceSchema)

const answerSchemas = {
	none: v.strictObject({ type: v.literal('none'), why: v.picklist(noAnswers) }),
	choice: v.strictObject({ type: v.literal('choice'), code: choiceSchema }),
	choices: v.strictObject({ type: v.literal('choices'), codes: codesSchema }),
	ranking: v.strictObject({ type: v.literal('ranking'), codes: codesSchema }),
	rows: v.strictObject({ type: v.literal('rows'), codes: v.record(choiceSchema, choiceSchema) }),
	number: v.strictObject({ type: v.literal('number'), value: v.pipe(v.number(), v.finite()) }),
	date: v.strictObject({ type: v.literal('date'), on: dateSchema }),
	text: v.strictObject({ type: v.literal('text'), text: v.string() }),
	drawing: v.strictObject({
		type: v.literal('drawing'),
		strokes: v.array(v.array(v.pipe(v.number(), v.safeInteger())))
	})
} satisfies { readonly [Type in Answer['type']]: v.GenericSchema<unknown, Extract<Answer, { type: Type }>> }
const noSchema = v.never()

/**
 * One answer; whether it fits its question is judged by `answerIssue`. The type names its schema at once: `variant` would try one
 * after the other, and millions of answers are read.
 */
export const answerSchema: v.GenericSchema<unknown, Answer> = v.lazy((input) => {
	const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined
	return typeof type === 'string' && Object.hasOwn(answerSchemas, type)
		? answerSchemas[type as Answer['type']]
		: noSchema
})
const answersSchema = v.record(codeSchema, answerSchema)

export const responseSchema: v.GenericSchema<unknown, Response> = v.strictObject({
	answers: answersSchema,
	repeats: v.record(codeSchema, v.array(answersSchema))
})

const shared = {
	survey: v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/)),
	questionnaire: codeSchema,
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	response: responseSchema
}
const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** Letters of any language, digits and hyphens. */
export const batchPattern = /^[\p{L}\p{N}-]{1,20}$/u
/** @see PaperForm */
const paperSchema = v.strictObject({
	batch: v.pipe(v.string(), v.regex(batchPattern)),
	form: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(99999)),
	check: v.exactOptional(v.strictObject({ compared: countSchema, differences: countSchema }))
})
const ofClients = {
	language: v.picklist(languages),
	origin: v.picklist(origins),
	on: dateSchema,
	marks: v.exactOptional(v.pipe(v.array(v.picklist(marks)), v.minLength(1))),
	paper: v.exactOptional(paperSchema)
}
const clientSchema: v.GenericSchema<unknown, ClientAnswers> = v.strictObject({ ...shared, ...ofClients })
const storedSchema: v.GenericSchema<unknown, StoredAnswers> = v.union([clientSchema, v.strictObject(shared)])

/** What is kept of somebody of the staff, and what is kept of clients alone: by the schema itself, for the page that tells it (F81). */
export const keptFields = keysOf(shared)
export const keptOfClientsOnly = keysOf(ofClients)

/** @throws {AppError} `event-unreadable` when the bytes are no stored filling. */
export function readStoredAnswers(bytes: Uint8Array): StoredAnswers {
	const result = v.safeParse(storedSchema, parsed(bytesToText(bytes)))
	if (!result.success) throw new AppError('event-unreadable')
	return result.output
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch (cause) {
		throw new AppError('event-unreadable', {}, { cause })
	}
}

function keysOf<T extends object>(entries: T): readonly (keyof T)[] {
	return Object.keys(entries) as (keyof T)[]
}
