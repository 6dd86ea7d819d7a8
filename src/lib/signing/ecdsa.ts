import { concatBytes, type Bytes } from './bytes.ts'
import { parseDer, sequence, unsignedInteger } from './der.ts'
import { readUnsigned, sequenceItems } from './der-values.ts'
import { refuse } from './reasons.ts'

/** WebCrypto's `r ‖ s` as `ECDSA-Sig-Value` (RFC 3279 2.2.3). */
export function rawToDerSignature(raw: Uint8Array): Bytes {
	const half = raw.length / 2
	return sequence(unsignedInteger(raw.subarray(0, half)), unsignedInteger(raw.subarray(half)))
}

/**
 * The reverse, strictly.
 *
 * @param size - bytes of one coordinate: 32 for P-256, 48 for P-384.
 * @throws {Refused} `der-broken`.
 */
export function derToRawSignature(der: Bytes, size: number): Bytes {
	const [r, s, ...more] = sequenceItems(parseDer(der)).map(readUnsigned)
	if (!r || !s || more.length > 0 || r.length > size || s.length > size) refuse({ code: 'der-broken', at: 0 })
	return concatBytes(new Uint8Array(size - r.length), r, new Uint8Array(size - s.length), s)
}

/** Signs with a P-256 key that need not be extractable; SHA-256, DER `ECDSA-Sig-Value`. */
export async function signEcdsa(privateKey: CryptoKey, data: Bytes): Promise<Bytes> {
	return rawToDerSignature(
		new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, data))
	)
}
