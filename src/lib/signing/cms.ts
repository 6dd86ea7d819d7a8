import type { Bytes } from './bytes.ts'
import { parseCertificate } from './certificate-parser.ts'
import { octetString, oid, sequence, setOf, smallInteger, Tag, tlv, unsignedInteger } from './der.ts'
import { Oid } from './oids.ts'
import type { Signer } from './signer.ts'

/** A signature that is made; a time-stamp over its value may still join it. */
export type SignedCms = {
	/** The signature's value: what a signature-time-stamp is over (ETSI EN 319 122-1 5.3). */
	readonly value: Bytes
	/**
	 * @param token - DER of a time-stamp token over `value`.
	 * @returns DER of the `ContentInfo`.
	 */
	readonly toDer: (token?: Bytes) => Bytes
}

/** {@link signCms} without a time-stamp: level B-B. */
export async function createCms(digest: Bytes, signer: Signer): Promise<Bytes> {
	const { toDer } = await signCms(digest, signer)
	return toDer()
}

/**
 * A detached CMS `SignedData` as the PAdES baseline wants it: content-type, message-digest and signing-certificate-v2 as
 * signed attributes, and no signing-time (the time is claimed in the PDF's `/M`).
 *
 * @param digest - SHA-256 of the signed ranges, 32 bytes.
 * @see RFC 5652 5.1, RFC 5035 3, ETSI EN 319 142-1 6.3, RFC 3161 appendix A
 */
export async function signCms(digest: Bytes, signer: Signer): Promise<SignedCms> {
	const attributes = setOf(...(await signedAttributes(digest, signer.certificate)))
	const value = await signer.sign(attributes)
	return { value, toDer: (token) => contentInfo(signer, { attributes, value, token }) }
}

type SignerInfoParts = { readonly attributes: Bytes; readonly value: Bytes; readonly token: Bytes | undefined }

function contentInfo(signer: Signer, { attributes, value, token }: SignerInfoParts): Bytes {
	const certificate = parseCertificate(signer.certificate)
	const sha256 = sequence(oid(Oid.sha256))
	const signerInfo = sequence(
		smallInteger(1),
		sequence(certificate.issuerName, unsignedInteger(certificate.serial)),
		sha256,
		// Signed as a SET, stored under an implicit tag (RFC 5652 5.4).
		retag(attributes, Tag.context0),
		signer.algorithm,
		octetString(value),
		...(token ? [tlv(Tag.context1, attribute(Oid.signatureTimeStamp, token))] : [])
	)
	const signedData = sequence(
		smallInteger(1),
		setOf(sha256),
		sequence(oid(Oid.data)),
		retag(setOf(signer.certificate, ...signer.chain), Tag.context0),
		setOf(signerInfo)
	)
	return sequence(oid(Oid.signedData), tlv(Tag.context0, signedData))
}

async function signedAttributes(digest: Bytes, certificate: Bytes): Promise<Bytes[]> {
	const certificateHash = new Uint8Array(await crypto.subtle.digest('SHA-256', certificate))
	return [
		attribute(Oid.contentType, oid(Oid.data)),
		attribute(Oid.messageDigest, octetString(digest)),
		attribute(Oid.signingCertificateV2, sequence(sequence(sequence(octetString(certificateHash)))))
	]
}

function attribute(type: string, value: Bytes): Bytes {
	return sequence(oid(type), setOf(value))
}

/** The same element under another tag of one octet. */
function retag(element: Bytes, tag: number): Bytes {
	const copy = element.slice()
	copy[0] = tag
	return copy
}
