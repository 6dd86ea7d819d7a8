import { compareTexts } from '$lib/domain/dates.ts'
import { urgency } from '$lib/domain/deadlines/urgency.ts'
import type { EntryContext } from '$lib/domain/feedback/decision.ts'
import { isWaitingStage } from '$lib/domain/feedback/entry.ts'
import { compareNumbers } from '$lib/domain/feedback/numbering.ts'
import type { EntrySummary } from '$lib/domain/feedback/summary.ts'

/** What the day brings, each list with the earliest due day first. */
export type DueLists = {
	readonly overdue: readonly EntrySummary[]
	readonly today: readonly EntrySummary[]
	/** Within the next working days. */
	readonly soon: readonly EntrySummary[]
}

/** Entries that wait for an answer, by how soon it is due. */
export function dueLists(
	summaries: readonly EntrySummary[],
	{ today, rules }: Pick<EntryContext, 'today' | 'rules'>
): DueLists {
	const lists = { overdue: [], today: [], soon: [], later: [] } as Record<ReturnType<typeof urgency>, EntrySummary[]>
	for (const item of summaries)
		if (isWaitingStage(item.stage) && item.dueOn) lists[urgency(item.dueOn, today, rules.holidays)].push(item)
	for (const list of [lists.overdue, lists.today, lists.soon]) list.sort(earliestFirst)
	return { overdue: lists.overdue, today: lists.today, soon: lists.soon }
}

function earliestFirst(left: EntrySummary, right: EntrySummary): number {
	return compareTexts(left.dueOn ?? '', right.dueOn ?? '') || compareNumbers(left.number, right.number)
}
