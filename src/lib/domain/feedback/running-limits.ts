import type { IsoDate } from '../dates.ts'
import { deadlineByRule, type Deadline } from '../deadlines/deadline.ts'
import type { HolidayTable } from '../deadlines/holiday-table.ts'
import { acknowledgementLimits, forwardingLimits, rowOf, type LimitTable } from '../deadlines/limits.ts'
import { caseworkOf } from './casework.ts'
import { answeredOn, isWaiting, type Entry } from './entry.ts'

/**
 * A limit that runs for an entry, with its sum. `acknowledge`: confirm receipt; `forward`: hand on what is not within
 * competence; `answer`: on the merits, the longer term where it was taken.
 */
export type RunningLimit = {
	readonly type: 'acknowledge' | 'forward' | 'answer'
	readonly deadline: Deadline
	/** The day on which it was kept; `undefined` while it runs. */
	readonly metOn: IsoDate | undefined
}

/** Every limit of an entry, in the order in which they end; none for what is annulled. */
export function runningLimits(entry: Entry, holidays: HolidayTable): readonly RunningLimit[] {
	if (entry.stage === 'voided') return []
	const limits = [acknowledgement(entry, holidays), forwarding(entry, holidays), answer(entry)]
	return limits
		.filter((limit) => limit !== undefined)
		.toSorted((left, right) => (left.deadline.dueOn < right.deadline.dueOn ? -1 : 1))
}

/** At the desk and on the telephone receipt is confirmed there and then. */
function acknowledgement(entry: Entry, holidays: HolidayTable): RunningLimit | undefined {
	const { channel, submitter } = entry.contents
	const { procedure, acknowledged } = caseworkOf(entry)
	if (procedure === 'feedback' || submitter.type === 'anonymous' || channel === 'counter' || channel === 'phone')
		return undefined
	if (!acknowledged && !isWaiting(entry)) return undefined
	return limit('acknowledge', acknowledgementLimits, { entry, holidays, metOn: acknowledged?.on })
}

function forwarding(entry: Entry, holidays: HolidayTable): RunningLimit | undefined {
	if (caseworkOf(entry).procedure !== 'submission') return undefined
	if (entry.stage === 'forwarded')
		return limit('forward', forwardingLimits, { entry, holidays, metOn: entry.forwardedOn })
	if (entry.stage !== 'received') return undefined
	return limit('forward', forwardingLimits, { entry, holidays, metOn: undefined })
}

function answer(entry: Entry): RunningLimit | undefined {
	const { deadline } = entry
	const closedOn = entry.stage === 'closed' ? entry.closedOn : undefined
	return deadline && { type: 'answer', deadline, metOn: answeredOn(entry) ?? closedOn }
}

type Scope = { readonly entry: Entry; readonly holidays: HolidayTable; readonly metOn: IsoDate | undefined }

function limit(
	type: RunningLimit['type'],
	table: LimitTable,
	{ entry, holidays, metOn }: Scope
): RunningLimit | undefined {
	const { receivedOn } = entry.contents
	const rule = rowOf(table, receivedOn)
	return rule && { type, deadline: deadlineByRule(rule, receivedOn, holidays), metOn }
}
