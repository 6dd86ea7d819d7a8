import * as v from 'valibot'
import { emptySchema } from '../feedback/entry-schema.ts'
import {
	base64Schema,
	countSchema,
	dateSchema,
	deviceIdSchema,
	instantSchema,
	personIdSchema,
	sha256Schema
} from '../parsers.ts'
import type { OrganisationFact } from './organisation.ts'
import { roles } from './profile.ts'

const text = v.string()

export const profileSchema = v.strictObject({
	municipality: text,
	centre: text,
	series: text,
	address: text,
	phone: text,
	email: text,
	hours: text,
	place: text,
	examinerPost: text,
	examinerName: text,
	fileIndex: text,
	restriction: text,
	dataProtectionContact: text,
	movedWorkingDays: v.boolean()
})

const personSchema = v.strictObject({
	id: personIdSchema,
	name: text,
	post: text,
	role: v.picklist(roles),
	initials: text,
	certificate: base64Schema,
	recipient: text,
	joinedOn: dateSchema,
	leftOn: emptySchema(dateSchema)
})

export const checkpointSchema = v.strictObject({
	device: deviceIdSchema,
	seq: countSchema,
	hash: sha256Schema,
	count: countSchema,
	at: instantSchema
})

const closedDaySchema = v.strictObject({ on: dateSchema, name: text })

const fact = <Type extends OrganisationFact['type'], Body extends v.GenericSchema>(type: Type, body: Body) =>
	v.strictObject({ type: v.literal(type), body })

/** Reads type and body of an event about the organisation, strictly. */
export const organisationSchema: v.GenericSchema<unknown, OrganisationFact> = v.variant('type', [
	fact('ledger.started', v.strictObject({ deviceOrdinal: v.pipe(countSchema, v.minValue(1)) })),
	fact('organisation.founded', v.strictObject({ profile: profileSchema, root: base64Schema, recoveryRecipient: text })),
	fact('organisation.changed', v.strictObject({ profile: profileSchema })),
	fact('person.joined', v.strictObject({ person: personSchema })),
	fact('person.left', v.strictObject({ person: personIdSchema, leftOn: dateSchema })),
	fact(
		'holidays.changed',
		v.strictObject({
			added: v.array(closedDaySchema),
			removed: v.array(dateSchema),
			moved: v.array(v.strictObject({ from: dateSchema, to: dateSchema }))
		})
	),
	fact(
		'export.signed',
		v.strictObject({
			checkpoint: checkpointSchema,
			fileHash: sha256Schema,
			signedOn: dateSchema,
			period: v.strictObject({ from: dateSchema, to: dateSchema }),
			entries: countSchema
		})
	)
])
