import * as v from 'valibot'
import { emptySchema } from '../feedback/entry-schema.ts'
import type { Checkpoint } from '../ledger/event.ts'
import {
	base64Schema,
	countSchema,
	dateSchema,
	deviceIdSchema,
	instantSchema,
	personIdSchema,
	sha256Schema
} from '../parsers.ts'
import type { ExportBuild } from '../reports/register.ts'
import type { OrganisationFact } from './organisation.ts'
import { lockMinuteChoices, roles, type Person, type Profile } from './profile.ts'

const textSchema = v.string()

export const profileSchema: v.GenericSchema<unknown, Profile> = v.strictObject({
	municipality: textSchema,
	centre: textSchema,
	series: v.pipe(textSchema, v.regex(/^\p{Lu}{2,6}$/u)),
	address: textSchema,
	phone: textSchema,
	email: textSchema,
	hours: textSchema,
	place: textSchema,
	examinerPost: textSchema,
	examinerName: textSchema,
	// What was written by an earlier version does not name it.
	examinerComplaintsTo: v.optional(textSchema, ''),
	fileIndex: textSchema,
	restriction: textSchema,
	dataProtectionContact: textSchema,
	movedWorkingDays: v.boolean()
})

const personSchema: v.GenericSchema<unknown, Person> = v.strictObject({
	id: personIdSchema,
	name: textSchema,
	post: textSchema,
	role: v.picklist(roles),
	initials: textSchema,
	certificate: base64Schema,
	recipient: textSchema,
	joinedOn: dateSchema,
	leftOn: emptySchema(dateSchema)
})

export const checkpointSchema: v.GenericSchema<unknown, Checkpoint> = v.strictObject({
	device: deviceIdSchema,
	seq: countSchema,
	hash: sha256Schema,
	count: countSchema,
	at: instantSchema
})

export const periodSchema = v.strictObject({ from: dateSchema, to: dateSchema })

export const buildSchema: v.GenericSchema<unknown, ExportBuild> = v.variant('type', [
	v.strictObject({ type: v.literal('redacted') }),
	v.strictObject({ type: v.literal('full'), purpose: textSchema })
])

const minutesSchema = v.picklist(lockMinuteChoices)

const fact = <Type extends OrganisationFact['type'], Body extends v.ObjectEntries>(type: Type, body: Body) =>
	v.strictObject({ type: v.literal(type), body: v.strictObject(body) })

const backupBody = { checkpoint: checkpointSchema, fileHash: sha256Schema }

/** Reads type and body of an event about the organisation. */
export const organisationSchema: v.GenericSchema<unknown, OrganisationFact> = v.variant('type', [
	fact('ledger.started', { deviceOrdinal: v.pipe(countSchema, v.minValue(1)) }),
	fact('organisation.founded', { profile: profileSchema, root: base64Schema, recoveryRecipient: textSchema }),
	fact('organisation.changed', { profile: profileSchema }),
	fact('organisation.device-added', {
		deviceOrdinal: v.pipe(countSchema, v.minValue(1)),
		person: personIdSchema,
		on: dateSchema
	}),
	fact('ledger.joined', { device: deviceIdSchema, on: dateSchema }),
	fact('person.joined', { person: personSchema }),
	fact('person.left', { person: personIdSchema, leftOn: dateSchema }),
	fact('holidays.changed', {
		added: v.array(v.strictObject({ on: dateSchema, name: textSchema })),
		removed: v.array(dateSchema),
		moved: v.array(periodSchema)
	}),
	fact('lock.changed', {
		lockMinutes: v.strictObject({ administrator: minutesSchema, clerk: minutesSchema, director: minutesSchema })
	}),
	fact('time-stamps.changed', { timeStamps: v.boolean() }),
	fact('export.countersigned', { exportHash: sha256Schema, fileHash: sha256Schema, signedOn: dateSchema }),
	fact('backup.verified', backupBody),
	fact('ledger.restored', { ...backupBody, deviceOrdinal: v.pipe(countSchema, v.minValue(1)) }),
	fact('export.signed', {
		checkpoint: checkpointSchema,
		fileHash: sha256Schema,
		signedOn: dateSchema,
		period: periodSchema,
		// The first exports did not say: they were all without names.
		build: v.optional(buildSchema, { type: 'redacted' }),
		entries: countSchema
	})
])
