import { addDays, type IsoDate } from '../dates.ts'
import { answeredOn, channels, entryKinds, isWaiting, type ClauseId, type Entry } from '../feedback/entry.ts'
import { outcomes } from '../feedback/outcome.ts'
import { isLate } from '../feedback/validation.ts'
import { compareClauses } from '../organisation/rules.ts'
import type { RegisterFigures } from './register.ts'

/**
 * Counts over a register's entries. What was annulled is counted apart and nowhere else.
 *
 * @param on - the day by which something is overdue; "within a week" is this day and the seven calendar days after it.
 */
export function registerFigures(entries: readonly Entry[], on: IsoDate): Required<RegisterFigures> {
	const standing = entries.filter(({ stage }) => stage !== 'voided')
	const count = (matches: (entry: Entry) => boolean): number => standing.filter(matches).length
	const due = standing.filter(isWaiting).flatMap(({ deadline }) => (deadline ? [deadline.dueOn] : []))
	return {
		received: standing.length,
		voided: entries.length - standing.length,
		byKind: countBy(entryKinds, (kind) => count(({ contents }) => contents.kind === kind)),
		byChannel: countBy(channels, (channel) => count(({ contents }) => contents.channel === channel)),
		byClause: clauseCounts(standing),
		anonymous: count(({ contents }) => contents.submitter.type === 'anonymous'),
		withDeadline: count(({ deadline }) => deadline !== undefined),
		overdue: due.filter((day) => day < on).length,
		dueWithinWeek: due.filter((day) => day >= on && day <= addDays(on, 7)).length,
		late: count(({ contents, recordedOn }) => isLate(contents.receivedOn, recordedOn)),
		byOutcome: countBy(outcomes, (outcome) => count((entry) => entry.stage === 'closed' && entry.outcome === outcome)),
		answered: count((entry) => answeredOn(entry) !== undefined),
		answeredOnTime: count(answeredInTime)
	}
}

/** Answered until the day on which an answer was due. */
function answeredInTime(entry: Entry): boolean {
	const on = answeredOn(entry)
	return on !== undefined && entry.deadline !== undefined && on <= entry.deadline.dueOn
}

function clauseCounts(entries: readonly Entry[]): RegisterFigures['byClause'] {
	const counts = new Map<ClauseId, number>()
	for (const { contents } of entries)
		for (const clause of new Set(contents.clauses)) counts.set(clause, (counts.get(clause) ?? 0) + 1)
	return [...counts]
		.map(([clause, count]) => ({ clause, count }))
		.sort((left, right) => compareClauses(left.clause, right.clause))
}

function countBy<Key extends string>(keys: readonly Key[], count: (key: Key) => number): Readonly<Record<Key, number>> {
	return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<Key, number>
}
