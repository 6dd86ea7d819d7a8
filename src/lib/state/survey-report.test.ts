import { personId } from '$lib/domain/ledger/event.ts'
import { emptyCoding } from '$lib/domain/survey/coding/coding.ts'
import { codedSection } from '$lib/domain/survey/report/coded-section.ts'
import { codedWords } from '$lib/messages/survey-coding.ts'
import { describe, expect, test } from 'vitest'
import { chartLines } from '$lib/domain/charts/chart.ts'
import { instant, isoDate } from '$lib/domain/dates.ts'
import { markedOf } from '$lib/domain/survey/judgement.ts'
import { collectAnswers } from '$lib/domain/survey/collect.ts'
import { freeze } from '$lib/domain/survey/frozen.ts'
import { deskForm } from '$lib/domain/survey/library/desk-form.ts'
import { questionsOf } from '$lib/domain/survey/questionnaire.ts'
import type { ClientAnswers } from '$lib/domain/survey/stored-answers.ts'
import type { SurveyId } from '$lib/domain/survey/survey.ts'
import { reportDocument } from '$lib/messages/report-document.ts'
import { surveyDocument as words } from '$lib/messages/survey-document.ts'
import { surveyReportPdf } from '$lib/pdf/documents/survey-report.ts'
import { faces } from '$lib/pdf/faces.fixture.ts'
import { allOf, detachAll, flat, judge, spokenStructure } from '$lib/pdf/judges.fixture.ts'
import { profile, sha256 } from '$lib/pdf/register.fixture.ts'
import { judgement } from '$lib/pdf/testing/rules.ts'
import { viewOf } from '$lib/pdf/testing/view.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import { makeOrganisation } from '$lib/signing/testing/people.ts'
import { verifyPdf } from '$lib/signing/verify.ts'
import { methodOf, surveyReportRequest } from './survey-report.ts'
import { resultSections, type SurveyResults } from './survey-results.ts'
import { surveyReportWords } from '$lib/messages/survey-report.ts'

/** Answers of so many clients, satisfied in parts, two of three at the kiosk. */
function resultsOf(opensOn: string, count: number): SurveyResults {
	const answers = Array.from({ length: count }, (_, index): ClientAnswers => ({
		survey: 's1',
		questionnaire: 'desk',
		version: 1,
		response: {
			answers: {
				satisfied: { type: 'number', value: 1 + (index % 5) },
				easy: { type: 'number', value: 5 - (index % 3) },
				kind: { type: 'number', value: 4 },
				result: { type: 'choice', code: index % 4 === 0 ? 'no' : 'yes' },
				improve: { type: 'text', text: 'Vairāk krēslu.' }
			},
			repeats: {}
		},
		language: index % 2 === 0 ? 'lv' : 'ru',
		origin: index % 3 === 0 ? 'paper' : 'kiosk',
		on: isoDate(opensOn)
	}))
	const survey = {
		id: opensOn as SurveyId,
		mode: 'client' as const,
		questionnaire: freeze(deskForm),
		opensOn: isoDate(opensOn),
		closesOn: undefined,
		target: undefined,
		asked: 400,
		threshold: 5,
		staff: undefined,
		closed: undefined,
		opened: undefined
	}
	const collected = collectAnswers(
		deskForm,
		answers.map(({ response }) => response)
	)
	return { survey, questionnaire: deskForm, answers, marked: markedOf(answers), collected }
}

const organisation = await makeOrganisation()
const results = resultsOf('2026-11-01', 60)
const improve = questionsOf(deskForm).find(({ code }) => code === 'improve')
const marks = Object.fromEntries(results.answers.map((_, index) => [`t${index}`, index % 2 === 0 ? ['c1'] : []]))
const coding = {
	...emptyCoding,
	codes: [{ code: 'c1', label: 'sēdvietas' }],
	coders: [{ person: personId('anna'), marks }],
	quotes: [{ id: 'q1', words: 'Nav kur apsēsties.' }]
}
const codedImprove = improve?.type === 'text' ? codedSection(improve, coding, codedWords.lv) : undefined
const comparisons = {
	cross: { rows: 'satisfied', columns: 'result' },
	trend: { question: 'satisfied', waves: [resultsOf('2026-05-01', 45), results] },
	coded: [codedImprove].filter((section) => section !== undefined)
}
const request = surveyReportRequest(
	results,
	comparisons,
	{ practice: false, profile, at: instant('2026-11-30T12:30:00Z'), appBuild: '0.1.0' },
	{ name: 'Ilze Kalniņa', post: 'speciāliste', fingerprint: sha256('f'), contentsSize: 8192 }
)
const signed = await signPrepared(surveyReportPdf(request, faces), organisation.director)

describe('the report of a survey', () => {
	test('keeps every rule of PDF/A-3a and PDF/UA-1 that we know, and qpdf reads it', async () => {
		expect(await judgement(signed)).toEqual([])
		expect(judge(signed, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
	})

	test('says how it was done: who chose themselves, ways, languages, error', () => {
		const spoken = spokenStructure(signed)
		const cells = [...allOf(spoken, 'TH'), ...allOf(spoken, 'TD')].map(({ text }) => flat(text))
		for (const [label, text] of methodOf(results, profile.centre)) {
			expect(cells).toContain(flat(label))
			expect(cells).toContain(flat(text))
		}
		const method = Object.fromEntries(methodOf(results, profile.centre))
		expect(method[words.method.choice]).toBe(words.choice.self)
		expect(method[words.method.ways]).toBe('kioskā 40, uz papīra 20')
		expect(method[words.method.languages]).toBe('latviešu 30, krievu 30')
		expect(method[words.method.rate]).toBe('400 (atbildēja 15 %)')
	})

	test('tells what the screen tells, each chart in words, every question as it was asked, and no text that people wrote', async () => {
		const spoken = spokenStructure(signed)
		const sections = resultSections(results, comparisons, surveyReportWords.lv)
		const cells = [...allOf(spoken, 'TH'), ...allOf(spoken, 'TD')].map(({ text }) => flat(text))
		for (const { table } of sections)
			for (const row of table?.rows ?? []) for (const { text } of row) expect(cells).toContain(flat(text))
		const { nodes, pdf } = await viewOf(signed)
		const figures = nodes.filter(({ tag }) => tag === 'Figure').map(({ dict }) => pdf.text(dict, 'Alt'))
		for (const { chart, title } of sections)
			if (chart) expect(figures).toContain(reportDocument.alt(title, chartLines(chart)))
		const items = allOf(spoken, 'LBody').map(({ text }) => flat(text))
		expect(items).toEqual(['„Nav kur apsēsties.”', ...questionsOf(deskForm).map(({ text }) => flat(text.lv))])
		expect(cells).toEqual(expect.arrayContaining(['sēdvietas', '30', '50 %']))
		expect(judge(signed, 'pdftotext', 'FILE', '-').out).not.toContain('krēslu')
	})

	test('carries its table, under a signature that holds', async () => {
		const options = { trustedRoots: [organisation.fingerprint], now: new Date('2026-12-01T13:00:00Z') }
		expect((await verifyPdf(signed.slice(), options)).verdict).toBe('whole')
		const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(detachAll(signed).get(words.csvName))
		expect(csv).toBe(request.csv)
	})
})
