import type { Bytes } from './bytes.ts'

/** Why an authority gives no time-stamp (RFC 3161 2.4.2, `PKIFailureInfo`). */
export type Refusal =
	| 'bad-algorithm'
	| 'bad-request'
	| 'bad-data-format'
	| 'time-not-available'
	| 'unaccepted-policy'
	| 'unaccepted-extension'
	| 'information-not-available'
	| 'system-failure'

/**
 * Why there is no time-stamp although one was wanted: no network; nobody, or nobody in time, answers at the path; the
 * answer is not one to our question; the authority refused, and why if it said so; the token is larger than the room.
 */
export type StampFailure =
	| { readonly why: 'offline' | 'no-answer' | 'wrong-answer' | 'too-large' }
	| { readonly why: 'refused'; readonly refusal: Refusal | undefined }

/** A checked token with its time, or why there is none. */
export type Stamping = { readonly token: Bytes; readonly time: Date } | { readonly failure: StampFailure }

/**
 * Somebody who stamps a SHA-256 digest (32 bytes) with the time: the seam behind which the network lies. A failure is a
 * value, because it must never cost the signature; a `DOMException` named `AbortError` says that the person cancelled.
 */
export type Stamper = (digest: Bytes) => Promise<Stamping>
