import { AppError } from '$lib/errors.ts'
import type { Bytes } from './bytes.ts'
import { parseCertificate } from './certificate-parser.ts'
import {
	bitString,
	derBoolean,
	derTime,
	octetString,
	oid,
	parseDer,
	sequence,
	smallInteger,
	Tag,
	tlv,
	unsignedInteger
} from './der.ts'
import { readBits, sequenceItems } from './der-values.ts'
import { signEcdsa } from './ecdsa.ts'
import { encodeName, type Subject } from './names.ts'
import { Oid } from './oids.ts'

/** Both ends count; fractions of a second are dropped. */
export type Validity = { readonly from: Date; readonly to: Date }

/** What the caller keeps of an authority: its certificate (DER) and a P-256 key allowed to `sign`. */
export type Issuer = { readonly certificate: Bytes; readonly privateKey: CryptoKey }

type RootRequest = {
	readonly keys: CryptoKeyPair
	/** The root is called after the centre and belongs to the municipality. */
	readonly names: { readonly centre: string; readonly municipality: string }
	readonly validity: Validity
	/** 16 random bytes. */
	readonly serial: Bytes
}

type CertificateRequest = {
	readonly issuer: Issuer
	readonly subject: Subject
	/** P-256, extractable as every public key is. */
	readonly publicKey: CryptoKey
	readonly validity: Validity
	/** 16 random bytes. */
	readonly serial: Bytes
}

type Template = {
	readonly issuerName: Bytes
	readonly subjectName: Bytes
	readonly publicKey: Bytes
	readonly validity: Validity
	readonly serial: Bytes
	readonly extensions: readonly Bytes[]
}

/** Bits of `KeyUsage` (RFC 5280 4.2.1.3), the first is the highest bit of the first octet. */
const usage = {
	/** digitalSignature and nonRepudiation: people. */
	signing: bitString(Uint8Array.of(0b1100_0000), 6),
	/** keyCertSign and cRLSign: the root. */
	authority: bitString(Uint8Array.of(0b0000_0110), 1)
}

/**
 * The organisation's self-signed root: ECDSA P-256, for leaves only (path length 0).
 *
 * @returns DER of the certificate.
 * @see RFC 5280 4.2.1.9
 */
export async function createRoot({ keys, names, validity, serial }: RootRequest): Promise<Bytes> {
	const name = encodeName({ commonName: rootName(names.centre), organization: names.municipality, unit: '', title: '' })
	const publicKey = await exportPublicKey(keys.publicKey)
	const extensions = [
		extension(Oid.basicConstraints, true, sequence(derBoolean(true), smallInteger(0))),
		extension(Oid.keyUsage, true, usage.authority),
		extension(Oid.subjectKeyIdentifier, false, octetString(await keyIdentifier(publicKey)))
	]
	return sign({ issuerName: name, subjectName: name, publicKey, validity, serial, extensions }, keys.privateKey)
}

/**
 * A person's certificate from the organisation's root: may sign documents, may not issue.
 *
 * @returns DER of the certificate.
 * @throws {AppError} `certificate-expired` when the validity reaches beyond the issuer's.
 */
export async function issueCertificate({
	issuer,
	subject,
	publicKey,
	validity,
	serial
}: CertificateRequest): Promise<Bytes> {
	const authority = parseCertificate(issuer.certificate)
	if (validity.from < authority.validity.from || validity.to > authority.validity.to)
		throw new AppError('certificate-expired')
	const key = await exportPublicKey(publicKey)
	const extensions = [
		extension(Oid.basicConstraints, true, sequence()),
		extension(Oid.keyUsage, true, usage.signing),
		extension(Oid.subjectKeyIdentifier, false, octetString(await keyIdentifier(key))),
		extension(
			Oid.authorityKeyIdentifier,
			false,
			sequence(tlv(0x80, authority.subjectKeyIdentifier ?? new Uint8Array()))
		)
	]
	const names = { issuerName: authority.subjectName, subjectName: encodeName(subject) }
	return sign({ ...names, publicKey: key, validity, serial, extensions }, issuer.privateKey)
}

/** The name of the centre gives way, so that the words after it survive the 64 characters of X.520. */
function rootName(centre: string): string {
	const suffix = ' saknes sertifikāts'
	const room = 64 - suffix.length
	const characters = Array.from(centre.normalize('NFC'))
	return (
		(characters.length <= room
			? characters.join('')
			: characters
					.slice(0, room - 1)
					.join('')
					.trimEnd() + '…') + suffix
	)
}

async function sign(template: Template, privateKey: CryptoKey): Promise<Bytes> {
	const algorithm = sequence(oid(Oid.ecdsaSha256))
	const toBeSigned = sequence(
		tlv(Tag.context0, smallInteger(2)),
		unsignedInteger(positiveSerial(template.serial)),
		algorithm,
		template.issuerName,
		sequence(derTime(template.validity.from), derTime(template.validity.to)),
		template.subjectName,
		template.publicKey,
		tlv(Tag.context3, sequence(...template.extensions))
	)
	return sequence(toBeSigned, algorithm, bitString(await signEcdsa(privateKey, toBeSigned)))
}

/** RFC 5280 4.1.2.2: positive and not zero, at most 20 octets. */
function positiveSerial(random: Bytes): Bytes {
	const serial = random.slice(0, 16)
	serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
	return serial
}

function extension(id: string, critical: boolean, value: Bytes): Bytes {
	return sequence(oid(id), ...(critical ? [derBoolean(true)] : []), octetString(value))
}

async function exportPublicKey(key: CryptoKey): Promise<Bytes> {
	return new Uint8Array(await crypto.subtle.exportKey('spki', key))
}

/** The first 160 bits of the key's SHA-256 (RFC 7093 2, method 1). */
async function keyIdentifier(publicKeyInfo: Bytes): Promise<Bytes> {
	const key = readBits(sequenceItems(parseDer(publicKeyInfo))[1])
	return new Uint8Array(await crypto.subtle.digest('SHA-256', key)).slice(0, 20)
}
