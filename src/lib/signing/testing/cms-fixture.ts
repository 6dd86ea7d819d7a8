import { concatBytes, type Bytes } from '../bytes.ts'
import { parseCertificate } from '../certificate-parser.ts'
import { octetString, oid, sequence, setOf, smallInteger, tlv, unsignedInteger } from '../der.ts'
import { Oid } from '../oids.ts'
import { contentsOf, findContents } from './attack-tools.ts'

/** A CMS signature with everything in our hands, right or wrong. */
export type CmsRecipe = {
	readonly certificate: Bytes
	readonly chain: readonly Bytes[]
	readonly sign: (attributes: Bytes) => Promise<Bytes>
	/** `AlgorithmIdentifier` of the signature. */
	readonly signatureAlgorithm?: Bytes
	readonly digestAlgorithm?: Bytes
	/** Computes the message digest. */
	readonly digest?: (data: Bytes) => Promise<Bytes>
	/** Signed attributes instead of the usual three. */
	readonly attributes?: (usual: readonly Bytes[]) => readonly Bytes[]
	/** Made from the signature's value. */
	readonly unsignedAttributes?: (signature: Bytes) => Bytes
	/** Carries the content along instead of leaving it out. */
	readonly attached?: boolean
	/** How often the signer info is repeated. */
	readonly signers?: number
}

export const digestWith =
	(algorithm: string) =>
	async (data: Bytes): Promise<Bytes> =>
		new Uint8Array(await crypto.subtle.digest(algorithm, data))

export const attribute = (type: string, ...values: readonly Bytes[]): Bytes => sequence(oid(type), setOf(...values))

/** The file with its first signature replaced by one of `recipe`, over the ranges that the file states. */
export async function resign(pdf: Bytes, recipe: CmsRecipe): Promise<Bytes> {
	const { contentsAt, contentsLength } = findContents(pdf)
	const covered = concatBytes(pdf.subarray(0, contentsAt), pdf.subarray(contentsAt + contentsLength))
	return contentsOf(pdf).replace(await cookCms(covered, recipe))
}

async function cookCms(covered: Bytes, recipe: CmsRecipe): Promise<Bytes> {
	const { certificate, chain, digest = digestWith('SHA-256'), digestAlgorithm = sequence(oid(Oid.sha256)) } = recipe
	const usual = [
		attribute(Oid.contentType, oid(Oid.data)),
		attribute(Oid.messageDigest, octetString(await digest(covered))),
		attribute(
			Oid.signingCertificateV2,
			sequence(sequence(sequence(octetString(await digestWith('SHA-256')(certificate)))))
		)
	]
	const attributes = setOf(...(recipe.attributes?.(usual) ?? usual))
	const { issuerName, serial } = parseCertificate(certificate)
	const signature = await recipe.sign(attributes)
	const signer = sequence(
		smallInteger(1),
		sequence(issuerName, unsignedInteger(serial)),
		digestAlgorithm,
		retag(attributes, 0xa0),
		recipe.signatureAlgorithm ?? sequence(oid(Oid.ecdsaSha256)),
		octetString(signature),
		...(recipe.unsignedAttributes ? [recipe.unsignedAttributes(signature)] : [])
	)
	const content = recipe.attached ? [tlv(0xa0, octetString(covered.subarray(0, 16)))] : []
	const signedData = sequence(
		smallInteger(1),
		setOf(digestAlgorithm),
		sequence(oid(Oid.data), ...content),
		retag(setOf(certificate, ...chain), 0xa0),
		tlv(0x31, ...Array.from({ length: recipe.signers ?? 1 }, () => signer))
	)
	return sequence(oid(Oid.signedData), tlv(0xa0, signedData))
}

function retag(element: Bytes, tag: number): Bytes {
	const copy = element.slice()
	copy[0] = tag
	return copy
}
