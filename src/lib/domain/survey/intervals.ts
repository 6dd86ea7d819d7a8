/** Both ends included; 95 % unless it says otherwise. */
export type Interval = { readonly low: number; readonly high: number }
/** How many of how many. */
export type Part = { readonly count: number; readonly of: number }

/** Quantile of the normal distribution for 95 %. */
const z = 1.959963984540054

/**
 * By how much an interval shrinks when a good part of everybody was asked: √((N−n)/(N−1)), 0 when all answered.
 *
 * @param population - how many there are in all, at least `asked`.
 */
export function populationFactor(asked: number, population: number): number {
	return population <= 1 || asked >= population ? 0 : Math.sqrt((population - asked) / (population - 1))
}

/**
 * Wilson's score interval of a share, 0 to 1. Never Wald's, which breaks near 0 and 1 and in small samples. With a population, the
 * sample counts as if it were as large as its shrunken error (n ÷ factor²), so the share stays inside; a census has no error.
 *
 * @see docs/sources.md#wilson-interval
 */
export function wilsonInterval({ count, of }: Part, population?: number): Interval {
	const share = count / of
	const size = effectiveSize(of, population)
	if (size === Infinity) return { low: share, high: share }
	const middle = (share + z ** 2 / (2 * size)) / (1 + z ** 2 / size)
	const half = (z / (1 + z ** 2 / size)) * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2))
	return clipped(middle - half, middle + half, { low: 0, high: 1 })
}

/**
 * Interval of a Net Promoter Score, −100 to 100, by adjusted Wald: three answers are added, three quarters of one to promoters
 * and to detractors each (Rocks 2016).
 *
 * @see docs/sources.md#nps-interval
 */
export function npsInterval(
	{ promoters, detractors, of }: { readonly promoters: number; readonly detractors: number; readonly of: number },
	population?: number
): Interval {
	const size = effectiveSize(of, population)
	const score = (100 * (promoters - detractors)) / of
	if (size === Infinity) return { low: score, high: score }
	const up = ((promoters / of) * size + 0.75) / (size + 3)
	const down = ((detractors / of) * size + 0.75) / (size + 3)
	const half = z * Math.sqrt((up + down - (up - down) ** 2) / (size + 3))
	return clipped(100 * (up - down - half), 100 * (up - down + half), { low: -100, high: 100 })
}

/**
 * Interval of the difference of two shares of different people, `after` − `before`, −1 to 1: Newcombe's score method (1998,
 * method 10).
 *
 * @see docs/sources.md#newcombe-interval
 */
export function differenceInterval(after: Part, before: Part): Interval {
	const [one, two] = [after.count / after.of, before.count / before.of]
	const [ofOne, ofTwo] = [wilsonInterval(after), wilsonInterval(before)]
	const low = one - two - Math.hypot(one - ofOne.low, ofTwo.high - two)
	const high = one - two + Math.hypot(ofOne.high - one, two - ofTwo.low)
	return clipped(low, high, { low: -1, high: 1 })
}

/** Which way a difference goes; `unclear` when its interval covers 0, and then no word of better or worse is said. */
export function directionOf({ low, high }: Interval): 'up' | 'down' | 'unclear' {
	if (low > 0) return 'up'
	return high < 0 ? 'down' : 'unclear'
}

function effectiveSize(asked: number, population: number | undefined): number {
	return population === undefined ? asked : asked / populationFactor(asked, population) ** 2
}

function clipped(low: number, high: number, range: Interval): Interval {
	return { low: Math.max(range.low, low), high: Math.min(range.high, high) }
}
