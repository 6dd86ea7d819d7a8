import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personId } from '../../ledger/event.ts'
import { agreements, cohenKappa } from './agreement.ts'
import { countCodes } from './code-counts.ts'
import {
	countedMarks,
	disagreements,
	emptyCoding,
	marksOf,
	maySeeCounts,
	pairOf,
	type Coding,
	type TextId
} from './coding.ts'
import { decideCoding, type CodingCommand } from './decide-coding.ts'
import { personsInWords } from './persons.ts'

const [anna, ilze, juris] = ['anna', 'ilze', 'juris'].map(personId) as [
	ReturnType<typeof personId>,
	ReturnType<typeof personId>,
	ReturnType<typeof personId>
]
const id = (text: string): TextId => text as TextId
const [first, second, third] = ['t1', 't2', 't3'].map(id) as [TextId, TextId, TextId]
const all = [first, second, third]
const staff = ['Zane Bērziņa']

function after(coding: Coding, ...commands: readonly CodingCommand[]): Coding {
	return commands.reduce((before, command) => {
		const decided = decideCoding(before, command)
		if (!decided.ok) throw new Error(decided.issue)
		return decided.coding
	}, coding)
}
const issueOf = (coding: Coding, command: CodingCommand): string | undefined => {
	const decided = decideCoding(coding, command)
	return decided.ok ? undefined : decided.issue
}
const mark = (person: typeof anna, text: TextId, ...codes: readonly string[]): CodingCommand => ({
	type: 'mark',
	person,
	text,
	codes
})
const listed = after(emptyCoding, { type: 'add-code', label: ' gaidīšana ' }, { type: 'add-code', label: 'dokumenti' })
/** Two have read three texts; they differ on the last one. */
const read = after(
	listed,
	mark(anna, first, 'c1'),
	mark(anna, second),
	mark(anna, third, 'c1', 'c2'),
	mark(ilze, first, 'c1'),
	mark(ilze, second),
	mark(ilze, third, 'c2')
)
const compared = after(read, { type: 'compare', texts: all })

describe('the list of codes', () => {
	test('takes short names, each once, and keeps the code when it is worded anew', () => {
		expect(listed.codes).toEqual([
			{ code: 'c1', label: 'gaidīšana' },
			{ code: 'c2', label: 'dokumenti' }
		])
		expect(issueOf(listed, { type: 'add-code', label: '  ' })).toBe('code-empty')
		expect(issueOf(listed, { type: 'add-code', label: 'Gaidīšana' })).toBe('code-taken')
		const worded = after(listed, { type: 'word-code', code: 'c1', label: 'Gaidīšana rindā' })
		expect(worded.codes[0]).toEqual({ code: 'c1', label: 'Gaidīšana rindā' })
		expect(issueOf(listed, { type: 'word-code', code: 'c1', label: 'DOKUMENTI' })).toBe('code-taken')
		expect(issueOf(listed, { type: 'word-code', code: 'c9', label: 'cits' })).toBe('code-unknown')
	})
})

