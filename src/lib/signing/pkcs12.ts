import { AppError } from '$lib/errors.ts'
import { equalBytes, type Bytes } from './bytes.ts'
import { parseCertificate, type Certificate } from './certificate-parser.ts'
import { parseDer, type DerNode } from './der.ts'
import { onlyChild, readOctets, readOid, sequenceItems } from './der-values.ts'
import { Oid } from './oids.ts'
import { decryptPbes2, sealFits } from './pkcs12-crypto.ts'
import { Refused } from './reasons.ts'
import { ecdsaSigner, rsaSigner, type Signer } from './signer.ts'

const encryptedData = '1.2.840.113549.1.7.6'
const bag = {
	key: '1.2.840.113549.1.12.10.1.1',
	shroudedKey: '1.2.840.113549.1.12.10.1.2',
	certificate: '1.2.840.113549.1.12.10.1.3'
} as const
const x509Certificate = '1.2.840.113549.1.9.22.1'
const largestFile = 1_000_000

type Contents = { readonly keys: Bytes[]; readonly certificates: Bytes[] }

/**
 * Reads an organisation's key and certificate out of a PKCS #12 file, for signing and nothing else: the key cannot be
 * taken out again, and nothing of it is kept.
 *
 * @param now - the certificate must be valid at this time.
 * @throws {AppError} `pkcs12-damaged`, `pkcs12-password`, `pkcs12-legacy` (RC2, 3DES: to be exported anew),
 * `pkcs12-empty` (no key, or no certificate that belongs to it), `pkcs12-unfit` (a key or a certificate that is not for
 * signing documents), `certificate-expired`.
 * @see RFC 7292
 */
export async function readPkcs12(file: Bytes, password: string, now: Date): Promise<Signer> {
	if (file.length > largestFile) throw new AppError('pkcs12-damaged', { bytes: file.length })
	try {
		const contents = await open(file, password)
		return await chooseSigner(contents, now)
	} catch (cause) {
		if (cause instanceof Refused) throw new AppError('pkcs12-damaged', {}, { cause })
		throw cause
	}
}

async function open(file: Bytes, password: string): Promise<Contents> {
	const [, safe, macData] = sequenceItems(parseDer(file))
	const content = readData(safe)
	if (macData && !(await sealFits(macData, content, password))) throw new AppError('pkcs12-password')
	const contents: Contents = { keys: [], certificates: [] }
	for (const part of sequenceItems(parseDer(content))) {
		const bags = parseDer(await openPart(part, password))
		for (const item of sequenceItems(bags)) await readBag(item, password, contents)
	}
	return contents
}

/** A `ContentInfo` that holds its octets in the clear. */
function readData(info: DerNode | undefined): Bytes {
	const [type, content] = sequenceItems(info)
	if (readOid(type) !== Oid.data) throw new AppError('pkcs12-damaged')
	return readOctets(onlyChild(content))
}

async function openPart(info: DerNode, password: string): Promise<Bytes> {
	const [type, content] = sequenceItems(info)
	if (readOid(type) !== encryptedData) return readData(info)
	const [, encrypted] = sequenceItems(onlyChild(content))
	const [, algorithm, octets] = sequenceItems(encrypted)
	if (octets?.tag !== 0x80) throw new AppError('pkcs12-damaged')
	return decryptPbes2(algorithm, octets.body.slice(), password)
}

async function readBag(item: DerNode, password: string, { keys, certificates }: Contents): Promise<void> {
	const [id, value] = sequenceItems(item)
	const type = readOid(id)
	if (type === bag.key) keys.push(onlyChild(value).raw.slice())
	else if (type === bag.shroudedKey) {
		const [algorithm, encrypted] = sequenceItems(onlyChild(value))
		keys.push(await decryptPbes2(algorithm, readOctets(encrypted).slice(), password))
	} else if (type === bag.certificate) {
		const [kind, wrapped] = sequenceItems(onlyChild(value))
		if (readOid(kind) === x509Certificate) certificates.push(readOctets(onlyChild(wrapped)).slice())
	}
}

async function chooseSigner({ keys, certificates }: Contents, now: Date): Promise<Signer> {
	for (const pkcs8 of keys) {
		const key = await importKey(pkcs8)
		for (const certificate of certificates) {
			if (!(await belongTogether(key, certificate))) continue
			requireFit(parseCertificate(certificate), key, now)
			const chain = chainOf(certificate, certificates)
			return key.algorithm.name === 'ECDSA' ? ecdsaSigner(key, certificate, chain) : rsaSigner(key, certificate, chain)
		}
	}
	throw new AppError('pkcs12-empty')
}

const curves: Readonly<Record<string, string>> = { [Oid.p256]: 'P-256', [Oid.p384]: 'P-384' }

async function importKey(pkcs8: Bytes): Promise<CryptoKey> {
	const [, algorithm] = sequenceItems(parseDer(pkcs8))
	const [id, parameters] = sequenceItems(algorithm)
	const type = readOid(id)
	const curve = type === Oid.ecPublicKey ? curves[readOid(parameters)] : undefined
	const importAs =
		curve !== undefined
			? { name: 'ECDSA', namedCurve: curve }
			: type === Oid.rsaEncryption
				? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
				: undefined
	if (!importAs) throw new AppError('pkcs12-unfit', { key: type })
	try {
		return await crypto.subtle.importKey('pkcs8', pkcs8, importAs, false, ['sign'])
	} catch (cause) {
		throw new AppError('pkcs12-damaged', {}, { cause })
	}
}

/** Whether what the key signs stands before the certificate's public key. */
async function belongTogether(key: CryptoKey, der: Bytes): Promise<boolean> {
	const { publicKey } = parseCertificate(der)
	const probe = new Uint8Array(32)
	const how = { name: key.algorithm.name, hash: 'SHA-256' }
	const signature = await crypto.subtle.sign(how, key, probe)
	try {
		const open = await crypto.subtle.importKey('spki', publicKey.raw.slice(), key.algorithm, false, ['verify'])
		return await crypto.subtle.verify(how, open, signature, probe)
	} catch {
		// Of another kind than the key: so it is not its certificate.
		return false
	}
}

function requireFit({ keyUsage, authority, validity }: Certificate, { algorithm }: CryptoKey, now: Date): void {
	const bits = 'modulusLength' in algorithm ? Number(algorithm.modulusLength) : Infinity
	const mayNot = keyUsage.size > 0 && !keyUsage.has('digitalSignature') && !keyUsage.has('nonRepudiation')
	if (bits < 2048 || authority || mayNot) throw new AppError('pkcs12-unfit')
	if (now < validity.from || now > validity.to) throw new AppError('certificate-expired')
}

/** The issuers in their order, as far as the file has them. */
function chainOf(leaf: Bytes, certificates: readonly Bytes[]): Bytes[] {
	const chain: Bytes[] = []
	let current = leaf
	while (chain.length < certificates.length) {
		const { issuerName } = parseCertificate(current)
		const issuer = certificates.find(
			(each) => each !== current && !chain.includes(each) && equalBytes(parseCertificate(each).subjectName, issuerName)
		)
		if (!issuer || issuer === leaf) break
		chain.push(issuer)
		current = issuer
	}
	return chain
}
