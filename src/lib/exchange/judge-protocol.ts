import type { OpenCase } from '$lib/domain/decisions/open-case.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import type { Checkpoint, Sha256 } from '$lib/domain/ledger/event.ts'
import type { Period } from '$lib/domain/dates.ts'
import type { RegistrationNumber } from '$lib/domain/feedback/entry.ts'
import type { Continuity, Witnessed } from '$lib/domain/reports/continuity.ts'
import type { RegisterCheck } from '$lib/domain/reports/register-check.ts'
import type { Fingerprint } from '$lib/signing/fingerprint.ts'
import type { PreparedPdf } from '$lib/domain/reports/prepared-pdf.ts'
import type { Verification } from '$lib/signing/verify.ts'
import type { SealLine } from './countersign/seal.ts'
import type { ExportBuild, PreviousExport } from '$lib/domain/reports/register.ts'

/** To `judge.worker.ts`: one job, then the worker ends. A `File` crosses the border without being copied. */
export type WorkerRequest =
	| { readonly type: 'judge'; readonly job: JudgeRequest }
	| { readonly type: 'prepare'; readonly job: CountersignJob }
	| { readonly type: 'prepare-stamp'; readonly job: DocumentStampJob }

/** An empty field to be signed: everything but the signature itself, which needs a key. */
export type CountersignJob = {
	readonly file: Blob
	/** Fully qualified name of the empty field. */
	readonly field: string
	readonly claimedAt: Date
	readonly name: string
	readonly reason: string
	/** Drawn in the field, from top to bottom. */
	readonly lines: readonly SealLine[]
	/** Room for the CMS, bytes. */
	readonly room: number
}

/** A time-stamp over a whole file: everything but the stamp itself, which needs the network. */
export type DocumentStampJob = {
	readonly file: Blob
	/** What the new field is called. */
	readonly field: string
	/** Room for the token, bytes. */
	readonly room: number
}

export type JudgeRequest = {
	readonly file: Blob
	readonly trustedRoots: readonly Fingerprint[]
	/** DER of certificates that the file may lack: those of the trusted roots. */
	readonly certificates: readonly Uint8Array<ArrayBuffer>[]
	readonly now: Date
	readonly witnessed: readonly Witnessed[]
	/** This app: what it prints in other words than another version cannot be compared. */
	readonly build: string
}

/** A check of the attached data, or of the pages against it. `printed`: a line of the table; `cover`: the hashes there. */
export type RegisterFault = RegisterCheck | 'printed' | 'cover'

/** What the attached data says and whether the ledger bears it out. */
export type RegisterFindings =
	| { readonly readable: false }
	| {
			readonly readable: true
			readonly practice: boolean
			readonly profile: Profile
			readonly period: Period
			readonly build: ExportBuild
			readonly entries: number
			readonly events: number
			/** Entries with words blackened: their texts are not proven. */
			readonly blackened: number
			readonly checkpoint: Checkpoint
			readonly previous: PreviousExport | undefined
			readonly failed: readonly RegisterFault[]
			/** Number of the event where the chain breaks. */
			readonly brokenAt: number | undefined
			readonly wrongEntries: readonly RegistrationNumber[]
			/** Entries whose printed line is missing or says something else than the data. */
			readonly wrongRows: readonly RegistrationNumber[]
			/** Of every entry the number and the hash of the event that registered it: what its slip shows. */
			readonly slips: readonly { readonly number: RegistrationNumber; readonly hash: Sha256 }[]
			readonly missingNumbers: readonly RegistrationNumber[]
			/** Complaints that wait for a decision; none when anything failed. */
			readonly cases: readonly OpenCase[]
			/** `undefined` when the chain itself is broken: there is nothing to compare. */
			readonly continuity: Continuity | undefined
	  }
/** Back: the verdict as soon as it is known, without the files inside; then all of it, and what the data and the pages say. `failed`: a bug, or an unreadable device. */
export type JudgeReply =
	| { readonly type: 'verified'; readonly verification: Verification }
	| {
			readonly type: 'finished'
			readonly verification: Verification
			readonly findings: RegisterFindings | undefined
	  }
	| { readonly type: 'prepared'; readonly pdf: PreparedPdf }
	/** The file cannot be signed; `why` as `countersign` tells it. */
	| { readonly type: 'refused'; readonly why: string }
	| { readonly type: 'failed' }
