import { expect, test } from 'vitest'
import { isoDate } from '$lib/domain/dates.ts'
import { complaint, Desk, rules } from '$lib/domain/feedback/desk.fixture.ts'
import { summarise } from '$lib/domain/feedback/summary.ts'
import { dueLists } from './due.ts'
import { servicesUsed } from './services.ts'
import { slipFileName } from './slip.ts'

test('the day lists what is overdue, due today and due soon, the earliest first; thanks and voided entries wait for nothing', () => {
	const desk = new Desk()
	const [late, early] = [desk.register(), desk.register({ ...complaint, receivedOn: '2026-11-20' })]
	const gone = desk.register()
	desk.do(gone.id, { type: 'void', reason: 'Reģistrēts divreiz', initials: ['IK', 'AB'] })
	desk.register({ ...complaint, kind: 'thanks' })
	const summaries = [...desk.entries.values()].map(summarise)
	const on = (day: string) => dueLists(summaries, { today: isoDate(day), rules })

	expect([early.deadline?.dueOn, late.deadline?.dueOn]).toEqual(['2026-12-04', '2026-12-07'])
	expect(on('2026-12-10').overdue.map(({ id }) => id)).toEqual([early.id, late.id])
	expect(on('2026-12-07').today.map(({ id }) => id)).toEqual([late.id])
	expect(on('2026-12-03').soon.map(({ id }) => id)).toEqual([early.id, late.id])
	expect(on('2026-11-24')).toEqual({ overdue: [], today: [], soon: [] })
})

test('services used before are offered, the most frequent first', () => {
	const desk = new Desk()
	for (const service of ['Kase', 'Deklarācija', '', 'Deklarācija']) desk.register({ ...complaint, service })
	expect(servicesUsed([...desk.entries.values()].map(summarise))).toEqual(['Deklarācija', 'Kase'])
})

test('the file name of a slip tells the number and nothing else', () => {
	const { number } = new Desk().register()
	expect(slipFileName(number, false)).toBe('lapina-KAC-1-2026-0001.pdf')
	expect(slipFileName(number, true)).toBe('lapina-KAC-1-2026-0001-liela.pdf')
})
