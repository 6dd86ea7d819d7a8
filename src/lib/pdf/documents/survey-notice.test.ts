import { describe, expect, test } from 'vitest'
import { documents } from '$lib/messages/documents.ts'
import { surveyNoticeSheet as words } from '$lib/messages/public-sheets.ts'
import { faces } from '../faces.fixture.ts'
import { allOf, flat, judge, spokenStructure } from '../judges.fixture.ts'
import { instant, isoDay, profile, prose } from '../register.fixture.ts'
import { differences } from '../testing/pictures.ts'
import { judgement } from '../testing/rules.ts'
import { surveyNoticeDocument, type SurveyNoticeRequest } from './survey-notice.ts'

const notice: SurveyNoticeRequest = {
	practice: false,
	profile,
	title: 'Kā Jums patika pie mums?',
	why: 'Vēlamies zināt, kas jāuzlabo.',
	answered: { count: 41, from: isoDay('2026-11-02'), to: isoDay('2026-11-20') },
	figures: [
		{
			question: 'Cik ilgi gaidījāt?',
			text: 'Līdz 10 minūtēm: 63,4 %',
			base: 'Atbildēja 41, bez atbildes 0.'
		},
		{ question: 'Ar mani runāja skaidri.', text: 'Vidēji 4,2 (3,9–4,5).', base: 'Atbildēja 39, bez atbildes 2.' }
	],
	quotes: ['Ilgi jāstāv, nav kur apsēsties.', 'Laipni cilvēki.'],
	doing: ['Noliksim trīs krēslus.', 'Pusdienlaikā atvērsim otru lodziņu.'],
	on: isoDay('2026-11-23'),
	at: instant('2026-11-23T12:30:00Z'),
	appBuild: '0.1.0'
}
/** With more to say than the largest letters leave room for. */
const fullest: SurveyNoticeRequest = {
	...notice,
	why: prose(25, 1),
	figures: [1, 2, 3].map((seed) => ({ question: prose(8, seed), text: prose(5, seed + 3), base: prose(6, seed) })),
	quotes: [1, 2, 3].map((seed) => prose(20, seed)),
	doing: [1, 2, 3].map((seed) => prose(14, seed))
}

describe('the sheet with what came out of a survey', () => {
	test.each([
		{ name: 'an ordinary survey', request: notice },
		{
			name: 'a running one without figures and quotes, in practice, without a telephone',
			request: {
				...notice,
				practice: true,
				figures: [],
				quotes: [],
				answered: { ...notice.answered, to: undefined },
				profile: { ...profile, phone: '' }
			}
		},
		{ name: 'one with much to say', request: fullest },
		{ name: 'letters the font lacks', request: { ...notice, quotes: ['🙂 你好'] } }
	])('of $name is one page and keeps every rule of PDF/A-3a and PDF/UA-1 that we know', async ({ request }) => {
		const { bytes, signature } = surveyNoticeDocument(request, faces)
		expect(await judgement(bytes)).toEqual([])
		expect(judge(bytes, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
		expect(judge(bytes, 'pdfinfo', 'FILE').out).toMatch(/^Pages:\s+1$/m)
		expect(signature).toBeUndefined()
	})

	test('says what was asked of how many, what was heard with its base, in whose words, and what will be done', () => {
		const spoken = spokenStructure(surveyNoticeDocument(notice, faces).bytes)
		expect(allOf(spoken, 'H1').map(({ text }) => flat(text))).toEqual([words.title])
		expect(allOf(spoken, 'H2').map(({ text }) => flat(text))).toEqual([
			words.asked,
			words.heard,
			words.said,
			words.doing
		])
		expect(allOf(spoken, 'P').map(({ text }) => flat(text))).toEqual([
			profile.municipality,
			profile.centre,
			notice.title,
			notice.why,
			flat(words.answered(41, '02.11.2026.', '20.11.2026.')),
			...notice.figures.flatMap(({ question, text, base }) => [question, text, base].map(flat)),
			flat(words.tell(profile.phone))
		])
		expect(allOf(spoken, 'LBody').map(({ text }) => flat(text))).toEqual([
			...notice.quotes.map((quote) => words.quoted(quote)),
			...notice.doing
		])
	})

	test('is printed smaller before it is refused; what does not fit on one page then is not printed on two', () => {
		const size = (request: SurveyNoticeRequest): number => {
			const boxes = judge(surveyNoticeDocument(request, faces).bytes, 'pdftotext', '-bbox', 'FILE', '-').out
			const word = /yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">Jūs</.exec(boxes)
			return Number(word?.[2]) - Number(word?.[1])
		}
		expect(size(fullest)).toBeLessThan(size(notice))
		const endless = { ...notice, doing: Array.from({ length: 40 }, (_, seed) => prose(20, seed)) }
		expect(() => surveyNoticeDocument(endless, faces)).toThrow('notice-too-long')
	})

	test('of the practice desk says so', () => {
		const spoken = spokenStructure(surveyNoticeDocument({ ...notice, practice: true }, faces).bytes)
		expect(flat(allOf(spoken, 'P')[0]?.text ?? '')).toBe(documents.practice)
	})

	test('looks as it was looked at', () =>
		expect(differences('survey-notice', surveyNoticeDocument(notice, faces).bytes, 1)).toEqual([]))
})
