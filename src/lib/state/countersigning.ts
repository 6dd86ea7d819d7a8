import { instantToDate } from '$lib/domain/dates.ts'
import { prepareFile } from '$lib/exchange/judge-file.ts'
import { documents } from '$lib/messages/documents.ts'
import { showInstant } from '$lib/messages/format.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { World } from '$lib/platform/world.ts'
import { signAndStamp } from '$lib/signing/stamped-signature.ts'
import type { Stamping } from '$lib/signing/stamper.ts'
import type { SigningIdentity } from './signing-identity.ts'

/** What is signed, and what the signer says by it. */
export type Countersignature = {
	readonly file: File
	readonly field: string
	readonly reason: string
	/** Whether its time is to be stamped. */
	readonly timeStamp: boolean
}

/** The signed file, and what came of the time-stamp; `undefined` when none was wanted. */
export type Countersigned = { readonly file: File; readonly stamping: Stamping | undefined }

/**
 * Signs an empty field of a file as a further revision, with name, post and claimed time to be seen in it; the earlier
 * signatures stay as they are.
 *
 * @returns the signed file, under the old name with a mark behind it. A time-stamp that fails is left out.
 * @throws {AppError} `signing-failed`, `verify-failed`; a `DOMException` named `AbortError` when the person cancelled.
 */
export async function countersignFile(
	{ file, field, reason, timeStamp }: Countersignature,
	{ signer, name, post, fingerprint, contentsSize }: SigningIdentity,
	world: World,
	signal: AbortSignal
): Promise<Countersigned> {
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
	const stamps = timeStamp ? await import('./time-stamping.ts') : undefined
	const room = contentsSize + (stamps?.stampRoom ?? 0)
	const job = { file, field, claimedAt, name, reason, lines, room }
	const prepared = await prepareFile(job, { signal, startWorker })
	const { bytes, stamping } = await signAndStamp(prepared, signer, stamps?.hostStamper(world, signal))
	const signed = `${file.name.replace(/\.pdf$/i, '')}-parakstits.pdf`
	return { file: new File([bytes], signed, { type: 'application/pdf' }), stamping }
}
