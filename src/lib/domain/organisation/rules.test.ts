import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { grounds } from './grounds.ts'
import { clausesOn, clauseTexts, compareClauses, standardClauses } from './rules.ts'

const newer = { id: '7', title: 'Vārds', text: 'Jaunā redakcija.', from: isoDate('2027-01-01'), to: undefined }
const dated = [
	...standardClauses.map((clause) => (clause.id === '7' ? { ...clause, to: isoDate('2026-12-31') } : clause)),
	newer
]

describe('the rules', () => {
	test('name every clause a complaint may be about, in order', () => {
		const ids = standardClauses.map(({ id }) => id)
		expect(ids).toEqual([...ids].sort(compareClauses))
		expect(ids.join(' ')).toBe(
			'5.1.1 5.1.2 5.2.1 5.2.2 5.2.3 5.3.1 5.3.2 5.4.1 5.4.2 5.4.3 5.4.4 5.4.5 5.5.1 5.5.2 5.5.3 5.6.1 5.6.2 6 7 8 9 10'
		)
	})

	test('hold since 06.11.2017', () => {
		expect(clausesOn(isoDate('2017-11-05'))).toEqual([])
		expect(clausesOn(isoDate('2017-11-06'))).toHaveLength(22)
	})

	test('keep each wording for the days on which it was in force', () => {
		expect(clauseTexts(['7'], isoDate('2026-12-31'), dated)['7']).toContain('redzamā vietā')
		expect(clauseTexts(['7'], isoDate('2027-01-01'), dated)).toEqual({ '7': 'Jaunā redakcija.' })
		expect(clauseTexts(['99'], isoDate('2027-01-01'), dated)).toEqual({})
	})

	test('sort as people count: 9 before 10, 5.2 before 5.10', () => {
		expect(['10', '9', '5.10', '5.2', '5'].sort(compareClauses)).toEqual(['5', '5.2', '5.10', '9', '10'])
	})

	test('clause 5.3.2 names the grounds one may tick', () => {
		expect(grounds).toHaveLength(15)
		expect(clauseTexts(['5.3.2'], isoDate('2026-11-23'))['5.3.2']).toContain('veselības stāvokļa')
	})
})
