import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../dates.ts'
import { localMoment, noHours, rangesToText, textToRanges, weekToText, type ClockTime } from './hours.ts'

describe('hours as people write them', () => {
	test.each([
		{ text: '8.30–12.00, 13.00–17.00', hours: '8.30–12.00, 13.00–17.00', why: 'the Latvian way' },
		{
			text: '13:00-17:00; 8:30 - 12',
			hours: '8.30–12.00, 13.00–17.00',
			why: 'colons, hyphens, whole hours, any order'
		},
		{ text: '', hours: '', why: 'no reception' },
		{ text: ' – ', hours: '', why: 'a dash stands for none' },
		{ text: '8-12,12-17', hours: '8.00–12.00, 12.00–17.00', why: 'one range may follow another at once' }
	])('$why: $text', ({ text, hours }) => {
		expect(rangesToText(textToRanges(text)!)).toBe(hours)
	})

	test.each(['17-8', '8-8', '8.30', '25-26', '8.75-9', '8-12, 11-13', 'pēc pieraksta'])('%s is refused', (text) => {
		expect(textToRanges(text)).toBeUndefined()
	})

	test('what is shown can be typed again', () => {
		const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 0, maxLength: 8 })
		fc.assert(
			fc.property(minutes, (list) => {
				const times = list
					.sort((left, right) => left - right)
					.map((each) => new Date(each * 60_000).toISOString().slice(11, 16) as ClockTime)
				const ranges = times.flatMap((from, at) =>
					at % 2 === 0 && times[at + 1] ? [{ from, to: times[at + 1]! }] : []
				)
				expect(textToRanges(rangesToText(ranges))).toEqual(ranges)
			})
		)
	})
})

test('days with the same hours go together, days without reception are left out', () => {
	const names = ['P.', 'O.', 'T.', 'C.', 'Pk.', 'S.', 'Sv.']
	const week = ['8-17', '8-17', '', '8-17', '8-16', '', ''].map((text) => textToRanges(text)!)
	expect(weekToText(week, names)).toBe('P.–O. 8.00–17.00; C. 8.00–17.00; Pk. 8.00–16.00')
	expect(weekToText(noHours, names)).toBe('')
})

test.each([
	{ at: '2026-11-23T06:30:00Z', day: '2026-11-23', time: '08:30', why: 'winter: two hours ahead' },
	{ at: '2026-07-01T05:30:00Z', day: '2026-07-01', time: '08:30', why: 'summer: three hours ahead' },
	{ at: '2026-11-23T22:30:00Z', day: '2026-11-24', time: '00:30', why: 'the day is that of Riga' },
	{ at: '2026-03-29T00:59:00Z', day: '2026-03-29', time: '02:59', why: 'the last minute of winter time' },
	{ at: '2026-03-29T01:00:00Z', day: '2026-03-29', time: '04:00', why: 'there is no three o’clock that night' },
	{ at: '2026-10-25T00:30:00Z', day: '2026-10-25', time: '03:30', why: 'half past three for the first time' },
	{ at: '2026-10-25T01:30:00Z', day: '2026-10-25', time: '03:30', why: 'half past three for the second time' }
])('$why', ({ at, day, time }) => {
	expect(localMoment(instant(at))).toEqual({ day, time })
})
