import { expect, test } from 'vitest'
import { isoDate } from '$lib/domain/dates.ts'
import { noHolidayEdits } from '$lib/domain/deadlines/holiday-table.ts'
import { linesOf } from './holiday-lines.ts'

test('a removed holiday stays in sight, an own day is told apart, moved days come only when followed', () => {
	const edits = {
		...noHolidayEdits,
		added: [{ on: isoDate('2026-12-04'), name: 'Novada svētki' }],
		removed: [isoDate('2026-11-18')]
	}
	const lines = linesOf(2026, true, edits)
	const line = (on: string) => lines.find((each) => each.on === on)
	expect(line('2026-11-18')).toMatchObject({ origin: 'law', removed: true })
	expect(line('2026-12-04')).toMatchObject({ origin: 'own', removed: false, name: 'Novada svētki' })
	expect(line('2026-06-22')).toMatchObject({ origin: 'moved' })
	expect(linesOf(2026, false, edits).some(({ origin }) => origin === 'moved')).toBe(false)
	expect(lines.map(({ on }) => on)).toEqual(lines.map(({ on }) => on).sort())
})
