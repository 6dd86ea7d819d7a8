import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personId } from '../../ledger/event.ts'
import { holdersOf, pairOf, pairsOf, type SurveyKey } from './terms.ts'

const people = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/).map(personId), { minLength: 2, maxLength: 5 })

test('every two holders are a pair, in any order, and nobody is one alone or with a stranger', () => {
	fc.assert(
		fc.property(people, (holders) => {
			const pairs = pairsOf(holders).map((pair) => ({ holders: pair, parts: ['', ''] as const }))
			const key: SurveyKey = { recipient: 'age1', pairs }
			expect(pairs).toHaveLength((holders.length * (holders.length - 1)) / 2)
			expect(holdersOf(key)).toEqual(holders)
			for (const one of holders) {
				expect(pairOf(key, one, one)).toBeUndefined()
				expect(pairOf(key, one, personId('a-stranger'))).toBeUndefined()
				for (const other of holders) if (one !== other) expect(pairOf(key, one, other)).toBe(pairOf(key, other, one))
			}
		})
	)
})
