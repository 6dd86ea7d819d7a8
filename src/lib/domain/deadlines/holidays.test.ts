import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { addDays, isoDate, isWeekend, yearOf } from '../dates.ts'
import { closedDaysOf, holidayTable } from './holiday-table.ts'
import { holidaysOf } from './holidays.ts'

/** Latvian one-off days the other table does not know. */
const unknownThere = ['2023-07-10']

describe('holidays', () => {
	const oracle = new Holidays('LV')

	test.each(Array.from({ length: 16 }, (_, index) => 2020 + index))('of %i agree with an independent table', (year) => {
		const theirs = oracle
			.getHolidays(year)
			.filter((holiday) => holiday.type === 'public')
			.map((holiday) => holiday.date.slice(0, 10))
		const ours = holidaysOf(year).map(({ on }) => on)
		const weekdays = (days: readonly string[]) =>
			new Set(days.filter((day) => !isWeekend(isoDate(day)) && !unknownThere.includes(day)))
		expect(weekdays(ours)).toEqual(weekdays(theirs))
	})

	test('of 2026, by name', () => {
		expect(holidaysOf(2026).map(({ on }) => on.slice(5))).toEqual([
			...['01-01', '04-03', '04-05', '04-06', '05-01', '05-04', '05-10', '05-24'],
			...['06-23', '06-24', '11-18', '12-24', '12-25', '12-26', '12-31']
		])
	})

	test.each([
		{ day: '2007-11-19', why: '18 November 2007 was a Sunday, the first time the rule held' },
		{ day: '2008-05-05', why: '4 May 2008 was a Sunday' },
		{ day: '2019-05-06', why: '4 May 2019 was a Saturday' },
		{ day: '2018-07-09', why: 'the day after the Song and Dance Festival' },
		{ day: '2023-07-10', why: 'the day after the Song and Dance Festival' },
		{ day: '2023-05-29', why: "the ice hockey team's bronze" }
	])('$day was free: $why', ({ day }) => {
		expect(holidaysOf(yearOf(isoDate(day))).map(({ on }) => on)).toContain(day)
	})

	test.each(['2013-07-08', '2008-07-14'])('%s was not free: the festival became a holiday in 2014', (day) => {
		expect(holidaysOf(yearOf(isoDate(day))).map(({ on }) => on)).not.toContain(day)
	})

	test('the built-in table reaches from 2007 to 2040', () => {
		const table = holidayTable(false)
		expect(table.closed.has(isoDate('2007-01-01'))).toBe(true)
		expect(table.closed.has(isoDate('2040-12-31'))).toBe(true)
		expect(closedDaysOf(2026, table)).toHaveLength(15)
	})

	test('Easter is a Sunday and Good Friday two days before it, in every year', () => {
		for (let year = 2007; year <= 2040; year++) {
			const days = new Map(holidaysOf(year).map(({ on, name }) => [name, on]))
			expect(days.get('Lielā Piektdiena')).toBe(addDays(days.get('Pirmās Lieldienas')!, -2))
		}
	})
})
