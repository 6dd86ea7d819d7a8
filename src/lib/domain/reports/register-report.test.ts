import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { complaint, Desk } from '../feedback/desk.fixture.ts'
import { busyDesk, exported, full, reportOf } from './register.fixture.ts'

describe('a register report', () => {
	test('holds the entries in order of number, annulled ones too', () => {
		expect(reportOf(busyDesk()).entries.map(({ number, stage }) => `${number.slice(-1)} ${stage}`)).toEqual([
			'1 received',
			'2 received',
			'3 received',
			'4 voided',
			'5 received',
			'6 received'
		])
	})

	test('names no submitter unless asked to', () => {
		const desk = busyDesk()
		expect(JSON.stringify(reportOf(desk))).not.toMatch(/Ozol|piemers\.lv.*anna|Liepu/)
		expect(JSON.stringify(reportOf(desk, { build: full }))).toContain('Anna Ozoliņa')
	})

	test('cuts out a period by the day of writing down', () => {
		const period = { from: isoDate('2026-11-24'), to: isoDate('2026-11-30') }
		const report = reportOf(busyDesk(), { period })
		expect(report.entries.map(({ number }) => number.slice(-1))).toEqual(['5', '6'])
		expect(report.figures.received).toBe(2)
	})

	test('lists the complaints that wait for the examiner', () => {
		const report = reportOf(busyDesk())
		expect(report.waiting).toEqual([report.entries[0]?.id, report.entries[2]?.id])
	})

	test('carries the wording of the clauses it names, and the names of those who wrote', () => {
		const report = reportOf(busyDesk())
		expect(Object.keys(report.clauseTexts)).toEqual(['6', '5.2.1'])
		expect(report.people).toEqual({ 'person-1': 'Ilze Kalniņa' })
	})
})

describe('changes since the previous export', () => {
	test('without one are everything since the start', () => {
		const { changes } = reportOf(busyDesk())
		expect(changes.added).toHaveLength(6)
		expect(changes.corrected).toMatchObject([
			{ number: 'KAC-1/2026-0001', on: '2026-11-24', by: 'Ilze Kalniņa', reason: 'Pārrakstīšanās kļūda' }
		])
		expect(changes.voided).toEqual([
			{ number: 'KAC-1/2026-0004', on: '2026-11-24', reason: 'Ierakstīts divreiz', initials: ['IK', 'JB'] }
		])
	})

	test('are only what came after it, of old entries too', () => {
		const desk = busyDesk()
		const previous = exported(desk)
		desk.register()
		desk.do([...desk.entries.values()][1]!.id, { type: 'void', reason: 'Kļūda', initials: ['IK', 'JB'] })
		const period = { from: desk.today, to: desk.today }
		const { changes } = reportOf(desk, { previous, period })
		expect(changes.added).toEqual(['KAC-1/2026-0007'])
		expect(changes.corrected).toEqual([])
		expect(changes.voided.map(({ number }) => number)).toEqual(['KAC-1/2026-0002'])
	})

	test('of an empty register are none', () => {
		expect(reportOf(new Desk()).changes).toEqual({ previous: undefined, added: [], corrected: [], voided: [] })
	})
})

test('a year without entries is a report too', () => {
	const desk = new Desk()
	desk.register(complaint)
	const report = reportOf(desk, { period: { from: isoDate('2025-01-01'), to: isoDate('2025-12-31') } })
	expect(report.entries).toEqual([])
	expect(report.figures.received).toBe(0)
})
