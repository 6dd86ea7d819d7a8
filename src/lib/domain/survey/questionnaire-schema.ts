import * as v from 'valibot'
import { dateSchema } from '../parsers.ts'
import { noAnswers } from './answer.ts'
import { dayOperators, maxDepth, numberOperators, type Condition } from './condition.ts'
import { languages, textFormats, type Question, type Questionnaire, type Texts } from './questionnaire.ts'

/** How large a questionnaire may be. */
export const limits = {
	questions: 600,
	sections: 100,
	choices: 100,
	rows: 50,
	/** Characters of one text. */
	text: 2000,
	repeats: 50,
	/** Parts of one `all` or `any`. */
	parts: 30
} as const

/** Which limit was broken, or `not-a-questionnaire` when the shape is wrong. */
export type QuestionnaireReadCode =
	| 'too-many-questions'
	| 'too-many-sections'
	| 'too-many-choices'
	| 'too-many-rows'
	| 'too-many-repeats'
	| 'too-many-parts'
	| 'text-too-long'
	| 'text-missing'
	| 'code-invalid'
	| 'not-a-questionnaire'

/** Where in the JSON, e.g. `sections.0.questions.2.text.lv`, and what is wrong. */
export type ReadIssue = { readonly path: string; readonly code: QuestionnaireReadCode }
export type QuestionnaireReading =
	| { readonly ok: true; readonly questionnaire: Questionnaire }
	| { readonly ok: false; readonly issues: readonly ReadIssue[] }

const code = (name: QuestionnaireReadCode): QuestionnaireReadCode => name

/** Codes of questions, sections and surveys: a letter first, as in XLSForm. */
export const codeSchema = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/, code('code-invalid')))
/** Codes of choices and rows may begin with a digit. */
const choiceCodeSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/, code('code-invalid')))

const textSchema = v.pipe(
	v.string(),
	v.maxLength(limits.text, code('text-too-long')),
	v.check((text) => text.trim() !== '', code('text-missing'))
)
export const textsSchema: v.GenericSchema<unknown, Texts> = v.strictObject({
	lv: textSchema,
	en: v.exactOptional(textSchema),
	ru: v.exactOptional(textSchema),
	uk: v.exactOptional(textSchema)
})

const wholeSchema = v.pipe(v.number(), v.safeInteger())
const naturalSchema = v.pipe(wholeSchema, v.minValue(0))
const positiveSchema = v.pipe(wholeSchema, v.minValue(1))

const choiceSchema = v.strictObject({ code: choiceCodeSchema, label: textsSchema })
const choicesSchema = v.pipe(v.array(choiceSchema), v.maxLength(limits.choices, code('too-many-choices')))
const rowsSchema = v.pipe(v.array(choiceSchema), v.maxLength(limits.rows, code('too-many-rows')))

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

const asked = {
	code: codeSchema,
	text: textsSchema,
	hint: v.exactOptional(textsSchema),
	required: v.exactOptional(v.boolean()),
	message: v.exactOptional(textsSchema),
	offers: v.exactOptional(v.pipe(v.array(v.picklist(noAnswers)), v.maxLength(noAnswers.length))),
	showIf: v.exactOptional(conditionSchema)
}
const texts = v.exactOptional(textsSchema)
const natural = v.exactOptional(naturalSchema)
const finite = v.exactOptional(v.pipe(v.number(), v.finite()))

export const questionSchema: v.GenericSchema<unknown, Question> = v.variant('type', [
	v.strictObject({ ...asked, type: v.literal('single'), choices: choicesSchema }),
	v.strictObject({ ...asked, type: v.literal('multi'), choices: choicesSchema, min: natural, max: natural }),
	v.strictObject({
		...asked,
		type: v.literal('scale'),
		from: wholeSchema,
		to: wholeSchema,
		low: texts,
		high: texts,
		measure: v.exactOptional(v.literal('effort'))
	}),
	v.strictObject({ ...asked, type: v.literal('smiley') }),
	v.strictObject({ ...asked, type: v.literal('nps') }),
	v.strictObject({ ...asked, type: v.literal('matrix'), rows: rowsSchema, choices: choicesSchema }),
	v.strictObject({ ...asked, type: v.literal('rank'), choices: choicesSchema, top: v.exactOptional(positiveSchema) }),
	v.strictObject({
		...asked,
		type: v.literal('number'),
		min: finite,
		max: finite,
		decimals: v.exactOptional(v.pipe(naturalSchema, v.maxValue(6))),
		unit: texts
	}),
	v.strictObject({
		...asked,
		type: v.literal('date'),
		from: v.exactOptional(dateSchema),
		to: v.exactOptional(dateSchema)
	}),
	v.strictObject({
		...asked,
		type: v.literal('text'),
		lines: v.picklist(['one', 'many']),
		min: natural,
		max: natural,
		format: v.exactOptional(v.picklist(textFormats))
	}),
	v.strictObject({ ...asked, type: v.literal('drawing') })
])

const sectionSchema = v.strictObject({
	code: codeSchema,
	title: textsSchema,
	showIf: v.exactOptional(conditionSchema),
	repeat: v.exactOptional(
		v.strictObject({
			name: textsSchema,
			max: v.pipe(positiveSchema, v.maxValue(limits.repeats, code('too-many-repeats')))
		})
	),
	questions: v.array(questionSchema)
})

/** A questionnaire in stored or received data; every field of every question is checked. */
export const questionnaireSchema: v.GenericSchema<unknown, Questionnaire> = v.strictObject({
	code: codeSchema,
	version: positiveSchema,
	languages: v.pipe(v.array(v.picklist(languages)), v.minLength(1), v.maxLength(languages.length)),
	title: textsSchema,
	intro: v.strictObject({ who: textsSchema, why: textsSchema, anonymity: textsSchema, minutes: positiveSchema }),
	thanks: textsSchema,
	sections: v.pipe(
		v.array(sectionSchema),
		v.maxLength(limits.sections, code('too-many-sections')),
		v.check(
			(sections) => sections.reduce((sum, { questions }) => sum + questions.length, 0) <= limits.questions,
			code('too-many-questions')
		)
	)
})

const readCodes: ReadonlySet<string> = new Set<QuestionnaireReadCode>([
	'too-many-questions',
	'too-many-sections',
	'too-many-choices',
	'too-many-rows',
	'too-many-repeats',
	'too-many-parts',
	'text-too-long',
	'text-missing',
	'code-invalid'
])

/** Reads a questionnaire from JSON of any origin. What it means is judged by `checkQuestionnaire`. */
export function readQuestionnaire(value: unknown): QuestionnaireReading {
	const result = v.safeParse(questionnaireSchema, value)
	if (result.success) return { ok: true, questionnaire: result.output }
	const issues = result.issues.map((issue) => ({
		path: v.getDotPath(issue) ?? '',
		code: readCodes.has(issue.message) ? (issue.message as QuestionnaireReadCode) : code('not-a-questionnaire')
	}))
	return { ok: false, issues }
}
