import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'

test('the same seed gives the same choices', () => {
	const draw = (seed: number) => {
		const random = seededRandom(seed)
		return Array.from({ length: 20 }, () => random.below(1000))
	}
	expect(draw(1)).toEqual(draw(1))
	expect(draw(1)).not.toEqual(draw(2))
})

test('choices are spread evenly enough', () => {
	const random = seededRandom(42)
	const counts = [0, 0, 0, 0, 0]
	for (let index = 0; index < 10_000; index++) counts[random.pick([0, 1, 2, 3, 4])]!++
	expect(Math.min(...counts)).toBeGreaterThan(1800)
	expect(Math.max(...counts)).toBeLessThan(2200)
})
