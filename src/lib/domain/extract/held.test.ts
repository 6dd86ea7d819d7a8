import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { complaint, Desk } from '../feedback/desk.fixture.ts'
import { commands, mustDo } from '../feedback/handling.fixture.ts'
import { blackMark } from '../feedback/redaction.ts'
import { personId, type Sha256 } from '../ledger/event.ts'
import { disclosuresOf, heldAbout, isSubmitter, mentions, unmarked } from './held.ts'

const anna = { name: 'Anna Ozola', email: 'anna.ozola@piemers.lv', phone: '' }

describe('whether an entry is about a person', () => {
	const entry = new Desk().register({ ...complaint, phone: '26 123 456' })
	test.each([
		{ why: 'the name in another case', person: { name: 'ozola anna', email: '', phone: '' } },
		{ why: 'the e-mail address', person: { name: '', email: 'Anna.Ozola@piemers.lv', phone: '' } },
		{ why: 'the telephone number, written otherwise', person: { name: '', email: '', phone: '+371 26123456' } }
	])('by $why', ({ person }) => {
		expect(mentions(entry, person)).toBe(true)
		expect(isSubmitter(entry, person)).toBe(true)
	})

	test('somebody who is spoken of is mentioned, and is not who said it', () => {
		const about = new Desk().register({
			...complaint,
			name: 'Jānis Bērziņš',
			email: '',
			reply: 'none',
			text: 'Anna Ozola gaidīja.'
		})
		expect(mentions(about, anna)).toBe(true)
		expect(isSubmitter(about, anna)).toBe(false)
	})

	test('a namesake by the first name alone is nobody', () => {
		const other = new Desk().register({ ...complaint, name: 'Anna Kalniņa', email: '', reply: 'none' })
		expect(mentions(other, { name: 'Anna Ozola', email: '', phone: '' })).toBe(false)
	})
})

describe('what the person may see', () => {
	const text = 'Es, Anna Ozola, un Jānis Ozols (26123456) gaidījām. Ozola kungs aizgāja.'
	const desk = new Desk()
	const { id } = desk.register({ ...complaint, text })
	const passages = ['Anna Ozola', 'Jānis Ozols', '26123456', 'Ozola kungs']
	const entry = { ...desk.entry(id), passages }

	test('is the own name and the own words; what is marked of others is black', () => {
		const held = heldAbout(entry, anna)
		expect(held.contents.submitter).toMatchObject({ name: 'Anna Ozola', email: anna.email })
		expect(held.contents.text).toBe(`Es, Anna Ozola, un ${blackMark} (${blackMark}) gaidījām. ${blackMark} aizgāja.`)
		expect(held.passages).toEqual([])
	})

	test('of what another has said: not who', () => {
		const held = heldAbout(entry, { name: 'Jānis Ozols', email: '', phone: '26123456' })
		expect(held.contents.submitter).toEqual({ type: 'withheld' })
		expect(held.contents.text).toContain('Jānis Ozols (26123456)')
		expect(JSON.stringify(held)).not.toMatch(/Anna|anna\.ozola|Liepu iela/)
	})

	test('names no staff that is complained about', () => {
		mustDo(desk, id, { ...commands['name-staff'], people: [personId('person-9')] })
		expect(JSON.stringify(heldAbout(desk.entry(id), anna))).not.toContain('person-9')
	})

	test('words that look like another’s data and are not marked are proposed', () => {
		const open = { ...entry, passages: [] }
		expect(unmarked(open, anna)).toContain('26123456')
		expect(unmarked(open, anna)).not.toContain('Anna Ozola')
		expect(unmarked(entry, anna)).not.toContain('26123456')
	})
})

test('every export and extract that told of the entry is told, and no other', () => {
	const entry = new Desk().register()
	const signed = (from: string, seq: number, on: string) => ({
		checkpoint: { seq } as never,
		fileHash: 'a'.repeat(64) as Sha256,
		signedOn: isoDate(on),
		period: { from: isoDate(from), to: isoDate('2026-12-31') },
		build: { type: 'full', purpose: 'lēmumam' } as const,
		entries: 1
	})
	const extract = {
		on: isoDate('2026-11-28'),
		purpose: 'pieprasījums',
		fileHash: 'b'.repeat(64) as Sha256,
		by: personId('person-1')
	}
	expect(
		disclosuresOf(
			entry,
			[
				signed('2026-01-01', 9, '2026-11-30'),
				signed('2026-12-01', 9, '2026-12-31'),
				signed('2026-01-01', 0, '2026-11-22')
			],
			[
				{ ...extract, entries: [entry.id] },
				{ ...extract, entries: [] }
			]
		)
	).toEqual([
		{ type: 'extract', on: '2026-11-28', purpose: 'pieprasījums' },
		{ type: 'full', on: '2026-11-30', purpose: 'lēmumam' }
	])
})