describe('two people who code', () => {
	test('each have marks of their own; nobody sees the counts of the other before both have read everything', () => {
		const begun = after(listed, mark(anna, first, 'c2', 'c1', 'c2'))
		expect(marksOf(begun, anna)).toEqual({ t1: ['c1', 'c2'] })
		expect(marksOf(begun, ilze)).toEqual({})
		expect(maySeeCounts(begun, anna)).toBe(true)
		expect(maySeeCounts(begun, ilze)).toBe(false)
		expect(maySeeCounts(read, ilze)).toBe(false)
		expect(maySeeCounts(compared, ilze)).toBe(true)
		expect(issueOf(begun, mark(anna, first, 'c9'))).toBe('code-unknown')
	})

	test('are compared when both have read every text, and not before', () => {
		expect(pairOf(read, all)?.map(({ person }) => person)).toEqual([anna, ilze])
		expect(pairOf(read, [...all, id('t4')])).toBeUndefined()
		expect(issueOf(listed, { type: 'compare', texts: all })).toBe('reading-unfinished')
		expect(issueOf(read, { type: 'compare', texts: [] })).toBe('reading-unfinished')
	})

	test('cannot change a mark that was compared; what they differ on is settled together and counted only then', () => {
		expect(issueOf(compared, mark(anna, third, 'c2'))).toBe('text-compared')
		expect(disagreements(compared)).toEqual([{ text: third, both: ['c2'], one: ['c1'], settled: undefined }])
		expect(countedMarks(compared)).toEqual({ t1: ['c1'], t2: [] })
		const settled = after(compared, { type: 'settle', text: third, codes: ['c2'] })
		expect(countedMarks(settled)).toEqual({ t1: ['c1'], t2: [], t3: ['c2'] })
		expect(disagreements(settled)[0]?.settled).toEqual(['c2'])
		expect(agreements(settled), 'settling makes no agreement that there was not').toEqual(agreements(compared))
		expect(issueOf(read, { type: 'settle', text: third, codes: [] })).toBe('reading-unfinished')
	})

	test('go on with texts that came in later, the same two and nobody in place of one', () => {
		const fourth = id('t4')
		const more = after(compared, mark(anna, fourth, 'c1'), mark(juris, fourth, 'c1'))
		expect(pairOf(more, [...all, fourth])).toBeUndefined()
		const both = after(more, mark(ilze, fourth, 'c1'))
		const again = after(both, { type: 'compare', texts: [...all, fourth] })
		expect(again.comparison?.coders).toEqual([anna, ilze])
		expect(countedMarks(again)).toEqual({ t1: ['c1'], t2: [], t4: ['c1'] })
	})
})

describe('codes are counted', () => {
	test('over texts: one may have several codes; below ten there is no share', () => {
		const few = countCodes(after(listed, mark(anna, first, 'c2'), mark(anna, second, 'c1', 'c2'), mark(anna, third)))
		expect(few).toMatchObject({ texts: 3, without: 1 })
		expect(few.rows.map(({ label, count, share }) => [label, count, share])).toEqual([
			['dokumenti', 2, undefined],
			['gaidīšana', 1, undefined]
		])
		const ten = after(
			listed,
			...Array.from({ length: 10 }, (_, at) => mark(anna, id(`n${at}`), ...(at < 8 ? ['c1'] : [])))
		)
		const [row] = countCodes(ten).rows
		expect(row).toMatchObject({ count: 8, share: 80 })
		expect(row?.interval?.low).toBeCloseTo(49.02, 2)
		expect(row?.interval?.high).toBeCloseTo(94.33, 2)
	})

	test('never more than texts, and every text without a code is told', () => {
		const codesOf = fc.subarray(['c1', 'c2'])
		fc.assert(
			fc.property(fc.array(codesOf, { minLength: 1, maxLength: 30 }), (given) => {
				const { texts, without, rows } = countCodes(
					after(listed, ...given.map((codes, at) => mark(anna, id(`n${at}`), ...codes)))
				)
				expect(texts).toBe(given.length)
				expect(without).toBe(given.filter((codes) => codes.length === 0).length)
				for (const { code, count } of rows) expect(count).toBe(given.filter((codes) => codes.includes(code)).length)
			})
		)
	})
})

