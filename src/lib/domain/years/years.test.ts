import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldBooks, draftOf } from '../books.ts'
import { instant, isoDate } from '../dates.ts'
import { complaint, Desk } from '../feedback/desk.fixture.ts'
import { commands, mustDo } from '../feedback/handling.fixture.ts'
import { summarise } from '../feedback/summary.ts'
import { deviceId, personId, type Sha256 } from '../ledger/event.ts'
import { salts } from '../ledger/ledger.fixture.ts'
import { emptyHead, writeEvent } from '../ledger/record.ts'
import { decideYearEnd, periodOfYear, yearToClose } from './year-end.ts'
import { isClosed, type ClosedYear, type YearsFact } from './years.ts'

const newYear = isoDate('2027-01-04')
const summariesOf = (desk: Desk) => [...desk.entries.values()].map((entry) => summarise(entry))
const closed: ClosedYear = {
	year: 2026,
	closedOn: newYear,
	fileHash: 'ab'.repeat(32) as Sha256,
	entries: 3,
	voided: [],
	carried: []
}

/** One ended, one annulled, one still open, one thanks. */
function busyYear(): Desk {
	const desk = new Desk()
	const [first, second] = [desk.register(), desk.register()]
	desk.register()
	desk.register({ ...complaint, kind: 'thanks', clauses: [] })
	mustDo(desk, first.id, commands.end)
	desk.do(second.id, { type: 'void', reason: 'Divreiz', initials: ['AK', 'JB'] })
	return desk
}

describe('a year’s book', () => {
	test('counts every number of the year, names the annulled ones and carries what nobody has ended', () => {
		expect(decideYearEnd([], summariesOf(busyYear()), 2026, newYear)).toEqual({
			year: 2026,
			entries: 4,
			voided: ['KAC-1/2026-0002'],
			carried: ['KAC-1/2026-0003']
		})
	})

	test('what was carried once is carried on until it is ended', () => {
		const desk = busyYear()
		desk.today = newYear
		desk.register({ ...complaint, receivedOn: '2027-01-04' })
		const next = decideYearEnd([closed], summariesOf(desk), 2027, isoDate('2028-01-03'))
		expect(next).toMatchObject({ year: 2027, entries: 1, carried: ['KAC-1/2026-0003', 'KAC-1/2027-0001'] })
	})

	test('cannot be closed before the year is over, nor twice, nor with a number missing', () => {
		const summaries = summariesOf(busyYear())
		expect(decideYearEnd([], summaries, 2026, isoDate('2026-12-31'))).toBe('year-not-over')
		expect(decideYearEnd([closed], summaries, 2026, newYear)).toBe('year-closed-already')
		expect(decideYearEnd([], summaries.toSpliced(1, 1), 2026, newYear)).toBe('numbers-missing')
	})

	test('the earliest open one is asked for, from the first day of the next year', () => {
		const summaries = summariesOf(busyYear())
		expect(yearToClose([], summaries, isoDate('2026-12-31'))).toBeUndefined()
		expect(yearToClose([], summaries, isoDate('2027-01-01'))).toBe(2026)
		expect(yearToClose([closed], summaries, newYear)).toBeUndefined()
		expect(yearToClose([], [], newYear)).toBeUndefined()
	})

	test('spans the whole year, and stays closed in the ledger', () => {
		expect(periodOfYear(2026)).toEqual({ from: '2026-01-01', to: '2026-12-31' })
		const fact: YearsFact = { type: 'year.closed', body: closed }
		const signing = { now: instant('2027-01-04T09:00:00Z'), actor: personId('person-1'), appBuild: '0.1.0' }
		const { record } = writeEvent(draftOf(fact, signing), emptyHead(deviceId('device-1')), salts(1))
		const { years } = foldBooks([record])
		expect(years).toEqual([closed])
		expect([isClosed(years, 2026), isClosed(years, 2027)]).toEqual([true, false])
	})
})

test('property: every entry of the year is annulled, carried, ended or thanks, and none is two of these', () => {
	const happening = fc.constantFrom('end', 'void', 'thanks', 'open')
	fc.assert(
		fc.property(fc.array(happening, { maxLength: 12 }), (list) => {
			const desk = new Desk()
			for (const each of list) {
				const { id } = desk.register(each === 'thanks' ? { ...complaint, kind: 'thanks', clauses: [] } : complaint)
				if (each === 'end') mustDo(desk, id, commands.end)
				if (each === 'void') desk.do(id, { type: 'void', reason: 'Kļūda', initials: ['AK', 'JB'] })
			}
			const end = decideYearEnd([], summariesOf(desk), 2026, newYear)
			if (typeof end === 'string') throw new Error(end)
			const count = (what: string): number => list.filter((each) => each === what).length
			expect(end.entries).toBe(list.length)
			expect([end.voided.length, end.carried.length]).toEqual([count('void'), count('open')])
			expect(new Set([...end.voided, ...end.carried]).size).toBe(end.voided.length + end.carried.length)
		}),
		{ numRuns: 60 }
	)
})
