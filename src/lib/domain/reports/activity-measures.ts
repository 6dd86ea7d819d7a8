import { compareTexts, type IsoDate, type Period } from '../dates.ts'
import type { Measure } from '../feedback/casework.ts'
import { foldText } from '../feedback/summary.ts'
import type { ActivityCase, CaseRef } from './activity-case.ts'

/** `open`: to be done; `overdue`: its day has passed; `done`; `checked`: done, and looked at whether it helped. */
export const measureStates = ['open', 'overdue', 'done', 'checked'] as const
export type MeasureState = (typeof measureStates)[number]

/** A corrective action, where it came from and how it stands on the day of the report. */
export type ReportedMeasure = Pick<Measure, 'id' | 'cause' | 'action' | 'owner' | 'dueOn' | 'doneOn'> & {
	readonly ref: CaseRef
	readonly state: MeasureState
}

/** What actions were taken for; the first spelling stands for all that differ in case and marks alone. */
export type Cause = { readonly cause: string; readonly measures: readonly ReportedMeasure[] }

/**
 * Corrective actions that the period had to do with: out of cases received by its end, and not done before it began. The
 * earliest due day comes first.
 *
 * @param on - the day by which an action is overdue.
 */
export function measuresOf(cases: readonly ActivityCase[], period: Period, on: IsoDate): readonly ReportedMeasure[] {
	return cases
		.filter(({ voided, receivedOn }) => !voided && receivedOn <= period.to)
		.flatMap(({ ref, measures }) =>
			measures
				.filter(({ doneOn }) => doneOn === undefined || doneOn >= period.from)
				.map((measure) => reported(measure, ref, on))
		)
		.sort((left, right) => compareTexts(left.dueOn, right.dueOn))
}

/** Causes with the actions taken against them, the most frequent first. */
export function causesOf(measures: readonly ReportedMeasure[]): readonly Cause[] {
	const causes = new Map<string, ReportedMeasure[]>()
	for (const measure of measures) {
		const key = foldText(measure.cause.trim())
		const group = causes.get(key)
		if (group) group.push(measure)
		else causes.set(key, [measure])
	}
	return [...causes.values()]
		.map((group) => ({ cause: group[0]?.cause.trim() ?? '', measures: group }))
		.sort((left, right) => right.measures.length - left.measures.length || compareTexts(left.cause, right.cause))
}

function reported(
	{ id, cause, action, owner, dueOn, doneOn, checked }: Measure,
	ref: CaseRef,
	on: IsoDate
): ReportedMeasure {
	const open = dueOn < on ? 'overdue' : 'open'
	const state = doneOn === undefined ? open : checked ? 'checked' : 'done'
	return { id, cause, action, owner, dueOn, doneOn, ref, state }
}
