import type { Instant, IsoDate } from '../dates.ts'
import { deadlineByRule } from '../deadlines/deadline.ts'
import type { HolidayTable } from '../deadlines/holiday-table.ts'
import { forwardingLimits, rowOf } from '../deadlines/limits.ts'
import { caseworkOf, repairSteps, type Casework, type Measure, type RepairStep } from '../feedback/casework.ts'
import {
	findingOf,
	type Channel,
	type ClauseId,
	type Entry,
	type EntryId,
	type EntryKind,
	type RegistrationNumber
} from '../feedback/entry.ts'
import type { HandlingFact } from '../feedback/handling-fact.ts'
import type { Outcome } from '../feedback/outcome.ts'
import { blackenEntry } from '../feedback/redaction.ts'
import { runningLimits, type RunningLimit } from '../feedback/running-limits.ts'
import type { PersonId } from '../ledger/event.ts'

/** What a figure is made of: enough to open the entry, nothing of what it says. */
export type CaseRef = { readonly id: EntryId; readonly number: RegistrationNumber }
export type Refs = readonly CaseRef[]

/** A limit that was to be kept, and the day on which it was. */
export type ReportedLimit = {
	readonly type: RunningLimit['type']
	readonly dueOn: IsoDate
	readonly metOn: IsoDate | undefined
}

/** What a report counts of an entry. Passages that copies without names show in black are black here. */
export type ActivityCase = {
	readonly ref: CaseRef
	readonly kind: EntryKind
	readonly channel: Channel
	readonly voided: boolean
	readonly receivedOn: IsoDate
	/** Hour of receipt, 0 to 23 on the local clock; known of what was said at the desk or by telephone and written down that day. */
	readonly hour: number | undefined
	readonly service: string
	readonly clauses: readonly ClauseId[]
	/** How it ended or was decided; `undefined` while it is open. */
	readonly outcome: Outcome | undefined
	/** The decision says why it departs from like cases (rules 5.3.1). */
	readonly departs: boolean
	readonly limits: readonly ReportedLimit[]
	readonly measures: readonly Measure[]
	readonly repair: readonly RepairStep[]
	/** Staff complained about. */
	readonly involved: readonly PersonId[]
	/** The reader is complained about: kind, channel and days are all they are told (rules 5.4.4). */
	readonly closedToReader: boolean
}

/** @param reader - who reads the report: of a case about them they see no more than a list shows them. */
export function activityCase(entry: Entry, holidays: HolidayTable, reader: PersonId): ActivityCase {
	const { contents, history } = blackenEntry(entry)
	const work = caseworkOf({ contents, history })
	const { id, number, recordedAt, recordedOn, stage } = entry
	const { kind, channel, receivedOn, service, clauses } = contents
	const known = {
		ref: { id, number },
		kind,
		channel,
		voided: stage === 'voided',
		receivedOn,
		hour: isHeard(channel) && recordedOn === receivedOn ? hourOf(recordedAt) : undefined,
		limits: limitsOf(entry, work, holidays)
	}
	if (work.involved.includes(reader)) return { ...known, ...unsaid }
	return {
		...known,
		service: service.trim(),
		clauses: [...new Set(clauses)],
		outcome: outcomeOf(entry),
		departs: (lastOf(entry, 'entry.ruled')?.body.ruling.departure ?? '') !== '',
		measures: work.measures,
		repair: repairSteps.filter((step) => work.repair[step]),
		involved: work.involved,
		closedToReader: false
	}
}

const unsaid = {
	service: '',
	clauses: [],
	outcome: undefined,
	departs: false,
	measures: [],
	repair: [],
	involved: [],
	closedToReader: true
} as const

function isHeard(channel: Channel): boolean {
	return channel === 'counter' || channel === 'phone'
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Riga', hour: '2-digit', hourCycle: 'h23' })

function hourOf(at: Instant): number {
	return Number(clock.format(new Date(at)))
}

function outcomeOf(entry: Entry): Outcome | undefined {
	if (entry.stage === 'closed') return entry.outcome
	if (entry.stage === 'forwarded' || entry.stage === 'left-unexamined') return entry.stage
	return findingOf(entry)
}

/**
 * Limits by which an entry is judged. Handing on is judged only where it happened, also once the case is closed; whatever was
 * handed on owes no answer on the merits.
 */
function limitsOf(entry: Entry, { procedure }: Casework, holidays: HolidayTable): readonly ReportedLimit[] {
	if (entry.stage === 'voided') return []
	const isForwarded = outcomeOf(entry) === 'forwarded'
	const limits = runningLimits(entry, holidays)
		.filter(({ type }) => type === 'acknowledge' || (type === 'answer' && !isForwarded))
		.map(({ type, deadline, metOn }) => ({ type, dueOn: deadline.dueOn, metOn }))
	const { receivedOn } = entry.contents
	const rule = isForwarded && procedure === 'submission' ? rowOf(forwardingLimits, receivedOn) : undefined
	if (!rule) return limits
	const metOn = lastOf(entry, 'entry.forwarded')?.body.on
	return [...limits, { type: 'forward', dueOn: deadlineByRule(rule, receivedOn, holidays).dueOn, metOn }]
}

type FactOf<Type extends HandlingFact['type']> = Extract<HandlingFact, { readonly type: Type }>

function lastOf<Type extends HandlingFact['type']>({ history }: Entry, type: Type): FactOf<Type> | undefined {
	const isWanted = (fact: HandlingFact): fact is FactOf<Type> => fact.type === type
	return history.flatMap((item) => (item.type === 'handled' && isWanted(item.fact) ? [item.fact] : [])).at(-1)
}
