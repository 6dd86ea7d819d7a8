import { hoursOn, type Moment, type WeekHours } from '../directory/hours.ts'
import type { SurveyTerms } from './survey.ts'

/** What becomes of answers that somebody walked away from: thrown away, or handed in as unfinished. */
export const walkedAwayPolicies = ['discard', 'keep'] as const
export type WalkedAwayPolicy = (typeof walkedAwayPolicies)[number]

/** A survey in the hands of clients. It is readable without a key: nothing but what anybody may read on the screen. */
export type KioskTerms = {
	readonly survey: Pick<SurveyTerms, 'id' | 'mode' | 'questionnaire' | 'opensOn' | 'closesOn' | 'target'>
	/** Answers that were there when the kiosk was opened: the target counts them too. */
	readonly counted: number
	readonly walkedAway: WalkedAwayPolicy
	/** The screen sleeps outside of them; `undefined`: it never does. */
	readonly hours: WeekHours | undefined
	/** Answers of a try-out are never kept. */
	readonly isTest: boolean
}

/** `over`: the survey takes no more answers; `asleep`: it does, at another hour. */
export type KioskState = 'awake' | 'asleep' | 'over'

/** @param waiting - answers handed in since the kiosk was opened. */
export function kioskState({ survey, counted, hours }: KioskTerms, { day, time }: Moment, waiting: number): KioskState {
	const isOver = survey.closesOn !== undefined && day > survey.closesOn
	const isReached = survey.target !== undefined && counted + waiting >= survey.target
	if (isOver || isReached) return 'over'
	if (day < survey.opensOn) return 'asleep'
	const isOpen = !hours || hoursOn(hours, day).some(({ from, to }) => time >= from && time < to)
	return isOpen ? 'awake' : 'asleep'
}

/**
 * Seconds without a touch until the kiosk asks whether somebody is there, and seconds to say so.
 *
 * @see https://www.w3.org/TR/WCAG22/#timing-adjustable – one is warned and given at least 20 seconds to extend with one touch
 */
export const idleSeconds = { quiet: 45, warning: 20 } as const

/** `warned`: `left` whole seconds remain to say that one is there. */
export type Idle =
	{ readonly name: 'here' } | { readonly name: 'warned'; readonly left: number } | { readonly name: 'gone' }

/** @param quiet - milliseconds since the last touch, by the clock on the wall: timers stop while a tablet sleeps. */
export function idleAfter(quiet: number): Idle {
	const over = quiet / 1000 - idleSeconds.quiet
	if (over < 0) return { name: 'here' }
	const left = Math.ceil(idleSeconds.warning - over)
	return left > 0 ? { name: 'warned', left } : { name: 'gone' }
}
