import type { LongerReplyReason } from '../deadlines/limits.ts'
import type { PersonId } from '../ledger/event.ts'
import type { Stroke } from '../strokes.ts'
import type { LinkKind, RepairStep, Scan, SendingWay, Side } from './casework.ts'
import type { EntryId } from './entry.ts'
import type { Finding, Procedure, ShortOutcome, UnexaminedGround } from './outcome.ts'

/** Days are texts as typed, choices not made are `''`. */
export type SendingDraft = { readonly on: string; readonly way: SendingWay | ''; readonly note: string }
export type CaseFactDraft = {
	/** `undefined` for a new one. */
	readonly id: number | undefined
	readonly statement: string
	readonly source: string
	readonly required: boolean
	readonly verified: boolean
}
export type MeasureDraft = {
	readonly id: number | undefined
	readonly cause: string
	readonly action: string
	readonly owner: string
	readonly dueOn: string
	readonly doneOn: string
	readonly checkedOn: string
	readonly result: string
}
export type RulingDraft = {
	readonly finding: Finding | ''
	readonly clauses: readonly { readonly clause: string; readonly finding: Finding | '' }[]
	readonly reasons: string
	readonly remedy: string
	readonly departure: string
	readonly on: string
	readonly decidedBy: string
}

/** What people do about an entry after it was written down. */
export type HandlingCommand =
	| { readonly type: 'triage'; readonly procedure: Procedure }
	| { readonly type: 'acknowledge'; readonly sending: SendingDraft }
	| { readonly type: 'name-staff'; readonly people: readonly PersonId[] }
	/** `noConflict`: the examiner's own statement (rules 5.4.4). */
	| { readonly type: 'examine'; readonly examiner: string; readonly noConflict: boolean }
	| { readonly type: 'note-fact'; readonly item: CaseFactDraft }
	| { readonly type: 'give-account'; readonly side: Side; readonly text: string }
	| { readonly type: 'extend'; readonly reason: LongerReplyReason | ''; readonly notice: SendingDraft }
	| { readonly type: 'forward'; readonly to: string; readonly on: string; readonly note: string }
	| { readonly type: 'leave'; readonly ground: UnexaminedGround | ''; readonly reasons: string }
	| { readonly type: 'tell'; readonly sending: SendingDraft }
	/** `paper`: the decision was written by hand and is typed in; the page comes with it as an attachment (`undefined`: missing). */
	| { readonly type: 'rule'; readonly ruling: RulingDraft; readonly paper?: { readonly scan: Scan | undefined } }
	| { readonly type: 'answer'; readonly sending: SendingDraft; readonly appealTold: boolean }
	/** Ends what was decided, answered, forwarded or left; outcome and reasons are those it already has. */
	| { readonly type: 'close' }
	| { readonly type: 'end'; readonly outcome: ShortOutcome | ''; readonly reasons: string }
	| { readonly type: 'reopen'; readonly reason: string }
	| { readonly type: 'repair'; readonly step: RepairStep; readonly note: string }
	| { readonly type: 'set-measure'; readonly measure: MeasureDraft }
	| { readonly type: 'link'; readonly other: EntryId | ''; readonly kind: LinkKind | '' }
	| { readonly type: 'unlink'; readonly other: EntryId }
	/** Reads what is in a sealed envelope. */
	| { readonly type: 'unseal' }
	/** The person has heard and confirmed what was written down: with strokes by a signature, without by a tick. */
	| { readonly type: 'read-back'; readonly strokes: readonly Stroke[]; readonly ticked: boolean }
	/** The scan's bytes are kept in the same save. */
	| { readonly type: 'add-scan'; readonly scan: Scan }
	| { readonly type: 'remove-scan'; readonly id: string; readonly reason: string }

export type HandlingType = HandlingCommand['type']
export type HandlingOf<Type extends HandlingType> = Extract<HandlingCommand, { readonly type: Type }>

/** Fields of the forms of these commands, for the slips that are named beside them. */
export type HandlingField =
	| 'on'
	| 'way'
	| 'note'
	| 'examiner'
	| 'noConflict'
	| 'statement'
	| 'source'
	| 'account'
	| 'longerReason'
	| 'to'
	| 'ground'
	| 'reasons'
	| 'finding'
	| 'decidedBy'
	| 'paper'
	| 'departure'
	| 'facts'
	| 'outcome'
	| 'cause'
	| 'action'
	| 'owner'
	| 'dueOn'
	| 'doneOn'
	| 'checkedOn'
	| 'result'
	| 'other'
	| 'link'
