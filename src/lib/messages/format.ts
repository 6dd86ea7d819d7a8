import type { Instant, IsoDate } from '$lib/domain/dates.ts'

type LanguageCode = 'lv' | 'en'

const zone = 'Europe/Riga'
const locales = { lv: 'lv-LV', en: 'en-GB' } as const

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** `22.11.2026.`, as dates are written in Latvian; the same in English, so that screen and paper agree. */
export function showDay(day: IsoDate): string {
	return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}.`
}

/** `22.11.2026. plkst. 14.30`, Latvian time; `22.11.2026. 14:30` in English. */
export function showInstant(at: Instant, code: LanguageCode = 'lv'): string {
	const moment = new Date(at)
	const time = clock.format(moment)
	const day = showDay(calendar.format(moment) as IsoDate)
	return code === 'lv' ? `${day} plkst.\u00a0${time.replace(':', '.')}` : `${day} ${time}`
}

/** `14.30`, Latvian time; `14:30` in English. */
export function showTime(at: Instant, code: LanguageCode = 'lv'): string {
	const time = clock.format(new Date(at))
	return code === 'lv' ? time.replace(':', '.') : time
}

/** `4:07`; `1:04:07` from an hour on. */
export function showLength(seconds: number): string {
	const pad = (value: number): string => String(value).padStart(2, '0')
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
	return `${hours > 0 ? `${hours}:${pad(minutes)}` : minutes}:${pad(seconds % 60)}`
}

/** `svētdiena, 2026. gada 22. novembris`; `Sunday, 22 November 2026`. */
export function showDayInWords(day: IsoDate, code: LanguageCode = 'lv'): string {
	return format(day, code, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** `svētdiena`; `Sunday`. */
export function showWeekday(day: IsoDate, code: LanguageCode = 'lv'): string {
	// Browsers write a weekday that stands alone with a capital; Latvian does not.
	const name = format(day, code, { weekday: 'long' })
	return code === 'lv' ? name.toLocaleLowerCase('lv') : name
}

/** A day has no zone: it is formatted at noon UTC, in UTC. */
function format(day: IsoDate, code: LanguageCode, options: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat(locales[code], { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}
