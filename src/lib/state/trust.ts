import { AppError } from '$lib/errors.ts'
import type { Bytes } from '$lib/signing/bytes.ts'
import { parseCertificate, type Certificate } from '$lib/signing/certificate-parser.ts'
import { fingerprintOf } from '$lib/signing/fingerprint.ts'
import { pemToCertificates } from '$lib/signing/pem.ts'
import { settle } from '$lib/signing/reasons.ts'
import type { KnownRoot } from './known.ts'

/** Bytes; a certificate has about one thousand. */
const largestFile = 1_000_000
/** First byte of a certificate in DER: a sequence. */
const sequence = 0x30

/**
 * The root certificates of a file that somebody imports, in PEM or DER. All of them or none: one that is no authority is
 * a mistake that the person should know of.
 *
 * @throws {AppError} `root-unreadable` when there is no certificate in it or one cannot be read, `root-not-authority`.
 * @see RFC 5280 4.2.1.9, RFC 7468
 */
export async function readRoots(file: Blob): Promise<readonly KnownRoot[]> {
	if (file.size > largestFile) throw new AppError('root-unreadable')
	const bytes = new Uint8Array(await file.arrayBuffer())
	const found = bytes[0] === sequence ? [bytes] : pemToCertificates(new TextDecoder().decode(bytes))
	const certificates = found.map((der) => read(der))
	if (certificates.length === 0 || certificates.includes(undefined)) throw new AppError('root-unreadable')
	if (!certificates.every((one) => one?.authority && one.keyUsage.has('keyCertSign')))
		throw new AppError('root-not-authority')
	return Promise.all(found.map(async (der) => ({ fingerprint: await fingerprintOf(der), der })))
}

/** What a root says of itself, for the list of those that are trusted; `undefined` where only its fingerprint is known. */
export function describeRoot({ der }: KnownRoot): Pick<Certificate, 'subject' | 'validity'> | undefined {
	return der && read(der)
}

function read(der: Bytes): Certificate | undefined {
	const outcome = settle(() => parseCertificate(der))
	return 'value' in outcome ? outcome.value : undefined
}
