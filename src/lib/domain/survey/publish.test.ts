import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anonymityAdvice, anonymityPolicy, clientPolicy } from './anonymity.ts'
import { publish, type Publication } from './publish.ts'
import { rowSpace } from './row-space.ts'
import { noAnswerCode, crossTable, plainTable, tableQuestions, type CountTable, type Dimension } from './tables.ts'
import { collectAnswers } from './collect.ts'
import { choice, choices, lv, questionnaire, section, single } from './survey.fixture.ts'

const policy = anonymityPolicy()
const dimension = (question: string, ...codes: readonly string[]): Dimension => ({ question, codes })
const plain = (rows: Dimension, ...counts: readonly number[]): CountTable => ({ rows, columns: undefined, counts })
const cross = (rows: Dimension, columns: Dimension, ...counts: readonly number[]): CountTable => ({
	rows,
	columns,
	counts
})
const shown = (publication: Publication) => {
	if ('refused' in publication) throw new Error('refused')
	return publication
}
const unit = dimension('unit', 'a', 'b')
const mood = dimension('mood', 'good', 'bad', noAnswerCode)

describe('what a table shows', () => {
	test('nothing, not even how many, below the threshold', () => {
		expect(publish([plain(mood, 3, 1, 0)], policy)).toEqual({ refused: 'below-threshold', needed: 5 })
	})

	test('every count, where all are large; that nobody was silent is told', () => {
		expect(shown(publish([plain(mood, 30, 12, 0)], policy)).tables[0]?.counts).toEqual([30, 12, 0])
	})

	test('a second count is hidden with a single small one, or the total would tell it', () => {
		const [table] = shown(publish([plain(dimension('q', 'a', 'b', 'c', 'd'), 20, 12, 3, 7)], policy)).tables
		expect(table?.counts).toEqual([20, 12, undefined, undefined])
	})

	test('so is a third, where the hidden ones together are still below the threshold', () => {
		const [table] = shown(publish([plain(dimension('q', 'a', 'b', 'c', 'd'), 20, 12, 3, 1)], policy)).tables
		expect(table?.counts).toEqual([20, undefined, undefined, undefined])
	})

	test("nothing of a question in which all agree: that would be everybody's own answer", () => {
		const [table] = shown(publish([plain(mood, 9, 0, 0)], policy)).tables
		expect(table?.counts).toEqual([undefined, undefined, 0])
	})

	test('a group that is too small is not shown, and the other group neither', () => {
		const { tables } = shown(publish([cross(unit, mood, 2, 1, 0, 12, 11, 0)], policy))
		expect(tables[0]?.rowTotals).toEqual([undefined, undefined])
		expect(tables[0]?.counts.slice(0, 2)).toEqual([undefined, undefined])
		expect(tables[0]?.columnTotals).toEqual([14, 12, 0])
	})

	test('a mean is shown where it tells nobody, and held back where it would', () => {
		const steps = dimension('q', '1', '2', '3', noAnswerCode)
		const mean = { question: 'q', values: { '1': 1, '2': 2, '3': 3 } }
		const all = shown(publish([plain(steps, 6, 7, 8, 0)], policy, [mean]))
		expect(all.means).toEqual([{ question: 'q', mean: 44 / 21 }])
		// Two hidden counts, their sum from the total and their weights from the mean: two equations, two unknowns.
		const some = shown(publish([plain(steps, 3, 4, 14, 0)], policy, [mean]))
		expect([some.tables[0]?.counts.filter((count) => count === undefined).length, some.means[0]?.mean]).not.toEqual([
			2,
			53 / 21
		])
		const few = shown(publish([plain(steps, 1, 1, 1, 9)], policy, [mean]))
		expect(few.means).toEqual([{ question: 'q', mean: undefined }])
	})

	test('beside the counts of each question of clients, a comparison hides what these would tell', () => {
		const counts = [2, 1, 0, 12, 11, 0]
		const { tables } = shown(publish([cross(unit, mood, ...counts)], clientPolicy(5)))
		expect(tables[0]?.rowTotals).toEqual([3, 23])
		expect(tables[0]?.counts, 'where totals are hidden 12 and 11 are told').toEqual(counts.map(() => undefined))
		expect(shown(publish([plain(mood, 3, 2, 0)], clientPolicy(5))).tables[0]?.counts).toEqual([3, 2, 0])
	})

	test('tables of different people or one twice are a bug', () => {
		expect(() => publish([plain(mood, 9, 9, 0), plain(unit, 9, 8)], policy)).toThrow(RangeError)
		expect(() => publish([plain(mood, 9, 9, 0), cross(unit, mood, 9, 0, 0, 0, 8, 1)], policy)).toThrow(RangeError)
		expect(() => publish([plain(mood, 9, 9, 0), plain(mood, 9, 9, 0)], policy)).toThrow(RangeError)
		expect(() => publish([cross(mood, unit, 9, 9, 0, 0, 0, 0), cross(unit, mood, 9, 0, 0, 9, 0, 0)], policy)).toThrow(
			RangeError
		)
	})
})

