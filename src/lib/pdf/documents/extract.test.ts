import { describe, expect, test } from 'vitest'
import { heldAbout } from '$lib/domain/extract/held.ts'
import { complaint } from '$lib/domain/feedback/desk.fixture.ts'
import { commands, entryAt, mustDo } from '$lib/domain/feedback/handling.fixture.ts'
import { blackMark } from '$lib/domain/feedback/redaction.ts'
import { extractDocument as words } from '$lib/messages/extract-document.ts'
import { faces } from '../faces.fixture.ts'
import { allOf, flat, judge, spokenStructure } from '../judges.fixture.ts'
import { instant, isoDay, profile } from '../register.fixture.ts'
import { judgement } from '../testing/rules.ts'
import { differences } from '../testing/pictures.ts'
import { extractPdf, type ExtractRequest } from './extract.ts'

const anna = { name: 'Anna Ozola', email: 'anna.ozola@piemers.lv', phone: '' }
const text = 'Mēs ar kaimiņu Jāni Bērziņu gaidījām.\nOtrā rinda.'
const { desk, id } = entryAt('answered', { ...complaint, text, remedy: 'Lūdzu atvainoties.', service: 'Pabalsti' })
mustDo(desk, id, commands['set-measure'])
const held = heldAbout({ ...desk.entry(id), passages: ['Jāni Bērziņu'] }, anna)
const spokenOf = heldAbout({ ...desk.entry(id), passages: [] }, { name: 'Jānis Bērziņš', email: '', phone: '' })

const request: ExtractRequest = {
	practice: false,
	profile,
	person: 'Anna Ozola',
	purpose: 'datu subjekta pieprasījums',
	entries: [
		{
			entry: held,
			disclosures: [
				{ type: 'redacted', on: isoDay('2026-11-25'), purpose: '' },
				{ type: 'full', on: isoDay('2026-11-26'), purpose: 'lēmuma pieņemšanai' }
			]
		},
		{ entry: spokenOf, disclosures: [] }
	],
	people: { 'person-1': 'Ilze Kalniņa' },
	clauseTexts: { '5.2.1': 'Sniedz klientam pilnīgu informāciju.' },
	preparedBy: 'Ilze Kalniņa, klientu apkalpošanas speciāliste',
	on: isoDay('2026-11-30'),
	at: instant('2026-11-30T12:30:00Z'),
	appBuild: '0.1.0'
}
const pdf = extractPdf(request, faces).bytes

describe('the extract for one person', () => {
	test.each([
		{ what: 'of two entries', change: {} },
		{ what: 'of nothing', change: { entries: [] } },
		{
			what: 'of many, in practice, of a new centre',
			change: {
				practice: true,
				profile: { ...profile, place: '', restriction: '', dataProtectionContact: '' },
				entries: Array.from({ length: 12 }, () => request.entries).flat()
			}
		}
	])('$what keeps every rule of PDF/A-3a and PDF/UA-1 that we know', async ({ change }) => {
		const bytes = extractPdf({ ...request, ...change }, faces).bytes
		expect(await judgement(bytes)).toEqual([])
		expect(judge(bytes, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
	})

	test('tells everything held about the person, in the order of its happening', () => {
		const spoken = spokenStructure(pdf)
		const [part] = allOf(spoken, 'Part')
		if (!part) throw new Error('no entry')
		const rows = allOf(part, 'TR').map((row) =>
			[...allOf(row, 'TH'), ...allOf(row, 'TD')].map((cell) => flat(cell.text))
		)
		expect(rows).toContainEqual(['Iesniedzējs', 'Anna Ozola, Liepu iela 3, Jaunpiebalga, anna.ozola@piemers.lv'])
		expect(rows).toContainEqual(['23.11.2026.', 'Reģistrēts', 'Ilze Kalniņa', ''])
		expect(rows).toContainEqual([
			'23.11.2026.',
			'Pieņemts lēmums',
			'Ilze Kalniņa',
			'Pamatota: Dokumentu saraksts netika izskaidrots. Saraksts nosūtīts. Lēma: Ilze Kalniņa, izpilddirektore'
		])
		expect(rows).toContainEqual(['23.11.2026.', 'Sniegta atbilde', 'Ilze Kalniņa', '23.11.2026., e-pasts'])
		expect(rows).toContainEqual(['26.11.2026.', words.disclosureTypes.full, 'lēmuma pieņemšanai'])
		const paragraphs = allOf(part, 'P').map((each) => flat(each.text))
		expect(paragraphs).toContain(`Mēs ar kaimiņu ${blackMark} gaidījām. Otrā rinda.`)
		expect(paragraphs).toContain('Lūdzu atvainoties.')
		expect(allOf(spoken, 'P').map((each) => flat(each.text))).toContain(words.nobody)
	})

	test('an entry that somebody else has written does not tell who', () => {
		const only = extractPdf({ ...request, person: 'Jānis Bērziņš', entries: request.entries.slice(1) }, faces).bytes
		const said = JSON.stringify(spokenStructure(only))
		expect(said).toContain('Jāni Bērziņu')
		expect(said).not.toMatch(/Anna|Ozola|Liepu iela/)
	})

	test('names nobody in what lists of files show', () => {
		const { out } = judge(pdf, 'pdfinfo', 'FILE')
		expect(out).toContain(words.fileTitle('30.11.2026.'))
		expect(out).not.toMatch(/Anna|Ozola/)
	})

	test('looks as it was looked at', () => expect(differences('extract', pdf, 1)).toEqual([]))
})
