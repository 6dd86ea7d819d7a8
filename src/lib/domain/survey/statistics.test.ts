import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from './answer.ts'
import { histogramMean, meanInterval } from './bootstrap.ts'
import { collectAnswers, type Said } from './collect.ts'
import { baseOf, effort, frequencies, meanOf, netPromoterScore, satisfaction } from './figures.ts'
import { differenceInterval, directionOf, npsInterval, populationFactor, wilsonInterval } from './intervals.ts'
import type { Question } from './questionnaire.ts'
import { percentage, percentages } from './rounding.ts'
import { choices, chosen, lv, questionnaire, section, single } from './survey.fixture.ts'
import { satisfactionTrend } from './trend.ts'
import { compareQuestions, compareVersions } from './versions.ts'

const base = { code: 'q', text: lv('?') }
const scale: Question = { ...base, type: 'scale', from: 1, to: 5 }
const numbers = (...values: readonly number[]): readonly Said[] => values.map((value) => ({ type: 'number', value }))
const times = (count: number, value: number): readonly Said[] => numbers(...Array<number>(count).fill(value))
const fewSaid = { refused: 'too-few-answers', needed: 10 }
const part = fc
	.integer({ min: 1, max: 500 })
	.chain((of) => fc.record({ count: fc.integer({ min: 0, max: of }), of: fc.constant(of) }))

describe('the interval of a share', () => {
	test.each([
		{ count: 0, of: 5, low: 0, high: 43.45 },
		{ count: 8, of: 10, low: 49.02, high: 94.33 },
		{ count: 45, of: 50, low: 78.64, high: 95.65 }
	])('$count of $of: $low to $high per cent (Wilson)', ({ count, of, low, high }) => {
		const interval = wilsonInterval({ count, of })
		expect(interval.low * 100).toBeCloseTo(low, 2)
		expect(interval.high * 100).toBeCloseTo(high, 2)
	})

	test('contains the share, lies between 0 and 1, and only shrinks when more of everybody was asked', () => {
		fc.assert(
			fc.property(part, fc.integer({ min: 0, max: 500 }), ({ count, of }, more) => {
				const { low, high } = wilsonInterval({ count, of })
				const finite = wilsonInterval({ count, of }, of + more)
				const least = 1e-12
				for (const each of [{ low, high }, finite]) {
					expect(each.low).toBeLessThanOrEqual(count / of + least)
					expect(each.high).toBeGreaterThanOrEqual(count / of - least)
				}
				expect(finite.high - finite.low).toBeLessThanOrEqual(high - low + least)
				expect(Math.min(low, finite.low)).toBeGreaterThanOrEqual(0)
				expect(Math.max(high, finite.high)).toBeLessThanOrEqual(1)
			})
		)
	})

	test('of a census is the share itself: 7 of 9 asked is half the error, 9 of 9 none', () => {
		expect(populationFactor(7, 9)).toBe(0.5)
		expect(populationFactor(9, 9)).toBe(0)
		expect(wilsonInterval({ count: 3, of: 9 }, 9)).toEqual({ low: 1 / 3, high: 1 / 3 })
		expect(npsInterval({ promoters: 6, detractors: 3, of: 9 }, 9)).toEqual({ low: 100 / 3, high: 100 / 3 })
	})
})

describe('the Net Promoter Score', () => {
	test.each([
		{ promoters: 5, detractors: 1, of: 10, score: 40, low: -6.98, high: 68.52 },
		{ promoters: 20, detractors: 5, of: 40, score: 37.5, low: 13.86, high: 55.9 },
		{ promoters: 12, detractors: 0, of: 12, score: 100, low: 54.2, high: 100 }
	])('of $promoters, $detractors and $of: $score, $low to $high (adjusted Wald)', (row) => {
		const said = [
			...times(row.promoters, 9),
			...times(row.detractors, 6),
			...times(row.of - row.promoters - row.detractors, 8)
		]
		const nps = netPromoterScore(said)
		expect(nps).toMatchObject({ score: row.score, promoters: row.promoters, detractors: row.detractors })
		if ('refused' in nps) throw new Error('refused')
		expect(nps.interval.low).toBeCloseTo(row.low, 2)
		expect(nps.interval.high).toBeCloseTo(row.high, 2)
	})

	test('lies in its interval, from ten answers on', () => {
		const answers = fc.array(fc.nat(10), { minLength: 10, maxLength: 80 })
		fc.assert(
			fc.property(answers, (values) => {
				const nps = netPromoterScore(numbers(...values))
				if ('refused' in nps) throw new Error('refused')
				expect(nps.promoters + nps.passives + nps.detractors).toBe(values.length)
				expect(nps.interval.low).toBeLessThanOrEqual(nps.score + 0.05)
				expect(nps.interval.high).toBeGreaterThanOrEqual(nps.score - 0.05)
			})
		)
	})
})

