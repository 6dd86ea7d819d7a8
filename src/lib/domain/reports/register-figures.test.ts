import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
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
			late: 1
		})
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
