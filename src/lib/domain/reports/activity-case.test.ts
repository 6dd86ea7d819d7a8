import { describe, expect, test } from 'vitest'
import { addDays, instant, isoDate } from '../dates.ts'
import { complaint, Desk, rules, today } from '../feedback/desk.fixture.ts'
import { commands, entryAt, mustDo } from '../feedback/handling.fixture.ts'
import { personId } from '../ledger/event.ts'
import { activityCase } from './activity-case.ts'
import { activityReport } from './activity.ts'
import { measuresOf } from './activity-measures.ts'
import { periodOf } from './activity-period.ts'
import { inState } from './activity-timeliness.ts'
import { isMixed } from './activity-spread.ts'

const reader = personId('reader')
const month = periodOf('month', today)

function casesOf(desk: Desk, by = reader) {
	return [...desk.entries.values()].map((entry) => activityCase(entry, rules.holidays, by))
}

function reportOf(desk: Desk, on = desk.today) {
	return activityReport(casesOf(desk), { period: month, today: on, staff: [] })
}

/** A complaint decided as told. */
function decided(desk: Desk, finding: 'upheld' | 'not-upheld', departure = ''): void {
	const { id } = desk.register({ ...complaint, service: 'Deklarēšana' })
	for (const command of [commands.examine, commands['give-account']]) mustDo(desk, id, command)
	const { ruling } = commands.rule
	mustDo(desk, id, { type: 'rule', ruling: { ...ruling, finding, clauses: [{ clause: '5.2.1', finding }], departure } })
}

describe('limits of a period', () => {
	test('an answer is in time until its due day, late after it, overdue while it is missing', () => {
		const { desk, id } = entryAt('decided')
		const dueOn = desk.entry(id).deadline?.dueOn ?? today
		const stateOn = (on: typeof today) => reportOf(desk, on).timeliness
		expect(inState(stateOn(dueOn), 'running', 'answer')).toHaveLength(1)
		expect(inState(stateOn(addDays(dueOn, 1)), 'overdue', 'answer')).toHaveLength(1)
		desk.today = dueOn
		const punctual = mustDo(desk, id, { ...commands.answer, sending: { ...commands.answer.sending, on: dueOn } })
		expect(inState(reportOf(desk).timeliness, 'kept', 'answer')).toEqual([{ id, number: punctual.number }])
	})

	test('an answer after the due day is late', () => {
		const { desk, id } = entryAt('decided')
		desk.today = addDays(desk.entry(id).deadline?.dueOn ?? today, 1)
		mustDo(desk, id, { ...commands.answer, sending: { ...commands.answer.sending, on: desk.today } })
		expect(inState(reportOf(desk).timeliness, 'late', 'answer')).toHaveLength(1)
	})

	test('what was forwarded is judged by the limit for forwarding, not by that of an answer', () => {
		const { desk } = entryAt('forwarded', { ...complaint, kind: 'suggestion', channel: 'letter' })
		const types = casesOf(desk)[0]?.limits.map(({ type }) => type)
		expect(types).toContain('forward')
		expect(types).not.toContain('answer')
		expect(inState(reportOf(desk).timeliness, 'kept', 'forward')).toHaveLength(1)
	})

	test('receipt is to be confirmed of letters, not of what is said at the desk', () => {
		const acknowledge = (channel: 'letter' | 'counter') => {
			const { desk } = entryAt('received', { ...complaint, channel })
			return casesOf(desk)[0]?.limits.filter(({ type }) => type === 'acknowledge')
		}
		expect(acknowledge('letter')).toHaveLength(1)
		expect(acknowledge('counter')).toEqual([])
	})
})

describe('like cases', () => {
	test('that were decided differently stand first, with those that give a reason', () => {
		const desk = new Desk()
		desk.usualFinding = undefined
		decided(desk, 'upheld')
		decided(desk, 'upheld')
		decided(desk, 'not-upheld', 'Šoreiz saraksts bija izlikts.')
		const [group] = reportOf(desk).spread
		expect(group).toMatchObject({ kind: 'complaint', service: 'Deklarēšana', clause: '5.2.1' })
		expect(group?.findings.upheld).toHaveLength(2)
		expect(group?.findings['not-upheld']).toHaveLength(1)
		expect(group?.departures).toHaveLength(1)
		expect(group && isMixed(group)).toBe(true)
	})

	test('need two: one decision alone is compared with nothing', () => {
		const desk = new Desk()
		decided(desk, 'upheld')
		expect(reportOf(desk).spread).toEqual([])
	})
})

test('of a case about the reader nothing is told but kind, channel and days (5.4.4)', () => {
	const { desk, id } = entryAt('received')
	mustDo(desk, id, { type: 'name-staff', people: [reader] })
	const [closed] = casesOf(desk)
	expect(closed).toMatchObject({ closedToReader: true, service: '', clauses: [], involved: [], outcome: undefined })
	expect(reportOf(desk).closedToReader).toHaveLength(1)
	expect(casesOf(desk, personId('somebody'))[0]).toMatchObject({ closedToReader: false, clauses: ['5.2.1'] })
})

test('a corrective action is open until its day, overdue after it, and told while the period has to do with it', () => {
	const { desk, id } = entryAt('decided')
	const { measure } = commands['set-measure']
	mustDo(desk, id, commands['set-measure'])
	const stateOn = (on: string, period = month) => measuresOf(casesOf(desk), period, isoDate(on))
	expect(stateOn('2026-12-18')).toMatchObject([{ state: 'open', action: measure.action, ref: { id } }])
	expect(stateOn('2026-12-19')).toMatchObject([{ state: 'overdue' }])
	desk.today = isoDate('2026-12-01')
	mustDo(desk, id, { type: 'set-measure', measure: { ...measure, id: 1, doneOn: '2026-12-01' } })
	expect(stateOn('2026-12-19')).toMatchObject([{ state: 'done' }])
	expect(stateOn('2027-01-20', periodOf('month', isoDate('2027-01-20')))).toEqual([])
})

test.each([
	{ channel: 'counter', recordedAt: '2026-11-23T07:30:00Z', hour: 9, why: 'winter time in Riga' },
	{ channel: 'phone', recordedAt: '2026-11-23T12:59:00Z', hour: 14, why: 'the hour that began' },
	{ channel: 'letter', recordedAt: '2026-11-23T07:30:00Z', hour: undefined, why: 'a letter was written whenever' }
] as const)('$channel at $recordedAt is of hour $hour: $why', ({ channel, recordedAt, hour }) => {
	const desk = new Desk()
	const entry = { ...desk.register({ ...complaint, channel }), recordedAt: instant(recordedAt) }
	expect(activityCase(entry, rules.holidays, reader).hour).toBe(hour)
})
