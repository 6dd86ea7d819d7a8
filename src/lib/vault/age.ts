import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { AppError } from '$lib/errors.ts'
import { fromUnpadded, headerText, macLine, readAgeHeader, toUnpadded, type Stanza } from './age-header.ts'
import { utf8 } from './cipher.ts'
import { x25519KeyOf } from './x25519.ts'

type Bytes = Uint8Array<ArrayBuffer>

const keyBytes = 32
const fileKeyBytes = 16
const nonceBytes = 16
const chunkBytes = 65_536
const tagBytes = 16
const x25519 = 'age-encryption.org/v1/X25519'
/**
 * Seals parts, read one after the other as one text, to every recipient.
 *
 * @param recipients - public X25519 keys, 32 bytes each, at least one.
 * @param notes - further stanzas for the header, readable by anybody and authenticated with it.
 * @returns a whole age file.
 * @see age-encryption.org/v1
 */
export async function sealAge(
	parts: readonly Bytes[],
	recipients: readonly Bytes[],
	notes: readonly Stanza[]
): Promise<Bytes> {
	const fileKey = crypto.getRandomValues(new Uint8Array(fileKeyBytes))
	const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes))
	const wrapped = await Promise.all(recipients.map((recipient) => wrap(fileKey, recipient)))
	const text = headerText([...wrapped, ...notes])
	const head = [text, macLine(await headerMac(fileKey, text)), nonce]
	return join([...head, ...sealChunks(await hkdf(fileKey, nonce, 'payload'), parts)])
}

/**
 * Opens an age file.
 *
 * @param identity - the secret X25519 key, 32 bytes.
 * @returns the text in parts of at most 64 KiB.
 * @throws {AppError} `backup-foreign`, `backup-key-wrong` when it was not sealed to this identity, `backup-damaged` when
 * a byte was changed or the end is missing.
 */
export async function openAge(file: Uint8Array, identity: Bytes): Promise<readonly Bytes[]> {
	const header = readAgeHeader(file)
	const fileKey = await unwrap(header.stanzas, identity)
	const mac = await headerMac(fileKey, header.text)
	if (!mac.every((byte, index) => byte === header.mac[index])) throw new AppError('backup-damaged', { part: 'mac' })
	const payload = file.subarray(header.end + nonceBytes)
	const nonce = new Uint8Array(file.subarray(header.end, header.end + nonceBytes))
	if (nonce.length < nonceBytes) throw new AppError('backup-damaged', { part: 'nonce' })
	return openChunks(await hkdf(fileKey, nonce, 'payload'), payload)
}

async function wrap(fileKey: Bytes, theirs: Bytes): Promise<Stanza> {
	const pair = await crypto.subtle.generateKey('X25519', true, ['deriveBits'])
	const share = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
	const shared = await exchange(pair.privateKey, theirs)
	const key = await hkdf(shared, join([share, theirs]), x25519)
	return { args: ['X25519', toUnpadded(share)], body: seal(key, new Uint8Array(12), fileKey) }
}

async function unwrap(stanzas: readonly Stanza[], identity: Bytes): Promise<Bytes> {
	const { privateKey: key, publicKey: ours } = await x25519KeyOf(identity)
	if (stanzas.some(({ args }) => args[0] === 'scrypt')) throw new AppError('backup-key-wrong')
	for (const { args, body } of stanzas) {
		if (args[0] !== 'X25519') continue
		const share = shareOf(args, body)
		const shared = await exchange(key, share)
		const fileKey = open(await hkdf(shared, join([share, ours]), x25519), new Uint8Array(12), body)
		if (fileKey) return fileKey
	}
	throw new AppError('backup-key-wrong')
}

function shareOf(args: readonly string[], body: Bytes): Bytes {
	const [, text = '', ...more] = args
	const share = fromUnpadded(text)
	if (share.length !== keyBytes || more.length > 0 || body.length !== fileKeyBytes + tagBytes)
		throw new AppError('backup-damaged', { part: 'stanza' })
	return share
}

/** @throws {AppError} `backup-damaged` for a share of low order (RFC 7748 section 6.1). */
async function exchange(ours: CryptoKey, theirs: Bytes): Promise<Bytes> {
	try {
		const key = await crypto.subtle.importKey('raw', theirs, 'X25519', false, [])
		const bits = await crypto.subtle.deriveBits({ name: 'X25519', public: key }, ours, 8 * keyBytes)
		const shared = new Uint8Array(bits)
		if (shared.some((byte) => byte !== 0)) return shared
	} catch (cause) {
		throw new AppError('backup-damaged', { part: 'share' }, { cause })
	}
	throw new AppError('backup-damaged', { part: 'share' })
}

async function hkdf(material: Bytes, salt: Bytes, info: string): Promise<Bytes> {
	const base = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveBits'])
	const parameters = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(info) }
	return new Uint8Array(await crypto.subtle.deriveBits(parameters, base, 8 * keyBytes))
}

async function headerMac(fileKey: Bytes, text: Bytes): Promise<Bytes> {
	const material = await hkdf(fileKey, new Uint8Array(), 'header')
	const key = await crypto.subtle.importKey('raw', material, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
	return new Uint8Array(await crypto.subtle.sign('HMAC', key, text))
}

/** Full chunks of 64 KiB, the last one marked; only an empty text has an empty chunk. */
function* sealChunks(key: Bytes, parts: readonly Bytes[]): Generator<Bytes> {
	const chunk = new Uint8Array(chunkBytes)
	let used = 0
	let count = 0
	for (const part of parts)
		for (let from = 0; from < part.length;) {
			if (used === chunkBytes) {
				yield seal(key, chunkNonce(count++, false), chunk)
				used = 0
			}
			const piece = part.subarray(from, from + chunkBytes - used)
			chunk.set(piece, used)
			used += piece.length
			from += piece.length
		}
	yield seal(key, chunkNonce(count, true), chunk.subarray(0, used))
}

function openChunks(key: Bytes, payload: Uint8Array): readonly Bytes[] {
	const step = chunkBytes + tagBytes
	const count = Math.max(1, Math.ceil(payload.length / step))
	return Array.from({ length: count }, (_, index) => {
		const last = index === count - 1
		const plain = open(key, chunkNonce(index, last), payload.subarray(index * step, (index + 1) * step))
		if (!plain || (last && index > 0 && plain.length === 0)) throw new AppError('backup-damaged', { chunk: index })
		return plain
	})
}

/** Eleven bytes of a counter, one that marks the end. */
function chunkNonce(index: number, last: boolean): Bytes {
	const nonce = new Uint8Array(12)
	new DataView(nonce.buffer).setUint32(7, index)
	nonce[11] = last ? 1 : 0
	return nonce
}

function seal(key: Bytes, nonce: Bytes, plain: Uint8Array): Bytes {
	return new Uint8Array(chacha20poly1305(key, nonce).encrypt(plain))
}

function open(key: Bytes, nonce: Bytes, sealed: Uint8Array): Bytes | undefined {
	try {
		return new Uint8Array(chacha20poly1305(key, nonce).decrypt(sealed))
	} catch {
		return undefined
	}
}

function join(parts: readonly Uint8Array[]): Bytes {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
	let at = 0
	for (const part of parts) {
		whole.set(part, at)
		at += part.length
	}
	return whole
}
