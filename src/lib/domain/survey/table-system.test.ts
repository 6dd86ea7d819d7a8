import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableSystem } from './table-system.ts'
import { noAnswerCode, type CountTable } from './tables.ts'

const rows = { question: 'q', codes: ['a', 'b', noAnswerCode] }
const columns = { question: 'group', codes: ['x', 'y'] }
const plain: CountTable = { rows, columns: undefined, counts: [5, 3, 2] }
const crossed: CountTable = { rows, columns, counts: [4, 1, 1, 2, 1, 1] }

describe('tables as one system', () => {
	test('a question that stands in two tables has its counts once', () => {
		const { tables, total } = tableSystem([plain, crossed], [])
		expect(total).toBe(10)
		expect(tables[1]?.rows).toEqual(tables[0]?.rows)
	})

	test('the value of a mean is bound to the counts it is made of', () => {
		const { means, figures } = tableSystem([plain], [{ question: 'q', values: { a: 1, b: 5 } }])
		expect(means[0]?.mean).toBe((5 * 1 + 3 * 5) / 8)
		expect(figures.at(-1)).toMatchObject({ value: 8, mean: true })
	})

	test.each([
		['of different people', [plain, { ...crossed, counts: [4, 1, 1, 2, 1, 2] }]],
		['whose common question differs', [plain, { ...crossed, counts: [4, 0, 1, 3, 1, 1] }]],
		['one pair twice', [crossed, { ...crossed, rows: columns, columns: rows, counts: [4, 1, 1, 1, 2, 1] }]],
		['of one question by itself', [{ ...plain, columns: rows, counts: [5, 0, 0, 0, 3, 0, 0, 0, 2] }]]
	])('tables %s are a bug', (_, tables) => {
		expect(() => tableSystem(tables, [])).toThrow(RangeError)
	})

	test('property: the true counts fulfil every rule', () => {
		const count = fc.nat({ max: 20 })
		fc.assert(
			fc.property(fc.tuple(count, count, count, count, count, count), (counts) => {
				const { figures, rules } = tableSystem([{ rows, columns, counts }], [])
				for (const { row } of rules) {
					const sum = [...row].reduce((total, [figure, by]) => total + by * BigInt(figures[figure]?.value ?? 0), 0n)
					expect(sum).toBe(0n)
				}
			})
		)
	})
})
