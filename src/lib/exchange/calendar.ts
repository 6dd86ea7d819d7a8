import { addDays, type Instant, type IsoDate } from '$lib/domain/dates.ts'

/** One day in a calendar. */
export type CalendarDay = {
	/** Stays the same from file to file, so that a calendar replaces what it has instead of doubling it. */
	readonly uid: string
	readonly on: IsoDate
	/** No personal data: calendars lie on other servers. */
	readonly summary: string
}

/**
 * A calendar file of whole days, each with a reminder at nine in the morning: never at night.
 *
 * @returns UTF-8, media type `text/calendar`.
 * @see RFC 5545
 */
export function calendarFile(days: readonly CalendarDay[], stampedAt: Instant): Uint8Array<ArrayBuffer> {
	const stamp = stampedAt.replace(/[-:]/g, '')
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Uzklausi//LV',
		'CALSCALE:GREGORIAN',
		...days.flatMap((day) => eventLines(day, stamp)),
		'END:VCALENDAR'
	]
	return new TextEncoder().encode(lines.map((line) => `${folded(line)}\r\n`).join(''))
}

function eventLines({ uid, on, summary }: CalendarDay, stamp: string): readonly string[] {
	return [
		'BEGIN:VEVENT',
		`UID:${escaped(uid)}`,
		`DTSTAMP:${stamp}`,
		`DTSTART;VALUE=DATE:${compact(on)}`,
		`DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
		`SUMMARY:${escaped(summary)}`,
		'TRANSP:TRANSPARENT',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`DESCRIPTION:${escaped(summary)}`,
		'TRIGGER:PT9H',
		'END:VALARM',
		'END:VEVENT'
	]
}

function compact(day: IsoDate): string {
	return day.replaceAll('-', '')
}

/** TEXT, RFC 5545 3.3.11. */
function escaped(text: string): string {
	return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

/** Lines of at most 75 octets, never parted within a letter (3.1). */
function folded(line: string): string {
	const encoder = new TextEncoder()
	const parts: string[] = []
	let [part, octets] = ['', 0]
	for (const letter of line) {
		const size = encoder.encode(letter).length
		if (octets + size > 75) {
			parts.push(part)
			// The blank that begins a continued line counts as well.
			;[part, octets] = ['', 1]
		}
		part += letter
		octets += size
	}
	return [...parts, part].join('\r\n ')
}
