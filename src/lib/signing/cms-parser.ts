import { readDigestAlgorithm, type Digest } from './algorithms.ts'
import { equalBytes, type Bytes } from './bytes.ts'
import { parseCertificate, type Certificate } from './certificate-parser.ts'
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
import { refuse } from './reasons.ts'

/** A detached CMS signature as it was read; nothing about it has been verified. */
export type CmsSignature = {
	/** The signer's certificate: the one that the signer info names. */
	readonly leaf: Certificate
	/** All certificates that came along, the leaf among them. */
	readonly certificates: readonly Certificate[]
	readonly digest: Digest
	/** DER of the signed attributes as a `SET`: what the signature is over. */
	readonly signedAttributes: Bytes
	readonly messageDigest: Bytes
	/** From signing-certificate-v2. */
	readonly certificateHash: { readonly digest: Digest; readonly value: Bytes }
	readonly signatureAlgorithm: DerNode
	readonly signature: Bytes
	/** Whether there are parts that nothing protects: revocation lists, unsigned attributes. */
	readonly extra: boolean
}

/**
 * Reads one detached `SignedData` with one signer.
 *
 * @param field - name of the signature field, for the findings.
 * @throws {Refused} `cms-broken`, `der-broken`, `attribute-duplicate`, `attribute-missing`, `certificate-broken`,
 * `algorithm-weak`, `algorithm-unsupported`.
 * @see RFC 5652 5.1, 5.3, 11; RFC 5035 3
 */
export function parseCms(contentInfo: DerNode, field: string): CmsSignature {
	const broken = { code: 'cms-broken', field } as const
	const [type, content, ...beyond] = sequenceItems(contentInfo)
	if (readOid(type) !== Oid.signedData || beyond.length > 0) refuse(broken)
	const [version, digests, encapsulated, ...rest] = sequenceItems(onlyChild(expectTag(content, Tag.context0)))
	const certificateSet = rest.find((node) => node.tag === Tag.context0)
	const lists = rest.find((node) => node.tag === Tag.context1)
	const signers = rest.at(-1)
	if (rest.length !== 1 + (certificateSet ? 1 : 0) + (lists ? 1 : 0)) refuse(broken)
	requireVersion(version)
	const detached = sequenceItems(encapsulated)
	if (detached.length !== 1 || readOid(detached[0]) !== Oid.data) refuse(broken)
	const certificates = (certificateSet?.children ?? []).map((node) => parseCertificate(node.raw))
	const signer = readSigner(onlyChild(expectTag(signers, Tag.set)), certificates, field)
	const [digest, ...otherDigests] = setItems(digests).map(readDigestAlgorithm)
	if (digest !== signer.digest || otherDigests.length > 0) refuse(broken)
	return { ...signer, certificates, extra: signer.extra || lists !== undefined }
}

/** Version 1 says: plain data, signer named by issuer and serial number. */
function requireVersion(version: DerNode | undefined): void {
	if (readSmallInteger(version) !== 1)
		refuse({ code: 'algorithm-unsupported', name: `CMS version ${readSmallInteger(version)}` })
}

function readSigner(
	node: DerNode,
	certificates: readonly Certificate[],
	field: string
): Omit<CmsSignature, 'certificates'> {
	const [version, identifier, digestAlgorithm, attributes, signatureAlgorithm, signature, ...unsigned] =
		sequenceItems(node)
	requireVersion(version)
	const [issuer, serial] = sequenceItems(identifier)
	const magnitude = readUnsigned(serial)
	const matches = certificates.filter(
		(one) => issuer && equalBytes(one.issuerName, issuer.raw) && equalBytes(one.serial, magnitude)
	)
	const [leaf] = matches
	if (!leaf || matches.length > 1 || !signatureAlgorithm) refuse({ code: 'cms-broken', field })
	if (unsigned.length > 1 || unsigned.some((each) => each.tag !== Tag.context1)) refuse({ code: 'cms-broken', field })
	return {
		leaf,
		digest: readDigestAlgorithm(digestAlgorithm),
		...readAttributes(expectTag(attributes, Tag.context0), field),
		signatureAlgorithm: expectTag(signatureAlgorithm, Tag.sequence),
		signature: readOctets(signature),
		extra: unsigned.length > 0
	}
}

function readAttributes(
	node: DerNode,
	field: string
): Pick<CmsSignature, 'signedAttributes' | 'messageDigest' | 'certificateHash'> {
	const values = new Map<string, DerNode>()
	for (const attribute of setItems(node, Tag.context0)) {
		const [type, value, ...more] = sequenceItems(attribute)
		const id = readOid(type)
		if (values.has(id)) refuse({ code: 'attribute-duplicate', field })
		if (more.length > 0) refuse({ code: 'cms-broken', field })
		values.set(id, onlyChild(expectTag(value, Tag.set)))
	}
	const required = (name: 'contentType' | 'messageDigest' | 'signingCertificateV2'): DerNode =>
		values.get(Oid[name]) ?? refuse({ code: 'attribute-missing', field, name })
	if (readOid(required('contentType')) !== Oid.data) refuse({ code: 'cms-broken', field })
	const signedAttributes = node.raw.slice()
	signedAttributes[0] = Tag.set
	return {
		signedAttributes,
		messageDigest: readOctets(required('messageDigest')),
		certificateHash: readSigningCertificate(required('signingCertificateV2'))
	}
}

/** The first `ESSCertIDv2`: it is the signer's; the hash is SHA-256 unless another one is named. */
function readSigningCertificate(value: DerNode): CmsSignature['certificateHash'] {
	const [first] = sequenceItems(sequenceItems(value)[0])
	const items = sequenceItems(first)
	const named = items[0]?.tag === Tag.sequence
	return { digest: named ? readDigestAlgorithm(items[0]) : 'SHA-256', value: readOctets(items[named ? 1 : 0]) }
}
