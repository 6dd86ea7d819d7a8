import { isoDate, type IsoDate } from '../dates.ts'
import type { EntryKind } from '../feedback/entry.ts'
import type { Procedure } from '../feedback/outcome.ts'
import type { LimitRule } from './deadline.ts'

/** Dated rows, in any order; the latest `from` that is not after the day of receipt holds. */
export type LimitTable = readonly LimitRule[]

/** What a limit depends on. */
export type LimitQuestion = {
	readonly kind: EntryKind
	readonly anonymous: boolean
	readonly receivedOn: IsoDate
	/** {@link usualProcedure} when nobody has said otherwise. */
	readonly procedure?: Procedure | undefined
}

/**
 * The table as it stands in law, and the centre's own target.
 *
 * That the day of receipt decides which row holds is an assumption (docs/sources.md#iesniegumu-likums-parejas-laiks).
 *
 * @see docs/sources.md#iesniegumu-likums-5
 */
export const standardLimits: LimitTable = [
	{ basis: 'statute', from: isoDate('2008-01-01'), length: 1, unit: 'months', source: 'iesniegumu-likums-5-2008' },
	{ basis: 'statute', from: isoDate('2026-03-01'), length: 10, unit: 'working-days', source: 'iesniegumu-likums-5' },
	{ basis: 'target', from: isoDate('2008-01-01'), length: 10, unit: 'working-days', source: 'savs-merkis' }
]

/** The three cases in which an answer may take one month since 01.03.2026, in the law's words. */
export const longerReplyReasons = [
	{ id: 'more-information', text: 'jāiegūst papildu informācija' },
	{ id: 'other-institutions', text: 'jāsazinās ar citām iestādēm' },
	{ id: 'large-volume', text: 'jāapstrādā liela apjoma informācija' }
] as const
export type LongerReplyReason = (typeof longerReplyReasons)[number]['id']

/** The row for such a case; it replaces the entry's own row. */
export const longerReplyLimit: LimitRule = {
	basis: 'statute',
	from: isoDate('2026-03-01'),
	length: 1,
	unit: 'months',
	source: 'iesniegumu-likums-5-menesis'
}

/** Handing on to the institution that is competent: 7 working days, 5 since 01.03.2026. */
export const forwardingLimits: LimitTable = [
	{
		basis: 'statute',
		from: isoDate('2012-04-18'),
		length: 7,
		unit: 'working-days',
		source: 'iesniegumu-likums-4-2012'
	},
	{ basis: 'statute', from: isoDate('2026-03-01'), length: 5, unit: 'working-days', source: 'iesniegumu-likums-4' }
]

/**
 * Matters that another law rules: the day by which the institution answers, shown so that nobody loses it while the matter is
 * handed on. 15 days of Informācijas atklātības likums are days of the calendar.
 */
export const otherLimits: Readonly<Record<Exclude<Procedure, 'feedback' | 'submission'>, LimitTable>> = {
	administrative: [
		{
			basis: 'statute',
			from: isoDate('2004-02-01'),
			length: 1,
			unit: 'months',
			source: 'administrativa-procesa-likums-sudziba'
		}
	],
	information: [
		{
			basis: 'statute',
			from: isoDate('1998-11-20'),
			length: 15,
			unit: 'days',
			source: 'informacijas-atklatibas-likums'
		}
	],
	'data-subject': [
		{ basis: 'statute', from: isoDate('2018-05-25'), length: 1, unit: 'months', source: 'vispariga-datu-regula-12' }
	]
}

/** The centre's own promise: receipt is confirmed on the spot or on the next working day. */
export const acknowledgementLimits: LimitTable = [
	{
		basis: 'target',
		from: isoDate('2008-01-01'),
		length: 1,
		unit: 'working-days',
		source: 'savs-merkis-apstiprinajums'
	}
]

/** The row an entry is judged by; `undefined` when no answer is due or the table begins later. */
export function limitFor(question: LimitQuestion, limits: LimitTable): LimitRule | undefined {
	const { kind, anonymous, receivedOn } = question
	const procedure = question.procedure ?? usualProcedure(kind, anonymous)
	if (procedure === 'feedback' || procedure === 'submission') {
		const basis = procedure === 'submission' ? 'statute' : 'target'
		return kind === 'thanks'
			? undefined
			: rowOf(
					limits.filter((rule) => rule.basis === basis),
					receivedOn
				)
	}
	return rowOf(otherLimits[procedure], receivedOn)
}

/** The row of a dated table that holds on a day of receipt. */
export function rowOf(table: LimitTable, receivedOn: IsoDate): LimitRule | undefined {
	return table
		.filter((rule) => rule.from <= receivedOn)
		.reduce<LimitRule | undefined>((latest, rule) => (latest && latest.from > rule.from ? latest : rule), undefined)
}

/**
 * What a text is unless somebody says otherwise: complaints and suggestions with a name are submissions under the law; ideas,
 * thanks and what nobody put a name to are the centre's own feedback.
 */
export function usualProcedure(kind: EntryKind, anonymous: boolean): Procedure {
	return anonymous || kind === 'idea' || kind === 'thanks' ? 'feedback' : 'submission'
}
