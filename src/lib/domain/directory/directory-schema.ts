import * as v from 'valibot'
import { emptySchema } from '../feedback/entry-schema.ts'
import { dateSchema, subjectIdSchema } from '../parsers.ts'
import type { DirectoryFact, ServiceId, SpecialistId } from './directory.ts'
import { isClockTime, type ClockTime } from './hours.ts'

export const specialistIdSchema = v.pipe(
	subjectIdSchema,
	v.transform((text) => text as SpecialistId)
)
export const serviceIdSchema = v.pipe(
	subjectIdSchema,
	v.transform((text) => text as ServiceId)
)
const timeSchema = v.pipe(
	v.string(),
	v.check(isClockTime),
	v.transform((text) => text as ClockTime)
)
const rangeSchema = v.strictObject({ from: timeSchema, to: timeSchema })
const absenceSchema = v.strictObject({ from: dateSchema, to: dateSchema, deputy: emptySchema(specialistIdSchema) })
const ofSpecialist = v.strictObject({ id: specialistIdSchema, on: dateSchema })
const ofService = v.strictObject({ id: serviceIdSchema, on: dateSchema })

/** Reads type, body and names of an event about the directory. */
export const directorySchema: v.GenericSchema<unknown, DirectoryFact> = v.variant('type', [
	v.strictObject({
		type: v.literal('directory.specialist-set'),
		body: v.strictObject({
			id: specialistIdSchema,
			post: v.string(),
			place: v.string(),
			hours: v.pipe(v.array(v.array(rangeSchema)), v.length(7)),
			topics: v.array(v.string()),
			absences: v.array(absenceSchema),
			checkedOn: dateSchema
		}),
		confidential: v.optional(v.strictObject({ name: v.string(), phone: v.string() }))
	}),
	v.strictObject({
		type: v.picklist(['directory.specialist-checked', 'directory.specialist-removed']),
		body: ofSpecialist
	}),
	v.strictObject({
		type: v.literal('directory.service-set'),
		body: v.strictObject({
			id: serviceIdSchema,
			title: v.string(),
			purpose: v.string(),
			procedure: v.string(),
			documents: v.string(),
			term: v.string(),
			specialists: v.array(specialistIdSchema),
			checkedOn: dateSchema
		})
	}),
	v.strictObject({ type: v.picklist(['directory.service-checked', 'directory.service-removed']), body: ofService })
])
