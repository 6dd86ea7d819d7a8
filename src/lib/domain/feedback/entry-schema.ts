import * as v from 'valibot'
import type { Deadline, LimitRule } from '../deadlines/deadline.ts'
import { countSchema, dateSchema, sha256Schema, subjectIdSchema } from '../parsers.ts'
import {
	channels,
	entryKinds,
	replyWays,
	type EntryContents,
	type EntryId,
	type FieldChange,
	type NamedSubmitter,
	type RegistrationNumber
} from './entry.ts'
import { isRegistrationNumber } from './numbering.ts'

const textSchema = v.string()

/** JSON has no `undefined`: an empty value is written as `null` and read back as `undefined`. */
export function emptySchema<Input, Output>(schema: v.GenericSchema<Input, Output>) {
	return v.pipe(
		v.nullable(schema),
		v.transform((value) => value ?? undefined)
	)
}

export const numberSchema = v.pipe(
	textSchema,
	v.check(isRegistrationNumber),
	v.transform((text) => text as RegistrationNumber)
)

export const entryIdSchema = v.pipe(
	subjectIdSchema,
	v.transform((text) => text as EntryId)
)

export const namedSubmitterSchema: v.GenericSchema<unknown, NamedSubmitter> = v.strictObject({
	type: v.literal('named'),
	name: textSchema,
	address: textSchema,
	email: textSchema,
	phone: textSchema,
	reply: v.picklist(replyWays)
})

const submitterSchema = v.union([v.strictObject({ type: v.picklist(['anonymous', 'withheld']) }), namedSubmitterSchema])

const contentsFields = {
	kind: v.picklist(entryKinds),
	channel: v.picklist(channels),
	channelNote: textSchema,
	submitter: submitterSchema,
	happenedOn: emptySchema(dateSchema),
	receivedOn: dateSchema,
	text: textSchema,
	clauses: v.array(textSchema),
	service: textSchema,
	remedy: textSchema,
	language: textSchema
}

export const contentsSchema: v.GenericSchema<unknown, EntryContents> = v.strictObject(contentsFields)

const ruleSchema: v.GenericSchema<unknown, LimitRule> = v.strictObject({
	basis: v.picklist(['statute', 'target']),
	from: dateSchema,
	length: v.pipe(countSchema, v.minValue(1)),
	unit: v.picklist(['working-days', 'days', 'months']),
	source: textSchema
})

const stepSchema = v.variant('type', [
	v.strictObject({ type: v.literal('start'), on: dateSchema }),
	v.strictObject({ type: v.literal('skipped'), on: dateSchema, holiday: textSchema }),
	v.strictObject({ type: v.literal('worked'), on: dateSchema }),
	v.strictObject({ type: v.literal('raw'), on: dateSchema }),
	v.strictObject({
		type: v.literal('moved'),
		from: dateSchema,
		to: dateSchema,
		why: v.picklist(['weekend', 'holiday'])
	})
])

export const deadlineSchema: v.GenericSchema<unknown, Deadline> = v.strictObject({
	rule: ruleSchema,
	receivedOn: dateSchema,
	dueOn: dateSchema,
	steps: v.array(stepSchema)
})

const change = <Field extends FieldChange['field']>(field: Field, value: v.GenericSchema) =>
	v.strictObject({ field: v.literal(field), from: value, to: value })

/** A changed field with values that such a field may have. */
export const changeSchema: v.GenericSchema<unknown, FieldChange> = v.variant('field', [
	change('kind', contentsFields.kind),
	change('channel', contentsFields.channel),
	change('channelNote', textSchema),
	change('submitter', submitterSchema),
	change('happenedOn', v.nullable(dateSchema)),
	change('receivedOn', dateSchema),
	change('text', textSchema),
	change('clauses', contentsFields.clauses),
	change('service', textSchema),
	change('remedy', textSchema),
	change('language', textSchema),
	change('recordNumber', textSchema)
])

export const initialsSchema = v.tuple([textSchema, textSchema])

/** The ledger's own field in every body. */
export const confidentialSchema = v.nullable(sha256Schema)
