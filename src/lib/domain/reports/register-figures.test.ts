import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { Desk } from '../feedback/desk.fixture.ts'
import { commands, mustDo } from '../feedback/handling.fixture.ts'
import { registerFigures } from './register-figures.ts'
import { busyDesk, reportOf } from './register.fixture.ts'

describe('figures', () => {
	test('counts each thing once and annulled entries only as annulled', () => {
		expect(reportOf(busyDesk()).figures).toEqual({
			received: 5,
			voided: 1,
			byKind: { complaint: 2, suggestion: 1, idea: 1, thanks: 1 },
			byChannel: { counter: 3, phone: 0, letter: 0, email: 0, eaddress: 0, questionnaire: 0, box: 1, other: 1 },
			byClause: [
				{ clause: '5.2.1', count: 4 },
				{ clause: '6', count: 1 }
			],
			anonymous: 1,
			withDeadline: 4,
			overdue: 0,
			dueWithinWeek: 0,
			late: 1,
			byOutcome: {
				upheld: 0,
				'partly-upheld': 0,
				'not-upheld': 0,
				'left-unexamined': 0,
				forwarded: 0,
				withdrawn: 0,
				resolved: 0,
				noted: 0
			},
			answered: 0,
			answeredOnTime: 0
		})
	})

	test('tells how matters ended and which answers came in time; what is answered is not overdue', () => {
		const desk = new Desk()
		const [punctual, late, ended] = [desk.register(), desk.register(), desk.register()]
		const decide = [commands.examine, commands['give-account'], commands.rule] as const
		for (const { id } of [punctual, late]) for (const command of decide) mustDo(desk, id, command)
		for (const command of [commands.answer, commands.close]) mustDo(desk, punctual.id, command)
		mustDo(desk, ended.id, commands.end)
		desk.today = isoDate('2026-12-10')
		mustDo(desk, late.id, { ...commands.answer, sending: { on: desk.today, way: 'letter', note: '' } })
		const figures = registerFigures([...desk.entries.values()], desk.today)
		expect(figures).toMatchObject({ received: 3, answered: 2, answeredOnTime: 1, overdue: 0 })
		expect(figures.byOutcome).toMatchObject({ upheld: 1, resolved: 1, noted: 0 })
	})

	test('counts as due within a week the seven days after, and as overdue what was due before the day', () => {
		const desk = busyDesk()
		const dueOn = (day: string) => reportOf(desk, { preparedOn: isoDate(day) }).figures
		expect(dueOn('2026-11-29')).toMatchObject({ dueWithinWeek: 1, overdue: 0 })
		expect(dueOn('2026-11-30')).toMatchObject({ dueWithinWeek: 4, overdue: 0 })
		expect(dueOn('2026-12-05')).toMatchObject({ dueWithinWeek: 3, overdue: 1 })
	})

	test('of nothing are nothing', () => {
		expect(registerFigures([], isoDate('2026-11-23'))).toMatchObject({
			received: 0,
			byClause: [],
			byKind: { thanks: 0 }
		})
	})
})
