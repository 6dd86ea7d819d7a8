import type { Bytes } from './bytes.ts'
import { derNull, oid, parseDer, sequence, type DerNode } from './der.ts'
import {
	hasNoParameters,
	onlyChild,
	readBits,
	readOid,
	readSmallInteger,
	readUnsigned,
	sequenceItems
} from './der-values.ts'
import { derToRawSignature } from './ecdsa.ts'
import { Oid } from './oids.ts'
import { attemptAsync, refuse } from './reasons.ts'

export type Digest = 'SHA-256' | 'SHA-384' | 'SHA-512'

const digests: Readonly<Record<string, Digest>> = {
	[Oid.sha256]: 'SHA-256',
	[Oid.sha384]: 'SHA-384',
	[Oid.sha512]: 'SHA-512'
}
const weak: readonly string[] = [Oid.sha1, Oid.md5, Oid.rsaSha1, Oid.rsaMd5, Oid.ecdsaSha1]
const ecdsa: Readonly<Record<string, Digest>> = {
	[Oid.ecdsaSha256]: 'SHA-256',
	[Oid.ecdsaSha384]: 'SHA-384',
	[Oid.ecdsaSha512]: 'SHA-512'
}
const rsa: Readonly<Record<string, Digest>> = {
	[Oid.rsaSha256]: 'SHA-256',
	[Oid.rsaSha384]: 'SHA-384',
	[Oid.rsaSha512]: 'SHA-512'
}
const curves: Readonly<Record<string, { readonly name: string; readonly size: number }>> = {
	[Oid.p256]: { name: 'P-256', size: 32 },
	[Oid.p384]: { name: 'P-384', size: 48 },
	[Oid.p521]: { name: 'P-521', size: 66 }
}
const smallestModulus = 2048

/** @throws {Refused} `algorithm-weak` for SHA-1 and MD5, `algorithm-unsupported`, `der-broken`. */
export function readDigestAlgorithm(node: DerNode | undefined): Digest {
	const items = sequenceItems(node)
	const id = readOid(items[0])
	const digest = digests[id]
	if (!digest || !hasNoParameters(items))
		refuse({ code: weak.includes(id) ? 'algorithm-weak' : 'algorithm-unsupported', name: id })
	return digest
}

type Verifier = {
	readonly importAs: EcKeyImportParams | RsaHashedImportParams | { readonly name: string }
	readonly verifyAs: EcdsaParams | RsaPssParams | { readonly name: string }
	readonly digest: Digest
	readonly toRaw: (signature: Bytes) => Bytes
}

type SignatureToVerify = {
	/** `SubjectPublicKeyInfo` of the signer. */
	readonly publicKey: DerNode
	/** `AlgorithmIdentifier` of the signature. */
	readonly algorithm: DerNode
	readonly signature: Bytes
	readonly data: Bytes
	/** The digest that the signature must use; CMS names it beside the signature algorithm. */
	readonly digest?: Digest
}

/**
 * Verifies ECDSA (P-256, P-384, P-521) and RSA (PKCS #1 v1.5, PSS; from 2048 bits) with SHA-2, and Ed25519. What the
 * platform lacks (Ed25519 and P-521 in some browsers) is `algorithm-unsupported`.
 *
 * @throws {Refused} `algorithm-weak`, `algorithm-unsupported`, `der-broken` or `certificate-broken` (a key that is none).
 */
export async function verifySignature({
	publicKey,
	algorithm,
	signature,
	data,
	digest
}: SignatureToVerify): Promise<boolean> {
	const verifier = chooseVerifier(publicKey, algorithm, digest)
	if (digest && verifier.digest !== digest)
		refuse({ code: 'algorithm-unsupported', name: readOid(algorithm.children[0]) })
	const { importAs, verifyAs, toRaw } = verifier
	const raw = toRaw(signature)
	const key = await importKey(publicKey, importAs)
	return attemptAsync({ code: 'certificate-broken' }, () => crypto.subtle.verify(verifyAs, key, raw, data))
}

async function importKey(publicKey: DerNode, how: Verifier['importAs']): Promise<CryptoKey> {
	try {
		return await crypto.subtle.importKey('spki', plainKey(publicKey), how, false, ['verify'])
	} catch (cause) {
		const lacking = cause instanceof DOMException && cause.name === 'NotSupportedError'
		return refuse(lacking ? { code: 'algorithm-unsupported', name: how.name } : { code: 'certificate-broken' })
	}
}

