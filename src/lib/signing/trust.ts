import { verifySignature } from './algorithms.ts'
import { equalBytes } from './bytes.ts'
import type { Certificate } from './certificate-parser.ts'
import { settleAsync, type Reason } from './reasons.ts'

/** From the leaf to the last issuer found. */
export type CertificatePath = {
	readonly certificates: readonly Certificate[]
	/** The self-signed end; `undefined` when the chain does not reach one. */
	readonly root: Certificate | undefined
	readonly reasons: readonly Reason[]
}

const longestPath = 6

/**
 * Builds the path from `leaf` to a self-signed root out of `pool`, to which the leaf belongs, and checks it as RFC 5280 6.1 asks, at the time `at`.
 * Whether the root is trusted is the caller's question. Revocation is not looked at: there is no network.
 */
export async function buildPath(
	leaf: Certificate,
	pool: readonly Certificate[],
	at: Date | undefined,
	field: string
): Promise<CertificatePath> {
	const certificates = [leaf]
	const reasons: Reason[] = []
	for (let current = leaf; certificates.length <= longestPath;) {
		const named = pool.filter((candidate) => couldHaveIssued(candidate, current))
		const issuer = await findSigner(named, current, reasons)
		if (issuer === current)
			return { certificates, root: current, reasons: [...reasons, ...checkPath(certificates, at)] }
		if (!issuer) {
			const { commonName: name } = current.subject
			reasons.push(named.length > 0 ? { code: 'certificate-signature', name } : { code: 'chain-incomplete', field })
			break
		}
		certificates.push(issuer)
		current = issuer
	}
	if (certificates.length > longestPath) reasons.push({ code: 'chain-incomplete', field })
	return { certificates, root: undefined, reasons: [...reasons, ...checkPath(certificates, at)] }
}

function couldHaveIssued(candidate: Certificate, subject: Certificate): boolean {
	const { authorityKeyIdentifier: wanted } = subject
	const { subjectKeyIdentifier: offered } = candidate
	return equalBytes(candidate.subjectName, subject.issuerName) && (!wanted || !offered || equalBytes(wanted, offered))
}

async function findSigner(
	candidates: readonly Certificate[],
	subject: Certificate,
	reasons: Reason[]
): Promise<Certificate | undefined> {
	for (const candidate of candidates) {
		const { publicKey } = candidate
		const { signatureAlgorithm: algorithm, signature, signedPart: data } = subject
		const checked = await settleAsync(() => verifySignature({ publicKey, algorithm, signature, data }))
		if ('reason' in checked) reasons.push(checked.reason)
		else if (checked.value) return candidate
	}
	return undefined
}

function checkPath(path: readonly Certificate[], at: Date | undefined): Reason[] {
	return path.flatMap((certificate, index) => [
		...checkAny(certificate, at),
		...(index === 0 ? checkLeaf(certificate) : checkIssuer(certificate, index - 1))
	])
}

function checkAny({ subject, unknownCritical, validity }: Certificate, at: Date | undefined): Reason[] {
	const reasons: Reason[] = unknownCritical.map((name) => ({ code: 'critical-extension', name }))
	if (at && (at < validity.from || at > validity.to))
		reasons.push({ code: 'outside-validity', name: subject.commonName })
	return reasons
}

function checkLeaf({ authority, keyUsage, subject }: Certificate): Reason[] {
	const reasons: Reason[] = []
	if (authority) reasons.push({ code: 'leaf-is-authority', name: subject.commonName })
	if (!keyUsage.has('digitalSignature') && !keyUsage.has('nonRepudiation'))
		reasons.push({ code: 'key-usage', name: subject.commonName })
	return reasons
}

/** @param below - authorities between this one and the leaf. */
function checkIssuer({ authority, keyUsage, pathLength, subject }: Certificate, below: number): Reason[] {
	const mayIssue = authority && keyUsage.has('keyCertSign') && (pathLength === undefined || below <= pathLength)
	return mayIssue ? [] : [{ code: 'issuer-not-authority', name: subject.commonName }]
}
