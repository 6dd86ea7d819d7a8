import * as v from 'valibot'
import { dateSchema } from '../parsers.ts'
import { noAnswers } from './answer.ts'
import { dayOperators, maxDepth, numberOperators, type Condition } from './condition.ts'
import { code, limits } from './questionnaire-limits.ts'

/** Codes of questions, sections and surveys: a letter first, as in XLSForm. */
export const codeSchema = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/, code('code-invalid')))
/** Codes of choices and rows may begin with a digit. */
export const choiceCodeSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/, code('code-invalid')))

const comparisons = [
	v.strictObject({ type: v.literal('answered'), question: codeSchema }),
	v.strictObject({ type: v.literal('declined'), question: codeSchema, why: v.exactOptional(v.picklist(noAnswers)) }),
	v.strictObject({
		type: v.literal('chosen'),
		question: codeSchema,
		choice: choiceCodeSchema,
		row: v.exactOptional(choiceCodeSchema)
	}),
	v.strictObject({
		type: v.literal('number'),
		question: codeSchema,
		operator: v.picklist(numberOperators),
		value: v.pipe(v.number(), v.finite())
	}),
	v.strictObject({
		type: v.literal('day'),
		question: codeSchema,
		operator: v.picklist(dayOperators),
		day: dateSchema
	})
] as const

/** Built level by level, so that hostile nesting meets a limit and not the end of the stack. */
function nested(depth: number): v.GenericSchema<unknown, Condition> {
	if (depth === 0) return v.variant('type', comparisons)
	const inner = nested(depth - 1)
	const parts = v.pipe(v.array(inner), v.maxLength(limits.parts, code('too-many-parts')))
	return v.variant('type', [
		...comparisons,
		v.strictObject({ type: v.picklist(['all', 'any']), of: parts }),
		v.strictObject({ type: v.literal('not'), of: inner })
	])
}
export const conditionSchema = nested(maxDepth)
