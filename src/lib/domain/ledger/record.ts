import * as v from 'valibot'
import { AppError } from '../../errors.ts'
import { bytesToText, textToBytes, type Bytes } from '../bytes.ts'
import {
	countSchema,
	deviceIdSchema,
	instantSchema,
	personIdSchema,
	sha256Schema,
	subjectIdSchema
} from '../parsers.ts'
import type { Instant } from '../dates.ts'
import { canonicalJson } from './canonical-json.ts'
import type { ChainHead, DeviceId, EventHeader, LedgerRecord, PersonId, Salted, Sha256, SubjectId } from './event.ts'
import { commitmentOf, hashHeader, noHash } from './hash.ts'

/** Parsed JSON of a body. */
export type JsonObject = Readonly<Record<string, unknown>>

/** An event about to be written. */
export type EventDraft = {
	readonly wallClock: Instant
	readonly actor: PersonId
	readonly type: string
	readonly subject: SubjectId
	readonly appBuild: string
	/** Plain JSON; the field `confidential` belongs to the ledger. */
	readonly body: object
	/** Plain JSON that may be erased alone: who said it and how to reach them. */
	readonly confidential: object | undefined
}

/** 16 fresh random bytes each, never used twice. */
export type Salts = { readonly salt: Bytes; readonly confidentialSalt: Bytes }

export type WrittenEvent = { readonly record: LedgerRecord; readonly header: EventHeader; readonly head: ChainHead }

/** The head before the first event of a device. */
export function emptyHead(device: DeviceId): ChainHead {
	return { device, seq: 0, hash: noHash, lamport: 0, wallClock: undefined }
}

/**
 * Writes one event after `previous`. The bytes are final: they are stored, hashed and exchanged as they are.
 *
 * @param seenLamport - highest Lamport counter seen from other devices.
 * @throws {RangeError} when a salt is not 16 bytes long.
 */
export function writeEvent(draft: EventDraft, previous: ChainHead, salts: Salts, seenLamport = 0): WrittenEvent {
	if (salts.salt.length !== 16 || salts.confidentialSalt.length !== 16) throw new RangeError('a salt has 16 bytes')

	const confidential = draft.confidential && salted(draft.confidential, salts.confidentialSalt)
	const body = salted({ ...draft.body, confidential: confidential ? commitmentOf(confidential) : null }, salts.salt)
	const header: EventHeader = {
		version: 1,
		device: previous.device,
		seq: previous.seq + 1,
		previous: previous.hash,
		lamport: Math.max(previous.lamport, seenLamport) + 1,
		wallClock: draft.wallClock,
		actor: draft.actor,
		type: draft.type,
		subject: draft.subject,
		commitment: commitmentOf(body),
		appBuild: draft.appBuild
	}
	const bytes = textToBytes(canonicalJson(header))
	return { record: { header: bytes, body, confidential }, header, head: headAfter(header, hashHeader(bytes)) }
}

/** The head once a header is the last one. */
export function headAfter(header: EventHeader, hash: Sha256): ChainHead {
	return { device: header.device, seq: header.seq, hash, lamport: header.lamport, wallClock: header.wallClock }
}

const positive = v.pipe(countSchema, v.minValue(1))
/** What a header says, field by field. */
export const headerSchema = v.strictObject({
	version: v.literal(1),
	device: deviceIdSchema,
	seq: positive,
	previous: sha256Schema,
	lamport: positive,
	wallClock: instantSchema,
	actor: personIdSchema,
	type: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/)),
	subject: subjectIdSchema,
	commitment: sha256Schema,
	appBuild: v.pipe(v.string(), v.maxLength(100))
})

/**
 * Reads a header, strictly: every field known and right, and the bytes in the one canonical form, so that nothing can hide in them.
 *
 * @throws {AppError} `event-unreadable`.
 */
export function readHeader(bytes: Uint8Array): EventHeader {
	const text = bytesToText(bytes)
	const result = v.safeParse(headerSchema, parseJson(text))
	if (!result.success || canonicalJson(result.output) !== text) throw new AppError('event-unreadable')
	return result.output
}

/**
 * Reads a body or a confidential part, in canonical form like the header: the object alone gives the bytes again, so an
 * export can carry it as plain JSON. Its commitment is {@link verifyChain}'s affair.
 *
 * @throws {AppError} `event-unreadable` when it is not a JSON object, or in another form.
 */
export function readBody(part: Salted): JsonObject {
	const text = bytesToText(part.bytes)
	const value = parseJson(text)
	if (!isJsonObject(value) || canonicalJson(value) !== text) throw new AppError('event-unreadable')
	return value
}

function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function salted(value: object, salt: Bytes): Salted {
	return { salt, bytes: textToBytes(canonicalJson(value)) }
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch (cause) {
		throw new AppError('event-unreadable', {}, { cause })
	}
}