/** An RSA key that is named for PSS alone is the same key; platforms read it only under its general name. */
function plainKey(publicKey: DerNode): Bytes {
	const [algorithm, bits] = sequenceItems(publicKey)
	if (readOid(sequenceItems(algorithm)[0]) !== Oid.rsaPss || !bits) return publicKey.raw
	return sequence(sequence(oid(Oid.rsaEncryption), derNull()), bits.raw)
}

function chooseVerifier(publicKey: DerNode, algorithm: DerNode, digest: Digest | undefined): Verifier {
	const items = sequenceItems(algorithm)
	const id = readOid(items[0])
	const keyAlgorithm = sequenceItems(sequenceItems(publicKey)[0])
	const keyType = readOid(keyAlgorithm[0])
	const plain = hasNoParameters(items)
	// Some tools name the key's type where the signature's belongs.
	const hash = ecdsa[id] ?? (id === Oid.ecPublicKey ? digest : undefined)
	if (hash && keyType === Oid.ecPublicKey && plain) return ecdsaVerifier(keyAlgorithm, hash)
	if (id === Oid.ed25519 && keyType === Oid.ed25519 && plain) return edwardsVerifier
	if ((keyType === Oid.rsaEncryption || keyType === Oid.rsaPss) && id === Oid.rsaPss) {
		requireLongModulus(publicKey)
		return pssVerifier(items)
	}
	const rsaHash = rsa[id] ?? (id === Oid.rsaEncryption ? digest : undefined)
	if (rsaHash && keyType === Oid.rsaEncryption && plain) {
		requireLongModulus(publicKey)
		return rsaVerifier(rsaHash)
	}
	return refuse({ code: weak.includes(id) ? 'algorithm-weak' : 'algorithm-unsupported', name: id })
}

/** RFC 8419 3: the digest beside it is SHA-512. */
const edwardsVerifier: Verifier = {
	importAs: { name: 'Ed25519' },
	verifyAs: { name: 'Ed25519' },
	digest: 'SHA-512',
	toRaw: (signature) => signature
}

function ecdsaVerifier(keyAlgorithm: readonly DerNode[], hash: Digest): Verifier {
	const id = readOid(keyAlgorithm[1])
	const curve = curves[id] ?? refuse({ code: 'algorithm-unsupported', name: id })
	return {
		importAs: { name: 'ECDSA', namedCurve: curve.name },
		verifyAs: { name: 'ECDSA', hash },
		digest: hash,
		toRaw: (signature) => derToRawSignature(signature, curve.size)
	}
}

function rsaVerifier(hash: Digest): Verifier {
	const name = 'RSASSA-PKCS1-v1_5'
	return { importAs: { name, hash }, verifyAs: { name }, digest: hash, toRaw: (signature) => signature }
}

/** `RSASSA-PSS-params` (RFC 8017 A.2.3) with one SHA-2 for both uses; the SHA-1 defaults are weak. */
function pssVerifier(algorithm: readonly DerNode[]): Verifier {
	const name = 'RSA-PSS'
	const unsupported = { code: 'algorithm-unsupported', name } as const
	const parameters = sequenceItems(algorithm[1])
	const [hashNode, maskNode, saltNode, trailer] = [0xa0, 0xa1, 0xa2, 0xa3].map((tag) =>
		parameters.find((node) => node.tag === tag)
	)
	if (!hashNode || !maskNode) refuse({ code: 'algorithm-weak', name })
	const hash = readDigestAlgorithm(onlyChild(hashNode))
	const [mask, maskHash] = sequenceItems(onlyChild(maskNode))
	if (readOid(mask) !== Oid.mgf1 || readDigestAlgorithm(maskHash) !== hash) refuse(unsupported)
	const saltLength = saltNode ? readSmallInteger(onlyChild(saltNode)) : 20
	if (saltLength > 512 || (trailer && readSmallInteger(onlyChild(trailer)) !== 1)) refuse(unsupported)
	return { importAs: { name, hash }, verifyAs: { name, saltLength }, digest: hash, toRaw: (signature) => signature }
}

function requireLongModulus(publicKey: DerNode): void {
	const [modulus] = sequenceItems(parseDer(readBits(publicKey.children[1])))
	const bits = readUnsigned(modulus).length * 8
	if (bits < smallestModulus) refuse({ code: 'algorithm-weak', name: `RSA-${bits}` })
}
