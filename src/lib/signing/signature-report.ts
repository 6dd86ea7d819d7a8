import { bytesToHex, type Bytes } from './bytes.ts'
import type { Certificate } from './certificate-parser.ts'
import { fingerprintOf, type Fingerprint } from './fingerprint.ts'
import type { Subject } from './names.ts'
import type { Reason } from './reasons.ts'

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
	/** A person's signature, or a time-stamp over the whole document by an authority. */
	readonly kind: 'signature' | 'time-stamp'
	/** The revision that it signs; 1 is the first. */
	readonly revision: number | undefined
	/** Whether the signed ranges reach the end of the file. A later counter-signature makes this false for the earlier one. */
	readonly coversWholeFile: boolean
	/** From the start of the file to the end of the signed ranges, in bytes. */
	readonly coveredBytes: number
	readonly signer: Subject | undefined
	readonly certificate: CertificateSummary | undefined
	/** The end of the chain. Comes out of the file: it means something only when it is trusted. */
	readonly root: CertificateSummary | undefined
	/** `/M`, or the signing-time attribute: what the signer's clock said. */
	readonly claimedAt: Date | undefined
	/** When a time-stamping authority saw it; `undefined` when none did, or its stamp is not sound. */
	readonly stampedAt: Date | undefined
	/** `claim-only`: the time is the signer's word. */
	readonly timeEvidence: 'claim-only' | 'stamped'
	/** The authority that stamped the time, as its certificate names it. */
	readonly stampedBy: Subject | undefined
	/** The root of the time-stamping authority is one of ours. */
	readonly stampTrusted: boolean
	/** `/Reason`, as the signer wrote it. */
	readonly claimedReason: string
	/** The signed bytes are those that were signed. */
	readonly digestOk: boolean
	/** The signature is the certificate holder's. */
	readonly signatureOk: boolean
	/** The chain is complete and sound up to a root. */
	readonly chainOk: boolean
	/** All certificates were valid at `stampedAt`, or else at `claimedAt`. */
	readonly validAtClaimedTime: boolean
	/** The root is one of ours. */
	readonly trusted: boolean
	readonly reasons: readonly Reason[]
}

export function nothingKnown(field: string): Omit<SignatureReport, 'reasons'> {
	return {
		field,
		kind: 'signature',
		revision: undefined,
		coversWholeFile: false,
		coveredBytes: 0,
		signer: undefined,
		certificate: undefined,
		root: undefined,
		claimedAt: undefined,
		stampedAt: undefined,
		timeEvidence: 'claim-only',
		stampedBy: undefined,
		stampTrusted: false,
		claimedReason: '',
		digestOk: false,
		signatureOk: false,
		chainOk: false,
		validAtClaimedTime: false,
		trusted: false
	}
}

export async function summarise({ der, subject, serial, validity }: Certificate): Promise<CertificateSummary> {
	return { der, fingerprint: await fingerprintOf(der), subject, serial: bytesToHex(serial), validity }
}
