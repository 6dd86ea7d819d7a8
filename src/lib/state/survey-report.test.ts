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
import { staffFindings } from '$lib/domain/survey/staff/findings.ts'
import { staffForm } from '$lib/domain/survey/library/staff-form.ts'
import type { Survey, SurveyId } from '$lib/domain/survey/survey.ts'
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
import { methodOf, surveyReportRequest, tellStaffSurvey, toldSurvey, type ToldSurvey } from './survey-report.ts'
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
	toldSurvey(results, comparisons, profile.centre),
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

describe('the report of a survey of the staff', () => {
	const responses = Array.from({ length: 9 }, (_, index) => ({
		answers: {
			help: { type: 'number', value: index < 7 ? 5 : 1 },
			comment: { type: 'text', text: `Slepens ${index}` }
		} as const,
		repeats: {}
	}))
	const survey: Survey = {
		...results.survey,
		mode: 'staff',
		asked: 12,
		questionnaire: freeze(staffForm),
		closed: { on: isoDate('2026-11-20'), count: 9, digest: sha256('d') },
		opened: { on: isoDate('2026-11-21'), holders: [], findings: sha256('e') }
	}
	const by = { centre: profile.centre, openers: 'Anna un Zane' }
	const source = { practice: false, profile, at: instant('2026-11-30T12:30:00Z'), appBuild: '0.1.0' }
	const identity = { name: 'Ilze Kalniņa', post: 'speciāliste', fingerprint: sha256('f'), contentsSize: 8192 }
	const printed = (told: ToldSurvey) =>
		signPrepared(surveyReportPdf(surveyReportRequest(told, source, identity), faces), organisation.director)

	test('prints what was published and who opened it, and no word that anybody wrote', async () => {
		const told = tellStaffSurvey(survey, staffFindings(staffForm, responses, 5), by)
		const pdf = await printed(told)
		expect(await judgement(pdf)).toEqual([])
		const text = flat(judge(pdf, 'pdftotext', 'FILE', '-').out)
		expect(text).not.toContain('Slepens')
		expect(text).toContain(flat(words.opened('Anna un Zane', '21.11.2026.')))
		const method = Object.fromEntries(told.method)
		expect(method[words.method.count]).toBe(words.count(9))
		expect(method[words.method.rate]).toBe('12 (atbildēja 75 %)')
		expect(method[words.method.findings]).toBe(sha256('e'))
		const [help] = told.sections.filter(({ title }) => title === questionsOf(staffForm)[0]?.text.lv)
		const counts = help?.table?.rows.map((row) => row[1]?.text)
		expect(counts, 'seven would tell the other two').not.toContain('7')
		expect(counts).not.toContain('2')
	})

	test('with too few answers says so and tells nothing', async () => {
		const told = tellStaffSurvey(survey, staffFindings(staffForm, responses.slice(0, 4), 5), by)
		expect(told.sections).toEqual([])
		expect(Object.fromEntries(told.method)[words.method.count]).toBe(words.belowThreshold(5))
		expect(await judgement(await printed(told))).toEqual([])
	})
})
