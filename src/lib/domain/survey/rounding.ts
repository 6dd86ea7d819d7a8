/**
 * Percentages of parts that make a whole, rounded so that they sum to exactly 100: all are cut, and what is missing goes to the
 * largest remainders, among equal ones to the earlier part.
 *
 * @param decimals - digits after the comma.
 * @returns one percentage a part; all 0 when there is nothing to divide.
 */
export function percentages(counts: readonly number[], decimals = 1): readonly number[] {
	const total = counts.reduce((sum, count) => sum + count, 0)
	if (total === 0) return counts.map(() => 0)
	const unit = 10 ** decimals
	// Whole numbers throughout: 0.1 + 0.2 must not decide who gets the last tenth.
	const cut = counts.map((count) => Math.floor((count * 100 * unit) / total))
	const rest = counts.map((count) => (count * 100 * unit) % total)
	const missing = 100 * unit - cut.reduce((sum, each) => sum + each, 0)
	const served = new Set(
		rest
			.map((remainder, index) => ({ remainder, index }))
			.sort((left, right) => right.remainder - left.remainder || left.index - right.index)
			.slice(0, missing)
			.map(({ index }) => index)
	)
	return cut.map((each, index) => (each + (served.has(index) ? 1 : 0)) / unit)
}

/** One percentage alone, e.g. of those who chose one of several answers. */
export function percentage(count: number, of: number, decimals = 1): number {
	const unit = 10 ** decimals
	return of === 0 ? 0 : Math.round((count * 100 * unit) / of) / unit
}
