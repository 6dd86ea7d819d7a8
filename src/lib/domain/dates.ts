import { AppError } from '../errors.ts'

/** A calendar day in the local calendar, `YYYY-MM-DD`; text order is time order. Made only by {@link isoDate} and its siblings. */
export type IsoDate = string & { readonly IsoDate: true }

/** An instant as the device's clock told it, `YYYY-MM-DDTHH:MM:SSZ`: information, never an order (design: wall clocks lie). */
export type Instant = string & { readonly Instant: true }

/** Both ends included. */
export type Period = { readonly from: IsoDate; readonly to: IsoDate }

const dayLength = 86_400_000

/** Whether the text is a day of the calendar, written `YYYY-MM-DD`, years 1000-9999. */
export function isIsoDate(text: string): text is IsoDate {
	return /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && toText(Date.parse(`${text}T00:00:00Z`), 10) === text
}

/** @throws {AppError} `date-invalid` when the text is no day of the calendar, e.g. `2026-02-30`. */
export function isoDate(text: string): IsoDate {
	if (!isIsoDate(text)) throw new AppError('date-invalid')
	return text
}

/** The day a form field holds; `undefined` when it is empty or no day. */
export function textToIsoDate(text: string): IsoDate | undefined {
	const trimmed = text.trim()
	return isIsoDate(trimmed) ? trimmed : undefined
}

/** The day as the device's own calendar shows it. */
export function dateToIsoDate(date: Date): IsoDate {
	const pad = (value: number): string => String(value).padStart(2, '0')
	return isoDate(`${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`)
}

/** Whether the text is an instant written `YYYY-MM-DDTHH:MM:SSZ`. */
export function isInstant(text: string): text is Instant {
	return /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) && toText(Date.parse(text), 19) === text.slice(0, 19)
}

/** @throws {AppError} `date-invalid` when the text is not written `YYYY-MM-DDTHH:MM:SSZ`. */
export function instant(text: string): Instant {
	if (!isInstant(text)) throw new AppError('date-invalid')
	return text
}

/** Seconds are as fine as the ledger tells time; the rest is dropped. */
export function dateToInstant(date: Date): Instant {
	return instant(`${date.toISOString().slice(0, 19)}Z`)
}

/** For interfaces that want a `Date`. */
export function instantToDate(at: Instant): Date {
	return new Date(at)
}

/** The calendar day of an instant in a time zone (IANA name). */
export function localDay(at: Instant, timeZone = 'Europe/Riga'): IsoDate {
	const parts = new Intl.DateTimeFormat('en', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit'
	}).formatToParts(new Date(at))
	const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? ''
	return isoDate(`${part('year')}-${part('month')}-${part('day')}`)
}

/** @param count - calendar days, may be negative. */
export function addDays(day: IsoDate, count: number): IsoDate {
	return isoDate(toText(dayNumber(day) * dayLength + count * dayLength, 10))
}

/**
 * The same day some months later; a day that the month does not have becomes its last one (29-31 January + 1 = end of February).
 *
 * @param count - calendar months, may be negative.
 * @see docs/sources.md#administrativa-procesa-likums-43
 */
export function addMonths(day: IsoDate, count: number): IsoDate {
	const months = yearOf(day) * 12 + monthOf(day) - 1 + count
	const first = firstOfMonth(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1)
	return addDays(first, Math.min(dayOf(day), daysInMonth(first)) - 1)
}

/** @param month - 1 to 12. */
export function firstOfMonth(year: number, month: number): IsoDate {
	return isoDate(`${year}-${String(month).padStart(2, '0')}-01`)
}

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export function weekday(day: IsoDate): number {
	return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

export function isWeekend(day: IsoDate): boolean {
	return weekday(day) > 5
}

/** Calendar days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
	return dayNumber(to) - dayNumber(from)
}

export function isWithin(day: IsoDate, period: Period): boolean {
	return day >= period.from && day <= period.to
}

export function yearOf(day: IsoDate): number {
	return Number(day.slice(0, 4))
}

/** For sorting: text order is time order, oldest first. */
export function compareTexts(left: string, right: string): number {
	return left < right ? -1 : left > right ? 1 : 0
}

function monthOf(day: IsoDate): number {
	return Number(day.slice(5, 7))
}

function dayOf(day: IsoDate): number {
	return Number(day.slice(8, 10))
}

function daysInMonth(first: IsoDate): number {
	return new Date(Date.UTC(yearOf(first), monthOf(first), 0)).getUTCDate()
}

/** Days since 1970-01-01. Counted in UTC, where every day has 24 hours: summer time must not cost a day. */
function dayNumber(day: IsoDate): number {
	return Date.parse(`${day}T00:00:00Z`) / dayLength
}

function toText(milliseconds: number, length: number): string {
	return Number.isFinite(milliseconds) && Math.abs(milliseconds) <= 8.64e15
		? new Date(milliseconds).toISOString().slice(0, length)
		: ''
}
