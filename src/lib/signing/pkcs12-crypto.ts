import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import type { CHash } from '@noble/hashes/utils.js'
import { AppError } from '$lib/errors.ts'
import { concatBytes, equalBytes, textToBytes, type Bytes } from './bytes.ts'
import type { DerNode } from './der.ts'
import { readOctets, readOid, readSmallInteger, sequenceItems } from './der-values.ts'

/** Object identifiers of RFC 8018 (PKCS #5) and NIST's AES. */
const Pkcs5 = {
	pbkdf2: '1.2.840.113549.1.5.12',
	pbes2: '1.2.840.113549.1.5.13',
	pbmac1: '1.2.840.113549.1.5.14'
} as const
const aesCbc: Readonly<Record<string, number>> = {
	'2.16.840.1.101.3.4.1.2': 16,
	'2.16.840.1.101.3.4.1.22': 24,
	'2.16.840.1.101.3.4.1.42': 32
}
const pseudoRandom: Readonly<Record<string, string>> = {
	'1.2.840.113549.2.7': 'SHA-1',
	'1.2.840.113549.2.9': 'SHA-256',
	'1.2.840.113549.2.10': 'SHA-384',
	'1.2.840.113549.2.11': 'SHA-512'
}
const hmacWithSha1 = '1.2.840.113549.2.7'
/** Digest by its identifier, with the block size that the derivation of RFC 7292 B.2 works in. */
const digests: Readonly<Record<string, { readonly hash: CHash; readonly block: number }>> = {
	'1.3.14.3.2.26': { hash: sha1, block: 64 },
	'2.16.840.1.101.3.4.2.1': { hash: sha256, block: 64 },
	'2.16.840.1.101.3.4.2.2': { hash: sha384, block: 128 },
	'2.16.840.1.101.3.4.2.3': { hash: sha512, block: 128 }
}
/** More rounds than any tool asks for would only keep the tablet busy. */
const mostRounds = 5_000_000

/**
 * Opens what PBES2 has closed: PBKDF2 with HMAC-SHA-1 or SHA-2, AES-CBC.
 *
 * @throws {AppError} `pkcs12-legacy` for RC2, 3DES and the like; `pkcs12-password` when the padding is wrong.
 * @throws {Refused} `der-broken`
 * @see RFC 8018 6.2
 */
export async function decryptPbes2(algorithm: DerNode | undefined, encrypted: Bytes, password: string): Promise<Bytes> {
	const [scheme, parameters] = sequenceItems(algorithm)
	if (readOid(scheme) !== Pkcs5.pbes2) throw new AppError('pkcs12-legacy')
	const [derivation, cipher] = sequenceItems(parameters)
	const [cipherId, iv] = sequenceItems(cipher)
	const size = aesCbc[readOid(cipherId)]
	if (size === undefined) throw new AppError('pkcs12-legacy')
	const bits = await pbkdf2(derivation, password, size)
	const key = await crypto.subtle.importKey('raw', bits, 'AES-CBC', false, ['decrypt'])
	try {
		return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv: readOctets(iv).slice() }, key, encrypted))
	} catch (cause) {
		throw new AppError('pkcs12-password', {}, { cause })
	}
}

/**
 * Whether the file's own seal fits the password.
 *
 * @param macData - `MacData`
 * @param content - the octets it seals
 * @throws {AppError} `pkcs12-legacy` for a digest that nobody should use any more
 * @see RFC 7292 4, RFC 9579
 */
export async function sealFits(macData: DerNode, content: Bytes, password: string): Promise<boolean> {
	const [digestInfo, salt, count] = sequenceItems(macData)
	const [algorithm, value] = sequenceItems(digestInfo)
	const [id, parameters] = sequenceItems(algorithm)
	const expected = readOctets(value)
	if (readOid(id) === Pkcs5.pbmac1) {
		const [derivation, mac] = sequenceItems(parameters)
		const name = pseudoRandom[readOid(sequenceItems(mac)[0])]
		if (name === undefined) throw new AppError('pkcs12-legacy')
		const bits = await pbkdf2(derivation, password, expected.length)
		const key = await crypto.subtle.importKey('raw', bits, { name: 'HMAC', hash: name }, false, ['verify'])
		return crypto.subtle.verify('HMAC', key, expected.slice(), content)
	}
	const digest = digests[readOid(id)]
	if (!digest) throw new AppError('pkcs12-legacy')
	const rounds = limited(count ? readSmallInteger(count) : 1)
	const key = derive(digest, readOctets(salt), password, rounds)
	return equalBytes(hmac(digest.hash, key, content), expected)
}

async function pbkdf2(derivation: DerNode | undefined, password: string, size: number): Promise<Bytes> {
	const [id, parameters] = sequenceItems(derivation)
	if (readOid(id) !== Pkcs5.pbkdf2) throw new AppError('pkcs12-legacy')
	const [salt, count, ...rest] = sequenceItems(parameters)
	const prf = rest.find(({ tag }) => tag === 0x30)
	const hash = pseudoRandom[prf ? readOid(sequenceItems(prf)[0]) : hmacWithSha1]
	if (hash === undefined) throw new AppError('pkcs12-legacy')
	const secret = await crypto.subtle.importKey('raw', textToBytes(password), 'PBKDF2', false, ['deriveBits'])
	const iterations = limited(readSmallInteger(count))
	const bits = await crypto.subtle.deriveBits(
		{ name: 'PBKDF2', hash, salt: readOctets(salt).slice(), iterations },
		secret,
		size * 8
	)
	return new Uint8Array(bits)
}

/** RFC 7292 B.2 for a key no longer than the digest, purpose 3: integrity. */
function derive(
	{ hash, block }: { readonly hash: CHash; readonly block: number },
	salt: Bytes,
	password: string,
	rounds: number
): Uint8Array {
	const purpose = new Uint8Array(block).fill(3)
	let key: Uint8Array = concatBytes(purpose, repeated(salt, block), repeated(bmpText(password), block))
	for (let round = 0; round < rounds; round++) key = hash(key)
	return key
}

/** UTF-16BE with the two zero bytes that the standard wants behind it. */
function bmpText(password: string): Bytes {
	const bytes = new Uint8Array(password.length * 2 + 2)
	for (let index = 0; index < password.length; index++)
		new DataView(bytes.buffer).setUint16(index * 2, password.charCodeAt(index))
	return bytes
}

function repeated(bytes: Bytes, block: number): Bytes {
	const length = Math.ceil(bytes.length / block) * block
	return Uint8Array.from({ length }, (_, index) => bytes[index % bytes.length] ?? 0)
}

function limited(rounds: number): number {
	if (rounds < 1 || rounds > mostRounds) throw new AppError('pkcs12-damaged', { rounds })
	return rounds
}
