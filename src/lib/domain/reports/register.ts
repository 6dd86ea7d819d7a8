import type { Instant, IsoDate, Period } from '../dates.ts'
import type {
	Channel,
	ClauseId,
	Entry,
	EntryId,
	EntryKind,
	FieldChange,
	RegistrationNumber
} from '../feedback/entry.ts'
import type { Outcome } from '../feedback/outcome.ts'
import type { Checkpoint, Sha256 } from '../ledger/event.ts'
import type { Profile } from '../organisation/profile.ts'

/** What an export states of the one before it. */
export type PreviousExport = { readonly checkpoint: Checkpoint; readonly fileHash: Sha256; readonly signedOn: IsoDate }

/** What happened to entries since the previous export (or since the start). */
export type RegisterChanges = {
	readonly previous: PreviousExport | undefined
	readonly added: readonly RegistrationNumber[]
	readonly corrected: readonly {
		readonly number: RegistrationNumber
		readonly on: IsoDate
		readonly by: string
		readonly reason: string
		readonly changes: readonly FieldChange[]
	}[]
	readonly voided: readonly {
		readonly number: RegistrationNumber
		readonly on: IsoDate
		readonly reason: string
		readonly initials: readonly [string, string]
	}[]
}

/** Counts of the period, each with its base. Voided entries are left out, but for `voided`. */
export type RegisterFigures = {
	readonly received: number
	readonly voided: number
	readonly byKind: Readonly<Record<EntryKind, number>>
	readonly byChannel: Readonly<Record<Channel, number>>
	readonly byClause: readonly { readonly clause: ClauseId; readonly count: number }[]
	readonly anonymous: number
	readonly withDeadline: number
	readonly overdue: number
	readonly dueWithinWeek: number
	readonly late: number
	/** Of what is over; the rest is open. Files of the first version did not tell it, nor the two below. */
	readonly byOutcome?: Readonly<Record<Outcome, number>> | undefined
	/** Answered on the merits, and of these until the due day. */
	readonly answered?: number | undefined
	readonly answeredOnTime?: number | undefined
}

/** Two builds of one source: without the names of those who wrote, or with them for a purpose that is told and logged. */
export type ExportBuild = { readonly type: 'redacted' } | { readonly type: 'full'; readonly purpose: string }

/** What the register says besides its entries: the PDF draws it, the attached JSON carries it. */
export type RegisterFrame = {
	readonly practice: boolean
	readonly build: ExportBuild
	readonly profile: Profile
	readonly period: Period
	readonly preparedOn: IsoDate
	readonly preparedAt: Instant
	readonly preparedBy: { readonly name: string; readonly post: string }
	/** Names of the people who recorded or changed what is printed, by id. */
	readonly people: Readonly<Record<string, string>>
	/** Clause texts in the rules' words, by id. */
	readonly clauseTexts: Readonly<Record<ClauseId, string>>
	/** Complaints that wait for the examiner: one sheet each. */
	readonly waiting: readonly EntryId[]
	readonly figures: RegisterFigures
	readonly changes: RegisterChanges
	readonly checkpoint: Checkpoint
	readonly appBuild: string
}

/** Everything the signed register says, as plain values. */
export type RegisterReport = RegisterFrame & {
	/** In order of number. Without the confidential part unless the full build was asked for. */
	readonly entries: readonly Entry[]
}
