import { instantToDate } from '$lib/domain/dates.ts'
import { prepareFile } from '$lib/exchange/judge-file.ts'
import { documents } from '$lib/messages/documents.ts'
import { showInstant } from '$lib/messages/format.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { World } from '$lib/platform/world.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import type { SigningIdentity } from './signing-identity.ts'

/** What is signed, and what the signer says by it. */
export type Countersignature = { readonly file: File; readonly field: string; readonly reason: string }

/**
 * Signs an empty field of a file as a further revision, with name, post and claimed time to be seen in it; the earlier
 * signatures stay as they are.
 *
 * @returns the signed file, under the old name with a mark behind it.
 * @throws {AppError} `signing-failed`, `verify-failed`; a `DOMException` named `AbortError` when the person cancelled.
 */
export async function countersignFile(
	{ file, field, reason }: Countersignature,
	{ signer, name, post, fingerprint, contentsSize }: SigningIdentity,
	world: World,
	signal: AbortSignal
): Promise<File> {
	const words = documents.signature
	const at = world.now()
	const lines = [
		{ text: reason, size: 7.5 },
		{ text: name, bold: true, size: 10 },
		{ text: post, size: 9 },
		{ text: words.time(showInstant(at)), size: 9 },
		{ text: words.certificate(fingerprint.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')), size: 9 },
		{ text: documents.seal, size: 7.5 }
	].filter(({ text }) => text !== '')
	const claimedAt = instantToDate(at)
	const job = { file, field, claimedAt, name, reason, lines, room: contentsSize }
	const bytes = await signPrepared(await prepareFile(job, { signal, startWorker }), signer)
	return new File([bytes], `${file.name.replace(/\.pdf$/i, '')}-parakstits.pdf`, { type: 'application/pdf' })
}
