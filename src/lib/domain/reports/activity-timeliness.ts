import type { IsoDate } from '../dates.ts'
import { entryKinds, type EntryKind } from '../feedback/entry.ts'
import type { ActivityCase, Refs, ReportedLimit } from './activity-case.ts'

export const limitTypes = ['acknowledge', 'forward', 'answer'] as const satisfies readonly ReportedLimit['type'][]
export type LimitType = (typeof limitTypes)[number]

/** `kept`: done by the due day; `late`: done after it; `running`: not due yet; `overdue`: due, and not done. */
export const limitStates = ['kept', 'late', 'running', 'overdue'] as const
export type LimitState = (typeof limitStates)[number]

/** What became of one kind of limit for one kind of entry (F32). */
export type TimelinessRow = {
	readonly type: LimitType
	readonly kind: EntryKind
	readonly states: Readonly<Record<LimitState, Refs>>
}

/** Rows that count something, by limit and kind. @param on - the day by which a limit is overdue. */
export function timeliness(cases: readonly ActivityCase[], on: IsoDate): readonly TimelinessRow[] {
	const found = new Map<string, Record<LimitState, Refs[number][]>>()
	for (const { kind, limits, ref } of cases)
		for (const limit of limits) {
			const key = `${limit.type} ${kind}`
			const states = found.get(key) ?? { kept: [], late: [], running: [], overdue: [] }
			found.set(key, states)
			states[stateOf(limit, on)].push(ref)
		}
	return limitTypes.flatMap((type) =>
		entryKinds.flatMap((kind) => {
			const states = found.get(`${type} ${kind}`)
			return states ? [{ type, kind, states }] : []
		})
	)
}

/** Cases of some rows in one state, e.g. all answers that came late. */
export function inState(rows: readonly TimelinessRow[], state: LimitState, type?: LimitType): Refs {
	return rows.filter((row) => type === undefined || row.type === type).flatMap(({ states }) => states[state])
}

function stateOf({ dueOn, metOn }: ReportedLimit, on: IsoDate): LimitState {
	if (metOn !== undefined) return metOn <= dueOn ? 'kept' : 'late'
	return dueOn < on ? 'overdue' : 'running'
}
