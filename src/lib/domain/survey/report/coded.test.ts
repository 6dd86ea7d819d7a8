import { describe, expect, test } from 'vitest'
import { codedWords } from '$lib/messages/survey-coding.ts'
import { personId } from '../../ledger/event.ts'
import { emptyCoding, type Coding, type TextId } from '../coding/coding.ts'
import type { TextQuestion } from '../questionnaire.ts'
import { lv } from '../survey.fixture.ts'
import { codedSection } from './coded-section.ts'
import { codedFigures, noticeFigures } from './notice-figures.ts'

const words = codedWords.lv
const question: TextQuestion = { code: 'q', type: 'text', lines: 'many', text: lv('Ko mainīt?') }
const [anna, ilze] = [personId('anna'), personId('ilze')]
const codes = [
	{ code: 'c1', label: 'gaidīšana' },
	{ code: 'c2', label: 'krēsli' }
]
const texts = (count: number): readonly TextId[] => Array.from({ length: count }, (_, at) => `t${at}` as TextId)
/** The first `hits` of so many texts have the code. */
const marks = (count: number, hits: number): Coding['coders'][number]['marks'] =>
	Object.fromEntries(texts(count).map((text, at) => [text, at < hits ? ['c1'] : []]))
const one = (count: number, hits: number): Coding => ({
	...emptyCoding,
	codes,
	coders: [{ person: anna, marks: marks(count, hits) }]
})
const two = (count: number, [first, second]: readonly [number, number]): Coding => ({
	...one(count, first),
	coders: [
		{ person: anna, marks: marks(count, first) },
		{ person: ilze, marks: marks(count, second) }
	],
	comparison: { coders: [anna, ilze], texts: texts(count), settled: {} }
})
const cells = (coding: Coding): readonly (readonly string[])[] =>
	codedSection(question, coding, words)?.table?.rows.map((row) => row.map(({ text }) => text)) ?? []

describe('coded texts', () => {
	test('are told with counts alone while they are few, and it says that one person has coded', () => {
		const section = codedSection(question, one(9, 4), words)
		expect(section?.why).toBe(words.codedBase(9, 5))
		expect(section?.sentences).toEqual([words.tooFew(10), words.oneCoder])
		expect(cells(one(9, 4))).toEqual([
			['gaidīšana', '4', '–', '–'],
			['krēsli', '0', '–', '–']
		])
	})

	test('of two are told with how far they agreed, without those that are not settled', () => {
		const section = codedSection(question, two(40, [20, 18]), words)
		expect(section?.why, 'two of forty differ').toBe(words.codedBase(38, 20))
		expect(section?.sentences).toEqual([words.twoCoders(97.5), words.unsettled(2)])
		expect(section?.table?.columns.map(({ label }) => label).slice(-2)).toEqual([words.agreement, words.kappa])
		expect(cells(two(40, [20, 18]))).toEqual([
			['gaidīšana', '18', '47,4 %', '32,5–62,7 %', '95 %', '0,9 (0,77–1)'],
			['krēsli', '0', '0 %', '0–9,2 %', '100 %', '–']
		])
		expect(section?.chart).toEqual({ type: 'bars', rows: [{ label: 'gaidīšana', value: 18 }] })
	})

	test('that nobody has coded are not told; quotes alone are', () => {
		expect(codedSection(question, emptyCoding, words)).toBeUndefined()
		const quotes = [{ id: 'q', words: 'Ilgi jāgaida.' }]
		expect(codedSection(question, { ...emptyCoding, quotes }, words)?.notes).toEqual(['„Ilgi jāgaida.”'])
	})
})

describe('a notice', () => {
	const [, count, share] = [words.columns.answer, words.columns.count, words.columns.share]
	const columns = [words.columns.answer, count, share].map((label) => ({ label, end: true }))
	const rows = [[{ text: 'Jā' }, { text: '9' }, { text: '75 %' }]]
	const section = { title: 'Vai?', why: 'Atbildēja 12.', sentences: ['Vidēji 4.'], table: { columns, rows } }

	test('may tell scores and shares, each with its base, and where answers are few, that as well', () => {
		expect(noticeFigures(section, words)).toEqual([
			{ question: 'Vai?', text: 'Vidēji 4.', base: 'Atbildēja 12.' },
			{ question: 'Vai?', text: 'Jā: 75 %', base: 'Atbildēja 12.' }
		])
		const few = { ...section, sentences: [words.few, ...section.sentences] }
		expect(noticeFigures(few, words).map(({ text, base }) => [text, base])).toEqual([
			['Vidēji 4.', `Atbildēja 12. ${words.few}`],
			['Jā: 75 %', `Atbildēja 12. ${words.few}`]
		])
	})

	test('tells nothing of too few answers', () => {
		expect(noticeFigures({ ...section, sentences: [words.tooFew(10)] }, words)).toEqual([])
		const coded = codedSection(question, one(9, 4), words)
		expect(coded && codedFigures(coded, words)).toEqual([])
	})

	test('tells the share of a code, and not how it was coded', () => {
		const coded = codedSection(question, one(40, 10), words)
		expect(coded && codedFigures(coded, words).map(({ text }) => text)).toEqual(['gaidīšana: 25 %', 'krēsli: 0 %'])
	})
})
