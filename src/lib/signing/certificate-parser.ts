import { equalBytes, type Bytes } from './bytes.ts'
import { parseDer, Tag, type DerNode } from './der.ts'
import {
	expectTag,
	onlyChild,
	readBits,
	readBoolean,
	readOctets,
	readOid,
	readSmallInteger,
	readTime,
	readUnsigned,
	sequenceItems
} from './der-values.ts'
import { decodeName, type Subject } from './names.ts'
import { Oid } from './oids.ts'
import { attempt, refuse } from './reasons.ts'

/** A certificate (X.509 version 3) as it was read; nothing about it has been verified. */
export type Certificate = {
	readonly der: Bytes
	/** The part that the issuer signed. */
	readonly signedPart: Bytes
	readonly signatureAlgorithm: DerNode
	readonly signature: Bytes
	/** Big-endian, without sign octet. */
	readonly serial: Bytes
	readonly subject: Subject
	readonly issuer: Subject
	/** DER of the names: what path building compares. */
	readonly subjectName: Bytes
	readonly issuerName: Bytes
	readonly validity: { readonly from: Date; readonly to: Date }
	/** `SubjectPublicKeyInfo`. */
	readonly publicKey: DerNode
	readonly authority: boolean
	/** How many authorities may follow; `undefined`: any number. */
	readonly pathLength: number | undefined
	/** All of them where the certificate says nothing. */
	readonly keyUsage: ReadonlySet<KeyUsage>
	/** Object identifiers of `extendedKeyUsage`; `undefined`: any purpose. */
	readonly purposes: ReadonlySet<string> | undefined
	readonly purposesCritical: boolean
	readonly subjectKeyIdentifier: Bytes | undefined
	readonly authorityKeyIdentifier: Bytes | undefined
	/** Critical extensions that this reader does not know, and name constraints, which it does not apply. */
	readonly unknownCritical: readonly string[]
}

/** In order of their bits, RFC 5280 4.2.1.3. */
const keyUsages = [
	'digitalSignature',
	'nonRepudiation',
	'keyEncipherment',
	'dataEncipherment',
	'keyAgreement',
	'keyCertSign',
	'cRLSign',
	'encipherOnly',
	'decipherOnly'
] as const
export type KeyUsage = (typeof keyUsages)[number]

/**
 * Reads a certificate strictly: DER, version 3, positive serial, the same algorithm inside and outside, no extension twice.
 * A default that is written out (`FALSE`) is let pass: many authorities do it, and the issuer has signed it.
 *
 * @param der - exactly one certificate.
 * @throws {Refused} `certificate-broken`, `limit-exceeded`.
 * @see RFC 5280 4.1
 */
export function parseCertificate(der: Bytes): Certificate {
	return attempt({ code: 'certificate-broken' }, () => {
		const [signedPart, algorithm, signature, ...more] = sequenceItems(parseDer(der))
		if (!signedPart || !algorithm || more.length > 0) refuse({ code: 'certificate-broken' })
		const [version, serial, innerAlgorithm, issuer, validity, subject, publicKey, ...rest] = sequenceItems(signedPart)
		const extensions = rest.find((node) => node.tag === Tag.context3)
		const magnitude = readUnsigned(serial)
		const wellFormed =
			readSmallInteger(onlyChild(expectTag(version, Tag.context0))) === 2 &&
			magnitude.length <= 20 &&
			magnitude.some((byte) => byte !== 0) &&
			innerAlgorithm !== undefined &&
			equalBytes(innerAlgorithm.raw, algorithm.raw) &&
			rest.every(({ tag }) => tag === Tag.context3 || tag === 0x81 || tag === 0x82)
		if (!wellFormed) refuse({ code: 'certificate-broken' })
		const [from, to] = sequenceItems(validity)
		return {
			der,
			signedPart: signedPart.raw,
			signatureAlgorithm: algorithm,
			signature: readBits(signature),
			serial: magnitude,
			subject: decodeName(expectTag(subject, Tag.sequence)),
			issuer: decodeName(expectTag(issuer, Tag.sequence)),
			subjectName: expectTag(subject, Tag.sequence).raw,
			issuerName: expectTag(issuer, Tag.sequence).raw,
			validity: { from: readTime(from), to: readTime(to) },
			publicKey: expectTag(publicKey, Tag.sequence),
			...readExtensions(extensions)
		}
	})
}

type Extension = { readonly critical: boolean; readonly value: Bytes }

function readExtensions(wrapper: DerNode | undefined) {
	const extensions = new Map<string, Extension>()
	for (const node of wrapper ? sequenceItems(onlyChild(wrapper)) : []) {
		const items = sequenceItems(node)
		const id = readOid(items[0])
		if (extensions.has(id) || items.length < 2 || items.length > 3) refuse({ code: 'certificate-broken' })
		extensions.set(id, { critical: items.length === 3 && readBoolean(items[1]), value: readOctets(items.at(-1)) })
	}
	const known: readonly string[] = [
		Oid.basicConstraints,
		Oid.keyUsage,
		Oid.subjectKeyIdentifier,
		Oid.authorityKeyIdentifier,
		Oid.extendedKeyUsage,
		// No policy is asked for, so any will do (RFC 5280 6.1.1).
		Oid.certificatePolicies
	]
	const purposes = extensions.get(Oid.extendedKeyUsage)
	return {
		...readConstraints(extensions.get(Oid.basicConstraints)),
		keyUsage: readKeyUsage(extensions.get(Oid.keyUsage)),
		subjectKeyIdentifier: readSubjectKeyIdentifier(extensions.get(Oid.subjectKeyIdentifier)),
		authorityKeyIdentifier: readAuthorityKeyIdentifier(extensions.get(Oid.authorityKeyIdentifier)),
		purposes: purposes && new Set(sequenceItems(parseDer(purposes.value)).map(readOid)),
		purposesCritical: purposes?.critical ?? false,
		unknownCritical: [...extensions].flatMap(([id, { critical }]) =>
			(critical && !known.includes(id)) || id === Oid.nameConstraints ? [id] : []
		)
	}
}

function readConstraints(extension: Extension | undefined): { authority: boolean; pathLength: number | undefined } {
	if (!extension) return { authority: false, pathLength: undefined }
	const [authority, pathLength, ...more] = sequenceItems(parseDer(extension.value))
	if (more.length > 0) refuse({ code: 'certificate-broken' })
	if (!authority || !readBoolean(authority)) return { authority: false, pathLength: undefined }
	return { authority: true, pathLength: pathLength && readSmallInteger(pathLength) }
}

function readKeyUsage(extension: Extension | undefined): ReadonlySet<KeyUsage> {
	if (!extension) return new Set(keyUsages)
	const [unused = 0, ...octets] = expectTag(parseDer(extension.value), Tag.bitString).body
	if (unused > 7 || octets.length > 2) refuse({ code: 'certificate-broken' })
	return new Set(keyUsages.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0))
}

function readSubjectKeyIdentifier(extension: Extension | undefined): Bytes | undefined {
	return extension && readOctets(parseDer(extension.value))
}

function readAuthorityKeyIdentifier(extension: Extension | undefined): Bytes | undefined {
	return extension && sequenceItems(parseDer(extension.value)).find((node) => node.tag === 0x80)?.body
}
