import { readDigestAlgorithm, type Digest } from './algorithms.ts'
import { equalBytes, type Bytes } from './bytes.ts'
import { parseCertificate, type Certificate } from './certificate-parser.ts'
import {
	readAttributes,
	readUnsignedAttributes,
	type SignedAttributes,
	type UnsignedAttributes
} from './cms-attributes.ts'
import { Tag, type DerNode } from './der.ts'
import {
	expectTag,
	onlyChild,
	readOctets,
	readOid,
	readSmallInteger,
	readUnsigned,
	sequenceItems,
	setItems
} from './der-values.ts'
import { Oid } from './oids.ts'
import { refuse, settle } from './reasons.ts'

/** A CMS signature as it was read; nothing about it has been verified. */
export type CmsSignature = {
	/** The signer's certificate: the one that the signer info names. */
	readonly leaf: Certificate
	/** All certificates that came along and could be read, the leaf among them. */
	readonly certificates: readonly Certificate[]
	readonly digest: Digest
	/** `undefined`: the signature is over the content itself (RFC 5652 5.4). */
	readonly attributes: SignedAttributes | undefined
	readonly unsigned: UnsignedAttributes
	readonly signatureAlgorithm: DerNode
	readonly signature: Bytes
	/** What is signed, when it is inside; `undefined` for a detached signature. */
	readonly content: Bytes | undefined
	/** DER of certificate revocation lists that came along. */
	readonly revocationLists: readonly Bytes[]
	/** Whether there are parts that nothing protects: unreadable certificates, unknown unsigned attributes. */
	readonly extra: boolean
}

/**
 * Reads a `SignedData` with one signer.
 *
 * @param field - name of the signature field, for the findings.
 * @param type - what it signs: `data`, which must be detached, or `timeStampInfo`, which must be inside.
 * @throws {Refused} `cms-broken`, `der-broken`, `attribute-duplicate`, `attribute-missing`, `certificate-broken`,
 * `algorithm-weak`, `algorithm-unsupported`.
 * @see RFC 5652 5.1, 5.3, 11; RFC 5035 3; RFC 3161 2.4.2
 */
export function parseCms(contentInfo: DerNode, field: string, type: 'data' | 'timeStampInfo' = 'data'): CmsSignature {
	const broken = { code: 'cms-broken', field } as const
	const [kind, inside, ...beyond] = sequenceItems(contentInfo)
	if (readOid(kind) !== Oid.signedData || beyond.length > 0) refuse(broken)
	const [version, digests, encapsulated, ...rest] = sequenceItems(onlyChild(expectTag(inside, Tag.context0)))
	const certificateSet = rest.find((node) => node.tag === Tag.context0)
	const lists = rest.find((node) => node.tag === Tag.context1)
	const signers = rest.at(-1)
	if (rest.length !== 1 + (certificateSet ? 1 : 0) + (lists ? 1 : 0)) refuse(broken)
	const content = readContent(encapsulated, type) ?? refuse(broken)
	const read = readCertificates(certificateSet)
	const signer = readSigner(onlyChild(expectTag(signers, Tag.set)), read.certificates, { field, type })
	requireVersion(version, type === 'data' && signer.version === 1 ? 1 : 3)
	const [digest, ...otherDigests] = setItems(digests).map(readDigestAlgorithm)
	if (digest !== signer.digest || otherDigests.length > 0) refuse(broken)
	const fromList = (lists?.children ?? []).filter(({ tag }) => tag === Tag.sequence).map(({ raw }) => raw)
	return {
		...signer,
		...content,
		certificates: read.certificates,
		revocationLists: [...fromList, ...(signer.attributes?.revocationLists ?? [])],
		extra: read.unreadable || signer.unsigned.unknown
	}
}

function readContent(
	node: DerNode | undefined,
	type: 'data' | 'timeStampInfo'
): Pick<CmsSignature, 'content'> | undefined {
	const [id, wrapped, ...more] = sequenceItems(node)
	if (readOid(id) !== Oid[type] || more.length > 0) return undefined
	if (type === 'data') return wrapped ? undefined : { content: undefined }
	return { content: readOctets(onlyChild(expectTag(wrapped, Tag.context0))) }
}

/** Version 1 says: plain data, signer named by issuer and serial number; 3 says: not so. */
function requireVersion(node: DerNode | undefined, version: number): void {
	const found = readSmallInteger(node)
	if (found !== version) refuse({ code: 'algorithm-unsupported', name: `CMS version ${found}` })
}

/** Spare certificates that cannot be read cost only themselves: nothing protects them, nothing needs them. */
function readCertificates(set: DerNode | undefined): { certificates: Certificate[]; unreadable: boolean } {
	const outcomes = (set?.children ?? []).map((node) => settle(() => parseCertificate(node.raw)))
	const certificates: Certificate[] = []
	for (const outcome of outcomes) {
		if ('reason' in outcome || certificates.some(({ der }) => equalBytes(der, outcome.value.der))) continue
		certificates.push(outcome.value)
	}
	return { certificates, unreadable: certificates.length < outcomes.length }
}

type Signer = Pick<CmsSignature, 'leaf' | 'digest' | 'attributes' | 'unsigned' | 'signatureAlgorithm' | 'signature'> & {
	readonly version: number
}

function readSigner(
	node: DerNode,
	certificates: readonly Certificate[],
	{ field, type }: { field: string; type: 'data' | 'timeStampInfo' }
): Signer {
	const [version, identifier, digestAlgorithm, ...rest] = sequenceItems(node)
	const attributes = rest[0]?.tag === Tag.context0 ? rest.shift() : undefined
	const [signatureAlgorithm, signature, ...unsigned] = rest
	const byKey = identifier?.tag === 0x80
	requireVersion(version, byKey ? 3 : 1)
	const [leaf, ...others] = certificates.filter((one) => isNamed(one, identifier))
	if (!leaf || others.length > 0 || !signatureAlgorithm) refuse({ code: 'cms-broken', field })
	if (unsigned.length > 1 || unsigned.some((each) => each.tag !== Tag.context1)) refuse({ code: 'cms-broken', field })
	if (!attributes && type !== 'data') refuse({ code: 'cms-broken', field })
	return {
		version: byKey ? 3 : 1,
		leaf,
		digest: readDigestAlgorithm(digestAlgorithm),
		attributes: attributes && readAttributes(attributes, field, Oid[type]),
		unsigned: readUnsignedAttributes(unsigned[0], field),
		signatureAlgorithm: expectTag(signatureAlgorithm, Tag.sequence),
		signature: readOctets(signature)
	}
}

/** By issuer and serial number, or by key identifier. */
function isNamed(certificate: Certificate, identifier: DerNode | undefined): boolean {
	if (identifier?.tag === 0x80)
		return (
			certificate.subjectKeyIdentifier !== undefined && equalBytes(certificate.subjectKeyIdentifier, identifier.body)
		)
	const [issuer, serial] = sequenceItems(identifier)
	return (
		issuer !== undefined &&
		equalBytes(certificate.issuerName, issuer.raw) &&
		equalBytes(certificate.serial, readUnsigned(serial))
	)
}
