import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { bytesToText, textToBytes } from '../bytes.ts'
import { examinerPost } from '../feedback/casework.ts'
import { complaint, Desk } from '../feedback/desk.fixture.ts'
import { contentsToDraft } from '../feedback/draft.ts'
import { blackMark } from '../feedback/redaction.ts'
import { verifyRegisterJson } from './register-check.ts'
import { exported, exportOf, full } from './register.fixture.ts'

/** A desk with one entry in which a word is said, corrected and blackened. */
function deskWith(passage: string): Desk {
	const desk = new Desk()
	const { id } = desk.register({ ...complaint, text: `Sākums ${passage} beigas.`, remedy: passage })
	desk.register()
	const draft = { ...contentsToDraft(desk.entry(id).contents), text: `Vairs nav ${passage}, bet ir.`, remedy: '' }
	desk.do(id, { type: 'correct', draft, reason: `Pārteicās: ${passage}` })
	desk.do(id, { type: 'redact', passages: [passage] })
	return desk
}

describe('a copy without names', () => {
	test('holds no blackened word anywhere, whatever it is, and stands the check', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('Ā', 'Š', 'ž', 'Q', 'x', 'w', '§'), minLength: 3, maxLength: 9 }),
				(passage) => {
					const { json, report } = exportOf(deskWith(passage))
					expect(bytesToText(json) + JSON.stringify(report)).not.toContain(passage)
					expect(verifyRegisterJson(json)).toMatchObject({ ok: true, blackened: 1, report })
				}
			)
		)
	})

	test('still proves that the event happened, and says so by its header', () => {
		const { json } = exportOf(deskWith('Ozolu'))
		const file = JSON.parse(bytesToText(json)) as { events: { body: unknown; redacted: unknown }[] }
		expect(file.events[0]).toMatchObject({
			body: null,
			redacted: { contents: { text: `Sākums ${blackMark} beigas.` } }
		})
		expect(file.events[1]).toMatchObject({ redacted: null })
	})

	test('proves the black in a correction of another period too', () => {
		const desk = new Desk()
		const { id } = desk.register({ ...complaint, text: 'Runāja Ozolu Anna.' })
		desk.do(id, { type: 'redact', passages: ['Ozolu'] })
		const previous = exported(desk)
		desk.nextDay()
		const draft = { ...contentsToDraft(desk.entry(id).contents), text: 'Runāja Ozolu Ilze.' }
		desk.do(id, { type: 'correct', draft, reason: 'Precizēts' })
		const { json } = exportOf(desk, { previous, period: { from: desk.today, to: desk.today } })
		expect(bytesToText(json)).not.toContain('Ozolu')
		expect(verifyRegisterJson(json)).toMatchObject({ ok: true })
	})

	test('is not made when words were marked while it was being made', () => {
		expect(() => exportOf(deskWith('Ozolu'), { passages: new Map() })).toThrow(AppError)
	})
})

test('the copy that goes to the director says nothing of a complaint about the director', () => {
	const desk = new Desk()
	const { id } = desk.register({ ...complaint, text: 'Direktors Kalējs kliedza.', remedy: 'Atvainoties' })
	desk.do(id, { type: 'name-staff', people: [examinerPost] })
	desk.do(id, { type: 'forward', to: 'domes priekšsēdētājs', on: desk.today, note: 'Pa pastu' })
	const { json, report } = exportOf(desk)
	expect(bytesToText(json)).not.toMatch(/Kalējs|kliedza|Atvainoties|Pa pastu/)
	expect(JSON.stringify(report.entries)).not.toMatch(/Kalējs|kliedza|Atvainoties|Pa pastu/)
	expect(verifyRegisterJson(json)).toMatchObject({ ok: true })
})

test('the full copy has every word', () => {
	const { json } = exportOf(deskWith('Ozolu'), { build: full })
	expect(bytesToText(json)).toContain('Vairs nav Ozolu, bet ir.')
	expect(verifyRegisterJson(json)).toMatchObject({ ok: true, blackened: 0 })
})

test('black in a full copy, or beside the text itself, is a fault', () => {
	const file = (build = full) =>
		JSON.parse(bytesToText(exportOf(deskWith('Ozolu'), { build }).json)) as {
			events: { body: { content: object } | null; redacted: object | null }[]
		}
	const judged = (value: object) => verifyRegisterJson(textToBytes(JSON.stringify(value)))
	const inFull = file()
	inFull.events[0] = { ...inFull.events[0]!, redacted: inFull.events[0]!.body!.content, body: null }
	expect(judged(inFull)).toMatchObject({ ok: false })
	const both = file({ type: 'redacted' })
	both.events[1] = { ...both.events[1]!, redacted: both.events[1]!.body!.content }
	expect(judged(both)).toMatchObject({ failed: ['commitments'] })
})
