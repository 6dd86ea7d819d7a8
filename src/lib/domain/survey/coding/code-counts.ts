import { leastBase } from '../figures.ts'
import { wilsonInterval, type Interval } from '../intervals.ts'
import { percentage } from '../rounding.ts'
import { countedMarks, type Coding } from './coding.ts'

/** How many texts are about one thing. `share` and `interval` in percent; `undefined` below ten texts. */
export type CodeCount = {
	readonly code: string
	readonly label: string
	readonly count: number
	readonly share: number | undefined
	readonly interval: Interval | undefined
}

/** How often each code was given, the most frequent first. A text may have several codes, so shares do not make 100. */
export type CodeCounts = {
	/** Texts that are counted: what the shares are of. */
	readonly texts: number
	/** Texts to which no code was given. */
	readonly without: number
	readonly rows: readonly CodeCount[]
}

export function countCodes(coding: Coding): CodeCounts {
	const marks = Object.values(countedMarks(coding))
	const of = marks.length
	const rows = coding.codes.map(({ code, label }): CodeCount => {
		const count = marks.filter((codes) => codes.includes(code)).length
		if (of < leastBase) return { code, label, count, share: undefined, interval: undefined }
		const { low, high } = wilsonInterval({ count, of })
		return { code, label, count, share: percentage(count, of), interval: { low: 100 * low, high: 100 * high } }
	})
	return {
		texts: of,
		without: marks.filter((codes) => codes.length === 0).length,
		rows: rows.toSorted((left, right) => right.count - left.count)
	}
}