/**
 * The adversary, written apart from what is judged: unknown is how many there are of every combination of all answers; whatever is
 * shown is an equation on these; fractions are exact.
 */
describe('no sum of shown figures, over all tables and means together, tells', () => {
	const sizes = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 2, max: 4 })))
	type People = { readonly sizes: readonly number[]; readonly people: readonly (readonly number[])[] }
	const people: fc.Arbitrary<People> = sizes.chain((each) =>
		fc.record({
			sizes: fc.constant(each),
			people: fc.array(fc.tuple(...each.map((size) => fc.integer({ min: 0, max: size - 1 }))), {
				minLength: 5,
				maxLength: 60
			})
		})
	)
	const pairs = [
		[0, 1],
		[0, 2],
		[1, 2]
	] as const
	const names = ['q0', 'q1', 'q2']
	const isSilent = (code: number, size: number): boolean => code === size - 1
	const dimensions = ({ sizes: all }: People): readonly Dimension[] =>
		all.map((size, index) => ({
			question: names[index] ?? '',
			codes: Array.from({ length: size }, (_, code) => (isSilent(code, size) ? noAnswerCode : String(code)))
		}))
	const countBy = ({ sizes: all, people: each }: People, by: readonly number[]): readonly number[] => {
		const counts = Array<number>(by.reduce((product, index) => product * all[index]!, 1)).fill(0)
		for (const person of each) counts[by.reduce((place, index) => place * all[index]! + person[index]!, 0)]! += 1
		return counts
	}
	/** Columns are combinations of all three answers; `by` and `place` name a count. */
	const equation = ({ sizes: all }: People, by: readonly number[], place: number): number[] => {
		const [one, two, three] = [all[0]!, all[1]!, all[2]!]
		return Array.from({ length: one * two * three }, (_, index) => {
			const person = [Math.floor(index / (two * three)), Math.floor(index / three) % two, index % three]
			return by.reduce((at, each) => at * all[each]! + person[each]!, 0) === place ? 1 : 0
		})
	}
	type Fact = { readonly by: readonly number[]; readonly place: number; readonly value: number }

	test('a hidden count, a count below the threshold or a small remainder', () => {
		const chosenPairs = fc.subarray([...pairs], { minLength: 1 })
		fc.assert(
			fc.property(people, chosenPairs, fc.boolean(), (all, which, withMean) => {
				const by = dimensions(all)
				const tables = [
					...which.map(([one, two]): CountTable => ({
						rows: by[one]!,
						columns: by[two]!,
						counts: countBy(all, [one, two])
					}))
				]
				const first = which[0]![0]
				const values = Object.fromEntries(by[first]!.codes.slice(0, -1).map((code) => [code, Number(code) + 1]))
				const publication = publish(tables, policy, withMean ? [{ question: names[first]!, values }] : [])
				if ('refused' in publication) return

				const known: number[][] = [equation(all, [], 0)]
				const hidden: Fact[] = []
				const learn = (fact: Fact, count: number | undefined): void => {
					if (count === undefined) hidden.push(fact)
					else {
						expect(count).toBe(fact.value)
						known.push(equation(all, fact.by, fact.place))
						const silence = fact.by.some((index) => {
							const size = all.sizes[index]!
							return fact.by.length === 1
								? isSilent(fact.place, size)
								: isSilent(
										index === fact.by[1] ? fact.place % size : Math.floor(fact.place / all.sizes[fact.by[1]!]!),
										size
									)
						})
						expect(count >= 5 || (count === 0 && silence)).toBe(true)
					}
				}
				for (const [index, pair] of which.entries()) {
					const table = publication.tables[index]!
					const parts = [
						[[...pair], table.counts],
						[[pair[0]], table.rowTotals],
						[[pair[1]], table.columnTotals]
					] as const
					for (const [of, counts] of parts)
						for (const [place, value] of countBy(all, of).entries()) learn({ by: of, place, value }, counts[place])
				}
				const mean = publication.means[0]?.mean
				if (mean !== undefined) {
					const counts = countBy(all, [first])
					const base = counts.slice(0, -1).reduce((sum, count) => sum + count, 0)
					const weighted = counts.slice(0, -1).reduce((sum, count, code) => sum + count * (code + 1), 0)
					expect(base).toBeGreaterThanOrEqual(5)
					expect(mean).toBeCloseTo(weighted / base, 9)
					const sum = equation(all, [], 0).map(() => 0)
					for (let code = 0; code < counts.length - 1; code += 1)
						for (const [column, one] of equation(all, [first], code).entries())
							sum[column]! += one * ((code + 1) * base - weighted)
					known.push(sum)
				}
				const rank = rankOf(known)
				for (const { by: of, place } of hidden) expect(rankOf([...known, equation(all, of, place)])).toBe(rank + 1)

				for (const remainder of remainders(hidden)) {
					const value = remainder.reduce((sum, fact) => sum + fact.value, 0)
					const together = remainder
						.map(({ by: of, place }) => equation(all, of, place))
						.reduce((left, right) => left.map((one, column) => one + right[column]!))
					if (value < 5) expect(rankOf([...known, together])).toBe(rank + 1)
				}

				function remainders(facts: readonly Fact[]): readonly (readonly Fact[])[] {
					const lines = new Map<string, Fact[]>()
					for (const fact of facts) {
						const [one, two] = fact.by
						const names_ =
							two === undefined
								? [`${one!}`]
								: [
										`${one!} ${two} row ${Math.floor(fact.place / all.sizes[two]!)}`,
										`${one!} ${two} column ${fact.place % all.sizes[two]!}`
									]
						for (const name of names_)
							lines.set(name, [...(lines.get(name) ?? []).filter((other) => other.place !== fact.place), fact])
					}
					return [...lines.values()]
				}
			}),
			{ numRuns: 120 }
		)
	})

	test('a hidden count of clients’ comparisons, published one by one beside every question alone', () => {
		const single = (all: People): number[][] =>
			[0, 1, 2].flatMap((of) => Array.from({ length: all.sizes[of]! }, (_, place) => equation(all, [of], place)))
		fc.assert(
			fc.property(people, fc.subarray([...pairs], { minLength: 1 }), (all, which) => {
				const by = dimensions(all)
				const alone = single(all)
				const known = [...alone]
				const hidden: Fact[] = []
				for (const pair of which) {
					const table = { rows: by[pair[0]]!, columns: by[pair[1]]!, counts: countBy(all, pair) }
					const publication = shown(publish([table], clientPolicy(5)))
					const [published] = publication.tables
					expect(published?.rowTotals).toEqual(countBy(all, [pair[0]]))
					expect(published?.columnTotals).toEqual(countBy(all, [pair[1]]))
					for (const [place, count] of published!.counts.entries())
						if (count === undefined) hidden.push({ by: pair, place, value: countBy(all, pair)[place]! })
						else known.push(equation(all, pair, place))
				}
				const open = rankOf(alone)
				const rank = rankOf(known)
				for (const { by: of, place } of hidden) {
					const told = equation(all, of, place)
					if (rankOf([...alone, told]) > open) expect(rankOf([...known, told])).toBe(rank + 1)
				}
			}),
			{ numRuns: 120 }
		)
	})

	/** Rank by elimination in fractions of whole numbers of any size. */
	function rankOf(rows: readonly (readonly number[])[]): number {
		const matrix = rows.map((row) => row.map(BigInt))
		let rank = 0
		for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
			const pivot = matrix.findIndex((row, index) => index >= rank && row[column] !== 0n)
			if (pivot === -1) continue
			;[matrix[rank], matrix[pivot]] = [matrix[pivot]!, matrix[rank]!]
			const top = matrix[rank]!
			for (let index = rank + 1; index < matrix.length; index += 1) {
				const factor = matrix[index]![column]!
				if (factor !== 0n)
					matrix[index] = matrix[index]!.map((value, each) => value * top[column]! - top[each]! * factor)
			}
			rank += 1
		}
		return rank
	}
})

