import { compareTexts, isWithin, type IsoDate, type Period } from '../dates.ts'
import { repairSteps, type RepairStep } from '../feedback/casework.ts'
import { channels, entryKinds, type Channel, type ClauseId, type EntryKind } from '../feedback/entry.ts'
import { outcomes, type Outcome } from '../feedback/outcome.ts'
import { foldText } from '../feedback/summary.ts'
import type { PersonId } from '../ledger/event.ts'
import { compareClauses } from '../organisation/rules.ts'
import type { ActivityCase, Refs } from './activity-case.ts'
import { causesOf, measuresOf, type Cause, type ReportedMeasure } from './activity-measures.ts'
import { shifted, trendMonths, type ReportPeriod } from './activity-period.ts'
import { outcomeSpread, type LikeGroup } from './activity-spread.ts'
import { staffFigures, type StaffFigures } from './activity-staff.ts'
import { gather, refsOf, tallyFound, tallyOf, type Tally } from './activity-tally.ts'
import { timeliness, type TimelinessRow } from './activity-timeliness.ts'

export const endings = [...outcomes, 'open', 'withheld'] as const
/** How a case has ended so far; `withheld`: it is about the reader (rules 5.4.4). */
export type Ending = Outcome | 'open' | 'withheld'

export type MonthRow = { readonly month: Period; readonly received: Refs; readonly complaints: Refs }
/** How often a clause came up month by month: the months of the trend. */
export type ClauseMonths = { readonly clause: ClauseId; readonly months: readonly Refs[] }

/**
 * What the director is told of a period (F32, F37, F38): every number with the cases behind it. A case belongs to the period
 * in which it was received; what is annulled is counted apart and nowhere else.
 */
export type ActivityReport = {
	readonly period: ReportPeriod
	/** The day on which limits and actions stand as told. */
	readonly on: IsoDate
	readonly received: Refs
	/** Of the period before, of the same length. */
	readonly receivedBefore: Refs
	readonly voided: Refs
	/** Cases about the reader: counted by kind, channel and limit alone. */
	readonly closedToReader: Refs
	readonly kinds: Tally<EntryKind>
	readonly channels: Tally<Channel>
	readonly services: Tally<string>
	readonly clauses: Tally<ClauseId>
	readonly endings: Tally<Ending>
	/** Of complaints alone. */
	readonly complaintEndings: Tally<Ending>
	readonly hours: Tally<number>
	readonly repair: Tally<RepairStep>
	readonly trend: readonly MonthRow[]
	readonly clauseMonths: readonly ClauseMonths[]
	readonly timeliness: readonly TimelinessRow[]
	readonly spread: readonly LikeGroup[]
	readonly measures: readonly ReportedMeasure[]
	readonly causes: readonly Cause[]
	readonly staff: StaffFigures | undefined
}

export type ActivityQuestion = {
	readonly period: ReportPeriod
	readonly today: IsoDate
	/** Everybody whom a complaint can name. */
	readonly staff: readonly PersonId[]
}

/** Counts cases. @param cases - the whole register: a trend and corrective actions reach back behind the period. */
export function activityReport(
	cases: readonly ActivityCase[],
	{ period, today, staff }: ActivityQuestion
): ActivityReport {
	const all = withOneSpelling(cases)
	const standing = all.filter(({ voided }) => !voided)
	const now = within(standing, period)
	const compared = { now, before: within(standing, shifted(period, -1)) }
	const endingOf = ({ outcome, closedToReader }: ActivityCase): Ending =>
		closedToReader ? 'withheld' : (outcome ?? 'open')
	const complaints = { now: complaintsOf(now), before: complaintsOf(compared.before) }
	const measures = measuresOf(standing, period, today)
	const byNumber = (left: number, right: number): number => left - right
	return {
		period,
		on: today,
		received: refsOf(now),
		receivedBefore: refsOf(compared.before),
		voided: refsOf(within(all, period).filter(({ voided }) => voided)),
		closedToReader: refsOf(now.filter(({ closedToReader }) => closedToReader)),
		kinds: tallyOf(compared, entryKinds, ({ kind }) => kind),
		channels: tallyOf(compared, channels, ({ channel }) => channel),
		services: tallyFound(compared, ({ service }) => (service === '' ? [] : [service]), compareTexts),
		clauses: tallyFound(compared, ({ clauses }) => clauses, compareClauses),
		endings: tallyOf(compared, endings, endingOf),
		complaintEndings: tallyOf(complaints, endings, endingOf),
		hours: tallyFound(compared, ({ hour }) => (hour === undefined ? [] : [hour]), byNumber).toSorted(
			(left, right) => left.key - right.key
		),
		repair: tallyFound(compared, ({ repair }) => repair, byPlaceIn(repairSteps)),
		...months(standing, period, today),
		timeliness: timeliness(now, today),
		spread: outcomeSpread(now),
		measures,
		causes: causesOf(measures),
		staff: staffFigures(now, staff, period, today)
	}
}

function within(cases: readonly ActivityCase[], period: Period): readonly ActivityCase[] {
	return cases.filter(({ receivedOn }) => isWithin(receivedOn, period))
}

function complaintsOf(cases: readonly ActivityCase[]): readonly ActivityCase[] {
	return cases.filter(({ kind }) => kind === 'complaint')
}

function months(
	standing: readonly ActivityCase[],
	period: ReportPeriod,
	today: IsoDate
): Pick<ActivityReport, 'trend' | 'clauseMonths'> {
	const shown = trendMonths(period, today)
	const found = new Map(shown.map(({ from }) => [from.slice(0, 7), [] as ActivityCase[]]))
	for (const item of standing) found.get(item.receivedOn.slice(0, 7))?.push(item)
	const each = shown.map((month) => ({ month, cases: found.get(month.from.slice(0, 7)) ?? [] }))
	const byClause = each.map(({ cases }) => gather(cases, ({ clauses }) => clauses))
	const clauses = [...new Set(byClause.flatMap((found) => [...found.keys()]))].sort(compareClauses)
	return {
		trend: each.map(({ month, cases }) => ({
			month,
			received: refsOf(cases),
			complaints: refsOf(complaintsOf(cases))
		})),
		clauseMonths: clauses.map((clause) => ({ clause, months: byClause.map((found) => found.get(clause) ?? []) }))
	}
}

/** Services that differ in case and marks alone are one, under the spelling that came first. */
function withOneSpelling(cases: readonly ActivityCase[]): readonly ActivityCase[] {
	const spellings = new Map<string, string>()
	const first = new Map<string, string>()
	for (const { service } of cases) {
		if (spellings.has(service)) continue
		const folded = foldText(service)
		if (!first.has(folded)) first.set(folded, service)
		spellings.set(service, first.get(folded) ?? service)
	}
	return cases.map((item) => {
		const service = spellings.get(item.service) ?? item.service
		return service === item.service ? item : { ...item, service }
	})
}

function byPlaceIn<T>(list: readonly T[]): (left: T, right: T) => number {
	return (left, right) => list.indexOf(left) - list.indexOf(right)
}
