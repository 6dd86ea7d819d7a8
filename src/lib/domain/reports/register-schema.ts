import * as v from 'valibot'
import { channels, entryKinds, type EntryId } from '../feedback/entry.ts'
import { changeSchema, emptySchema, initialsSchema, numberSchema } from '../feedback/entry-schema.ts'
import { outcomes } from '../feedback/outcome.ts'
import { headerSchema } from '../ledger/record.ts'
import { buildSchema, checkpointSchema, periodSchema, profileSchema } from '../organisation/organisation-schema.ts'
import { base64Schema, countSchema, dateSchema, instantSchema, sha256Schema, subjectIdSchema } from '../parsers.ts'
import type { RegisterChanges, RegisterFigures, RegisterFrame } from './register.ts'

const text = v.string()

const entryIdSchema = v.pipe(
	subjectIdSchema,
	v.transform((id) => id as EntryId)
)

const voiding = { reason: text, initials: initialsSchema }

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
	late: countSchema,
	byOutcome: v.optional(v.strictObject(v.entriesFromList(outcomes, countSchema))),
	answered: v.optional(countSchema),
	answeredOnTime: v.optional(countSchema)
})

const frameSchema: v.GenericSchema<unknown, RegisterFrame> = v.strictObject({
	practice: v.boolean(),
	build: buildSchema,
	profile: profileSchema,
	period: periodSchema,
	preparedOn: dateSchema,
	preparedAt: instantSchema,
	preparedBy: v.strictObject({ name: text, post: text }),
	people: v.record(text, text),
	clauseTexts: v.record(text, text),
	waiting: v.array(entryIdSchema),
	figures: figuresSchema,
	changes: changesSchema,
	checkpoint: checkpointSchema,
	appBuild: text
})

const saltedSchema = v.strictObject({ salt: base64Schema, content: v.record(text, v.unknown()) })

/** `previous` is left out but in the first one: it is the hash of the header before, which is complete by then. */
export const fileHeaderSchema = v.strictObject({ ...headerSchema.entries, previous: v.optional(sha256Schema) })

/** The register as it lies inside the PDF: what proves it, and what it says besides. */
export const registerFileSchema = v.strictObject({
	format: v.literal('uzklausi-register'),
	version: v.literal(1),
	/**
	 * Consecutive events of the device's chain. Headers and contents in canonical form (RFC 8785) are the bytes that were
	 * hashed. Contents only of what is printed; `confidential`, with names, only in a full export. `redacted` stands in
	 * place of a body in which words were blackened: that the event happened is proven, its text is not.
	 */
	events: v.array(
		v.strictObject({
			header: fileHeaderSchema,
			body: v.nullable(saltedSchema),
			confidential: v.nullable(saltedSchema),
			redacted: v.nullable(v.record(text, v.unknown()))
		})
	),
	report: frameSchema
})

export type RegisterFile = v.InferOutput<typeof registerFileSchema>