describe('the difference of two shares', () => {
	test.each([
		{ one: [56, 70], two: [48, 80], low: 0.0524, high: 0.3339 },
		{ one: [9, 10], two: [3, 10], low: 0.1705, high: 0.809 },
		{ one: [10, 10], two: [0, 10], low: 0.6075, high: 1 }
	])('$one against $two: $low to $high (Newcombe 1998, method 10)', ({ one, two, low, high }) => {
		const interval = differenceInterval(
			{ count: one[0] ?? 0, of: one[1] ?? 1 },
			{ count: two[0] ?? 0, of: two[1] ?? 1 }
		)
		expect(interval.low).toBeCloseTo(low, 4)
		expect(interval.high).toBeCloseTo(high, 4)
	})

	test('is turned round with the periods, and contains the difference', () => {
		fc.assert(
			fc.property(part, part, (one, two) => {
				const there = differenceInterval(one, two)
				const back = differenceInterval(two, one)
				const difference = one.count / one.of - two.count / two.of
				expect(there.low).toBeCloseTo(-back.high, 9)
				expect(there.low).toBeLessThanOrEqual(difference + 1e-12)
				expect(there.high).toBeGreaterThanOrEqual(difference - 1e-12)
			})
		)
	})

	test('is no change as long as its interval covers 0', () => {
		expect(directionOf({ low: 0, high: 0.2 })).toBe('unclear')
		expect(directionOf({ low: 0.01, high: 0.2 })).toBe('up')
		expect(directionOf({ low: -0.2, high: -0.01 })).toBe('down')
	})
})

describe('the interval of a mean', () => {
	test('is the same for the same answers in any order, and another for another seed', () => {
		const forward = new Map([
			[1, 4],
			[3, 5],
			[5, 9]
		])
		const backward = new Map([
			[5, 9],
			[1, 4],
			[3, 5]
		])
		expect(meanInterval(forward, 7)).toEqual(meanInterval(backward, 7))
		expect(meanInterval(forward, 7)).not.toEqual(meanInterval(forward, 8))
	})

	test('is near the t-interval where that one is sound, and shrinks with the population', () => {
		// 100 answers, standard deviation √2·√(100/99): mean ± 1.984 · s/10.
		const even = new Map([1, 2, 3, 4, 5].map((value) => [value, 20]))
		const { low, high } = meanInterval(even, 1)
		expect(low).toBeCloseTo(3 - 0.282, 1)
		expect(high).toBeCloseTo(3 + 0.282, 1)
		const finite = meanInterval(even, 1, 101)
		expect(finite.high - finite.low).toBeCloseTo((high - low) * populationFactor(100, 101), 9)
		expect(meanInterval(even, 1, 100)).toEqual({ low: 3, high: 3 })
	})

	test('of very many answers is what the bootstrap of nearly as many says', () => {
		const ladder = (times: number) => new Map([1, 2, 3, 4, 5].map((value) => [value, times * value]))
		const [drawn, worked] = [meanInterval(ladder(133), 1), meanInterval(ladder(134), 1)]
		for (const side of ['low', 'high'] as const) expect(Math.abs(drawn[side] - worked[side])).toBeLessThan(0.01)
		expect(meanInterval(ladder(134), 1)).toEqual(meanInterval(ladder(134), 2))
		expect(meanInterval(ladder(134), 1, 2010)).toEqual({ low: 11 / 3, high: 11 / 3 })
	})

	test('contains the mean', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 10, maxLength: 60 }),
				fc.nat(),
				(values, seed) => {
					const figure = meanOf(numbers(...values), { seed })
					if ('refused' in figure) throw new Error('refused')
					expect(figure.interval.low).toBeLessThanOrEqual(figure.mean + 1e-9)
					expect(figure.interval.high).toBeGreaterThanOrEqual(figure.mean - 1e-9)
				}
			),
			{ numRuns: 40 }
		)
		expect(
			histogramMean(
				new Map([
					[2, 1],
					[5, 2]
				])
			)
		).toBe(4)
	})
})