describe('Cohen’s kappa', () => {
	test.each([
		{
			table: [
				[20, 5],
				[10, 15]
			],
			kappa: 0.4,
			why: 'agreement 0.7 where chance gives 0.5'
		},
		{
			table: [
				[45, 15],
				[25, 15]
			],
			kappa: 0.1304,
			why: 'agreement 0.6 where chance gives 0.54'
		},
		{
			table: [
				[25, 35],
				[5, 35]
			],
			kappa: 0.2593,
			why: 'the same agreement, less of it by chance'
		}
	])('$why: $kappa', ({ table, kappa }) => expect(cohenKappa(table)?.kappa).toBeCloseTo(kappa, 4))

	test('of the two dermatologists of SAS/STAT: 0.3449, from 0.2030 to 0.4868', () => {
		const skin = [
			[13, 6, 2, 0],
			[5, 12, 4, 2],
			[2, 12, 10, 5],
			[0, 1, 4, 10]
		]
		const found = cohenKappa(skin)
		expect(found?.kappa).toBeCloseTo(0.3449, 4)
		expect(found?.interval.low).toBeCloseTo(0.203, 4)
		expect(found?.interval.high).toBeCloseTo(0.4868, 4)
	})

	const table = fc
		.array(fc.nat(40), { minLength: 4, maxLength: 4 })
		.filter((cells) => cells.some((cell) => cell > 0))
		.map(
			([a = 0, b = 0, c = 0, d = 0]) =>
				[
					[a, b],
					[c, d]
				] as const
		)

	test('lies between −1 and 1 and in its interval, and does not ask who was first', () => {
		fc.assert(
			fc.property(table, ([[a, b], [c, d]]) => {
				const found = cohenKappa([
					[a, b],
					[c, d]
				])
				const turned = cohenKappa([
					[a, c],
					[b, d]
				])
				expect(turned === undefined).toBe(found === undefined)
				if (!found || !turned) return
				expect(turned.kappa).toBeCloseTo(found.kappa, 10)
				expect(turned.interval.low).toBeCloseTo(found.interval.low, 10)
				expect(Math.abs(found.kappa)).toBeLessThanOrEqual(1 + 1e-12)
				expect(found.interval.low).toBeLessThanOrEqual(found.kappa + 1e-12)
				expect(found.interval.high).toBeGreaterThanOrEqual(found.kappa - 1e-12)
				expect(found.interval.low).toBeGreaterThanOrEqual(-1)
				expect(found.interval.high).toBeLessThanOrEqual(1)
			})
		)
	})

	test('is 1 where they agree on every text and both categories were used, and nowhere else', () => {
		fc.assert(
			fc.property(table, ([[a, b], [c, d]]) => {
				const isFull = b === 0 && c === 0 && a > 0 && d > 0
				const kappa = cohenKappa([
					[a, b],
					[c, d]
				])?.kappa
				expect(kappa !== undefined && kappa > 1 - 1e-12).toBe(isFull)
			})
		)
	})

	test('is not told below ten texts, nor where a code was never used', () => {
		expect(agreements(compared)).toEqual([
			{ code: 'c1', texts: 3, agreed: undefined, kappa: undefined },
			{ code: 'c2', texts: 3, agreed: undefined, kappa: undefined }
		])
		const texts = Array.from({ length: 12 }, (_, at) => id(`n${at}`))
		const marks = [anna, ilze].flatMap((person) =>
			texts.map((text, at) => mark(person, text, ...(at < 5 ? ['c1'] : [])))
		)
		const [used, unused] = agreements(after(listed, ...marks, { type: 'compare', texts }))
		expect(used).toMatchObject({ agreed: 100, kappa: { kappa: 1 } })
		expect(unused).toMatchObject({ agreed: 100, kappa: undefined })
	})
})

describe('a quote', () => {
	const quote = (words: string, looked = false): CodingCommand => ({ type: 'quote', id: 'q1', words, looked, staff })

	test('is typed anew, and what may point to a person must be looked at again', () => {
		expect(after(listed, quote(' Ilgi jāgaida. ')).quotes).toEqual([{ id: 'q1', words: 'Ilgi jāgaida.' }])
		expect(issueOf(listed, quote('  '))).toBe('quote-empty')
		expect(issueOf(listed, quote('a'.repeat(301)))).toBe('quote-too-long')
		expect(issueOf(listed, quote('Paldies Zanei!'))).toBe('quote-not-looked-at')
		expect(after(listed, quote('Paldies Zanei!', true)).quotes).toHaveLength(1)
		expect(after(listed, quote('Ilgi.'), { type: 'drop-quote', id: 'q1' }).quotes).toEqual([])
	})

	test.each([
		{ text: 'Zvaniet man: 29123456.', found: ['29123456'], why: 'a telephone number' },
		{ text: 'Paldies Bērziņas kundzei.', found: ['Bērziņas'], why: 'a name of the staff in another case' },
		{ text: 'Pie lodziņa Kārlis visu izskaidroja.', found: ['Kārlis'], why: 'a name that is on no list' },
		{ text: 'Dzīvoju Ozolu ielā 5.', found: ['Ozolu ielā 5'], why: 'an address, once and not again for its capital' },
		{ text: 'Ilgi jāgaida. Nav krēslu! Vai būs?', found: [], why: 'sentences begin with capitals' },
		{ text: 'Gaidīju divas stundas, tad aizgāju.', found: [], why: 'nothing' }
	])('$why is pointed out or not: $text', ({ text, found }) => expect(personsInWords(text, staff)).toEqual(found))
})
