import fc from 'fast-check'
import { expect, test } from 'vitest'
import { XrefEntries, type Row } from './xref-entries.ts'

const row = fc.record({ type: fc.nat(2), second: fc.nat(1e9), third: fc.nat(65_535) })
const listed = fc
	.uniqueArray(fc.nat(60), { maxLength: 40 })
	.chain((numbers) => fc.tuple(...numbers.map((number) => row.map((each) => [number, each] as const))))

function entriesOf(rows: readonly (readonly [number, Row])[]): XrefEntries {
	const runs = rows.map(([first]) => ({ first, count: 1 }))
	return new XrefEntries(runs, (index) => rows[index]?.[1] ?? { type: 0, second: 0, third: 0 }, 0)
}

function toEntry({ type, second, third }: Row) {
	if (type === 0) return { type: 'free' }
	return type === 1
		? { type: 'offset', offset: second, generation: third }
		: { type: 'compressed', container: second, index: third }
}

test('the entries of a section are those of its rows, by number, and the same one each time', () => {
	fc.assert(
		fc.property(listed, (rows) => {
			const entries = entriesOf(rows)
			const sorted = [...rows].sort(([one], [other]) => one - other)
			expect([...entries]).toEqual(sorted.map(([number, each]) => [number, toEntry(each)]))
			expect([entries.keys(), entries.last]).toEqual([sorted.map(([number]) => number), sorted.at(-1)?.[0] ?? -1])
			const used = sorted.filter(([, { type }]) => type !== 0)
			expect(entries.highest).toBe(used.at(-1)?.[0] ?? 0)
			expect(entries.farthest).toBe(Math.max(0, ...rows.map(([, { type, second }]) => (type === 1 ? second : 0))))
			for (let number = 0; number <= 61; number++) {
				expect(entries.has(number)).toBe(rows.some(([listedNumber]) => listedNumber === number))
				expect(entries.get(number)).toBe(entries.get(number))
			}
			expect(new Set([...entries].map(([number, entry]) => entry === entries.get(number)))).not.toContain(false)
		})
	)
})

test('of two sections taken together the newer one has the say', () => {
	fc.assert(
		fc.property(listed, listed, (older, newer) => {
			const merged = entriesOf(older).mergedWith(entriesOf(newer), 0)
			const expected = new Map([...older, ...newer].map(([number, each]) => [number, toEntry(each)]))
			expect(new Map(merged)).toEqual(expected)
		})
	)
})

test('a number that is listed twice is refused', () => {
	const free = { type: 0, second: 0, third: 0 }
	const of = (...runs: [number, number][]) =>
		new XrefEntries(
			runs.map(([first, count]) => ({ first, count })),
			() => free,
			7
		)
	expect(() => of([4, 3], [6, 1])).toThrow('xref-broken')
	expect(() => of([6, 1], [4, 3])).toThrow('xref-broken')
	expect(of([6, 1], [4, 2], [9, 0]).keys()).toEqual([4, 5, 6])
})