describe('percentages', () => {
	test('of a whole sum to 100, none further from the truth than its last digit', () => {
		const counts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 })
		fc.assert(
			fc.property(counts, fc.nat(2), (list, decimals) => {
				const total = list.reduce((sum, count) => sum + count, 0)
				const unit = 10 ** decimals
				const rounded = percentages(list, decimals)
				const sum = rounded.reduce((each, share) => each + Math.round(share * unit), 0)
				expect(sum).toBe(total === 0 ? 0 : 100 * unit)
				for (const [index, share] of rounded.entries())
					expect(Math.abs(share - (100 * (list[index] ?? 0)) / (total || 1))).toBeLessThan(1 / unit + 1e-9)
			})
		)
	})

	test('go by largest remainder, among equal ones to the first', () => {
		expect(percentages([1, 1, 1])).toEqual([33.4, 33.3, 33.3])
		expect(percentages([2, 1], 0)).toEqual([67, 33])
		expect(percentages([0, 0])).toEqual([0, 0])
		expect(percentage(1, 3)).toBe(33.3)
		expect(percentage(0, 0)).toBe(0)
	})
})

describe('a figure', () => {
	const happy: Question = single('q', ['yes', 'no'], { offers: ['dont-know', 'refused'] })
	const yes: Answer = { type: 'choice', code: 'yes' }
	const said: readonly Said[] = [
		...Array<Said>(9).fill(yes),
		{ type: 'none', why: 'dont-know' },
		{ type: 'none', why: 'refused' },
		'skipped',
		'skipped',
		'not-asked'
	]

	test('is refused below ten answers, with its base and what is needed', () => {
		expect(frequencies(happy, said)).toEqual({
			...fewSaid,
			base: {
				answered: 9,
				noAnswer: { 'dont-know': 1, refused: 1, 'not-applicable': 0, skipped: 2 },
				notAsked: 1,
				few: true
			}
		})
		expect(meanOf(times(9, 5), { seed: 1 })).toMatchObject(fewSaid)
		expect(satisfaction(scale, times(9, 5))).toMatchObject(fewSaid)
		expect(netPromoterScore(times(9, 5))).toMatchObject(fewSaid)
	})

	test('is of those who answered, with those who did not beside it', () => {
		const given = frequencies(happy, [...said, { type: 'choice', code: 'no' }])
		expect(given).toMatchObject({
			base: { answered: 10, noAnswer: { skipped: 2 } },
			whole: true,
			rows: [
				{ code: 'yes', count: 9, share: 90 },
				{ code: 'no', count: 1, share: 10 }
			]
		})
		expect(baseOf(times(29, 1)).few).toBe(true)
		expect(baseOf(times(30, 1)).few).toBe(false)
	})

	test('of several choices is of people, not of choices', () => {
		const multi: Question = { ...base, type: 'multi', choices: choices('a', 'b') }
		const both: Said = { type: 'choices', codes: ['a', 'b'] }
		expect(frequencies(multi, Array<Said>(10).fill(both))).toMatchObject({
			whole: false,
			rows: [{ share: 100 }, { share: 100 }]
		})
	})

	test('of a matrix is of one row, of a ranking of who came first', () => {
		const matrix: Question = { ...base, type: 'matrix', rows: choices('r', 's'), choices: choices('a', 'b') }
		const rows: Said = { type: 'rows', codes: { r: 'a' } }
		expect(frequencies(matrix, Array<Said>(12).fill(rows), { row: 'r' })).toMatchObject({
			rows: [{ count: 12 }, { count: 0 }]
		})
		expect(frequencies(matrix, Array<Said>(12).fill(rows), { row: 's' })).toMatchObject({
			...fewSaid,
			base: { answered: 0, noAnswer: { skipped: 12 } }
		})
		const rank: Question = { ...base, type: 'rank', choices: choices('a', 'b') }
		const order: Said = { type: 'ranking', codes: ['b', 'a'] }
		expect(frequencies(rank, Array<Said>(10).fill(order))).toMatchObject({ rows: [{ count: 0 }, { count: 10 }] })
	})

	test('of satisfaction counts the two best steps, of effort three of seven', () => {
		expect(satisfaction(scale, [...times(6, 5), ...times(2, 4), ...times(2, 3)])).toMatchObject({ count: 8, share: 80 })
		const seven: Question = { ...base, type: 'scale', from: 1, to: 7 }
		expect(effort(seven, [...times(4, 5), ...times(6, 4)])).toMatchObject({ count: 4, share: 40 })
		expect(effort(scale, [...times(4, 4), ...times(6, 3)])).toMatchObject({ count: 4, share: 40 })
	})

	test('is the same whatever the order of the answers', () => {
		const lists = fc
			.array(fc.nat(10), { minLength: 10, maxLength: 40 })
			.chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })))
		const nps: Question = { ...base, type: 'nps' }
		const all = (list: readonly Said[]): readonly unknown[] => [
			frequencies(nps, list),
			meanOf(list, { seed: 3 }),
			satisfaction(nps, list),
			netPromoterScore(list)
		]
		fc.assert(
			fc.property(lists, ([values, shuffled]) => {
				expect(all(numbers(...shuffled))).toEqual(all(numbers(...values)))
			}),
			{ numRuns: 30 }
		)
	})
})

