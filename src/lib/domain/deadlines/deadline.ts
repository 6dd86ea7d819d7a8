import { addDays, addMonths, isWeekend, type IsoDate } from '../dates.ts'
import type { HolidayTable } from './holiday-table.ts'
import { limitFor, type LimitQuestion, type LimitTable } from './limits.ts'
import { countWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.ts'

/** A row of the dated limit table, kept with the entry that was judged by it. */
export type LimitRule = {
	/** `statute`: Iesniegumu likums; `target`: the centre's own promise (no statutory answer is due). */
	readonly basis: 'statute' | 'target'
	/** First day of receipt for which the row holds. */
	readonly from: IsoDate
	readonly length: number
	readonly unit: 'working-days' | 'days' | 'months'
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

/** What a deadline is computed by: both tables are dated data that a centre may edit. */
export type DeadlineRules = { readonly limits: LimitTable; readonly holidays: HolidayTable }

/**
 * The day on which an answer is due, with its sum; `undefined` when nothing is due (thanks).
 *
 * @see docs/sources.md#iesniegumu-likums-5
 */
export function computeDeadline(question: LimitQuestion, rules: DeadlineRules): Deadline | undefined {
	const rule = limitFor(question, rules.limits)
	return rule && deadlineByRule(rule, question.receivedOn, rules.holidays)
}

/**
 * The deadline under a rule already chosen: an entry keeps the row by which it was judged, whatever the table says later.
 * The day of receipt is day zero; a term that ends on a closed day ends on the next working day.
 *
 * @see docs/sources.md#administrativa-procesa-likums-43
 */
export function deadlineByRule(rule: LimitRule, receivedOn: IsoDate, holidays: HolidayTable): Deadline {
	const start: DeadlineStep = { type: 'start', on: receivedOn }
	if (rule.unit === 'working-days') {
		const { end, noted } = countWorkingDays(receivedOn, rule.length, holidays)
		return { rule, receivedOn, dueOn: end, steps: [start, ...noted, { type: 'raw', on: end }] }
	}
	const raw = rule.unit === 'months' ? addMonths(receivedOn, rule.length) : addDays(receivedOn, rule.length)
	const steps: readonly DeadlineStep[] = [start, { type: 'raw', on: raw }]
	if (isWorkingDay(raw, holidays)) return { rule, receivedOn, dueOn: raw, steps }

	const dueOn = nextWorkingDay(raw, holidays)
	const why = isWeekend(raw) && !holidays.closed.has(raw) ? 'weekend' : 'holiday'
	return { rule, receivedOn, dueOn, steps: [...steps, { type: 'moved', from: raw, to: dueOn, why }] }
}
