import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastThreshold } from '../anonymity.ts'
import { releasable } from './release.ts'

test('however answers come in and people look in between, no batch is smaller than the threshold, nor is the last', () => {
	const arrivals = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 30 })
	fc.assert(
		fc.property(arrivals, fc.integer({ min: leastThreshold, max: 9 }), (numbers, threshold) => {
			let waiting = 0
			let kept = 0
			for (const arrived of numbers) {
				waiting += arrived
				const batch = releasable(waiting, threshold)
				expect(batch === 0 || batch >= threshold).toBe(true)
				waiting -= batch
				kept += batch
			}
			if (kept > 0) expect(waiting).toBeGreaterThanOrEqual(threshold)
			expect(kept + waiting).toBe(numbers.reduce((sum, each) => sum + each, 0))
		})
	)
})

test('so much waits at most, and would be lost with the tablet', () => {
	fc.assert(
		fc.property(fc.nat(200), fc.integer({ min: leastThreshold, max: 20 }), (waiting, threshold) => {
			expect(waiting - releasable(waiting, threshold)).toBeLessThan(2 * threshold)
		})
	)
})
