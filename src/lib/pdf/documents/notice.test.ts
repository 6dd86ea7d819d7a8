import { describe, expect, test } from 'vitest'
import { documents } from '$lib/messages/documents.ts'
import { noticeSheet as words } from '$lib/messages/public-sheets.ts'
import { faces } from '../faces.fixture.ts'
import { allOf, flat, judge, spokenStructure } from '../judges.fixture.ts'
import { instant, isoDay, profile, prose } from '../register.fixture.ts'
import { differences } from '../testing/pictures.ts'
import { judgement } from '../testing/rules.ts'
import { noticeDocument, type NoticeRequest } from './notice.ts'

const notice: NoticeRequest = {
	practice: false,
	profile,
	lines: [
		{ said: 'Pie lodziņa nav, kur apsēsties.', done: 'Nolikām trīs krēslus. ' },
		{ said: 'Nezinājām, kādi dokumenti jāņem līdzi.', done: 'Pie durvīm ir saraksts:\npase un veidlapa.' }
	],
	on: isoDay('2026-11-30'),
	at: instant('2026-11-30T12:30:00Z'),
	appBuild: '0.1.0'
}
const long = Array.from({ length: 12 }, (_, index) => ({ said: prose(40, index), done: prose(60, index + 20) }))

describe('the sheet “Jūs teicāt, mēs darījām”', () => {
	test.each([
		{ name: 'two lines', request: notice },
		{
			name: 'several pages, in practice, without a telephone',
			request: { ...notice, practice: true, lines: long, profile: { ...profile, phone: '' } }
		},
		{ name: 'letters the font lacks', request: { ...notice, lines: [{ said: '🙂 Спасибо', done: '你好' }] } }
	])('of $name keeps every rule of PDF/A-3a and PDF/UA-1 that we know', async ({ request }) => {
		const { bytes, signature } = noticeDocument(request, faces)
		expect(await judgement(bytes)).toEqual([])
		expect(judge(bytes, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
		expect(signature).toBeUndefined()
	})

	test('says line by line what was said and what was done, under a head for each', () => {
		const spoken = spokenStructure(noticeDocument(notice, faces).bytes)
		expect(allOf(spoken, 'H1').map(({ text }) => flat(text))).toEqual([words.title])
		expect(allOf(spoken, 'TR').map(({ kids }) => kids.map(({ tag, text }) => `${tag} ${flat(text)}`))).toEqual([
			[`TH ${words.said}`, `TH ${words.done}`],
			['TD Pie lodziņa nav, kur apsēsties.', 'TD Nolikām trīs krēslus.'],
			['TD Nezinājām, kādi dokumenti jāņem līdzi.', 'TD Pie durvīm ir saraksts: pase un veidlapa.']
		])
		expect(allOf(spoken, 'P').map(({ text }) => flat(text))).toEqual([
			profile.municipality,
			profile.centre,
			words.lead,
			words.tell(profile.phone)
		])
	})

	test('of the practice desk says so', () => {
		const spoken = spokenStructure(noticeDocument({ ...notice, practice: true }, faces).bytes)
		expect(flat(allOf(spoken, 'P')[0]?.text ?? '')).toBe(documents.practice)
	})

	test('looks as it was looked at', () =>
		expect(differences('notice', noticeDocument(notice, faces).bytes, 1)).toEqual([]))
})
