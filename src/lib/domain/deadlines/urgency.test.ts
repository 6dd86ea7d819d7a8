import { expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { plain } from './deadline.fixture.ts'
import { daysLeft, urgency } from './urgency.ts'

test.each([
	{ due: '2026-11-20', today: '2026-11-21', urgency: 'overdue', left: -1, why: 'Saturday after a Friday' },
	{ due: '2026-11-17', today: '2026-11-20', urgency: 'overdue', left: -2, why: '18 November does not count' },
	{ due: '2026-11-20', today: '2026-11-20', urgency: 'today', left: 0, why: 'the day itself' },
	{ due: '2026-11-25', today: '2026-11-20', urgency: 'soon', left: 3, why: 'over a weekend' },
	{ due: '2026-11-26', today: '2026-11-20', urgency: 'later', left: 4, why: 'four working days' }
])('$why: due $due, on $today it is $urgency', ({ due, today, urgency: expected, left }) => {
	expect(urgency(isoDate(due), isoDate(today), plain)).toBe(expected)
	expect(daysLeft(isoDate(due), isoDate(today), plain)).toBe(left)
})
