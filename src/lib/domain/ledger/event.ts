import type { Instant } from '../dates.ts'

/** Opaque random ids (UUID v4): nothing about a person can be read from them. */
export type DeviceId = string & { readonly DeviceId: true }
export type PersonId = string & { readonly PersonId: true }
/** What an event is about: an entry, a person, the organisation, an export … */
export type SubjectId = string

/** Whether a text may serve as an id: 1-64 letters, digits, `_`, `.` or `-`. Meaning nothing is the caller's duty. */
export function isOpaqueId(text: string): boolean {
	return /^[\w.-]{1,64}$/.test(text)
}

/** @throws {RangeError} when the text cannot be an id: a bug, never a user's input. */
export function deviceId(text: string): DeviceId {
	return checkedId(text) as DeviceId
}

/** @throws {RangeError} when the text cannot be an id: a bug, never a user's input. */
export function personId(text: string): PersonId {
	return checkedId(text) as PersonId
}

/** @throws {RangeError} when the text cannot be an id: a bug, never a user's input. */
export function checkedId(text: string): string {
	if (!isOpaqueId(text)) throw new RangeError('not an id')
	return text
}

/** Lower-case hex of a SHA-256 (64 characters). */
export type Sha256 = string & { readonly Sha256: true }

/**
 * What the chain hashes. Written once as canonical JSON bytes and never serialised again:
 * `hash = SHA-256(header bytes)`, `previous` of the next header is that hash.
 */
export type EventHeader = {
	readonly version: 1
	readonly device: DeviceId
	/** 1, 2, 3 … within the device, without gaps. */
	readonly seq: number
	/** Hash of the header before; 64 zeros for `seq` 1. */
	readonly previous: Sha256
	readonly lamport: number
	readonly wallClock: Instant
	readonly actor: PersonId
	/** Dotted past tense: `entry.registered`, `export.signed` … Unknown types are kept and shown as "needs a newer app". */
	readonly type: string
	readonly subject: SubjectId
	/** SHA-256(salt ‖ body bytes): erasing both leaves nothing to guess. */
	readonly commitment: Sha256
	readonly appBuild: string
}

/** Text and the 16 random bytes that hide it in its commitment. */
export type Salted = { readonly salt: Uint8Array<ArrayBuffer>; readonly bytes: Uint8Array<ArrayBuffer> }

/**
 * One event as it is stored and exchanged. The body names the commitment of the confidential part in its own
 * field `confidential` (hex), so that a copy without names still proves the body, and names can be erased alone.
 */
export type LedgerRecord = {
	readonly header: Uint8Array<ArrayBuffer>
	/** `undefined` once erased. */
	readonly body: Salted | undefined
	/** Who said it and how to reach them; `undefined` when there was none, when it was erased, or in a redacted copy. */
	readonly confidential: Salted | undefined
}

/** The end of a chain: what is printed on every export so that a later one can prove that it continues it. */
export type Checkpoint = {
	readonly device: DeviceId
	readonly seq: number
	readonly hash: Sha256
	/** Register entries recorded so far on this device, voided ones included. */
	readonly count: number
	readonly at: Instant
}

/** The end of a chain while it is being written or walked. */
export type ChainHead = {
	readonly device: DeviceId
	/** 0 before the first event. */
	readonly seq: number
	/** 64 zeros before the first event. */
	readonly hash: Sha256
	readonly lamport: number
	readonly wallClock: Instant | undefined
}
