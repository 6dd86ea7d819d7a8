import { isWaitingStage } from '$lib/domain/feedback/entry.ts'
import type { EntrySummary } from '$lib/domain/feedback/summary.ts'
import { calendarFile } from '$lib/exchange/calendar.ts'
import type { World } from '$lib/platform/world.ts'

/**
 * Hands over the due days of everything that waits for an answer, and of open corrective actions, as a calendar file.
 *
 * @param words - sentences of a calendar line; they get the registration number only.
 */
export function saveDueCalendar(
	summaries: readonly EntrySummary[],
	words: { readonly answer: (number: string) => string; readonly measure: (number: string) => string },
	world: Pick<World, 'now' | 'saveFile'>
): void {
	const days = summaries.flatMap(({ id, number, stage, dueOn, openMeasures }) => {
		const answer =
			dueOn && isWaitingStage(stage) ? [{ uid: `${id}@uzklausi`, on: dueOn, summary: words.answer(number) }] : []
		const measures = openMeasures.map((measure) => ({
			uid: `${id}-${String(measure.id)}@uzklausi`,
			on: measure.dueOn,
			summary: words.measure(number)
		}))
		return stage === 'voided' ? [] : [...answer, ...measures]
	})
	world.saveFile('uzklausi-termini.ics', calendarFile(days, world.now()), 'text/calendar')
}
