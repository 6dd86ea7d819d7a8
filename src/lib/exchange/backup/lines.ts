import * as v from 'valibot'
import type { Checkpoint, LedgerRecord, Salted } from '$lib/domain/ledger/event.ts'
import { base64ToBytes, bytesToBase64, bytesToText, textToBytes } from '$lib/domain/bytes.ts'
import { checkpointSchema } from '$lib/domain/organisation/organisation-schema.ts'
import { base64Schema, countSchema, sha256Schema } from '$lib/domain/parsers.ts'
import type { Paper } from '$lib/domain/papers.ts'
import type { Slot } from '$lib/vault/slots.ts'

/** The lines of a backup (docs/backup.md): each is a JSON object whose one key says what it is. */
export type Manifest = {
	readonly format: 'uzklausi-backup'
	readonly version: 1
	readonly realm: 'real' | 'practice'
	/** End of the chain; its device, number of events, number of entries, and the moment of the backup. */
	readonly checkpoint: Checkpoint
	readonly slots: number
	/** Missing in files from before there were any. */
	readonly papers?: number | undefined
	readonly appBuild: string
}

/** `seal`: {@link sealEnd}'s proof that somebody with the register's own key wrote this. */
export type End = { readonly sha256: string; readonly seal: string }

export const formatName = 'uzklausi-backup'

/** Kibibytes: more than any slot needs on purpose, less than what ends a browser. */
const mostMemory = 1_048_576

const saltedSchema = v.nullable(v.strictObject({ salt: base64Schema, text: v.string() }))
const slotSchema = v.variant('type', [
	v.strictObject({
		id: v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/)),
		type: v.literal('passphrase'),
		kdf: v.strictObject({
			algorithm: v.literal('argon2id'),
			memory: v.pipe(countSchema, v.minValue(8), v.maxValue(mostMemory)),
			passes: v.pipe(countSchema, v.minValue(1), v.maxValue(64)),
			salt: base64Schema
		}),
		sealed: base64Schema
	}),
	v.strictObject({
		id: v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/)),
		type: v.literal('recovery'),
		sealed: base64Schema
	})
])

/** A manifest of any version, to tell “newer” from “broken”. */
export const anyManifestSchema = v.object({ backup: v.object({ format: v.literal(formatName), version: countSchema }) })
export const manifestSchema = v.strictObject({
	backup: v.strictObject({
		format: v.literal(formatName),
		version: v.literal(1),
		realm: v.picklist(['real', 'practice']),
		checkpoint: checkpointSchema,
		slots: countSchema,
		papers: v.optional(countSchema),
		appBuild: v.string()
	})
})
export const slotLineSchema = v.strictObject({ slot: slotSchema })
export const eventLineSchema = v.strictObject({
	event: v.strictObject({ header: v.string(), body: saltedSchema, confidential: saltedSchema })
})
export const paperLineSchema = v.strictObject({
	paper: v.strictObject({ id: v.pipe(v.string(), v.regex(/^[\w./-]{1,128}$/)), bytes: base64Schema })
})
export const endLineSchema = v.strictObject({ end: v.strictObject({ sha256: sha256Schema, seal: base64Schema }) })

/** A way into the vault as a line; the same text stands in the header of the file, so that a passphrase can open it. */
export function slotLine(slot: Slot): string {
	const sealed = bytesToBase64(slot.sealed)
	if (slot.type === 'recovery') return JSON.stringify({ slot: { id: slot.id, type: slot.type, sealed } })
	const kdf = { ...slot.kdf, salt: bytesToBase64(slot.kdf.salt) }
	return JSON.stringify({ slot: { id: slot.id, type: slot.type, kdf, sealed } })
}

/** An event with the exact texts that were hashed: written as they are, never serialised again. */
export function eventLine({ header, body, confidential }: LedgerRecord): string {
	const event = { header: bytesToText(header), body: toText(body), confidential: toText(confidential) }
	return JSON.stringify({ event })
}

/** What is kept besides the ledger, opened: the file as a whole is sealed. */
export function paperLine({ id, bytes }: Paper): string {
	return JSON.stringify({ paper: { id, bytes: bytesToBase64(bytes) } })
}

/** @throws {AppError} `event-unreadable` when base64 is not in its one form. */
export function lineToPaper({ paper }: v.InferOutput<typeof paperLineSchema>): Paper {
	return { id: paper.id, bytes: base64ToBytes(paper.bytes) }
}

/** @throws {AppError} `event-unreadable` when base64 is not in its one form. */
export function lineToSlot({ slot }: v.InferOutput<typeof slotLineSchema>): Slot {
	const sealed = base64ToBytes(slot.sealed)
	if (slot.type === 'recovery') return { ...slot, sealed }
	return { ...slot, kdf: { ...slot.kdf, salt: base64ToBytes(slot.kdf.salt) }, sealed }
}

/** @throws {AppError} `event-unreadable` when base64 is not in its one form. */
export function lineToRecord({ event }: v.InferOutput<typeof eventLineSchema>): LedgerRecord {
	const { header, body, confidential } = event
	return { header: textToBytes(header), body: fromText(body), confidential: fromText(confidential) }
}

function toText(part: Salted | undefined): v.InferOutput<typeof saltedSchema> {
	return part ? { salt: bytesToBase64(part.salt), text: bytesToText(part.bytes) } : null
}

function fromText(part: v.InferOutput<typeof saltedSchema>): Salted | undefined {
	return part ? { salt: base64ToBytes(part.salt), bytes: textToBytes(part.text) } : undefined
}
