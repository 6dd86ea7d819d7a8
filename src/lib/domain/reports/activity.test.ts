import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWithin, isoDate } from '../dates.ts'
import { activityReport, type ActivityReport } from './activity.ts'
import { periodOf, shifted, spans, trendMonths } from './activity-period.ts'
import { limitStates, limitTypes } from './activity-timeliness.ts'
import { registers, reportToday, staff } from './activity.fixture.ts'
import type { ActivityCase, Refs } from './activity-case.ts'

const periods = fc
	.tuple(fc.constantFrom(...spans), fc.integer({ min: 0, max: 14 }))
	.map(([span, back]) => shifted(periodOf(span, reportToday), -back))
const asked = fc.tuple(registers, periods).map(([cases, period]) => {
	const report = activityReport(cases, { period, today: reportToday, staff })
	const standing = cases.filter(({ voided, receivedOn }) => !voided && isWithin(receivedOn, period))
	return { report, cases, period, standing }
})

const idsOf = (refs: Refs): readonly string[] => refs.map(({ id }) => id).toSorted()
const idsIn = (tally: readonly { readonly refs: Refs }[]): readonly string[] => idsOf(tally.flatMap(({ refs }) => refs))
const ids = (cases: readonly ActivityCase[]): readonly string[] => idsOf(cases.map(({ ref }) => ref))

describe('a report of a period', () => {
	test('has every entry received in it in exactly one kind, channel and ending', () =>
		fc.assert(
			fc.property(asked, ({ report, standing }) => {
				const { received, kinds, channels, endings } = report
				for (const counted of [idsOf(received), idsIn(kinds), idsIn(channels), idsIn(endings)])
					expect(counted).toEqual(ids(standing))
			})
		))

	test('puts an entry where it belongs, once for each of its clauses', () =>
		fc.assert(
			fc.property(asked, ({ report, standing }) => {
				for (const { key, refs } of report.clauses)
					expect(idsOf(refs)).toEqual(ids(standing.filter(({ clauses }) => clauses.includes(key))))
				for (const { key, refs } of report.kinds)
					expect(idsOf(refs)).toEqual(ids(standing.filter(({ kind }) => kind === key)))
				for (const { key, refs } of report.hours)
					expect(idsOf(refs)).toEqual(ids(standing.filter(({ hour }) => hour === key)))
				expect(idsIn(report.services)).toEqual(ids(standing.filter(({ service }) => service !== '')))
			})
		))

	test('has every limit of an entry in exactly one state', () =>
		fc.assert(
			fc.property(asked, ({ report, standing }) => {
				for (const type of limitTypes) {
					const rows = report.timeliness.filter((row) => row.type === type)
					const counted = rows.flatMap(({ states }) => limitStates.flatMap((state) => states[state]))
					expect(idsOf(counted)).toEqual(
						ids(standing.filter(({ limits }) => limits.some((limit) => limit.type === type)))
					)
				}
			})
		))

	test('tells the period before with what that period’s own report tells', () =>
		fc.assert(
			fc.property(asked, ({ report, cases, period }) => {
				const earlier = activityReport(cases, { period: shifted(period, -1), today: reportToday, staff })
				expect(report.receivedBefore).toEqual(earlier.received)
				const before = (tallied: ActivityReport, key: 'kinds' | 'channels' | 'endings') =>
					tallied[key].map((row) => row.before)
				for (const key of ['kinds', 'channels', 'endings'] as const)
					expect(before(report, key)).toEqual(earlier[key].map(({ refs }) => refs))
			})
		))

	test('leaves what was annulled out of every list but its own', () =>
		fc.assert(
			fc.property(asked, ({ report, cases }) => {
				const annulled = new Set(ids(cases.filter(({ voided }) => voided)))
				const { voided, ...rest } = report
				const listed = JSON.stringify(rest).match(/entry-\d+/g) ?? []
				expect(listed.filter((id) => annulled.has(id))).toEqual([])
				expect(idsOf(voided).every((id) => annulled.has(id))).toBe(true)
			})
		))

	test('takes services that differ in case and marks alone for one', () => {
		fc.assert(
			fc.property(asked, ({ report }) => {
				expect(report.services.length).toBeLessThanOrEqual(2)
			})
		)
	})
})

describe('periods', () => {
	test.each([
		['month', '2024-02-29', '2024-02-01', '2024-02-29', '2024-01-01'],
		['quarter', '2026-12-31', '2026-10-01', '2026-12-31', '2026-07-01'],
		['quarter', '2026-01-01', '2026-01-01', '2026-03-31', '2025-10-01'],
		['year', '2026-06-15', '2026-01-01', '2026-12-31', '2025-01-01']
	] as const)('the %s of %s is %s to %s, after that of %s', (span, on, from, to, before) => {
		const period = periodOf(span, isoDate(on))
		expect(period).toMatchObject({ from, to })
		expect(shifted(period, -1).from).toBe(before)
		expect(shifted(shifted(period, -1), 1)).toEqual(period)
	})

	test('a trend ends with the period and goes back half a year, or shows the months of a year', () => {
		const later = isoDate('2027-01-01')
		const quarter = trendMonths(periodOf('quarter', isoDate('2026-02-03')), later)
		expect([quarter.length, quarter[0]?.from, quarter.at(-1)?.to]).toEqual([6, '2025-10-01', '2026-03-31'])
		const year = trendMonths(periodOf('year', isoDate('2026-02-03')), later)
		expect([year.length, year[0]?.from, year.at(-1)?.to]).toEqual([12, '2026-01-01', '2026-12-31'])
	})

	test('months to come are left out of the trend of a running year, the running one is not', () => {
		const running = trendMonths(periodOf('year', isoDate('2026-02-03')), isoDate('2026-05-01'))
		expect(running.map(({ from }) => from.slice(5, 7))).toEqual(['01', '02', '03', '04', '05'])
	})
})