test('forty questions by four groups are published in a moment', () => {
	const group = dimension('group', '1', '2', '3', noAnswerCode)
	const tables = Array.from({ length: 40 }, (_, question): CountTable => {
		const counts = Array.from({ length: 24 }, (__, index) =>
			index % 6 === 5 ? 0 : ((index * 7 + question * 3) % 11) + 1
		)
		const rows = [0, 1, 2, 3].map((row) => counts.slice(row * 6, row * 6 + 6).reduce((sum, count) => sum + count, 0))
		for (const [row, sum] of rows.entries()) counts[row * 6]! += 60 - sum
		return cross(group, dimension(`q${question}`, '1', '2', '3', '4', '5', noAnswerCode), ...counts)
	})
	const from = performance.now()
	const publication = shown(publish(tables, policy))
	const took = performance.now() - from
	if (process.env['FIGURES']) process.stdout.write(`40 tables by 4 groups: ${took.toFixed(0)} ms\n`)
	expect(publication.tables.length).toBe(40)
	expect(took).toBeLessThan(10_000)
})

test('rows are made of others by whole numbers, exactly', () => {
	const row = (...values: readonly number[]) =>
		new Map(values.flatMap((value, index) => (value === 0 ? [] : [[index, BigInt(value)] as const])))
	const space = rowSpace([row(1, 1, 0), row(0, 1, 1), row(0, 0, 0)])
	expect(space.makes(row(1, 2, 1))).toEqual([0, 1])
	expect(space.makes(row(2, 2, 0))).toEqual([0])
	expect(space.makes(row(1, 0, 1))).toBe(undefined)
	expect(space.makes(row(0, 0, 0, 1))).toBe(undefined)
	expect(rowSpace([]).makes(row(1))).toBe(undefined)
})

