import type { Chart } from '../charts/chart.ts'
import type { ActivityReport } from './activity.ts'
import type { Refs } from './activity-case.ts'
import { activitySentences } from './activity-sentences.ts'
import { parts } from './activity-parts.ts'
import { sectionIds, type ActivitySentences, type ActivityWords, type SectionId } from './activity-words.ts'

/** A cell of a table. A number comes with the cases behind it: it is the length of `refs`, but for numbers about people. */
export type ReportCell = { readonly text: string; readonly refs?: Refs | undefined }

/** The first cell of a row names it. */
export type ReportTable = {
	readonly columns: readonly { readonly label: string; readonly end: boolean }[]
	readonly rows: readonly (readonly ReportCell[])[]
}

/** What a part shows besides its sentences. */
export type ReportPart = {
	readonly chart?: Chart | undefined
	readonly table?: ReportTable | undefined
	/** Which cases want to be looked at, by number. */
	readonly notes?: readonly string[]
}

/**
 * A part of a report, in words: the screen, the PDF and the table file are made of the same ones, so they cannot tell
 * different numbers.
 */
export type ReportSection = ToldSection & { readonly id: SectionId }

/** A part of any report. */
export type ToldSection = ReportPart & {
	readonly title: string
	/** What it rests on: the clause of the rules for which it is there, or how many answered. */
	readonly why: string
	readonly sentences: readonly string[]
}

/** The report in the words of a language. */
export function activitySections(
	report: ActivityReport,
	words: ActivityWords,
	sentences: ActivitySentences
): readonly ReportSection[] {
	const told = activitySentences(report, sentences)
	return sectionIds.map((id) => ({ id, ...words.sections[id], sentences: told[id], ...parts[id](report, words) }))
}
