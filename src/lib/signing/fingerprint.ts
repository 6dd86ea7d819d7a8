import { bytesToHex, type Bytes } from './bytes.ts'

/** SHA-256 of a certificate's DER: 64 lower-case hex digits. Made by {@link fingerprintOf} and {@link parseFingerprint}. */
export type Fingerprint = string & { readonly Fingerprint: true }

export async function fingerprintOf(certificate: Bytes): Promise<Fingerprint> {
	return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', certificate))) as Fingerprint
}

/** Reads what a person typed or scanned: any case, with spaces, colons or dashes between the digits. */
export function parseFingerprint(text: string): Fingerprint | undefined {
	const digits = text.replace(/[\s:-]/g, '').toLowerCase()
	return /^[0-9a-f]{64}$/.test(digits) ? (digits as Fingerprint) : undefined
}

/** For reading aloud and comparing: sixteen groups of four capital digits, e.g. `3F9A 01BC …`. */
export function formatFingerprint(fingerprint: Fingerprint): string {
	return (fingerprint.toUpperCase().match(/.{4}/g) ?? []).join(' ')
}
