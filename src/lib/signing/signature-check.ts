import { verifySignature } from './algorithms.ts'
import { bytesToHex, equalBytes, type Bytes } from './bytes.ts'
import type { Certificate } from './certificate-parser.ts'
import { parseCms, type CmsSignature } from './cms-parser.ts'
import type { PdfDocument } from './document.ts'
import type { SignatureField } from './fields.ts'
import { fingerprintOf, type Fingerprint } from './fingerprint.ts'
import type { Subject } from './names.ts'
import { parsePdfTime } from './pdf-time.ts'
import { textOf } from './pdf-values.ts'
import { settle, settleAsync, type Reason } from './reasons.ts'
import { locateSignature, digestSigned, readContents, type SignaturePlace } from './signature-place.ts'
import { buildPath, type CertificatePath } from './trust.ts'

/** What a certificate says, ready to show. */
export type CertificateSummary = {
	readonly der: Bytes
	readonly fingerprint: Fingerprint
	readonly subject: Subject
	/** Lower-case hex. */
	readonly serial: string
	readonly validity: { readonly from: Date; readonly to: Date }
}

/** Everything found out about one signature. What could not be found out is `undefined` or `false`, with a reason. */
export type SignatureReport = {
	readonly field: string
	/** The revision that it signs; 1 is the first. */
	readonly revision: number | undefined
	/** Whether the signed ranges reach the end of the file. A later counter-signature makes this false for the earlier one. */
	readonly coversWholeFile: boolean
	/** From the start of the file to the end of the signed ranges, in bytes. */
	readonly coveredBytes: number
	readonly signer: Subject | undefined
	readonly certificate: CertificateSummary | undefined
	/** The self-signed end of the chain. Comes out of the file: it means something only when it is trusted. */
	readonly root: CertificateSummary | undefined
	/** `/M`: what the signer's clock said. */
	readonly claimedAt: Date | undefined
	/** No time stamp of a third party proves the time; it is the signer's word. */
	readonly timeEvidence: 'claim-only'
	/** `/Reason`, as the signer wrote it. */
	readonly claimedReason: string
	/** The signed bytes are those that were signed. */
	readonly digestOk: boolean
	/** The signature is the certificate holder's. */
	readonly signatureOk: boolean
	/** The chain is complete and sound up to a root. */
	readonly chainOk: boolean
	/** All certificates were valid at `claimedAt`. */
	readonly validAtClaimedTime: boolean
	/** The root is one of ours. */
	readonly trusted: boolean
	readonly reasons: readonly Reason[]
}

export type Trust = { readonly trustedRoots: readonly Fingerprint[]; readonly now?: Date }

/** A claimed time may run this far ahead of our clock before it is remarked on, in milliseconds. */
const clockTolerance = 24 * 60 * 60 * 1000

/** Checks one signed field: place, digest, signature, chain, trust. Never throws over bad input. */
export async function checkSignature(
	document: PdfDocument,
	field: SignatureField,
	trust: Trust
): Promise<SignatureReport> {
	const place = settle(() => locateSignature(document, field))
	if ('reason' in place) return { ...nothingKnown(field.name), reasons: [place.reason] }
	const { range, revision, dictionary, reasons } = place.value
	const coveredBytes = range[2] + range[3]
	const claimedAt = parsePdfTime(textOf(dictionary.entries.get('M')))
	const known = {
		...nothingKnown(field.name),
		revision,
		coveredBytes,
		coversWholeFile: coveredBytes === document.bytes.length,
		claimedAt,
		claimedReason: textOf(dictionary.entries.get('Reason'))
	}
	const timing = checkTime(claimedAt, field.name, trust.now)
	const cms = settle(() => parseCms(readContents(place.value, field.name), field.name))
	if ('reason' in cms) return { ...known, reasons: [...reasons, ...timing, cms.reason] }
	const mathematics = await checkMathematics(document, place.value, cms.value, field.name)
	const people = await checkPeople(cms.value, claimedAt, field.name, trust)
	return {
		...known,
		...mathematics,
		...people,
		reasons: [...reasons, ...timing, ...mathematics.reasons, ...people.reasons]
	}
}

function nothingKnown(field: string): Omit<SignatureReport, 'reasons'> {
	return {
		field,
		revision: undefined,
		coversWholeFile: false,
		coveredBytes: 0,
		signer: undefined,
		certificate: undefined,
		root: undefined,
		claimedAt: undefined,
		timeEvidence: 'claim-only',
		claimedReason: '',
		digestOk: false,
		signatureOk: false,
		chainOk: false,
		validAtClaimedTime: false,
		trusted: false
	}
}

function checkTime(claimedAt: Date | undefined, field: string, now: Date | undefined): Reason[] {
	if (!claimedAt) return [{ code: 'claimed-time-missing', field }]
	const ahead = now ? claimedAt.getTime() - now.getTime() : 0
	return ahead > clockTolerance ? [{ code: 'claimed-time-in-future', field }] : []
}

type Mathematics = Pick<SignatureReport, 'digestOk' | 'signatureOk' | 'reasons'>

async function checkMathematics(
	document: PdfDocument,
	place: SignaturePlace,
	cms: CmsSignature,
	field: string
): Promise<Mathematics> {
	const reasons: Reason[] = []
	const digest = await digestSigned(document, place, cms.digest)
	const digestOk = equalBytes(digest, cms.messageDigest)
	if (!digestOk) reasons.push({ code: 'digest-mismatch', field })
	const certificateHash = new Uint8Array(await crypto.subtle.digest(cms.certificateHash.digest, cms.leaf.der))
	if (!equalBytes(certificateHash, cms.certificateHash.value))
		reasons.push({ code: 'signing-certificate-mismatch', field })
	const { leaf, signatureAlgorithm: algorithm, signature, signedAttributes: data } = cms
	const checked = await settleAsync(() =>
		verifySignature({ publicKey: leaf.publicKey, algorithm, signature, data, digest: cms.digest })
	)
	const signatureOk = 'value' in checked && checked.value
	if ('reason' in checked) reasons.push(checked.reason)
	else if (!signatureOk) reasons.push({ code: 'signature-mismatch', field })
	return { digestOk, signatureOk, reasons }
}

type People = Pick<
	SignatureReport,
	'signer' | 'certificate' | 'root' | 'chainOk' | 'validAtClaimedTime' | 'trusted' | 'reasons'
>

async function checkPeople(
	cms: CmsSignature,
	claimedAt: Date | undefined,
	field: string,
	trust: Trust
): Promise<People> {
	const path = await buildPath(cms.leaf, cms.certificates, claimedAt, field)
	const root = path.root && (await summarise(path.root))
	const trusted = root !== undefined && trust.trustedRoots.includes(root.fingerprint)
	const reasons: Reason[] = [...path.reasons]
	if (root && !trusted) reasons.push({ code: 'root-unknown', field })
	if (cms.extra || path.certificates.length < cms.certificates.length) reasons.push({ code: 'cms-extra', field })
	return {
		signer: cms.leaf.subject,
		certificate: await summarise(cms.leaf),
		root,
		chainOk: isSound(path),
		validAtClaimedTime: claimedAt !== undefined && !path.reasons.some(({ code }) => code === 'outside-validity'),
		trusted,
		reasons
	}
}

/** Sound, whatever the time. */
function isSound({ root, reasons }: CertificatePath): boolean {
	return root !== undefined && reasons.every(({ code }) => code === 'outside-validity')
}

async function summarise({ der, subject, serial, validity }: Certificate): Promise<CertificateSummary> {
	return { der, fingerprint: await fingerprintOf(der), subject, serial: bytesToHex(serial), validity }
}
