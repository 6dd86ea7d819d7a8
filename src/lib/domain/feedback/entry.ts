import type { IsoDate, Instant } from '../dates.ts'
import type { Deadline } from '../deadlines/deadline.ts'
import { checkedId, type PersonId } from '../ledger/event.ts'
import type { Ruling, Sending } from './casework.ts'
import type { HandlingFact } from './handling-fact.ts'
import { findings, type Finding, type Outcome, type UnexaminedGround } from './outcome.ts'

export type EntryId = string & { readonly EntryId: true }
/** @throws {RangeError} when the text cannot be an id: a bug, never a user's input. */
export function entryId(text: string): EntryId {
	return checkedId(text) as EntryId
}

/** `KAC-1/2026-0042`: device series, year, gap-free number within both. */
export type RegistrationNumber = string & { readonly RegistrationNumber: true }
/** A clause of the centre's client-service rules, e.g. `5.1.2`. */
export type ClauseId = string

export const entryKinds = ['complaint', 'suggestion', 'idea', 'thanks'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Ways of receiving, rules 5.1.1 and 10.1; `other` carries a note. */
export const channels = ['counter', 'phone', 'letter', 'email', 'eaddress', 'questionnaire', 'box', 'other'] as const
export type Channel = (typeof channels)[number]

export const replyWays = ['letter', 'email', 'eaddress', 'phone', 'in-person', 'none'] as const
export type ReplyWay = (typeof replyWays)[number]

/** Who said it. Kept in the confidential part of the event. */
export type NamedSubmitter = {
	readonly type: 'named'
	readonly name: string
	readonly address: string
	readonly email: string
	readonly phone: string
	readonly reply: ReplyWay
}
/** Named, but not in this copy: left out of a redacted export, or erased since. */
export type WithheldSubmitter = { readonly type: 'withheld' }
export type Submitter = { readonly type: 'anonymous' } | NamedSubmitter | WithheldSubmitter

/** What a clerk fills in. Empty text means "not given". */
export type EntryContents = {
	readonly kind: EntryKind
	readonly channel: Channel
	readonly channelNote: string
	readonly submitter: Submitter
	/** Day of the event that is spoken of. */
	readonly happenedOn: IsoDate | undefined
	/** Day of receipt: limits count from here. */
	readonly receivedOn: IsoDate
	readonly text: string
	readonly clauses: readonly ClauseId[]
	readonly service: string
	readonly remedy: string
	/** Language the person spoke, BCP 47; the text itself is Latvian (Valsts valodas likums s. 8). */
	readonly language: string
}

/** Fields of the contents in the order of the form. */
export const contentFields = [
	'kind',
	'channel',
	'channelNote',
	'submitter',
	'happenedOn',
	'receivedOn',
	'text',
	'clauses',
	'service',
	'remedy',
	'language'
] as const satisfies readonly (keyof EntryContents)[]

/** One changed field, both values kept (F10, F111). Values are plain JSON of the field; `null` stands for an empty `happenedOn`. */
export type FieldChange = { readonly field: CorrectableField; readonly from: unknown; readonly to: unknown }
export type CorrectableField = keyof EntryContents | 'recordNumber'

/** One line of an entry's story. `seq` is the event's place in the device's chain. */
export type HistoryItem = { readonly seq: number; readonly at: Instant; readonly by: PersonId } & (
	| { readonly type: 'registered' }
	| { readonly type: 'corrected'; readonly changes: readonly FieldChange[]; readonly reason: string }
	| { readonly type: 'filed'; readonly recordNumber: string }
	| { readonly type: 'voided'; readonly reason: string; readonly initials: readonly [string, string] }
	| { readonly type: 'redated'; readonly from: IsoDate; readonly to: IsoDate }
	/** `count`: passages that are black from now on in copies without names. */
	| { readonly type: 'redacted'; readonly count: number }
	/** Something done about it; what was done is kept here alone, see {@link caseworkOf}. */
	| { readonly type: 'handled'; readonly fact: HandlingFact }
)

export type Recorded = {
	readonly id: EntryId
	readonly number: RegistrationNumber
	/** Record-keeping (lietvedība) number, once given. */
	readonly recordNumber: string
	readonly contents: EntryContents
	/** Day and instant of writing it down; later than `receivedOn` means a late entry (F14). */
	readonly recordedOn: IsoDate
	readonly recordedAt: Instant
	readonly recordedBy: PersonId
	/** The limit it is judged by, with its sum; `undefined` for thanks. */
	readonly deadline: Deadline | undefined
	readonly history: readonly HistoryItem[]
	/** Words within its texts that copies without names show as black marks. */
	readonly passages: readonly string[]
}

/** Received and waiting. */
export type ReceivedEntry = Recorded & { readonly stage: 'received' }
/** Opened again after it was closed: a stage with its own day; the first closing stays in the history and the figures (F25). */
export type ReopenedEntry = Recorded & {
	readonly stage: 'reopened'
	readonly reopenedOn: IsoDate
	readonly because: string
}
export type ExaminedEntry = Recorded & { readonly stage: 'in-examination'; readonly examination: Examination }
export type DecidedEntry = Recorded & {
	readonly stage: 'decided'
	readonly examination: Examination
	readonly ruling: Ruling
}
export type AnsweredEntry = Recorded & {
	readonly stage: 'answered'
	readonly examination: Examination
	readonly ruling: Ruling
	readonly answer: Sending
	/** Whether the answer says how to contest it. */
	readonly appealTold: boolean
}
/** Handed on to whoever is competent; closed once the person was told. */
export type ForwardedEntry = Recorded & {
	readonly stage: 'forwarded'
	readonly to: string
	readonly forwardedOn: IsoDate
	readonly told: Sending | undefined
}
/** Left unexamined on one of the law's five grounds; closed once the person was told, where the law wants that. */
export type UnexaminedEntry = Recorded & {
	readonly stage: 'left-unexamined'
	readonly ground: UnexaminedGround
	readonly reasons: string
	readonly leftOn: IsoDate
	readonly told: Sending | undefined
}
export type ClosedEntry = Recorded & {
	readonly stage: 'closed'
	readonly outcome: Outcome
	readonly reasons: string
	readonly closedOn: IsoDate
	/** Day of the answer on the merits; `undefined` when there was none. */
	readonly answeredOn: IsoDate | undefined
}
/** Annulled: the number stays in the book with the reason and two initials (F11). */
export type VoidedEntry = Recorded & {
	readonly stage: 'voided'
	readonly reason: string
	readonly initials: readonly [string, string]
}

/** Who examines it, by name and post as printed, since when. */
export type Examination = { readonly by: PersonId; readonly examiner: string; readonly on: IsoDate }

/** One line of the register. */
export type Entry =
	| ReceivedEntry
	| ReopenedEntry
	| ExaminedEntry
	| DecidedEntry
	| AnsweredEntry
	| ForwardedEntry
	| UnexaminedEntry
	| ClosedEntry
	| VoidedEntry
export type Stage = Entry['stage']
/** The entry in one of some stages. */
export type EntryIn<S extends Stage> = Extract<Entry, { readonly stage: S }>

/** In the order in which an entry goes through them. */
export const stages = [
	'received',
	'reopened',
	'in-examination',
	'decided',
	'answered',
	'forwarded',
	'left-unexamined',
	'closed',
	'voided'
] as const satisfies readonly Stage[]

/** Stages in which somebody still waits for an answer. */
export const waitingStages = ['received', 'reopened', 'in-examination', 'decided'] as const satisfies readonly Stage[]
export type WaitingEntry = EntryIn<(typeof waitingStages)[number]>

/** Whether an answer is still owed: its deadline runs. */
export function isWaiting(entry: Entry): entry is WaitingEntry {
	return isWaitingStage(entry.stage)
}

export function isWaitingStage(stage: Stage): boolean {
	return (waitingStages as readonly Stage[]).includes(stage)
}

/** What every stage has; what belongs to the stage before stays behind in the history. */
export function recordedOf({
	id,
	number,
	recordNumber,
	contents,
	recordedOn,
	recordedAt,
	recordedBy,
	deadline,
	history,
	passages
}: Entry): Recorded {
	return {
		id,
		number,
		recordNumber,
		contents,
		recordedOn,
		recordedAt,
		recordedBy,
		deadline,
		history,
		passages
	}
}

/** What was found, once somebody decided. */
export function findingOf(entry: Entry): Finding | undefined {
	if (entry.stage === 'decided' || entry.stage === 'answered') return entry.ruling.finding
	if (entry.stage !== 'closed') return undefined
	return findings.find((finding) => finding === entry.outcome)
}

/** Day of the answer on the merits. */
export function answeredOn(entry: Entry): IsoDate | undefined {
	if (entry.stage === 'answered') return entry.answer.on
	return entry.stage === 'closed' ? entry.answeredOn : undefined
}
