import { verifySignature } from './algorithms.ts'
import { equalBytes } from './bytes.ts'
import type { Certificate } from './certificate-parser.ts'
import { Oid } from './oids.ts'
import { settleAsync, type Reason } from './reasons.ts'

/** From the leaf to the last issuer found. */
export type CertificatePath = {
	readonly certificates: readonly Certificate[]
	/** The trusted or self-signed end; `undefined` when the chain does not reach one. */
	readonly root: Certificate | undefined
	readonly reasons: readonly Reason[]
}

export type PathRequest = {
	/** Certificates that may link; in any order, the leaf among them or not. */
	readonly pool: readonly Certificate[]
	/** When all must be valid. */
	readonly at: Date | undefined
	/** For the findings. */
	readonly field: string
	/** Where a path may end although somebody else has issued it. */
	readonly isTrusted: (certificate: Certificate) => boolean
	readonly purpose: 'documents' | 'time-stamps'
}

const longestPath = 6
/** Signatures that are tried for one path: certificates that all bear one name would cost without end. */
const mostTries = 64

/**
 * Builds the path from `leaf` to a trusted certificate, or else to a self-signed root, and checks it as RFC 5280 6.1 asks.
 * Revocation is the caller's question.
 */
export async function buildPath(leaf: Certificate, request: PathRequest): Promise<CertificatePath> {
	const search: Search = { ...request, left: { tries: mostTries }, reasons: [], best: undefined }
	await extend(search, [leaf])
	const { path: certificates, root } = search.best ?? { path: [leaf], root: undefined }
	return {
		certificates,
		root,
		reasons: [...search.reasons, ...missing(search, certificates, root), ...checkPath(certificates, request)]
	}
}

type Found = { readonly path: readonly Certificate[]; readonly root: Certificate | undefined }
type Search = PathRequest & { readonly left: { tries: number }; readonly reasons: Reason[]; best: Found | undefined }

/** @returns whether a trusted end was reached, so that nothing else need be tried. */
async function extend(search: Search, path: readonly Certificate[]): Promise<boolean> {
	const current = path.at(-1)
	if (!current) return false
	if (search.isTrusted(current)) {
		search.best = { path, root: current }
		return true
	}
	if (!search.best?.root && path.length > (search.best?.path.length ?? 0)) search.best = { path, root: undefined }
	for (const issuer of candidates(search, current)) {
		const isRoot = issuer === current
		if ((!isRoot && path.some(({ der }) => equalBytes(der, issuer.der))) || path.length > longestPath) continue
		if (!(await hasSigned(search, issuer, current))) continue
		if (isRoot) search.best = search.best?.root ? search.best : { path, root: current }
		else if (await extend(search, [...path, issuer])) return true
	}
	return false
}

/** Itself last: a cross-signed root may lead on to one that is trusted. */
function candidates({ pool }: Search, subject: Certificate): readonly Certificate[] {
	const others = pool.filter((one) => !equalBytes(one.der, subject.der) && couldHaveIssued(one, subject))
	return couldHaveIssued(subject, subject) ? [...others, subject] : others
}

function couldHaveIssued(candidate: Certificate, subject: Certificate): boolean {
	const { authorityKeyIdentifier: wanted } = subject
	const { subjectKeyIdentifier: offered } = candidate
	return equalBytes(candidate.subjectName, subject.issuerName) && (!wanted || !offered || equalBytes(wanted, offered))
}

async function hasSigned({ left, reasons }: Search, issuer: Certificate, subject: Certificate): Promise<boolean> {
	if (left.tries-- <= 0) return false
	const { publicKey } = issuer
	const { signatureAlgorithm: algorithm, signature, signedPart: data } = subject
	const checked = await settleAsync(() => verifySignature({ publicKey, algorithm, signature, data }))
	if ('value' in checked) return checked.value
	// A root vouches for itself by being trusted; how it signed itself proves nothing.
	if (issuer !== subject && !reasons.some(({ code }) => code === checked.reason.code)) reasons.push(checked.reason)
	return issuer === subject && checked.reason.code === 'algorithm-weak'
}

function missing(search: Search, path: readonly Certificate[], root: Certificate | undefined): Reason[] {
	const last = path.at(-1)
	if (root || !last) return []
	const named = candidates(search, last).length > 0
	return [
		named
			? { code: 'certificate-signature', name: last.subject.commonName }
			: { code: 'chain-incomplete', field: search.field }
	]
}

function checkPath(path: readonly Certificate[], { at, purpose }: PathRequest): Reason[] {
	return path.flatMap((certificate, index) => [
		...checkAny(certificate, at),
		...(index === 0 ? checkLeaf(certificate, purpose) : checkIssuer(certificate, index - 1))
	])
}

function checkAny({ subject, unknownCritical, validity }: Certificate, at: Date | undefined): Reason[] {
	const reasons: Reason[] = unknownCritical.map((name) => ({ code: 'critical-extension', name }))
	if (at && (at < validity.from || at > validity.to))
		reasons.push({ code: 'outside-validity', name: subject.commonName })
	return reasons
}

/** Purposes that a certificate for documents may not be limited to. */
const otherPurposes: readonly string[] = [Oid.serverAuthentication, Oid.timeStamping, Oid.ocspSigning]

function checkLeaf(
	{ authority, keyUsage, purposes, purposesCritical, subject }: Certificate,
	purpose: PathRequest['purpose']
): Reason[] {
	const reasons: Reason[] = []
	const name = subject.commonName
	if (authority) reasons.push({ code: 'leaf-is-authority', name })
	const signs = keyUsage.has('digitalSignature') || keyUsage.has('nonRepudiation')
	// RFC 3161 2.3: this purpose alone, and critical.
	const stamps = purposes?.size === 1 && purposes.has(Oid.timeStamping) && purposesCritical
	const fits =
		purpose === 'time-stamps' ? stamps : !purposes || [...purposes].some((each) => !otherPurposes.includes(each))
	if (!signs || !fits) reasons.push({ code: 'key-usage', name })
	return reasons
}

/** @param below - authorities between this one and the leaf. */
function checkIssuer({ authority, keyUsage, pathLength, subject }: Certificate, below: number): Reason[] {
	const mayIssue = authority && keyUsage.has('keyCertSign') && (pathLength === undefined || below <= pathLength)
	return mayIssue ? [] : [{ code: 'issuer-not-authority', name: subject.commonName }]
}
