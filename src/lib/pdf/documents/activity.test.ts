import { describe, expect, test } from 'vitest'
import { chartLines } from '$lib/domain/charts/chart.ts'
import { isoDate } from '$lib/domain/dates.ts'
import { periodOf } from '$lib/domain/reports/activity-period.ts'
import { activityReport } from '$lib/domain/reports/activity.ts'
import { reportDocument as words } from '$lib/messages/report-document.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import { makeOrganisation } from '$lib/signing/testing/people.ts'
import { verifyPdf } from '$lib/signing/verify.ts'
import { faces } from '../faces.fixture.ts'
import { allOf, detachAll, flat, judge, spokenStructure } from '../judges.fixture.ts'
import { judgement } from '../testing/rules.ts'
import { viewOf } from '../testing/view.ts'
import { activityFixture, quarterReport } from './activity.fixture.ts'
import { activityPdf } from './activity.ts'

const organisation = await makeOrganisation()
const report = quarterReport()
const request = activityFixture(report)
const signed = await signPrepared(activityPdf(request, faces), organisation.director)
const empty = activityReport([], {
	period: periodOf('year', isoDate('2026-12-20')),
	today: isoDate('2026-12-20'),
	staff: []
})

describe('the director’s report as a file', () => {
	test.each([
		['of a quarter', request],
		['of a year, its months in two tables', activityFixture(quarterReport('year'))],
		['of nothing', activityFixture(empty, { quotes: [] })],
		['in practice, with letters the font lacks', activityFixture(report, { practice: true, quotes: ['🙂 مرحبا'] })]
	])('keeps every rule of PDF/A-3a and PDF/UA-1 that we know, %s', async (_, asked) => {
		expect(await judgement(await signPrepared(activityPdf(asked, faces), organisation.director))).toEqual([])
	})

	test('is read without a word by qpdf', () => {
		expect(judge(signed, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
	})

	test('says every sentence and every cell that the report has, to eyes and ears alike', () => {
		const spoken = spokenStructure(signed)
		const paragraphs = allOf(spoken, 'P').map(({ text }) => flat(text))
		const cells = [...allOf(spoken, 'TH'), ...allOf(spoken, 'TD')].map(({ text }) => flat(text))
		expect(allOf(spoken, 'H2').map(({ text }) => flat(text))).toEqual(request.sections.map(({ title }) => flat(title)))
		for (const { sentences, table } of request.sections) {
			for (const sentence of sentences) expect(paragraphs).toContain(flat(sentence))
			for (const row of table?.rows ?? []) for (const { text } of row) expect(cells).toContain(flat(text))
		}
	})

	test('has a figure for each chart that says all its values in words', async () => {
		const { nodes, pdf } = await viewOf(signed)
		const figures = nodes.filter(({ tag }) => tag === 'Figure').map(({ dict }) => pdf.text(dict, 'Alt'))
		const alts = request.sections.flatMap(({ chart, title }) => (chart ? [words.alt(title, chartLines(chart))] : []))
		expect(alts.length).toBeGreaterThan(6)
		for (const alt of alts) expect(figures).toContain(alt)
	})

	test('carries the table with the numbers of the cases, under a signature that holds', async () => {
		const options = { trustedRoots: [organisation.fingerprint], now: new Date('2026-12-21T13:00:00Z') }
		expect((await verifyPdf(signed.slice(), options)).verdict).toBe('whole')
		const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(detachAll(signed).get(words.csvName))
		expect(csv).toBe(request.csv)
		expect(csv.split('\r\n').find((line) => line.startsWith('Kas saņemts;Pateicības;Skaits'))).toContain(
			report.kinds
				.find(({ key }) => key === 'thanks')
				?.refs.map(({ number }) => number)
				.join(', ')
		)
	})

	test('quotes only those thanks that may be quoted', () => {
		const text = judge(signed, 'pdftotext', 'FILE', '-').out
		expect(text).toContain('„Paldies par laipnību!”')
		expect(text).not.toContain('Ļoti ātri izdarīts')
	})

	test('fills no page twice: every page has a number and no text lies over the edge', () => {
		const pages = judge(signed, 'pdftotext', '-layout', 'FILE', '-').out.split('\f').slice(0, -1)
		expect(pages.length).toBeGreaterThan(2)
		for (const [index, page] of pages.entries()) expect(flat(page)).toContain(`${index + 1}. lapa no ${pages.length}`)
	})
})
