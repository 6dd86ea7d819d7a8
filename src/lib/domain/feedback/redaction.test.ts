import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complaint, Desk } from './desk.fixture.ts'
import { contentsToDraft } from './draft.ts'
import { commands, entryAt, mustDo } from './handling.fixture.ts'
import { blacken, blackenBody, blackMark, suggestPassages } from './redaction.ts'
import { withoutNames } from './story.ts'

describe('blackening', () => {
	test('takes out a passage wherever it stands and however it is capitalised, the longest first', () => {
		expect(blacken('Anna Ozola un ANNA; Annai.', ['Anna', 'Anna Ozola'])).toBe(
			`${blackMark} un ${blackMark}; ${blackMark}i.`
		)
	})

	test('takes signs as they are, and no passage of one letter', () => {
		expect(blacken('a.b axb (c)', ['a.b', '(c)', 'x'])).toBe(`${blackMark} axb ${blackMark}`)
	})

	test('leaves nothing of a passage behind, whatever it is', () => {
		fc.assert(
			fc.property(fc.string(), fc.string({ minLength: 2, maxLength: 8 }), fc.string(), (before, passage, after) => {
				fc.pre(!blackMark.includes(passage))
				const text = blacken(before + passage + after, [passage])
				expect(text.normalize('NFC').includes(passage.normalize('NFC'))).toBe(false)
			})
		)
	})

	test('of a body touches what was said, not what it is filed under', () => {
		const body = {
			number: 'KAC-1/2026-0001',
			contents: { kind: 'thanks', text: 'thanks Ilzei', clauses: ['thanks'] },
			changes: [{ field: 'remedy', from: 'thanks', to: null }],
			reason: 'thanks'
		}
		expect(blackenBody(body, ['thanks'])).toEqual({
			...body,
			contents: { ...body.contents, text: `${blackMark} Ilzei` },
			changes: [{ field: 'remedy', from: blackMark, to: null }],
			reason: blackMark
		})
		expect(blackenBody(body, ['nekas'])).toBe(body)
	})
})

describe('an entry with blackened words', () => {
	const desk = new Desk()
	const { id } = desk.register({
		...complaint,
		text: 'Ārste Bērziņa kliedza uz Annu.',
		remedy: 'Lai Bērziņa atvainojas.'
	})
	const draft = { ...contentsToDraft(desk.entry(id).contents), text: 'Ārste Bērziņa runāja skaļi.' }
	desk.do(id, { type: 'correct', draft, reason: 'Bērziņas lūgums' })
	desk.do(id, { type: 'redact', passages: [' Bērziņa ', 'Annu', 'Annu'] })

	test('keeps them as they are in the register, and remembers that they were marked', () => {
		expect(desk.entry(id).contents.text).toContain('Bērziņa')
		expect(desk.entry(id).passages).toEqual(['Annu', 'Bērziņa'])
		expect(desk.entry(id).history.at(-1)).toMatchObject({ type: 'redacted', count: 2 })
	})

	test('shows none of them in a copy without names, in its history neither', () => {
		expect(JSON.stringify(withoutNames(desk.entry(id)))).not.toMatch(/Bērziņa|Annu/)
	})

	test('can be blackened otherwise, or not at all any more, annulled ones too', () => {
		expect(desk.do(id, { type: 'redact', passages: ['Bērziņa', 'Annu'] })).toMatchObject({ ok: false })
		desk.do(id, { type: 'void', reason: 'Divreiz', initials: ['AK', 'JB'] })
		desk.do(id, { type: 'redact', passages: [] })
		expect(desk.entry(id).passages).toEqual([])
	})
})

test('names in any case, numbers and addresses are proposed', () => {
	const desk = new Desk()
	const text =
		'Jāņa Bērziņa dēls Jānis zvanīja uz 26123456 un rakstīja janis.berzins@piemers.lv; dzīvo Liepu ielā 3-12, personas kods 010190-12345. Arī Ilze bija.'
	const { id } = desk.register({ ...complaint, name: 'Jānis Bērziņš', text })
	expect([...suggestPassages(desk.entry(id))].sort()).toEqual([
		'010190-12345',
		'26123456',
		'Bērziņa',
		'Jānis',
		'Jāņa',
		'Liepu ielā 3-12',
		'janis.berzins@piemers.lv'
	])
})

test('what was done about an entry is blackened as its text is, in the entry and in the events', () => {
	const { desk, id } = entryAt('received')
	mustDo(desk, id, { type: 'give-account', side: 'staff', text: 'Ozola nāca divreiz.' })
	mustDo(desk, id, { ...commands.forward, to: 'Ozola birojs', note: 'Ozola piekrita' })
	desk.do(id, { type: 'redact', passages: ['Ozola'] })
	const copy = JSON.stringify(withoutNames(desk.entry(id)))
	expect(copy).not.toContain('Ozola')
	expect(copy).toContain(`${blackMark} nāca divreiz.`)
	const body = { sending: { on: '2026-11-23', way: 'letter', note: 'Ozola parakstīja' }, confidential: null }
	expect(blackenBody(body, ['Ozola'])).toEqual({
		...body,
		sending: { ...body.sending, note: `${blackMark} parakstīja` }
	})
	expect(blackenBody(body, ['Liepa'])).toBe(body)
})
