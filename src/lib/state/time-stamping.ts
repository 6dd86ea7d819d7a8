import { asset } from '$app/paths'
import { prepareStampedFile } from '$lib/exchange/judge-file.ts'
import { documents } from '$lib/messages/documents.ts'
import { fetchTimeStamp } from '$lib/platform/time-stamp.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { World } from '$lib/platform/world.ts'
import { stampPrepared } from '$lib/signing/stamped-signature.ts'
import type { Stamper, StampFailure } from '$lib/signing/stamper.ts'
import { readTimeStampReply, timeStampQuery } from '$lib/signing/time-stamp-exchange.ts'

/** Bytes for a token in the file, beside what the signature itself takes: a token with a chain of three has about six thousand. */
export const stampRoom = 12_288

/** Asks the path `timestamp` beside the app, which its host passes on to an authority (docs/time-stamps.md). */
export function hostStamper(world: World, signal: AbortSignal): Stamper {
	const url = new URL(asset('/timestamp'), location.href).href
	return async (digest) => {
		const question = { digest, nonce: world.randomBytes(16) }
		const answer = await fetchTimeStamp(timeStampQuery(question), url, signal)
		return 'failure' in answer ? { failure: { why: answer.failure } } : readTimeStampReply(answer.body, question)
	}
}

/**
 * A time-stamp over a whole signed file, with the certificates to check it by later; what is in the file stays as it is.
 *
 * @returns the file under its old name with a mark behind it, or why there is none.
 * @throws {AppError} `signing-failed`, `verify-failed`; a `DOMException` named `AbortError` when the person cancelled.
 */
export async function stampFile(
	file: File,
	stamper: Stamper,
	signal: AbortSignal
): Promise<{ readonly file: File } | { readonly failure: StampFailure }> {
	const job = { file, field: documents.signature.stampField, room: stampRoom }
	const stamped = await stampPrepared(await prepareStampedFile(job, { signal, startWorker }), stamper)
	if ('failure' in stamped) return stamped
	const name = `${file.name.replace(/\.pdf$/i, '')}-laika-zimogs.pdf`
	return { file: new File([stamped.bytes], name, { type: 'application/pdf' }) }
}
