import { isWaiting, type Entry, type EntryId, type WaitingEntry } from '../feedback/entry.ts'
import { deadlineByRule, type Deadline } from './deadline.ts'
import type { HolidayTable } from './holiday-table.ts'

/** An open entry whose due day moves under a changed holiday table. */
export type Redating = { readonly entry: EntryId; readonly from: Deadline; readonly to: Deadline }

/** Which open entries move when the holiday table changes; shown before the change is made. */
export function redatings(entries: readonly Entry[], holidays: HolidayTable): readonly Redating[] {
	return entries.flatMap((entry) => {
		if (!isWaiting(entry)) return []
		const moved = redated(entry, holidays)
		return moved && entry.deadline ? [{ entry: entry.id, from: entry.deadline, to: moved }] : []
	})
}

/** The new deadline by the entry's own row, or `undefined` when the day stays. */
export function redated({ deadline }: WaitingEntry, holidays: HolidayTable): Deadline | undefined {
	if (!deadline) return undefined
	const next = deadlineByRule(deadline.rule, deadline.receivedOn, holidays)
	return next.dueOn === deadline.dueOn ? undefined : next
}
