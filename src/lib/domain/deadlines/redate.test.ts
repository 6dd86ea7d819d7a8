import { expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { complaint, Desk } from '../feedback/desk.fixture.ts'
import { holidayTable, noHolidayEdits } from './holiday-table.ts'
import { redatings } from './redate.ts'

const closed = holidayTable(false, {
	...noHolidayEdits,
	added: [{ on: isoDate('2026-12-04'), name: 'Inventarizācija' }]
})

test('a new closed day moves the open entries whose term runs over it, and only them', () => {
	const desk = new Desk()
	const moved = desk.register()
	const voided = desk.register()
	desk.register({ ...complaint, kind: 'thanks' })
	desk.register({ ...complaint, receivedOn: '2026-11-18', happenedOn: '' })
	desk.do(voided.id, { type: 'void', reason: 'Kļūda', initials: ['IK', 'JB'] })
	expect(redatings([...desk.entries.values()], closed)).toMatchObject([
		{ entry: moved.id, from: { dueOn: '2026-12-07' }, to: { dueOn: '2026-12-08' } }
	])
})

test('the move is written into the entry, by its own row of the law', () => {
	const desk = new Desk()
	const { id } = desk.register()
	desk.holidays = closed
	expect(desk.do(id, { type: 'redate' })).toMatchObject({ ok: true })
	expect(desk.entry(id)).toMatchObject({ deadline: { dueOn: '2026-12-08', rule: { length: 10 } } })
	expect(desk.entry(id).history.at(-1)).toMatchObject({ type: 'redated', from: '2026-12-07', to: '2026-12-08' })
	expect(desk.do(id, { type: 'redate' })).toMatchObject({ issues: [{ code: 'nothing-changed' }] })
})
