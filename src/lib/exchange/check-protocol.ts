import type { Checkpoint } from '$lib/domain/ledger/event.ts'
import type { Period } from '$lib/domain/dates.ts'
import type { RegistrationNumber } from '$lib/domain/feedback/entry.ts'
import type { Continuity, Witnessed } from '$lib/domain/reports/continuity.ts'
import type { RegisterCheck } from '$lib/domain/reports/register-check.ts'
import type { ExportBuild, PreviousExport } from '$lib/domain/reports/register.ts'

export type CheckRequest = { readonly json: Uint8Array<ArrayBuffer>; readonly witnessed: readonly Witnessed[] }

/** What the attached data says and whether the ledger bears it out. */
export type RegisterFindings =
	| { readonly readable: false }
	| {
			readonly readable: true
			readonly practice: boolean
			readonly centre: string
			readonly period: Period
			readonly build: ExportBuild
			readonly entries: number
			readonly events: number
			/** Entries with words blackened: their texts are not proven. */
			readonly blackened: number
			readonly checkpoint: Checkpoint
			readonly previous: PreviousExport | undefined
			readonly failed: readonly RegisterCheck[]
			/** Number of the event where the chain breaks. */
			readonly brokenAt: number | undefined
			readonly wrongEntries: readonly RegistrationNumber[]
			readonly missingNumbers: readonly RegistrationNumber[]
			/** `undefined` when the chain itself is broken: there is nothing to compare. */
			readonly continuity: Continuity | undefined
	  }
export type CheckReply = { readonly ok: true; readonly findings: RegisterFindings } | { readonly ok: false }
