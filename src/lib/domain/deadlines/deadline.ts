import type { IsoDate } from '../dates.ts'

/** A row of the dated limit table, kept with the entry that was judged by it. */
export type LimitRule = {
	/** `statute`: Iesniegumu likums; `target`: the centre's own promise (no statutory answer is due). */
	readonly basis: 'statute' | 'target'
	/** First day of receipt for which the row holds. */
	readonly from: IsoDate
	readonly length: number
	readonly unit: 'working-days' | 'months'
	/** Key of the article in docs/sources.md, e.g. `iesniegumu-likums-5`. */
	readonly source: string
}

/** One line of the sum shown to people, in order: start, days left out, the day it first falls on, the move to a working day. */
export type DeadlineStep =
	| { readonly type: 'start'; readonly on: IsoDate }
	| { readonly type: 'skipped'; readonly on: IsoDate; readonly holiday: string }
	| { readonly type: 'worked'; readonly on: IsoDate }
	| { readonly type: 'raw'; readonly on: IsoDate }
	| { readonly type: 'moved'; readonly from: IsoDate; readonly to: IsoDate; readonly why: 'weekend' | 'holiday' }

/** A due date and how it was reached (F27, F28, F30). */
export type Deadline = {
	readonly rule: LimitRule
	readonly receivedOn: IsoDate
	readonly dueOn: IsoDate
	readonly steps: readonly DeadlineStep[]
}
