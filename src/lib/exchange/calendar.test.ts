import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant, isoDate } from '$lib/domain/dates.ts'
import { calendarFile } from './calendar.ts'

const at = instant('2026-11-23T09:00:00Z')
const textOf = (days: Parameters<typeof calendarFile>[0]) => new TextDecoder().decode(calendarFile(days, at))
const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

test('a due day is a whole day with a reminder at nine', () => {
	const day = {
		uid: 'entry-1@uzklausi',
		on: isoDate('2026-12-31'),
		summary: 'Atbilde KAC-1/2026-0042; termiņš, pēdējā diena'
	}
	expect(unfold(textOf([day]))).toEqual([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Uzklausi//LV',
		'CALSCALE:GREGORIAN',
		'BEGIN:VEVENT',
		'UID:entry-1@uzklausi',
		'DTSTAMP:20261123T090000Z',
		'DTSTART;VALUE=DATE:20261231',
		'DTEND;VALUE=DATE:20270101',
		'SUMMARY:Atbilde KAC-1/2026-0042\\; termiņš\\, pēdējā diena',
		'TRANSP:TRANSPARENT',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		'DESCRIPTION:Atbilde KAC-1/2026-0042\\; termiņš\\, pēdējā diena',
		'TRIGGER:PT9H',
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR',
		''
	])
})

test('no line is longer than 75 octets, and unfolded it says what was meant', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
			const text = textOf([{ uid: 'u', on: isoDate('2026-12-07'), summary }])
			for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
			const [told = ''] = unfold(text).filter((line) => line.startsWith('SUMMARY:'))
			const meant = told.slice('SUMMARY:'.length).replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
			expect(meant).toBe(summary.replace(/\r?\n/g, '\n'))
		})
	)
})
