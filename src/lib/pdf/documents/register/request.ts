import type { Instant } from '$lib/domain/dates.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import type { RegisterReport } from '$lib/domain/reports/register.ts'

/** The report with its entries as anything that can be read once, in order of number. */
export type RegisterSource = Omit<RegisterReport, 'entries'> & {
	/** How many entries will come, and how many of them are voided: the cover says so before they are seen. */
	readonly entryCount: number
	readonly voidedCount: number
}

/** Files carried inside the PDF, and their hashes as printed on the cover. */
export type RegisterAttachments = {
	readonly json: Uint8Array | readonly Uint8Array[]
	readonly csv: Uint8Array | readonly Uint8Array[]
	readonly jsonSha256: Sha256
	readonly csvSha256: Sha256
}

/** Who will sign the finished file with the app's key. */
export type Signer = {
	readonly name: string
	readonly post: string
	/** Claimed time of signing, from the device's clock. */
	readonly at: Instant
	/** SHA-256 of the signer's certificate (DER). */
	readonly fingerprint: Sha256
}

export type RegisterRequest = {
	readonly report: RegisterReport
	readonly attachments: RegisterAttachments
	readonly signer: Signer
	/** Room for the CMS in bytes, 8192 unless told; 16384 where a time-stamp token is wanted inside. */
	readonly contentsSize?: number
}
