import * as v from 'valibot'
import { channels, entryKinds, type Entry, type EntryId, type HistoryItem } from '../feedback/entry.ts'
import {
	changeSchema,
	contentsSchema,
	deadlineSchema,
	emptySchema,
	initialsSchema,
	numberSchema
} from '../feedback/entry-schema.ts'
import { checkpointSchema, periodSchema, profileSchema } from '../organisation/organisation-schema.ts'
import {
	base64Schema,
	countSchema,
	dateSchema,
	instantSchema,
	personIdSchema,
	sha256Schema,
	subjectIdSchema
} from '../parsers.ts'
import type { RegisterChanges, RegisterFigures, RegisterReport } from './register.ts'

const text = v.string()

const entryIdSchema = v.pipe(
	subjectIdSchema,
	v.transform((id) => id as EntryId)
)

const stamp = { seq: countSchema, at: instantSchema, by: personIdSchema }
const voiding = { reason: text, initials: initialsSchema }

const historySchema: v.GenericSchema<unknown, HistoryItem> = v.variant('type', [
	v.strictObject({ ...stamp, type: v.literal('registered') }),
	v.strictObject({ ...stamp, type: v.literal('corrected'), changes: v.array(changeSchema), reason: text }),
	v.strictObject({ ...stamp, type: v.literal('filed'), recordNumber: text }),
	v.strictObject({ ...stamp, type: v.literal('voided'), ...voiding }),
	v.strictObject({ ...stamp, type: v.literal('redated'), from: dateSchema, to: dateSchema })
])

const recorded = {
	id: entryIdSchema,
	number: numberSchema,
	recordNumber: text,
	contents: contentsSchema,
	recordedOn: dateSchema,
	recordedAt: instantSchema,
	recordedBy: personIdSchema,
	deadline: emptySchema(deadlineSchema),
	history: v.array(historySchema)
}

export const entrySchema: v.GenericSchema<unknown, Entry> = v.variant('stage', [
	v.strictObject({ ...recorded, stage: v.literal('received') }),
	v.strictObject({ ...recorded, stage: v.literal('voided'), ...voiding })
])

const changesSchema: v.GenericSchema<unknown, RegisterChanges> = v.strictObject({
	previous: emptySchema(v.strictObject({ checkpoint: checkpointSchema, fileHash: sha256Schema, signedOn: dateSchema })),
	added: v.array(numberSchema),
	corrected: v.array(
		v.strictObject({ number: numberSchema, on: dateSchema, by: text, reason: text, changes: v.array(changeSchema) })
	),
	voided: v.array(v.strictObject({ number: numberSchema, on: dateSchema, ...voiding }))
})

const figuresSchema: v.GenericSchema<unknown, RegisterFigures> = v.strictObject({
	received: countSchema,
	voided: countSchema,
	byKind: v.strictObject(v.entriesFromList(entryKinds, countSchema)),
	byChannel: v.strictObject(v.entriesFromList(channels, countSchema)),
	byClause: v.array(v.strictObject({ clause: text, count: countSchema })),
	anonymous: countSchema,
	withDeadline: countSchema,
	overdue: countSchema,
	dueWithinWeek: countSchema,
	late: countSchema
})

const reportSchema: v.GenericSchema<unknown, RegisterReport> = v.strictObject({
	practice: v.boolean(),
	profile: profileSchema,
	period: periodSchema,
	preparedOn: dateSchema,
	preparedAt: instantSchema,
	preparedBy: v.strictObject({ name: text, post: text }),
	entries: v.array(entrySchema),
	people: v.record(text, text),
	clauseTexts: v.record(text, text),
	waiting: v.array(entryIdSchema),
	figures: figuresSchema,
	changes: changesSchema,
	checkpoint: checkpointSchema,
	appBuild: text
})

const saltedSchema = v.strictObject({ salt: base64Schema, bytes: base64Schema })

/** The register as it lies inside the PDF: what people read, and what proves it. */
export const registerFileSchema = v.strictObject({
	format: v.literal('uzklausi-register'),
	version: v.literal(1),
	report: reportSchema,
	ledger: v.strictObject({
		/** Exact bytes of consecutive headers. */
		headers: v.array(base64Schema),
		/** Bodies of the events of the printed entries; names only in a full export. */
		events: v.array(v.strictObject({ seq: countSchema, body: saltedSchema, confidential: v.nullable(saltedSchema) }))
	})
})

export type RegisterFile = v.InferOutput<typeof registerFileSchema>
