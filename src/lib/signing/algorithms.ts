import type { Bytes } from './bytes.ts'
import { parseDer, type DerNode } from './der.ts'
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
	[Oid.p384]: { name: 'P-384', size: 48 }
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
	readonly importAs: EcKeyImportParams | RsaHashedImportParams
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
 * Verifies ECDSA (P-256, P-384) and RSA (PKCS #1 v1.5, PSS; from 2048 bits) with SHA-2.
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
	const key = await attemptAsync({ code: 'certificate-broken' }, () =>
		crypto.subtle.importKey('spki', publicKey.raw, importAs, false, ['verify'])
	)
	const raw = toRaw(signature)
	return attemptAsync({ code: 'certificate-broken' }, () => crypto.subtle.verify(verifyAs, key, raw, data))
}

function chooseVerifier(publicKey: DerNode, algorithm: DerNode, digest: Digest | undefined): Verifier {
	const items = sequenceItems(algorithm)
	const id = readOid(items[0])
	const keyAlgorithm = sequenceItems(sequenceItems(publicKey)[0])
	const keyType = readOid(keyAlgorithm[0])
	const hash = ecdsa[id]
	if (hash && keyType === Oid.ecPublicKey && items.length === 1) return ecdsaVerifier(keyAlgorithm, hash)
	if (keyType === Oid.rsaEncryption && id === Oid.rsaPss) {
		requireLongModulus(publicKey)
		return pssVerifier(items)
	}
	const rsaHash = rsa[id] ?? (id === Oid.rsaEncryption ? digest : undefined)
	if (rsaHash && keyType === Oid.rsaEncryption && hasNoParameters(items)) {
		requireLongModulus(publicKey)
		return rsaVerifier(rsaHash)
	}
	return refuse({ code: weak.includes(id) ? 'algorithm-weak' : 'algorithm-unsupported', name: id })
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

/** `RSASSA-PSS-params` (RFC 8017 A.2.3) with one SHA-2 for both uses; the SHA-1 defaults are refused. */
function pssVerifier(algorithm: readonly DerNode[]): Verifier {
	const name = 'RSA-PSS'
	const unsupported = { code: 'algorithm-unsupported', name } as const
	const [hashNode, maskNode, saltNode, ...more] = sequenceItems(algorithm[1])
	if (hashNode?.tag !== 0xa0 || maskNode?.tag !== 0xa1 || saltNode?.tag !== 0xa2 || more.length > 0) refuse(unsupported)
	const hash = readDigestAlgorithm(onlyChild(hashNode))
	const [mask, maskHash] = sequenceItems(onlyChild(maskNode))
	if (readOid(mask) !== Oid.mgf1 || readDigestAlgorithm(maskHash) !== hash) refuse(unsupported)
	const saltLength = readSmallInteger(onlyChild(saltNode))
	if (saltLength > 512) refuse(unsupported)
	return { importAs: { name, hash }, verifyAs: { name, saltLength }, digest: hash, toRaw: (signature) => signature }
}

function requireLongModulus(publicKey: DerNode): void {
	const [modulus] = sequenceItems(parseDer(readBits(publicKey.children[1])))
	const bits = readUnsigned(modulus).length * 8
	if (bits < smallestModulus) refuse({ code: 'algorithm-weak', name: `RSA-${bits}` })
}
