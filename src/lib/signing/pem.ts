import { latinToBytes, bytesToLatin, type Bytes } from './bytes.ts'

/** A certificate as text (RFC 7468), lines of 64 characters. */
export function certificateToPem(der: Bytes): string {
	const lines = btoa(bytesToLatin(der)).match(/.{1,64}/g) ?? []
	return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/** All certificates of a PEM text, in order; blocks that are not base64 are left out. The DER is not looked at. */
export function pemToCertificates(text: string): readonly Bytes[] {
	return [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/g)].flatMap(
		([, body = '']) => {
			const base64 = body.replace(/\s/g, '')
			const whole = base64.length > 0 && base64.length % 4 === 0 && /^[^=]*={0,2}$/.test(base64)
			return whole ? [latinToBytes(atob(base64))] : []
		}
	)
}
