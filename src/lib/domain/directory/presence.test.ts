import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant, isoDate } from '../dates.ts'
import { absence, directoryOf, specialist } from './directory.fixture.ts'
import { localMoment } from './hours.ts'
import { deputyOf, isStale, presenceOf, whoIsIn } from './presence.ts'

const monday = isoDate('2026-11-23')

describe('who is in now', () => {
	const anna = specialist('anna')
	test.each([
		{ at: '2026-11-23T06:29:59Z', presence: { type: 'later', from: '08:30' }, why: 'a second before the doors open' },
		{ at: '2026-11-23T06:30:00Z', presence: { type: 'in', until: '12:00' }, why: 'the first minute' },
		{ at: '2026-11-23T10:00:00Z', presence: { type: 'later', from: '13:00' }, why: 'noon is lunch' },
		{ at: '2026-11-23T14:59:00Z', presence: { type: 'in', until: '17:00' }, why: 'the last minute' },
		{ at: '2026-11-23T15:00:00Z', presence: { type: 'closed' }, why: 'five o’clock' },
		{ at: '2026-11-22T10:00:00Z', presence: { type: 'closed' }, why: 'a Sunday' },
		{ at: '2026-03-27T06:30:00Z', presence: { type: 'in', until: '12:00' }, why: 'Friday before summer time: 8.30' },
		{ at: '2026-03-30T05:30:00Z', presence: { type: 'in', until: '12:00' }, why: 'Monday of summer time: 8.30' },
		{ at: '2026-10-26T05:30:00Z', presence: { type: 'later', from: '08:30' }, why: 'Monday of winter time: 7.30' }
	])('$why', ({ at, presence }) => {
		const moment = localMoment(instant(at))
		expect(presenceOf(directoryOf(anna), anna, moment)).toEqual(presence)
		expect(whoIsIn(directoryOf(anna), moment)).toEqual(presence.type === 'in' ? [anna] : [])
	})

	test('nobody is in on a holiday, or once removed', () => {
		const moment = localMoment(instant('2026-11-23T08:00:00Z'))
		expect(whoIsIn(directoryOf(anna), moment, true)).toEqual([])
		expect(whoIsIn(directoryOf({ ...anna, removedOn: monday }), moment)).toEqual([])
	})

	test('who is absent is not in, and the deputy is named', () => {
		const away = specialist('away', { absences: [absence('2026-11-20', '2026-11-23', 'anna')] })
		const directory = directoryOf(away, anna)
		const moment = localMoment(instant('2026-11-23T08:00:00Z'))
		expect(presenceOf(directory, away, moment)).toEqual({ type: 'absent', until: '2026-11-23', deputy: anna })
		expect(presenceOf(directory, away, { ...moment, day: isoDate('2026-11-24') }).type).toBe('in')
		expect(whoIsIn(directory, moment)).toEqual([anna])
	})
})

describe('deputies', () => {
	const away = (id: string, deputy?: string) =>
		specialist(id, { absences: [absence('2026-11-23', '2026-11-23', deputy)] })

	test('an absent deputy has a deputy', () => {
		const directory = directoryOf(away('a', 'b'), away('b', 'c'), specialist('c'))
		expect(deputyOf(directory, directory.specialists[0]!, monday)?.id).toBe('c')
	})

	test.each([
		{ others: [away('b', 'a')], why: 'two who stand in for each other' },
		{ others: [away('b')], why: 'an absent deputy without one' },
		{ others: [specialist('b', { removedOn: monday })], why: 'a deputy who was removed' },
		{ others: [], why: 'a deputy nobody knows' }
	])('$why: nobody', ({ others }) => {
		const first = away('a', 'b')
		expect(deputyOf(directoryOf(first, ...others), first, monday)).toBeUndefined()
	})

	test('every chain ends, with somebody else who is there or with nobody', () => {
		const index = fc.integer({ min: 0, max: 7 })
		fc.assert(
			fc.property(fc.array(fc.option(index), { minLength: 1, maxLength: 8 }), (chain) => {
				const people = chain.map((to, at) => (to === null ? specialist(`${at}`) : away(`${at}`, `${to}`)))
				for (const person of people) {
					const deputy = deputyOf(directoryOf(...people), person, monday)
					expect(deputy?.id).not.toBe(person.id)
					expect(deputy?.absences ?? []).toEqual([])
				}
			})
		)
	})
})

test.each([
	{ checkedOn: '2026-05-23', stale: false, why: 'half a year to the day' },
	{ checkedOn: '2026-05-22', stale: true, why: 'half a year and a day' },
	{ checkedOn: '2026-11-23', stale: false, why: 'today' }
])('$why: $stale', ({ checkedOn, stale }) => {
	expect(isStale({ checkedOn: isoDate(checkedOn) }, monday)).toBe(stale)
})
