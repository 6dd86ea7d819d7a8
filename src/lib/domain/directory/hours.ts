import { weekday, localDay, type Instant, type IsoDate } from '../dates.ts'

/** A time of day on the local clock, `HH:MM`; text order is time order. */
export type ClockTime = string & { readonly ClockTime: true }
/** From the first minute, up to and without the last. */
export type HourRange = { readonly from: ClockTime; readonly to: ClockTime }
/** Ranges of Monday, Tuesday … Sunday; a day without reception has none. */
export type WeekHours = readonly (readonly HourRange[])[]
/** Day and time as a clock on the wall shows them. */
export type Moment = { readonly day: IsoDate; readonly time: ClockTime }

export const daysOfWeek = [1, 2, 3, 4, 5, 6, 7] as const
export const noHours: WeekHours = daysOfWeek.map(() => [])

export function isClockTime(text: string): text is ClockTime {
	return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** What the wall clock shows at an instant. @param timeZone - IANA name. */
export function localMoment(at: Instant, timeZone = 'Europe/Riga'): Moment {
	const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
	return { day: localDay(at, timeZone), time: clock.format(new Date(at)) as ClockTime }
}

export function hoursOn(hours: WeekHours, day: IsoDate): readonly HourRange[] {
	return hours[weekday(day) - 1] ?? []
}

/**
 * Ranges as people write them: `8.30-12, 13:00–17.00`; an empty text is a day without reception.
 *
 * @returns in order of time; `undefined` when a time is none, a range ends before it begins, or two overlap.
 */
export function textToRanges(text: string): readonly HourRange[] | undefined {
	const ranges: HourRange[] = []
	for (const part of text.split(/[,;]/).map((each) => each.trim())) {
		if (part === '' || /^[-–—]$/.test(part)) continue
		const range = textToRange(part)
		if (!range) return undefined
		ranges.push(range)
	}
	ranges.sort((left, right) => (left.from < right.from ? -1 : 1))
	return ranges.some((range, index) => range.from < (ranges[index - 1]?.to ?? '')) ? undefined : ranges
}

/** `8.30–12.00, 13.00–17.00`, as hours are written in Latvian. */
export function rangesToText(ranges: readonly HourRange[]): string {
	return ranges.map(({ from, to }) => `${timeToText(from)}–${timeToText(to)}`).join(', ')
}

/** `08:30` as `8.30`. */
export function timeToText(time: ClockTime): string {
	return time.replace(/^0/, '').replace(':', '.')
}

/**
 * The week in a few words: neighbouring days with the same hours go together, days without reception are left out.
 *
 * @param names - short names of the seven days, Monday first.
 */
export function weekToText(hours: WeekHours, names: readonly string[]): string {
	const groups: { readonly first: number; last: number; readonly text: string }[] = []
	for (const [index, ranges] of hours.entries()) {
		const text = rangesToText(ranges)
		const before = groups.at(-1)
		if (before?.text === text) before.last = index
		else groups.push({ first: index, last: index, text })
	}
	return groups
		.filter(({ text }) => text !== '')
		.map(({ first, last, text }) => `${[...new Set([names[first], names[last]])].join('–')} ${text}`)
		.join('; ')
}

function textToRange(text: string): HourRange | undefined {
	const match = /^(\d{1,2})(?:[.:](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[.:](\d{2}))?$/.exec(text)
	if (!match) return undefined
	const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = match
	const from = `${fromHour.padStart(2, '0')}:${fromMinute}`
	const to = `${toHour.padStart(2, '0')}:${toMinute}`
	return isClockTime(from) && isClockTime(to) && from < to ? { from, to } : undefined
}
