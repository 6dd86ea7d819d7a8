import { describe, expect, test } from 'vitest'
import { addDays, isoDate, isWeekend } from '../dates.ts'
import { complaint } from '../feedback/desk.fixture.ts'
import { courseOf } from './course.ts'
import { seededRandom } from './random.ts'

const from = isoDate('2026-11-02')
const course = (days: number, seed: number, whole = true) =>
	courseOf({ draft: { ...complaint, receivedOn: from }, from, today: addDays(from, days), whole }, seededRandom(seed))
const seeds = Array.from({ length: 60 }, (_, seed) => seed)

describe('how a sample entry is handled', () => {
	test('an old one is closed, a new one has not begun', () => {
		for (const seed of seeds) {
			expect(['close', 'end']).toContain(course(60, seed).at(-1)?.command.type)
			expect(course(0, seed)).toEqual([])
		}
	})

	test('on weekdays, one after the other, none after today', () => {
		for (const seed of seeds) {
			const days = course(9, seed).map(({ on }) => on)
			expect(days).toEqual([...days].sort())
			expect(days.some((day) => isWeekend(day) || day > addDays(from, 9))).toBe(false)
		}
	})

	test('most are examined to the end, some are forwarded or settled on the spot; in short each is ended in one step', () => {
		const kinds = new Set(seeds.flatMap((seed) => course(60, seed).map(({ command }) => command.type)))
		for (const type of ['examine', 'rule', 'answer', 'forward', 'tell', 'end', 'set-measure', 'close'] as const)
			expect(kinds).toContain(type)
		expect(seeds.every((seed) => course(60, seed, false).length === 1)).toBe(true)
	})
})
