import * as v from 'valibot'
import { isInstant, isIsoDate, type Instant, type IsoDate } from './dates.ts'
import { isOpaqueId, type DeviceId, type PersonId, type Sha256 } from './ledger/event.ts'

/** A day in stored or received data. */
export const dateSchema = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{2}-\d{2}$/),
	v.check(isIsoDate),
	v.transform((text) => text as IsoDate)
)

export const instantSchema = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
	v.check(isInstant),
	v.transform((text) => text as Instant)
)

export const sha256Schema = v.pipe(
	v.string(),
	v.regex(/^[0-9a-f]{64}$/),
	v.transform((text) => text as Sha256)
)

const idSchema = v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/), v.check(isOpaqueId))

export const deviceIdSchema = v.pipe(
	idSchema,
	v.transform((text) => text as DeviceId)
)

export const personIdSchema = v.pipe(
	idSchema,
	v.transform((text) => text as PersonId)
)

export const subjectIdSchema = idSchema

/** 0, 1, 2 … exactly representable. */
export const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Base64 with padding. */
export const base64Schema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/))
