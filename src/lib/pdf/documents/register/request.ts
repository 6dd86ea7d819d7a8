import type { Instant } from '$lib/domain/dates.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import type { RegisterFrame, RegisterReport } from '$lib/domain/reports/register.ts'
import type { PackedFile } from '../../file/packed.ts'

/** What the register says besides its entries, and how many of them will come: the cover says so before they are seen. */
export type RegisterSource = RegisterFrame & { readonly entryCount: number; readonly voidedCount: number }

/** Files carried inside the PDF; their hashes stand on the cover. */
export type RegisterAttachments = { readonly json: PackedFile; readonly csv: PackedFile }

/** Who will sign the finished file with the app's key. */
export type Signer = {
	readonly name: string
	readonly post: string
	/** Claimed time of signing, from the device's clock. */
	readonly at: Instant
	/** SHA-256 of the signer's certificate (DER). */
	readonly fingerprint: Sha256
}

/** A register to be drawn. */
export type RegisterDrawing = {
	readonly report: RegisterReport
	readonly attachments: RegisterAttachments
	readonly signer: Signer
	/** Room for the CMS in bytes, 8192 unless told; 16384 where a time-stamp token is wanted inside. */
	readonly contentsSize?: number
}
