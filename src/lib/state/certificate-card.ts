import { localDay, type Instant, type IsoDate } from '$lib/domain/dates.ts'
import { parseCertificate } from '$lib/signing/certificate-parser.ts'
import { fingerprintOf, formatFingerprint } from '$lib/signing/fingerprint.ts'
import { fromBase64 } from '$lib/vault/base64.ts'

/** What people compare and must know about a certificate. */
export type CertificateCard = {
	/** Groups of four digits. */
	readonly fingerprint: string
	readonly validUntil: IsoDate
}

/** @param certificate - DER, base64. */
export async function certificateCard(certificate: string): Promise<CertificateCard> {
	const der = fromBase64(certificate)
	const { validity } = parseCertificate(der)
	return {
		fingerprint: formatFingerprint(await fingerprintOf(der)),
		validUntil: localDay(validity.to.toISOString().replace(/\.\d+Z$/, 'Z') as Instant)
	}
}
