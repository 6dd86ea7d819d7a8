import { isoDate, type IsoDate } from '../dates.ts'
import type { EntryKind } from '../feedback/entry.ts'
import type { LimitRule } from './deadline.ts'

/** Dated rows, in any order; the latest `from` that is not after the day of receipt holds. */
export type LimitTable = readonly LimitRule[]

/** What a limit depends on. */
export type LimitQuestion = { readonly kind: EntryKind; readonly anonymous: boolean; readonly receivedOn: IsoDate }

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

/** The row an entry is judged by; `undefined` when no answer is due or the table begins later. */
export function limitFor({ kind, anonymous, receivedOn }: LimitQuestion, limits: LimitTable): LimitRule | undefined {
	const basis = basisOf(kind, anonymous)
	return limits
		.filter((rule) => rule.basis === basis && rule.from <= receivedOn)
		.reduce<LimitRule | undefined>((latest, rule) => (latest && latest.from > rule.from ? latest : rule), undefined)
}

/**
 * Complaints and suggestions with a name are submissions under the law; ideas and what nobody put a name to follow the
 * centre's own target; thanks want no answer.
 */
export function basisOf(kind: EntryKind, anonymous: boolean): LimitRule['basis'] | undefined {
	if (kind === 'thanks') return undefined
	return anonymous || kind === 'idea' ? 'target' : 'statute'
}
