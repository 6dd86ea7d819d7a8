import type { Said } from './collect.ts'
import { satisfaction, type Base, type Refused, type TopShare } from './figures.ts'
import { differenceInterval, directionOf, type Interval } from './intervals.ts'
import type { Question } from './questionnaire.ts'
import { compareQuestions, type Comparability } from './versions.ts'

/** One run of a survey with the question as it was asked then. */
export type Wave = { readonly name: string; readonly question: Question; readonly said: readonly Said[] }

/** A change from one wave to the next; `interval` and `difference` in percentage points. */
export type Change = {
	readonly difference: number
	readonly interval: Interval
	readonly direction: 'up' | 'down' | 'unclear'
}
export type TrendPoint = {
	readonly name: string
	readonly base: Base
	readonly figure: TopShare | Refused
	/** Against the wave before; `undefined` for the first one, and where one of both figures is refused or not comparable. */
	readonly change: Change | undefined
	/** Against the wave before. Only `changed` breaks the line. */
	readonly comparability: Comparability | undefined
}

/** The share of the two best steps from wave to wave, the oldest first. */
export function satisfactionTrend(waves: readonly Wave[]): readonly TrendPoint[] {
	const figures = waves.map(({ question, said }) => satisfaction(question, said))
	return waves.flatMap(({ name, question }, index) => {
		const figure = figures[index]
		if (!figure) return []
		const before = index > 0 ? waves[index - 1] : undefined
		const comparability = before && compareQuestions(before.question, question)
		const isComparable = comparability === 'same' || comparability === 'reworded'
		const change = isComparable ? changeBetween(figures[index - 1], figure) : undefined
		return [{ name, base: figure.base, figure, change, comparability }]
	})
}

function changeBetween(before: TopShare | Refused | undefined, after: TopShare | Refused): Change | undefined {
	if (!before || 'refused' in before || 'refused' in after) return undefined
	const [earlier, later] = [before, after].map(({ count, base }) => ({ count, of: base.answered }))
	if (!earlier || !later) return undefined
	const { low, high } = differenceInterval(later, earlier)
	const difference = 100 * (later.count / later.of - earlier.count / earlier.of)
	return { difference, interval: { low: 100 * low, high: 100 * high }, direction: directionOf({ low, high }) }
}
