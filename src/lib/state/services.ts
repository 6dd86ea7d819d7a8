import type { EntrySummary } from '$lib/domain/feedback/summary.ts'

/** More would not be looked through. */
const most = 40

/** Services named before, the most frequent first: what the form suggests. */
export function servicesUsed(summaries: readonly EntrySummary[]): readonly string[] {
	const counts = new Map<string, number>()
	for (const { service } of summaries) if (service !== '') counts.set(service, (counts.get(service) ?? 0) + 1)
	return [...counts]
		.sort(([, left], [, right]) => right - left)
		.slice(0, most)
		.map(([service]) => service)
}
