/**
 * Tells a hand that presses from a person who answers. It only marks: nothing is refused, hidden or thrown away, and the staff
 * decide what marked answers are worth.
 */

/** When answers were handed in of late: milliseconds on a clock that only runs forward. Kept in memory, never with the answers. */
export type Pace = { readonly handedIn: readonly number[] }
/** One filling: when it was begun and handed in, on the same clock, and how many questions were answered. */
export type Filled = { readonly begunAt: number; readonly handedInAt: number; readonly answered: number }
export type Verdict = {
	readonly pace: Pace
	/** Quicker than one can read, or one of many in a row. */
	readonly isHurried: boolean
	/** Milliseconds for which nothing can be begun: a game without an answer is soon over. */
	readonly pause: number
}

/** Milliseconds in which nobody reads a question and touches an answer. */
export const leastPerAnswer = 600
/** Milliseconds looked back, and how many may be handed in meanwhile: a family takes turns, a child does not. */
export const lookBack = 60_000
export const mostInARow = 3
export const pauseLength = 20_000

/** Before the first filling. */
export const noPace: Pace = { handedIn: [] }

export function judgePace({ handedIn }: Pace, { begunAt, handedInAt, answered }: Filled): Verdict {
	const recent = [...handedIn.filter((each) => handedInAt - each < lookBack), handedInAt]
	const isFlood = recent.length > mostInARow
	const isTooQuick = handedInAt - begunAt < answered * leastPerAnswer
	return { pace: { handedIn: recent }, isHurried: isFlood || isTooQuick, pause: isFlood ? pauseLength : 0 }
}
