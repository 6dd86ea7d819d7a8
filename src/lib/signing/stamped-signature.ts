import type { Bytes } from './bytes.ts'
import { signCms } from './cms.ts'
import { openSignature } from './sign.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import type { Signer } from './signer.ts'
import type { Stamper, StampFailure, Stamping } from './stamper.ts'

/** A signed file, and what came of the time-stamp; `undefined` when none was wanted. */
export type StampedFile = { readonly bytes: Bytes; readonly stamping: Stamping | undefined }

/**
 * Signs as `signPrepared` does and, when somebody stamps, has the time of the signature stamped (level B-T). Without a
 * stamp that is right and fits, the signature is the same without it (level B-B), and `stamping` tells why.
 *
 * @throws {AppError} as `signPrepared`; a `DOMException` named `AbortError` when the person cancelled.
 * @see ETSI EN 319 142-1 6.3, RFC 3161 appendix A
 */
export async function signAndStamp(
	prepared: PreparedPdf,
	signer: Signer,
	stamper: Stamper | undefined
): Promise<StampedFile> {
	const { digest, room, close } = await openSignature(prepared)
	const { value, toDer } = await signCms(digest, signer)
	const stamping = await stamper?.(await sha256(value))
	if (!stamping || 'failure' in stamping) return { bytes: close(toDer()), stamping }
	const stamped = toDer(stamping.token)
	return stamped.length <= room
		? { bytes: close(stamped), stamping }
		: { bytes: close(toDer()), stamping: { failure: { why: 'too-large' } } }
}

/**
 * Fills a prepared document time-stamp.
 *
 * @returns the file, or why there is none: a time-stamp that failed leaves nothing behind.
 * @throws {AppError} as `signPrepared`; a `DOMException` named `AbortError` when the person cancelled.
 * @see ETSI EN 319 142-1 5.4.3
 */
export async function stampPrepared(
	prepared: PreparedPdf,
	stamper: Stamper
): Promise<{ readonly bytes: Bytes } | { readonly failure: StampFailure }> {
	const { digest, room, close } = await openSignature(prepared)
	const stamping = await stamper(digest)
	if ('failure' in stamping) return stamping
	return stamping.token.length <= room ? { bytes: close(stamping.token) } : { failure: { why: 'too-large' } }
}

async function sha256(bytes: Bytes): Promise<Bytes> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}
