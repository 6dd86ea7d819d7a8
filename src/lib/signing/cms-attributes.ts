import { readDigestAlgorithm, type Digest } from './algorithms.ts'
import type { Bytes } from './bytes.ts'
import { Tag, type DerNode } from './der.ts'
import { expectTag, onlyChild, readOctets, readOid, readTime, sequenceItems, setItems } from './der-values.ts'
import { Oid } from './oids.ts'
import { refuse } from './reasons.ts'

export type SignedAttributes = {
	/** DER as a `SET`: what the signature is over. */
	readonly signed: Bytes
	readonly messageDigest: Bytes
	/** Digest of the signer's certificate, which binds the signature to it; `undefined`: it is not bound. */
	readonly certificateHash: { readonly digest: Digest | 'SHA-1'; readonly value: Bytes } | undefined
	/** What the signer's clock said. */
	readonly signingTime: Date | undefined
	/** Revocation lists that Acrobat puts here. */
	readonly revocationLists: readonly Bytes[]
}

export type UnsignedAttributes = {
	/** The token of signature-time-stamp (RFC 3161 appendix A). */
	readonly timeStamp: DerNode | undefined
	readonly unknown: boolean
}

/**
 * @param node - the attributes under their implicit tag.
 * @param contentType - object identifier that the content-type attribute must name.
 * @throws {Refused} `attribute-duplicate`, `attribute-missing`, `cms-broken`, `der-broken`.
 * @see RFC 5652 11, RFC 5035 3
 */
export function readAttributes(node: DerNode, field: string, contentType: string): SignedAttributes {
	const values = new Map<string, DerNode>()
	for (const attribute of setItems(node, Tag.context0)) {
		const [type, value, ...more] = sequenceItems(attribute)
		const id = readOid(type)
		if (values.has(id)) refuse({ code: 'attribute-duplicate', field })
		if (more.length > 0) refuse({ code: 'cms-broken', field })
		values.set(id, onlyChild(expectTag(value, Tag.set)))
	}
	const required = (name: 'contentType' | 'messageDigest'): DerNode =>
		values.get(Oid[name]) ?? refuse({ code: 'attribute-missing', field, name })
	if (readOid(required('contentType')) !== contentType) refuse({ code: 'cms-broken', field })
	const signed = node.raw.slice()
	signed[0] = Tag.set
	const time = values.get(Oid.signingTime)
	return {
		signed,
		messageDigest: readOctets(required('messageDigest')),
		certificateHash: readCertificateHash(values),
		signingTime: time && readTime(time),
		revocationLists: readArchive(values.get(Oid.revocationInfo))
	}
}

/** The first identifier is the signer's. Of `ESSCertIDv2` the hash is SHA-256 unless another one is named, of `ESSCertID` SHA-1. */
function readCertificateHash(values: ReadonlyMap<string, DerNode>): SignedAttributes['certificateHash'] {
	const newer = values.get(Oid.signingCertificateV2)
	const value = newer ?? values.get(Oid.signingCertificate)
	if (!value) return undefined
	const [first] = sequenceItems(sequenceItems(value)[0])
	const items = sequenceItems(first)
	if (!newer) return { digest: 'SHA-1', value: readOctets(items[0]) }
	const named = items[0]?.tag === Tag.sequence
	return { digest: named ? readDigestAlgorithm(items[0]) : 'SHA-256', value: readOctets(items[named ? 1 : 0]) }
}

/** `RevocationInfoArchival`: `[0]` holds the lists. */
function readArchive(value: DerNode | undefined): readonly Bytes[] {
	if (value?.tag !== Tag.sequence) return []
	const lists = value.children.find(({ tag }) => tag === Tag.context0)?.children[0]
	return lists?.children.filter(({ tag }) => tag === Tag.sequence).map(({ raw }) => raw) ?? []
}

/** @throws {Refused} `attribute-duplicate`, `der-broken`. */
export function readUnsignedAttributes(node: DerNode | undefined, field: string): UnsignedAttributes {
	let timeStamp: DerNode | undefined
	let unknown = false
	for (const attribute of node?.children ?? []) {
		const [type, value] = sequenceItems(attribute)
		if (readOid(type) !== Oid.signatureTimeStamp) unknown = true
		else if (timeStamp) refuse({ code: 'attribute-duplicate', field })
		else timeStamp = onlyChild(expectTag(value, Tag.set))
	}
	return { timeStamp, unknown }
}
