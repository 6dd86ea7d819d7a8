import type { EntryId } from './entry.ts'
import { findings, type Finding } from './outcome.ts'
import { foldText, type EntrySummary } from './summary.ts'

/** A case that was decided and is like another one. */
export type LikeCase = EntrySummary & { readonly finding: Finding }

/**
 * Decided cases of the same kind about the same service or the same clause, the newest receipt first: what equal treatment
 * (rules 5.3.1) is measured by.
 */
export function likeCases(summaries: readonly EntrySummary[], id: EntryId): readonly LikeCase[] {
	const entry = summaries.find((item) => item.id === id)
	if (!entry) return []
	const service = foldText(entry.service.trim())
	const isLike = (other: EntrySummary): other is LikeCase =>
		other.id !== id &&
		other.finding !== undefined &&
		other.kind === entry.kind &&
		((service !== '' && foldText(other.service.trim()) === service) ||
			other.clauses.some((clause) => entry.clauses.includes(clause)))
	return summaries.filter(isLike).sort((left, right) => (left.receivedOn < right.receivedOn ? 1 : -1))
}

/** What like cases were mostly found to be; `undefined` without any, or when two findings are equally frequent. */
export function usualFindingOf(cases: readonly { readonly finding: Finding }[]): Finding | undefined {
	const counted = findings
		.map((finding) => ({ finding, count: cases.filter((item) => item.finding === finding).length }))
		.sort((left, right) => right.count - left.count)
	const [first, second] = counted
	return first && second && first.count > second.count ? first.finding : undefined
}
