import { expect, test } from 'vitest'
import { instant } from '$lib/domain/dates.ts'
import { Desk } from '$lib/domain/feedback/desk.fixture.ts'
import { commands, mustDo } from '$lib/domain/feedback/handling.fixture.ts'
import { summarise } from '$lib/domain/feedback/summary.ts'
import { saveDueCalendar } from './due-calendar.ts'

test('what waits and what was promised stands in the calendar, by number alone', () => {
	const desk = new Desk()
	const [waiting, closed, voided] = [desk.register(), desk.register(), desk.register()]
	mustDo(desk, closed.id, commands.end)
	mustDo(desk, closed.id, commands['set-measure'])
	desk.do(voided.id, { type: 'void', reason: 'Kļūda', initials: ['AK', 'JB'] })
	let saved = ''
	saveDueCalendar(
		[...desk.entries.values()].map(summarise),
		{ answer: (number) => `Atbilde ${number}`, measure: (number) => `Darbība ${number}` },
		{ now: () => instant('2026-11-23T09:00:00Z'), saveFile: (_, bytes) => (saved = new TextDecoder().decode(bytes)) }
	)
	expect(saved.match(/SUMMARY:.*/g)?.map((line) => line.trim())).toEqual([
		`SUMMARY:Atbilde ${waiting.number}`,
		`SUMMARY:Darbība ${closed.number}`
	])
	expect(saved).toContain('DTSTART;VALUE=DATE:20261207')
	expect(saved).toContain('DTSTART;VALUE=DATE:20261218')
	expect(saved).not.toContain('Ozola')
})
