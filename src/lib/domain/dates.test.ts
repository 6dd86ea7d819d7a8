import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import {
	addDays,
	addMonths,
	dateToInstant,
	dateToIsoDate,
	daysBetween,
	instant,
	isoDate,
	isWeekend,
	isWithin,
	localDay,
	textToIsoDate,
	weekday
} from './dates.ts'

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(isoDate('2000-01-01'), count))

describe('a day of the calendar', () => {
	test.each([
		'2026-02-30',
		'2026-13-01',
		'26-01-01',
		'2026-1-1',
		'2026-01-01T00:00',
		' 2026-01-01',
		'0000-01-01',
		'',
		'2025-02-29'
	])('"%s" is refused', (text) => {
		expect(() => isoDate(text)).toThrow(new AppError('date-invalid'))
	})

	test('29 February exists in a leap year', () => {
		expect(isoDate('2028-02-29')).toBe('2028-02-29')
	})

	test('a form field with blanks around a day gives the day, anything else nothing', () => {
		expect(textToIsoDate(' 2026-11-22 ')).toBe('2026-11-22')
		expect(textToIsoDate('22.11.2026')).toBeUndefined()
	})

	test("the device's own calendar gives the day", () => {
		expect(dateToIsoDate(new Date(2026, 10, 22, 23, 59))).toBe('2026-11-22')
	})
})

test.each([
	{ day: '2026-01-31', months: 1, gives: '2026-02-28', why: 'the 31st becomes the end of February' },
	{ day: '2028-01-30', months: 1, gives: '2028-02-29', why: 'in a leap year the 29th' },
	{ day: '2026-12-15', months: 1, gives: '2027-01-15', why: 'the year turns' },
	{ day: '2026-03-31', months: -1, gives: '2026-02-28', why: 'backwards too' },
	{ day: '2026-10-31', months: 4, gives: '2027-02-28', why: 'four months' }
])('$why: $day + $months months = $gives', ({ day, months, gives }) => {
	expect(addMonths(isoDate(day), months)).toBe(gives)
})

test('days added can be taken away again, and counted', () => {
	fc.assert(
		fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
			const moved = addDays(day, count)
			return addDays(moved, -count) === day && daysBetween(day, moved) === count
		})
	)
})

test('text order is time order', () => {
	fc.assert(fc.property(anyDay, anyDay, (left, right) => left < right === daysBetween(left, right) > 0))
})

test('the week runs Monday 1 to Sunday 7', () => {
	expect(weekday(isoDate('2026-11-22'))).toBe(7)
	expect(weekday(isoDate('2026-11-23'))).toBe(1)
	expect(weekday(isoDate('1969-12-31'))).toBe(3)
	expect(isWeekend(isoDate('2026-11-21'))).toBe(true)
	expect(isWeekend(isoDate('2026-11-20'))).toBe(false)
})

test('a period holds both its ends', () => {
	const period = { from: isoDate('2026-01-01'), to: isoDate('2026-01-31') }
	expect(isWithin(period.from, period) && isWithin(period.to, period)).toBe(true)
	expect(isWithin(isoDate('2026-02-01'), period)).toBe(false)
})

describe('an instant', () => {
	test('late evening in UTC is already tomorrow in Riga', () => {
		expect(localDay(instant('2026-11-22T22:30:00Z'))).toBe('2026-11-23')
		expect(localDay(instant('2026-11-22T22:30:00Z'), 'UTC')).toBe('2026-11-22')
	})

	test('fractions and offsets are refused', () => {
		expect(() => instant('2026-11-22T22:30:00.000Z')).toThrow(AppError)
		expect(() => instant('2026-11-22T22:30:00+02:00')).toThrow(AppError)
		expect(() => instant('2026-11-22T25:30:00Z')).toThrow(AppError)
	})

	test('milliseconds are dropped', () => {
		expect(dateToInstant(new Date('2026-11-22T10:00:00.987Z'))).toBe('2026-11-22T10:00:00Z')
	})
})
