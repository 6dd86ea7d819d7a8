/**
 * From how many people on a figure is shown. `openSingles`: what was said to each question alone is told as it is (a client who
 * answers knows that it is counted), so a hidden number of a comparison must not follow from those either.
 */
export type AnonymityPolicy = { readonly threshold: number; readonly openSingles?: true }

export const defaultThreshold = 5
/** Of two, each knows the other. */
export const leastThreshold = 3

/** @throws {RangeError} below {@link leastThreshold}: no setting may go there. */
export function anonymityPolicy(threshold: number = defaultThreshold): AnonymityPolicy {
	if (!Number.isInteger(threshold) || threshold < leastThreshold) throw new RangeError('threshold too low')
	return { threshold }
}

/** Of a survey of clients. @throws {RangeError} as {@link anonymityPolicy} */
export function clientPolicy(threshold: number): AnonymityPolicy {
	return { ...anonymityPolicy(threshold), openSingles: true }
}

/** What to do where a survey would not be anonymous. */
export const anonymousWays = ['join-other-centres', 'outside-moderator', 'proposals-register'] as const
export type AnonymousWay = (typeof anonymousWays)[number]

/**
 * What a survey of the staff can promise, told before it opens.
 *
 * - `impossible`: fewer people than the threshold; it may not be published.
 * - `whole-only`: figures of all together only; every division into groups leaves one below the threshold.
 * - `possible`.
 *
 * `mustAnswer`: how many answers it takes before anything is shown at all.
 */
export type AnonymityAdvice =
	| { readonly verdict: 'impossible'; readonly instead: readonly AnonymousWay[]; readonly mustAnswer: number }
	| { readonly verdict: 'whole-only' | 'possible'; readonly mustAnswer: number }

/** @param staff - how many people are asked. */
export function anonymityAdvice(staff: number, { threshold }: AnonymityPolicy): AnonymityAdvice {
	if (staff < threshold) return { verdict: 'impossible', instead: anonymousWays, mustAnswer: threshold }
	return { verdict: staff < 2 * threshold ? 'whole-only' : 'possible', mustAnswer: threshold }
}
