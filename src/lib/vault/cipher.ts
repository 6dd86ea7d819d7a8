/** A 256-bit key of this vault: it never leaves memory and cannot be exported by script. */
export type VaultKey = CryptoKey

type Bytes = Uint8Array<ArrayBuffer>

const ivLength = 12

/**
 * AES-256-GCM with a fresh random 96-bit IV in front of the ciphertext.
 *
 * @param place - where the result will lie, e.g. `log/<device>/7/body`: authenticated, so that blobs cannot be swapped.
 * @see NIST SP 800-38D
 */
export async function seal(key: VaultKey, place: string, plain: Bytes): Promise<Bytes> {
	const iv = crypto.getRandomValues(new Uint8Array(ivLength))
	const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, plain)
	const out = new Uint8Array(ivLength + cipher.byteLength)
	out.set(iv)
	out.set(new Uint8Array(cipher), ivLength)
	return out
}

/** Opposite of {@link seal}; rejects with `OperationError` when key, place or a byte is not the one that was sealed. */
export async function open(key: VaultKey, place: string, sealed: Bytes): Promise<Bytes> {
	const iv = sealed.subarray(0, ivLength)
	const plain = await crypto.subtle.decrypt(
		{ name: 'AES-GCM', iv, additionalData: utf8(place) },
		key,
		sealed.subarray(ivLength)
	)
	return new Uint8Array(plain)
}

/** A key for one purpose from key material that already has 128 bits of entropy or more (HKDF-SHA-256, RFC 5869). */
export async function subKey(material: Bytes, purpose: string): Promise<VaultKey> {
	const base = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey'])
	return crypto.subtle.deriveKey(
		{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: utf8(`uzklausi/1/${purpose}`) },
		base,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt']
	)
}

export function utf8(text: string): Bytes {
	return new TextEncoder().encode(text)
}

export function utf8ToText(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}
