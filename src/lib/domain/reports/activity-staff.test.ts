import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { personId } from '../ledger/event.ts'
import { periodOf } from './activity-period.ts'
import { staffFigures, staffThreshold, suppress, type StaffFigures } from './activity-staff.ts'

const people = ['anna', 'baiba', 'dace', 'elza', 'fani'].map(personId)
const counts = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: people.length })

/** Every way in which the people may have been named, that would be shown just so. */
function worldsThatShow(shown: StaffFigures, size: number): readonly (readonly number[])[] {
	const worlds: number[][] = []
	const extend = (world: readonly number[]): void => {
		if (world.length === size) {
			if (JSON.stringify(figuresOf(world)) === JSON.stringify(shown)) worlds.push([...world])
			return
		}
		for (let count = 0; count <= 5; count++) extend([...world, count])
	}
	extend([])
	return worlds
}

function figuresOf(world: readonly number[]): StaffFigures {
	return suppress(new Map(world.map((count, index) => [people[index] ?? personId('nobody'), count])))
}

describe('figures about staff', () => {
	test('never let a number below three be computed, even by who knows how they are withheld', () => {
		fc.assert(
			fc.property(counts, (world) => {
				const shown = figuresOf(world)
				const worlds = worldsThatShow(shown, world.length)
				for (const [index, count] of world.entries()) {
					if (count >= staffThreshold) continue
					expect(new Set(worlds.map((each) => each[index])).size).toBeGreaterThan(1)
				}
			}),
			{ numRuns: 40 }
		)
	})

	test('show whoever has three or more, the most frequent first, and nobody else', () => {
		expect(figuresOf([1, 5, 0, 3])).toEqual({
			named: [
				{ person: 'baiba', count: 5 },
				{ person: 'elza', count: 3 }
			],
			total: 9
		})
	})

	test.each([
		['one person alone is left', [3, 1]],
		['nobody else was named', [4, 0, 0]],
		['all the others have the most that is hidden', [4, 2, 2]]
	])('withhold the total where %s', (_, world) => expect(figuresOf(world).total).toBeUndefined())

	test('are of whole years that are over: shorter periods could be subtracted', () => {
		const today = isoDate('2027-01-11')
		const asked = (span: 'month' | 'quarter' | 'year', on: string) =>
			staffFigures([], people, periodOf(span, isoDate(on)), today)
		expect(asked('month', '2026-05-01')).toBeUndefined()
		expect(asked('quarter', '2026-05-01')).toBeUndefined()
		expect(asked('year', '2027-01-11')).toBeUndefined()
		expect(asked('year', '2026-05-01')).toEqual({ named: [], total: undefined })
	})
})
