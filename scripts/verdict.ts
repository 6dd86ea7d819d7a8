import { verifying } from '../src/lib/messages/en/verifying.ts'
import type { Bytes } from '../src/lib/signing/bytes.ts'
import { largestFile } from '../src/lib/signing/document.ts'
import { fingerprintOf } from '../src/lib/signing/fingerprint.ts'
import { pemToCertificates } from '../src/lib/signing/pem.ts'
import { severityOf, type Reason } from '../src/lib/signing/reasons.ts'
import type { CertificateSummary, SignatureReport } from '../src/lib/signing/signature-report.ts'
import { verifyPdf, type RevisionReport, type Verdict } from '../src/lib/signing/verify.ts'

/** What `npm run verify` prints; every key is described in docs/verify.md. */
export type VerdictLine = {
	readonly verdict: Verdict
	/** Whether every signature leads to a given root; `false` when none was given. */
	readonly trusted: boolean
	readonly signatures: readonly object[]
	readonly revisions: readonly object[]
	readonly reasons: readonly object[]
}

/** The certificates of a PEM file; none when it holds none. */
export const readRoots = pemToCertificates

/**
 * Judges a file for the command line.
 *
 * @param roots - DER of the roots to trust; `undefined`: who signed is told but does not count.
 */
export async function judge(bytes: Bytes, roots: readonly Bytes[] | undefined): Promise<VerdictLine> {
	const trustedRoots = await Promise.all((roots ?? []).map(fingerprintOf))
	const found = await verifyPdf(bytes, { trustedRoots, certificates: roots ?? [] })
	const { verdict, signatures, revisions, reasons } = found
	return {
		verdict: roots === undefined && verdict === 'stranger' ? 'whole' : verdict,
		trusted: verdict === 'whole',
		signatures: signatures.map(describeSignature),
		revisions: revisions.map(describeRevision),
		reasons: reasons.map(describeReason)
	}
}

/** The verdict over a file that is too large to be read, by its size in bytes. */
export function tooLarge(bytes: number): VerdictLine | undefined {
	if (bytes <= largestFile) return undefined
	const reasons = [describeReason({ code: 'too-large', bytes, limit: largestFile })]
	return { verdict: 'too-large', trusted: false, signatures: [], revisions: [], reasons }
}

function describeReason(reason: Reason): object {
	return { ...reason, severity: severityOf(reason.code), text: verifying.reasons[reason.code] }
}

function describeRevision({ number, from, to, kind, signedFields, reasons }: RevisionReport): object {
	return { number, from, to, kind, signedFields, reasons: reasons.map(({ code }) => code) }
}

function describeSignature(signature: SignatureReport): object {
	const { certificate, root, reasons, signer, stampedBy, ...rest } = signature
	return {
		...rest,
		signer: signer?.commonName,
		organization: signer?.organization,
		stampedBy: stampedBy?.commonName,
		certificate: describeCertificate(certificate),
		root: describeCertificate(root),
		reasons: reasons.map(({ code }) => code)
	}
}

function describeCertificate(summary: CertificateSummary | undefined): object | undefined {
	if (!summary) return undefined
	const { fingerprint, serial, validity, subject } = summary
	return { commonName: subject.commonName, fingerprint, serial, ...validity }
}
