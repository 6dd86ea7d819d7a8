import * as v from 'valibot'
import { dateSchema } from '../parsers.ts'
import { noAnswers } from './answer.ts'
import { choiceCodeSchema, codeSchema, conditionSchema } from './condition-schema.ts'
import { formulaSchema } from './formula-schema.ts'
import { code, limits, readCodeOf, type QuestionnaireReadCode } from './questionnaire-limits.ts'
import {
	languages,
	textFormats,
	type Calculation,
	type Question,
	type Questionnaire,
	type Texts
} from './questionnaire.ts'

/** Where in the JSON, e.g. `sections.0.questions.2.text.lv`, and what is wrong. */
export type ReadIssue = { readonly path: string; readonly code: QuestionnaireReadCode }
export type QuestionnaireReading =
	| { readonly ok: true; readonly questionnaire: Questionnaire }
	| { readonly ok: false; readonly issues: readonly ReadIssue[] }

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

const singleSchema = v.strictObject({ ...asked, type: v.literal('single'), choices: choicesSchema })
const numberSchema = v.strictObject({
	...asked,
	type: v.literal('number'),
	min: finite,
	max: finite,
	decimals: v.exactOptional(v.pipe(naturalSchema, v.maxValue(6))),
	unit: texts
})
const textQuestionSchema = v.strictObject({
	...asked,
	type: v.literal('text'),
	lines: v.picklist(['one', 'many']),
	min: natural,
	max: natural,
	format: v.exactOptional(v.picklist(textFormats))
})

export const questionSchema: v.GenericSchema<unknown, Question> = v.variant('type', [
	singleSchema,
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
	numberSchema,
	v.strictObject({
		...asked,
		type: v.literal('date'),
		from: v.exactOptional(dateSchema),
		to: v.exactOptional(dateSchema)
	}),
	textQuestionSchema,
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

const calculationSchema: v.GenericSchema<unknown, Calculation> = v.strictObject({
	question: v.variant('type', [numberSchema, singleSchema, textQuestionSchema]),
	formula: formulaSchema
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
	),
	calculations: v.exactOptional(
		v.pipe(v.array(calculationSchema), v.maxLength(limits.calculations, code('too-many-parts')))
	)
})

/** Reads a questionnaire from JSON of any origin. What it means is judged by `checkQuestionnaire`. */
export function readQuestionnaire(value: unknown): QuestionnaireReading {
	const result = v.safeParse(questionnaireSchema, value)
	if (result.success) return { ok: true, questionnaire: result.output }
	const issues = result.issues.map((issue) => ({
		path: v.getDotPath(issue) ?? '',
		code: readCodeOf(issue.message)
	}))
	return { ok: false, issues }
}
