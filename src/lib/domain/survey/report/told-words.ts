import type { Interval } from '../intervals.ts'
import type { Said } from '../questionnaire.ts'

/** Words of a language with which figures of a survey are told. Numbers come as numbers: each language writes them its way. */
export type FigureWords = {
	/** A text of the questionnaire as it is shown. */
	readonly language: Said['language']
	readonly base: (answered: number, silent: number, notAsked: number) => string
	/** Below 30 answers. */
	readonly few: string
	readonly tooFew: (needed: number) => string
	readonly mean: (value: number, interval: Interval) => string
	/** Without an interval: worked out of hidden counts' neighbours. */
	readonly meanAlone: (value: number) => string
	readonly meanHidden: string
	readonly top: (share: number, interval: Interval) => string
	readonly effort: (share: number, interval: Interval) => string
	readonly nps: (score: number, interval: Interval) => string
	readonly wrote: (count: number) => string
	readonly gave: (count: number) => string
	readonly columns: {
		readonly answer: string
		readonly count: string
		readonly share: string
		readonly interval: string
	}
	readonly percent: (value: number) => string
	readonly range: (interval: Interval) => string
	/** Stands for a number that is hidden. */
	readonly hidden: string
	readonly noAnswer: string
	readonly step: (step: string, end: string | undefined) => string
	readonly likert: { readonly title: string; readonly why: string }
}
