import type { IsoDate } from '../dates.ts'
import type { RepairStep } from '../feedback/casework.ts'
import type { Channel, EntryKind, RegistrationNumber } from '../feedback/entry.ts'
import type { Finding } from '../feedback/outcome.ts'
import type { PersonId } from '../ledger/event.ts'
import type { Ending } from './activity.ts'
import type { MeasureState } from './activity-measures.ts'
import type { ReportPeriod } from './activity-period.ts'
import type { LimitState, LimitType } from './activity-timeliness.ts'

/** Parts of a report in their order. */
export const sectionIds = [
	'summary',
	'kinds',
	'trend',
	'channels',
	'timeliness',
	'endings',
	'spread',
	'clauses',
	'clause-months',
	'services',
	'hours',
	'staff',
	'causes',
	'measures',
	'thanks'
] as const
export type SectionId = (typeof sectionIds)[number]

/** Finding words as the sort of entry wants them: a complaint is justified, a proposal supported. */
export type FindingWords = Readonly<Record<'complaint' | 'proposal', Readonly<Record<Finding, string>>>>

/** The words a report needs; the domain has none of its own. */
export type ActivityWords = {
	/** Title and reason of a part; the reason names the clause of the rules. */
	readonly sections: Readonly<Record<SectionId, { readonly title: string; readonly why: string }>>
	readonly columns: Readonly<
		Record<
			| 'kind'
			| 'count'
			| 'before'
			| 'month'
			| 'received'
			| 'complaints'
			| 'channel'
			| 'limit'
			| 'ending'
			| 'group'
			| 'departures'
			| 'clause'
			| 'service'
			| 'hour'
			| 'person'
			| 'cause'
			| 'actions'
			| 'number'
			| 'action'
			| 'owner'
			| 'dueOn'
			| 'state',
			string
		>
	>
	readonly kinds: Readonly<Record<EntryKind, string>>
	readonly channels: Readonly<Record<Channel, string>>
	readonly endings: Readonly<Record<Ending, string>>
	readonly findings: FindingWords
	readonly limits: Readonly<Record<LimitType, string>>
	readonly limitStates: Readonly<Record<LimitState, string>>
	readonly measureStates: Readonly<Record<MeasureState, string>>
	readonly repairSteps: Readonly<Record<RepairStep, string>>
	readonly noService: string
	readonly noCause: string
	readonly allStaff: string
	readonly count: (count: number) => string
	/** Name of somebody of the staff. */
	readonly person: (person: PersonId) => string
	readonly day: (day: IsoDate) => string
	/** In the head of a table and under a trend, e.g. `11.2026.` */
	readonly month: (first: IsoDate) => string
	/** @param hour - 0 to 23. */
	readonly hour: (hour: number) => string
	readonly group: (kind: string, service: string, clause: string) => string
	/** What a list of numbers is of, and how many are left out of it. */
	readonly list: (what: string, numbers: readonly RegistrationNumber[], more: number) => string
}

/** Sentences made of figures, in a language's own plurals and forms. */
export type ActivitySentences = {
	readonly nothing: (period: ReportPeriod) => string
	readonly received: (count: number, kinds: readonly (readonly [EntryKind, number])[]) => string
	readonly change: (now: number, before: number, period: ReportPeriod) => string
	readonly voided: (count: number) => string
	readonly channel: (channel: Channel, count: number, all: number) => string
	/** Of the limits of one type. */
	readonly limit: (type: LimitType, states: Readonly<Record<LimitState, number>>) => string
	readonly complaintsFound: (findings: Readonly<Record<Finding, number>>) => string
	readonly open: (count: number) => string
	readonly spread: (groups: number, mixed: number, reasoned: number) => string
	readonly clauses: (clauses: readonly string[], count: number) => string
	readonly service: (service: string, count: number) => string
	/** @param hour - the busiest, 0 to 23. */
	readonly hours: (hour: number, known: number, all: number) => string
	readonly staffLater: string
	readonly staff: (threshold: number) => string
	readonly staffWithheld: string
	readonly noActions: string
	readonly actions: (states: Readonly<Record<MeasureState, number>>) => string
	readonly repair: (steps: readonly (readonly [RepairStep, number])[]) => string
	readonly thanks: (count: number) => string
	readonly closedToReader: (count: number) => string
	readonly severalClauses: string
}
