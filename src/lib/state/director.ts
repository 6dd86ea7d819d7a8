import { compareTexts } from '$lib/domain/dates.ts'
import { concernsExaminer } from '$lib/domain/feedback/casework.ts'
import type { EntryContext } from '$lib/domain/feedback/decision.ts'
import type { EntryId, RegistrationNumber } from '$lib/domain/feedback/entry.ts'
import { compareNumbers } from '$lib/domain/feedback/numbering.ts'
import type { EntrySummary } from '$lib/domain/feedback/summary.ts'

/** A corrective action that is not done, with the entry it came from. */
export type OpenMeasure = EntrySummary['openMeasures'][number] & {
	readonly entry: EntryId
	readonly number: RegistrationNumber
	readonly overdue: boolean
}

/** What waits for the examiner, each list with the earliest due day first. */
export type DirectorLists = {
	/** Complaints that nobody has taken up. */
	readonly untouched: readonly EntrySummary[]
	/** Under examination: these want a decision. */
	readonly undecided: readonly EntrySummary[]
	/** Decided; the submitter waits for the answer. */
	readonly unanswered: readonly EntrySummary[]
	readonly measures: readonly OpenMeasure[]
}

/** The director's folder (Direktora mape): what the executive director has to look at, from the register alone. */
export function directorLists(
	summaries: readonly EntrySummary[],
	{ today, examiners }: Pick<EntryContext, 'today' | 'examiners'>
): DirectorLists {
	// What is about the examiner goes to somebody else (rules 5.4.4).
	const theirs = summaries.filter(({ involved }) => !concernsExaminer(involved, examiners))
	const of = (wanted: (item: EntrySummary) => boolean): readonly EntrySummary[] =>
		theirs.filter(wanted).sort(earliestFirst)
	const measures = theirs
		.filter(({ stage }) => stage !== 'voided')
		.flatMap(({ id, number, openMeasures }) =>
			openMeasures.map((measure) => ({ ...measure, entry: id, number, overdue: measure.dueOn < today }))
		)
	return {
		untouched: of(({ kind, stage }) => kind === 'complaint' && (stage === 'received' || stage === 'reopened')),
		undecided: of(({ stage }) => stage === 'in-examination'),
		unanswered: of(({ stage }) => stage === 'decided'),
		measures: measures.sort((left, right) => compareTexts(left.dueOn, right.dueOn))
	}
}

/** What has no due day comes last. */
function earliestFirst(left: EntrySummary, right: EntrySummary): number {
	return compareTexts(left.dueOn ?? '9', right.dueOn ?? '9') || compareNumbers(left.number, right.number)
}
