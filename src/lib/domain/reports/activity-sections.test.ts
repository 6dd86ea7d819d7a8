import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportLanguages } from '$lib/messages/reports.ts'
import { activityCsv } from './activity-csv.ts'
import { periodOf, shifted, spans } from './activity-period.ts'
import { activitySections } from './activity-sections.ts'
import { activitySentences } from './activity-sentences.ts'
import { gather, refsOf, tallyFound, tallyOf } from './activity-tally.ts'
import { activityReport } from './activity.ts'
import { registers, reportToday, staff } from './activity.fixture.ts'

const languages = fc.constantFrom('lv', 'en')
const reports = fc
	.tuple(registers, fc.constantFrom(...spans), fc.integer({ min: 0, max: 4 }))
	.map(([cases, span, back]) => {
		const period = shifted(periodOf(span, reportToday), -back)
		return activityReport(cases, { period, today: reportToday, staff })
	})
const heads = ['Daļa', 'Rinda', 'Rādītājs', 'Skaits', 'Numuri'] as const
const wordsOf = (language: 'lv' | 'en') => ({ ...reportLanguages[language].words, person: (id: string) => id })
const told = fc
	.tuple(reports, languages)
	.map(([report, language]) => activitySections(report, wordsOf(language), reportLanguages[language].sentences))

describe('the report in words', () => {
	test('has no number but the length of the list behind it', () =>
		fc.assert(
			fc.property(told, (sections) => {
				for (const { id, table } of sections)
					for (const [, ...cells] of table?.rows ?? [])
						for (const { text, refs } of cells) if (refs && id !== 'measures') expect(text).toBe(String(refs.length))
			})
		))

	test('has a cell for every column and a value for every series', () =>
		fc.assert(
			fc.property(told, (sections) => {
				for (const { table, chart } of sections) {
					for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0)
					if (chart?.type === 'stacks')
						for (const { values } of chart.rows) expect(values).toHaveLength(chart.series.length)
				}
			})
		))

	test('names no case beside a person', () =>
		fc.assert(
			fc.property(told, (sections) => {
				const about = sections.find(({ id }) => id === 'staff')
				expect(JSON.stringify(about)).not.toMatch(/entry-|KAC/)
			})
		))

	test('has a line of the table file for every figure', () =>
		fc.assert(
			fc.property(told, (sections) => {
				const figures = sections.flatMap(({ table }) => (table?.rows ?? []).flatMap(([, ...cells]) => cells))
				const lines = activityCsv(sections, heads).split('\r\n').slice(1, -1)
				expect(lines).toHaveLength(figures.length)
			})
		))

	test('says of nothing that there is nothing', () => {
		const report = activityReport([], { period: periodOf('month', reportToday), today: reportToday, staff })
		const { summary, measures, thanks } = activitySentences(report, reportLanguages.lv.sentences)
		expect(summary[0]).toBe('Šajā mēnesī reģistrā nav neviena ieraksta.')
		expect(measures).toEqual(['Korektīvo darbību šajā periodā nav.'])
		expect(thanks).toEqual([])
	})
})

test('a tally has a line for every known key, or for what is found, the most frequent first', () =>
	fc.assert(
		fc.property(registers, (cases) => {
			const compared = { now: cases, before: [] }
			const known = tallyOf(compared, ['complaint', 'suggestion', 'idea', 'thanks'] as const, ({ kind }) => kind)
			expect(known.map(({ refs }) => refs.length).reduce((sum, count) => sum + count, 0)).toBe(refsOf(cases).length)
			const found = tallyFound(
				compared,
				({ clauses }) => clauses,
				(left, right) => left.localeCompare(right)
			)
			const counts = found.map(({ refs }) => refs.length)
			expect(counts).toEqual(counts.toSorted((left, right) => right - left))
			for (const { key, refs } of found) expect(gather(cases, ({ clauses }) => clauses).get(key)).toEqual(refs)
		})
	))
