import { expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { noHours, textToRanges, type ClockTime, type Moment, type WeekHours } from '../directory/hours.ts'
import { freeze } from './frozen.ts'
import { idleAfter, kioskState, type KioskTerms } from './kiosk.ts'
import { questionnaire } from './survey.fixture.ts'
import type { SurveyId } from './survey.ts'

const monday = isoDate('2026-11-23')
const workdays: WeekHours = noHours.map((_, index) => (index < 5 ? (textToRanges('8.30-12, 13-17') ?? []) : []))
const terms: KioskTerms = {
	survey: {
		id: 'survey-1' as SurveyId,
		mode: 'client',
		questionnaire: freeze(questionnaire()),
		opensOn: monday,
		closesOn: isoDate('2026-11-27'),
		target: 20
	},
	counted: 12,
	walkedAway: 'discard',
	hours: workdays,
	isTest: false
}
const moment = (day: string, time: string): Moment => ({ day: isoDate(day), time: time as ClockTime })

test.each([
	{ why: 'within the hours', at: moment('2026-11-23', '08:30'), waiting: 0, state: 'awake' },
	{ why: 'a minute too early', at: moment('2026-11-23', '08:29'), waiting: 0, state: 'asleep' },
	{ why: 'at noon', at: moment('2026-11-23', '12:00'), waiting: 0, state: 'asleep' },
	{ why: 'before the first day', at: moment('2026-11-20', '10:00'), waiting: 0, state: 'asleep' },
	{ why: 'on the last day', at: moment('2026-11-27', '16:59'), waiting: 7, state: 'awake' },
	{ why: 'after the last day', at: moment('2026-11-28', '10:00'), waiting: 0, state: 'over' },
	{ why: 'the target reached with those that wait', at: moment('2026-11-24', '10:00'), waiting: 8, state: 'over' }
])('the kiosk $why is $state', ({ at, waiting, state }) => {
	expect(kioskState(terms, at, waiting)).toBe(state)
})

test('without hours the kiosk never sleeps while the survey runs', () => {
	expect(kioskState({ ...terms, hours: undefined }, moment('2026-11-24', '03:00'), 0)).toBe('awake')
})

test.each([
	{ quiet: 0, idle: { name: 'here' } },
	{ quiet: 44_999, idle: { name: 'here' } },
	{ quiet: 45_000, idle: { name: 'warned', left: 20 } },
	{ quiet: 64_001, idle: { name: 'warned', left: 1 } },
	{ quiet: 65_000, idle: { name: 'gone' } },
	{ quiet: 3_600_000, idle: { name: 'gone' } }
])('after $quiet ms without a touch', ({ quiet, idle }) => {
	expect(idleAfter(quiet)).toEqual(idle)
})
