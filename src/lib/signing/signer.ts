import type { Bytes } from './bytes.ts'
import { derNull, oid, sequence } from './der.ts'
import { signEcdsa } from './ecdsa.ts'
import { Oid } from './oids.ts'

/** Somebody who can sign: the seam behind which a key may lie in the browser, on a card or in a file. */
export type Signer = {
	/** DER of the signer's certificate. */
	readonly certificate: Bytes
	/** DER of the issuers, the root last. */
	readonly chain: readonly Bytes[]
	/** Signs SHA-256 of `data`, in the form that CMS wants for {@link algorithm}. */
	readonly sign: (data: Bytes) => Promise<Bytes>
	/** DER of the signature's `AlgorithmIdentifier`. */
	readonly algorithm: Bytes
}

/** @param privateKey - ECDSA P-256 or P-384 with usage `sign`; need not be extractable. */
export function ecdsaSigner(privateKey: CryptoKey, certificate: Bytes, chain: readonly Bytes[]): Signer {
	const algorithm = sequence(oid(Oid.ecdsaSha256))
	return { certificate, chain, sign: (data) => signEcdsa(privateKey, data), algorithm }
}

/** @param privateKey - RSASSA-PKCS1-v1_5 with SHA-256 and usage `sign`; need not be extractable. */
export function rsaSigner(privateKey: CryptoKey, certificate: Bytes, chain: readonly Bytes[]): Signer {
	const algorithm = sequence(oid(Oid.rsaSha256), derNull())
	const sign = async (data: Bytes): Promise<Bytes> =>
		new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, data))
	return { certificate, chain, sign, algorithm }
}
