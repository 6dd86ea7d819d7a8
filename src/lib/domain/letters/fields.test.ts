import { describe, expect, test } from 'vitest'
import { commands, entryAt, mustDo } from '../feedback/handling.fixture.ts'
import type { Stage } from '../feedback/entry.ts'
import { profile } from '../organisation/organisation.fixture.ts'
import { fillLetter, type KindForms, type LetterWords } from './fields.ts'
import { letterTypes, type LetterType } from './letters.ts'
import { fieldsOf } from './template.ts'

const forms: KindForms = {
	nominative: 'sūdzība',
	genitive: 'sūdzības',
	accusative: 'sūdzību',
	received: 'saņemta',
	registered: 'reģistrēta',
	examined: 'izskatīta',
	left: 'atstāta',
	findings: { upheld: 'ir pamatota', 'partly-upheld': 'ir daļēji pamatota', 'not-upheld': 'ir nepamatota' }
}
const words: LetterWords = {
	kinds: { complaint: forms, suggestion: forms, idea: forms, thanks: forms },
	longerReasons: { 'more-information': 'A', 'other-institutions': 'B', 'large-volume': 'C' },
	grounds: { 'no-submitter': 'D', 'not-signed': 'E', offensive: 'F', illegible: 'G', 'answered-before': 'H' },
	promises: { answer: 'Atbildēsim', examination: 'Izskatīsim' },
	onDay: (day) => `on ${day}`,
	untilDay: (day) => `until ${day}`
}
const stageOf: Readonly<Partial<Record<LetterType, Stage>>> = {
	forwarding: 'forwarded',
	unexamined: 'left-unexamined',
	decision: 'decided'
}

describe('every field of a letter has its value where the letter fits', () => {
	test.each(letterTypes)('%s', (letter) => {
		const { desk, id } = entryAt(stageOf[letter] ?? 'received')
		if (letter === 'extension') mustDo(desk, id, commands.extend)
		if (letter === 'apology') mustDo(desk, id, { type: 'repair', step: 'remedied', note: 'saraksts iedots' })
		const template = fieldsOf(letter).map((field) => `{${field}}`)
		const { paragraphs, empty } = fillLetter(letter, template, { entry: desk.entry(id), profile, words })
		expect(empty).toEqual([])
		expect(paragraphs).toHaveLength(template.length)
		expect(paragraphs.join(' ')).not.toMatch(/[{}]/)
	})

	test('days and promises say what holds for this entry', () => {
		const { desk, id } = entryAt('received')
		const source = { entry: desk.entry(id), profile, words }
		expect(fillLetter('receipt', ['{solījums} {termiņš}'], source).paragraphs).toEqual(['Atbildēsim until 2026-12-07'])
	})
})
