import type { ClauseId, EntryKind } from '../feedback/entry.ts'
import { findings, type Finding } from '../feedback/outcome.ts'
import type { ActivityCase, Refs } from './activity-case.ts'
import { gather, refsOf } from './activity-tally.ts'

/** Decided cases of one kind about one clause in one service: what equal treatment is measured by (rules 5.3.1). */
export type LikeGroup = {
	readonly kind: EntryKind
	readonly service: string
	readonly clause: ClauseId
	readonly findings: Readonly<Record<Finding, Refs>>
	/** Decided, and the decision says why it departs from like cases. */
	readonly departures: Refs
}

/** Groups of two decided cases or more, those with differing findings first, then the larger ones. */
export function outcomeSpread(cases: readonly ActivityCase[]): readonly LikeGroup[] {
	const groups = new Map<string, ActivityCase[]>()
	for (const item of cases) {
		if (!isFinding(item.outcome)) continue
		for (const clause of item.clauses) {
			const key = [item.kind, item.service, clause].join('\n')
			const group = groups.get(key)
			if (group) group.push(item)
			else groups.set(key, [item])
		}
	}
	return [...groups]
		.filter(([, { length }]) => length > 1)
		.map(([key, items]) => groupOf(key, items))
		.sort((left, right) => Number(isMixed(right)) - Number(isMixed(left)) || sizeOf(right) - sizeOf(left))
}

/** Whether like cases were found to be different things. */
export function isMixed(group: LikeGroup): boolean {
	return findings.filter((finding) => group.findings[finding].length > 0).length > 1
}

function groupOf(key: string, items: readonly ActivityCase[]): LikeGroup {
	const [kind = '', service = '', clause = ''] = key.split('\n')
	const found = gather(items, ({ outcome }) => (isFinding(outcome) ? [outcome] : []))
	const list = (finding: Finding): Refs => found.get(finding) ?? []
	return {
		kind: kind as EntryKind,
		service,
		clause,
		findings: {
			upheld: list('upheld'),
			'partly-upheld': list('partly-upheld'),
			'not-upheld': list('not-upheld')
		},
		departures: refsOf(items.filter(({ departs }) => departs))
	}
}

function sizeOf(group: LikeGroup): number {
	return findings.reduce((sum, finding) => sum + group.findings[finding].length, 0)
}

export function isFinding(outcome: ActivityCase['outcome']): outcome is Finding {
	return findings.some((finding) => finding === outcome)
}