describe('before a staff survey opens', () => {
	test.each([
		{
			staff: 4,
			advice: { verdict: 'impossible', instead: ['join-other-centres', 'outside-moderator', 'proposals-register'] }
		},
		{ staff: 5, advice: { verdict: 'whole-only' } },
		{ staff: 9, advice: { verdict: 'whole-only' } },
		{ staff: 10, advice: { verdict: 'possible' } }
	])('$staff people: $advice.verdict', ({ staff, advice }) => {
		expect(anonymityAdvice(staff, policy)).toEqual({ ...advice, mustAnswer: 5 })
	})

	test('no setting goes below three', () => {
		expect(() => anonymityPolicy(2)).toThrow(RangeError)
		expect(anonymityPolicy(3)).toEqual({ threshold: 3 })
	})
})

test('tables count everybody, the silent as silent', () => {
	const form = questionnaire(
		section('a', [
			single('unit', ['a', 'b'], { offers: ['refused'] }),
			{ code: 'mood', text: lv('?'), type: 'smiley' },
			{ code: 'more', text: lv('?'), type: 'multi', choices: choices('x', 'y') }
		])
	)
	const collected = collectAnswers(form, [
		{ answers: { unit: choice('a'), mood: { type: 'number', value: 5 } }, repeats: {} },
		{ answers: { unit: choice('b') }, repeats: {} },
		{ answers: { unit: { type: 'none', why: 'refused' }, mood: { type: 'number', value: 1 } }, repeats: {} }
	])
	expect(tableQuestions(form)).toEqual(['unit', 'mood', 'more/x', 'more/y'])
	expect(plainTable(form, collected, 'unit').counts).toEqual([1, 1, 1])
	expect(crossTable(form, collected, { rows: 'unit', columns: 'mood' }).counts).toEqual(
		[
			[0, 0, 0, 0, 1, 0],
			[0, 0, 0, 0, 0, 1],
			[1, 0, 0, 0, 0, 0]
		].flat()
	)
	expect(() => plainTable(form, collected, 'more')).toThrow(RangeError)
})
