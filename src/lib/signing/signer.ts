import type { Bytes } from './bytes.ts'
import { signEcdsa } from './ecdsa.ts'

/** Somebody who can sign: the seam behind which a key may lie in the browser, on a card or in a file. */
export type Signer = {
	/** DER of the signer's certificate. */
	readonly certificate: Bytes
	/** DER of the issuers, the root last. */
	readonly chain: readonly Bytes[]
	/** Signs SHA-256 of `data`; DER `ECDSA-Sig-Value`. */
	readonly sign: (data: Bytes) => Promise<Bytes>
	readonly algorithm: 'ecdsa-p256-sha256'
}

/** @param privateKey - ECDSA P-256 with usage `sign`; need not be extractable. */
export function ecdsaSigner(privateKey: CryptoKey, certificate: Bytes, chain: readonly Bytes[]): Signer {
	return { certificate, chain, sign: (data) => signEcdsa(privateKey, data), algorithm: 'ecdsa-p256-sha256' }
}
