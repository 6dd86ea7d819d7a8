import { activityCase, type ActivityCase } from '$lib/domain/reports/activity-case.ts'
import type { HolidayTable } from '$lib/domain/deadlines/holiday-table.ts'
import type { EntryId, RegistrationNumber } from '$lib/domain/feedback/entry.ts'
import { blackenEntry } from '$lib/domain/feedback/redaction.ts'
import type { EntrySummary } from '$lib/domain/feedback/summary.ts'
import type { IsoDate } from '$lib/domain/dates.ts'
import type { Desk } from './desk.svelte.ts'

/** Milliseconds of reading after which the screen may answer. */
const stretch = 24

/** Words of thanks that may be quoted, as copies without names show them. */
export type Praise = {
	readonly id: EntryId
	readonly number: RegistrationNumber
	readonly receivedOn: IsoDate
	readonly text: string
}

/** What a report takes from an entry. */
export type Reported = { readonly item: ActivityCase; readonly praise: Praise | undefined }

/**
 * What was read for reports since the unlock. An entry that changes gets a new summary, so that a summary is the mark of what
 * was read; the calendar by which limits were counted is the other.
 */
const read = new WeakMap<EntrySummary, Reported & { readonly holidays: HolidayTable }>()

/** What reports take from every entry: each is opened once, and again when it has changed. @throws {AppError} `database-closed`, `database-damaged` */
export async function readReported({ register, context, unlocked }: Desk): Promise<readonly Reported[]> {
	const { holidays } = context.rules
	const { summaries } = register
	const isUnread = (summary: EntrySummary | undefined): boolean =>
		summary !== undefined && read.get(summary)?.holidays !== holidays
	let last = Date.now()
	for await (const entry of register.entries((ordinal) => isUnread(summaries[ordinal]))) {
		const summary = summaries[register.ordinal(entry.id) ?? -1]
		const item = activityCase(entry, holidays, unlocked.person)
		const isPraise = item.kind === 'thanks' && !item.voided && !item.closedToReader
		const text = isPraise ? blackenEntry(entry).contents.text.trim() : ''
		const praise = isPraise ? { ...item.ref, receivedOn: item.receivedOn, text } : undefined
		if (summary) read.set(summary, { item, praise, holidays })
		if (Date.now() - last < stretch) continue
		await new Promise((resolve) => setTimeout(resolve))
		last = Date.now()
	}
	return summaries.flatMap((summary) => read.get(summary) ?? [])
}
