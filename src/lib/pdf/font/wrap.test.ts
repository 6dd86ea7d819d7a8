import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as sampleComplaints from '$lib/domain/sample/complaints.ts'
import * as samplePraise from '$lib/domain/sample/praise.ts'
import { faces } from '../faces.fixture.ts'
import { prose } from '../register.fixture.ts'
import { typeset } from './typeset.ts'
import { measure, wrap, wrapEvenly } from './wrap.ts'

const { advances } = faces.regular

/** Every text in a module of texts. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value]
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function linesOf(text: string, limit: number): string[] {
	const lines = wrap(text, advances, limit)
	return Array.from({ length: lines.length / 2 }, (_, line) => text.slice(lines[line * 2], lines[line * 2 + 1]))
}

describe('breaking text into lines', () => {
	test.each([
		{
			text: 'viens divi trīs',
			limit: 5000,
			lines: ['viens divi ', 'trīs'],
			why: 'the space stays at the end of its line'
		},
		{ text: 'viens\ndivi', limit: 9000, lines: ['viens\n', 'divi'], why: 'a newline ends a line' },
		{ text: 'viens\n', limit: 9000, lines: ['viens\n'], why: 'a newline at the end makes no empty line' },
		{ text: '', limit: 9000, lines: [''], why: 'empty text is one empty line' },
		{
			text: 'KAC-1/2026-0042',
			limit: 4000,
			lines: ['KAC-1/2', '026-004', '2'],
			why: 'a number is cut only where it must be'
		},
		{ text: 'Rīga-Valmiera', limit: 5000, lines: ['Rīga-', 'Valmiera'], why: 'a hyphen between words is a break' },
		{ text: '        a', limit: 600, lines: ['        ', 'a'], why: 'spaces hang over the edge' }
	])('$why', ({ text, limit, lines }) => expect(linesOf(text, limit)).toEqual(lines))

	test('loses and doubles no character, whatever the text and the width', () => {
		const text = fc.string({ unit: fc.constantFrom(...Array.from('aāčņ ž-/.\n–1')), maxLength: 200 })
		fc.assert(
			fc.property(
				text,
				fc.integer({ min: 100, max: 20_000 }),
				(given, limit) => linesOf(given, limit).join('') === given
			)
		)
	})

	test('makes no line wider than the column, unless it is one character', () => {
		const words = fc.array(
			fc.string({ unit: fc.constantFrom(...Array.from('aāčņžWi')), minLength: 1, maxLength: 30 }),
			{
				maxLength: 30
			}
		)
		fc.assert(
			fc.property(words, fc.integer({ min: 300, max: 20_000 }), (given, limit) =>
				linesOf(given.join(' '), limit).every((line) => line.trimEnd().length === 1 || measure(line, advances) <= limit)
			)
		)
	})

	test('even lines use no more lines than greedy ones', () => {
		const text = prose(30, 4)
		expect(wrapEvenly(text, advances, 20_000).length).toBe(wrap(text, advances, 20_000).length)
	})
})

describe('text that the font cannot draw', () => {
	test.each([
		{ text: 'a\u0304c\u030c n\u0327', drawn: 'āč ņ', why: 'decomposed letters are composed' },
		{ text: 'Labi 🙂!', drawn: 'Labi \ufffd!', why: 'an emoji becomes one mark' },
		{ text: '👨‍👩‍👧', drawn: '\ufffd', why: 'a family is one mark' },
		{ text: '你好', drawn: '\ufffd\ufffd', why: 'every Chinese character has its mark' },
		{ text: 'مرحبا بك', drawn: '\ufffd \ufffd', why: 'an Arabic word is one mark' },
		{ text: 'x\u0302', drawn: 'x', why: 'a letter with an unknown accent keeps the letter' },
		{ text: 'pa\u00advārds\u200b', drawn: 'pavārds', why: 'invisible characters are not drawn' },
		{ text: 'a\u0007b', drawn: 'a\ufffdb', why: 'control characters are shown' },
		{ text: '\ud83d', drawn: '\ufffd', why: 'half a character is shown' },
		{ text: 'a\r\nb\rc', drawn: 'a\nb\nc', why: 'all line ends are one' }
	])('$why', ({ text, drawn }) => expect(typeset(faces.regular, text).text).toBe(drawn))

	test('marks remember what they stand for', () => {
		expect(typeset(faces.regular, 'jā 👨‍👩‍👧!').runs).toEqual([{ start: 3, end: 4, original: '👨‍👩‍👧' }])
	})

	test.each([
		{ text: 'Teica: Спасибо, до свидания! Labi.', runs: ['ru: Спасибо, до свидания'], why: 'a sentence is one run' },
		{ text: 'Дякую за їжу', runs: ['uk: Дякую за їжу'], why: 'Ukrainian has letters of its own' },
		{ text: 'да 🙂 нет', runs: ['ru: да', '🙂: \ufffd', 'ru: нет'], why: 'a stand-in parts two runs' },
		{
			text: 'за\u0301мок',
			runs: ['ru: з', 'ru а\u0301: а', 'ru: мок'],
			why: 'a stressed letter is in its language too'
		},
		{
			text: 'Teica: „You are not the one I asked!” Labi. Why is that so?',
			runs: ['en: You are not the one I asked', 'en: Why is that so'],
			why: 'a sentence with small English words is English'
		},
		{
			text: 'Виза, please: you know the rules',
			runs: ['ru: Виза', 'en: please: you know the rules'],
			why: 'both in one'
		},
		{ text: 'Windows Update nestrādā, Royal Bank of Scotland arī.', runs: [], why: 'names are no sentence' },
		{ text: 'It kā to is nezina, par to no Young.', runs: [], why: 'one small word alone proves nothing' },
		{ text: 'Paldies', runs: [], why: 'Latin is the document’s language' }
	])('$why: $text', ({ text, runs }) => {
		const set = typeset(faces.regular, text)
		expect(
			set.runs.map(({ start, end, lang, original }) => {
				const marks = [lang, original].filter((mark) => mark !== undefined).join(' ')
				return `${marks}: ${set.text.slice(start, end)}`
			})
		).toEqual(runs)
	})

	test('no sentence of the made-up register is taken for English', () => {
		const sentences = [sampleComplaints, samplePraise].flatMap(textsIn)
		expect(sentences.length).toBeGreaterThan(50)
		for (const sentence of sentences) expect(typeset(faces.regular, `${sentence} Sydney`).runs).toEqual([])
	})

	test('runs follow each other and never overlap', () => {
		const text = fc.string({
			unit: fc.constantFrom(...Array.from('aāжіЁ ,!1🙂م'), 'а\u0301', '你', ' you ', ' the ', ' is '),
			maxLength: 60
		})
		fc.assert(
			fc.property(text, (given) => {
				const { runs, text: drawn } = typeset(faces.regular, given)
				let last = 0
				for (const { start, end } of runs) {
					expect(start).toBeGreaterThanOrEqual(last)
					expect(end).toBeGreaterThan(start)
					last = end
				}
				expect(last).toBeLessThanOrEqual(drawn.length)
			})
		)
	})

	test('every code unit that is drawn has a glyph', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (given) => {
				const { text } = typeset(faces.regular, given)
				return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).every(
					(code) => faces.regular.glyphs[code] !== 0
				)
			})
		)
	})
})
