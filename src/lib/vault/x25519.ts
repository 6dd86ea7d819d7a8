type Bytes = Uint8Array<ArrayBuffer>

/** Bytes of a PKCS#8 X25519 key before the key itself (RFC 8410 section 7). */
const pkcs8Prefix = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20)

/** The key of a secret that lies at hand as 32 bytes, with its public half. */
export async function x25519KeyOf(
	secret: Bytes
): Promise<{ readonly privateKey: CryptoKey; readonly publicKey: Bytes }> {
	const pkcs8 = new Uint8Array([...pkcs8Prefix, ...secret])
	const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, 'X25519', true, ['deriveBits'])
	// A private key tells its public half as JWK only (RFC 8037 section 2).
	const { x = '' } = await crypto.subtle.exportKey('jwk', privateKey)
	const publicKey = Uint8Array.from(atob(x.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0))
	return { privateKey, publicKey }
}
