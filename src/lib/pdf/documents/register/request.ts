import type { RegisterFrame, RegisterReport } from '$lib/domain/reports/register.ts'
import type { PackedFile } from '../../file/packed.ts'
import type { Signer } from '../author-signature.ts'

/** What the register says besides its entries, and how many of them will come: the cover says so before they are seen. */
export type RegisterSource = RegisterFrame & { readonly entryCount: number; readonly voidedCount: number }

/** Files carried inside the PDF; their hashes stand on the cover. */
export type RegisterAttachments = { readonly json: PackedFile; readonly csv: PackedFile }

/** A register to be drawn. */
export type RegisterDrawing = {
	readonly report: RegisterReport
	readonly attachments: RegisterAttachments
	readonly signer: Signer
	/** Room for the CMS in bytes, 8192 unless told; 16384 where a time-stamp token is wanted inside. */
	readonly contentsSize?: number
}
