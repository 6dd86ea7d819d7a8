import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookDraft, foldBook, placed } from '../ledger/book.ts'
import { deviceId, personId } from '../ledger/event.ts'
import { salts } from '../ledger/ledger.fixture.ts'
import { emptyHead, writeEvent } from '../ledger/record.ts'
import { instant } from '../dates.ts'
import { lettersBook, letterTypes, type LetterFact } from './letters.ts'
import { decideWording, fieldsOf, fillTemplate, paragraphsToText, textToParagraphs, unknownFields } from './template.ts'

const signing = { now: instant('2026-11-23T09:00:00Z'), actor: personId('person-1'), appBuild: '0.1.0' }
const usual = ['Labdien!', 'Nr. {numurs}.']

function worded(paragraphs: readonly string[]): LetterFact {
	return { type: 'letter.worded', body: { letter: 'receipt', paragraphs } }
}

function fold(facts: readonly LetterFact[]) {
	let head = emptyHead(deviceId('device-1'))
	const records = facts.map((fact) => {
		const written = writeEvent(bookDraft(lettersBook, fact, signing), head, salts(head.seq + 1))
		head = written.head
		return written.record
	})
	return foldBook(lettersBook, records)
}

describe('a centre’s own wording', () => {
	test('holds from the ledger, the last one, and no paragraphs bring the usual one back', () => {
		expect(fold([worded(['A'])])).toEqual({ receipt: ['A'] })
		expect(fold([worded(['A']), worded(['B', '{numurs}'])])).toEqual({ receipt: ['B', '{numurs}'] })
		expect(fold([worded(['A']), worded([])])).toEqual({})
	})

	test('folding the bytes gives what evolving gave', () => {
		const fact = worded(['Ar {numurs}'])
		const { header } = writeEvent(bookDraft(lettersBook, fact, signing), emptyHead(deviceId('device-1')), salts(1))
		expect(fold([fact])).toEqual(lettersBook.evolve({}, placed(fact, header)))
	})

	test('is kept as paragraphs; the usual text typed again is the usual wording', () => {
		expect(decideWording('receipt', ' Sveiki! \n \nNr. {numurs}\nun rinda.\n\n\n', usual)).toEqual({
			fact: worded(['Sveiki!', 'Nr. {numurs}\nun rinda.'])
		})
		expect(decideWording('receipt', paragraphsToText(usual), usual)).toEqual({ fact: worded([]) })
	})

	test.each([
		{ text: ' \n\n ', refusal: { code: 'letter-empty' }, why: 'nothing would be printed' },
		{
			text: 'Nr. {numrs}, {numurs}, {numrs}',
			refusal: { code: 'letter-field-unknown', fields: ['numrs'] },
			why: 'a slip of the keys would be printed'
		},
		{
			text: 'Sūtīja {iestāde}.',
			refusal: { code: 'letter-field-unknown', fields: ['iestāde'] },
			why: 'a confirmation of receipt knows no institution'
		},
		{
			text: 'Nr. {numurs} un {.',
			refusal: { code: 'letter-field-unknown', fields: ['{'] },
			why: 'a lone brace is a field that lost its end'
		}
	])('“$text” is refused: $why', ({ text, refusal }) => expect(decideWording('receipt', text, usual)).toEqual(refusal))
})

const letters = fc.constantFrom(...letterTypes)
/** What people type: anything but braces, which are the template's. */
const words = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `x${text.replace(/[{}]/g, '')}`)

test('no field is left in any letter, whatever the template and the values', () => {
	fc.assert(
		fc.property(letters, fc.array(fc.nat(), { maxLength: 12 }), fc.array(fc.option(words)), (letter, picks, given) => {
			const names = fieldsOf(letter)
			const template = picks.map((pick, index) => `${index} {${names[pick % names.length] ?? ''}}.`)
			const values = Object.fromEntries(names.map((name, index) => [name, given[index] ?? '']))
			const { paragraphs, empty } = fillTemplate(template, values)
			expect(unknownFields(letter, template)).toEqual([])
			expect(paragraphs.join('')).not.toMatch(/[{}]/)
			// Each paragraph is printed, or a field in it is told to be empty.
			const left = template.filter((paragraph) => empty.some((name) => paragraph.includes(`{${name}}`)))
			expect(paragraphs.length + left.length).toBe(template.length)
		})
	)
})

test('a value in braces is printed as it is, not filled a second time', () => {
	expect(fillTemplate(['{pamatojums}'], { pamatojums: '{numurs}', numurs: '7' }).paragraphs).toEqual(['{numurs}'])
})

test('who typed a full stop gets one, not two', () => {
	const one = (pamatojums: string): readonly string[] => fillTemplate(['Jo {pamatojums}.'], { pamatojums }).paragraphs
	expect([one('tā'), one('tā.'), one('tā!'), one('tā…')].flat()).toEqual(['Jo tā.', 'Jo tā.', 'Jo tā!', 'Jo tā…'])
})

test('paragraphs go to a text and back', () => {
	const paragraph = fc
		.array(fc.stringMatching(/^[a-zā]{1,8}$/), { minLength: 1, maxLength: 3 })
		.map((lines) => lines.join('\n'))
	fc.assert(
		fc.property(fc.array(paragraph), (paragraphs) => {
			expect(textToParagraphs(paragraphsToText(paragraphs))).toEqual(paragraphs)
		})
	)
})