test('who was not asked is not counted among the silent', () => {
	const form = questionnaire(
		section('a', [
			single('happy', ['yes', 'no']),
			{ ...base, code: 'why', type: 'nps', showIf: chosen('happy', 'no') }
		]),
		section('s', [single('used', ['a', 'b'])], { repeat: { name: lv('Reize'), max: 3 } })
	)
	const collected = collectAnswers(form, [
		{ answers: { happy: { type: 'choice', code: 'yes' }, why: { type: 'number', value: 9 } }, repeats: {} },
		{
			answers: { happy: { type: 'choice', code: 'no' } },
			repeats: { s: [{}, { used: { type: 'choice', code: 'a' } }] }
		}
	])
	expect(collected.get('why')).toEqual(['not-asked', 'skipped'])
	expect(collected.get('used')).toEqual(['not-asked', 'skipped', { type: 'choice', code: 'a' }])
})

describe('waves', () => {
	const reworded: Question = { ...scale, text: lv('Cik apmierināts esat?') }
	const longer: Question = { ...scale, to: 10 }

	test('are compared by code: new words are marked, another ladder breaks the line', () => {
		expect(compareQuestions(scale, scale)).toBe('same')
		expect(compareQuestions(scale, reworded)).toBe('reworded')
		expect(compareQuestions(scale, longer)).toBe('changed')
		expect(compareQuestions(single('q', ['a', 'b']), single('q', ['a', 'c']))).toBe('changed')
		const before = questionnaire(section('a', [scale, single('gone', ['a', 'b'])]))
		const after = questionnaire(section('a', [single('new', ['a', 'b']), reworded]))
		expect(compareVersions(before, after)).toEqual([{ code: 'q', comparability: 'reworded' }])
	})

	test('rise or fall only where the interval of the change says so', () => {
		const wave = (name: string, question: Question, said: readonly Said[]) => ({ name, question, said })
		const points = satisfactionTrend([
			wave('1', scale, [...times(50, 5), ...times(50, 2)]),
			wave('2', reworded, [...times(55, 5), ...times(45, 2)]),
			wave('3', reworded, [...times(90, 5), ...times(10, 2)]),
			wave('4', longer, times(100, 9)),
			wave('5', longer, times(9, 9)),
			wave('6', longer, times(100, 9))
		])
		expect(points.map(({ change, comparability }) => [change?.direction, comparability])).toEqual([
			[undefined, undefined],
			['unclear', 'reworded'],
			['up', 'same'],
			[undefined, 'changed'],
			[undefined, 'same'],
			[undefined, 'same']
		])
		expect(points[2]?.change?.difference).toBeCloseTo(35, 9)
	})
})
