import { describe, expect, test } from 'vitest'
import { isoDate } from '$lib/domain/dates.ts'
import { periodOf } from '$lib/domain/reports/activity-period.ts'
import { reportLanguages, reportScreens } from './reports.ts'

const { words, sentences } = reportLanguages.lv
const quarter = periodOf('quarter', isoDate('2026-11-23'))
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('the report in Latvian', () => {
	test.each([
		[1, 'Reģistrā ir 1 ieraksts: 1 sūdzība.'],
		[2, 'Reģistrā ir 2 ieraksti: 2 sūdzības.'],
		[10, 'Reģistrā ir 10 ierakstu: 10 sūdzību.'],
		[21, 'Reģistrā ir 21 ieraksts: 21 sūdzība.'],
		[11_011, 'Reģistrā ir 11 011 ierakstu: 11 011 sūdzību.']
	])('counts %i in the right form', (count, told) =>
		expect(plain(sentences.received(count, [['complaint', count]]))).toBe(told)
	)

	test('enumerates kinds with “un” before the last', () => {
		const told = sentences.received(6, [
			['complaint', 1],
			['suggestion', 2],
			['thanks', 3]
		])
		expect(told).toBe('Reģistrā ir 6 ieraksti: 1 sūdzība, 2 ierosinājumi un 3 pateicības.')
	})

	test.each([
		[5, 3, 'Tas ir par 2 vairāk nekā iepriekšējā ceturksnī (3).'],
		[3, 5, 'Tas ir par 2 mazāk nekā iepriekšējā ceturksnī (5).'],
		[3, 3, 'Tas ir tikpat, cik iepriekšējā ceturksnī.']
	])('compares %i with %i', (now, before, told) => expect(sentences.change(now, before, quarter)).toBe(told))

	test('tells what was kept, late, running and overdue in one sentence', () => {
		expect(sentences.limit('answer', { kept: 7, late: 1, running: 2, overdue: 11 })).toBe(
			'Izskatīts un atbildēts laikā: 7 no 19; vēlāk – 1 lietā; nokavēts un vēl nav izdarīts – 11 lietās; vēl ir laiks – 2 lietās.'
		)
		expect(sentences.limit('forward', { kept: 0, late: 0, running: 1, overdue: 0 })).toBe(
			'Pēc piekritības pārsūtīts laikā: termiņš vēl nav pienācis; vēl ir laiks – 1 lietā.'
		)
	})

	test.each([
		['month', 'Šajā mēnesī', '2026. gada novembris'],
		['quarter', 'Šajā ceturksnī', '2026. gada 4. ceturksnis'],
		['year', 'Šajā gadā', '2026. gads']
	] as const)('names a %s and says when it is empty', (span, when, name) => {
		const period = periodOf(span, isoDate('2026-11-23'))
		expect(sentences.nothing(period)).toBe(`${when} reģistrā nav neviena ieraksta.`)
		expect(plain(reportScreens.lv.periodName(period))).toBe(name)
	})

	test('tells like cases decided differently, and how many have a reason', () => {
		expect(sentences.spread(0, 0, 0)).toBe('Periodā nav divu izlemtu līdzīgu lietu, ko salīdzināt.')
		expect(sentences.spread(4, 0, 0)).toBe('Līdzīgās lietās lēmumi neatšķiras.')
		expect(sentences.spread(4, 1, 1)).toBe(
			'Līdzīgas lietas lemtas atšķirīgi: 1 kopā no 4. Atšķirība pamatota lēmumā: 1 no 1.'
		)
	})

	test('tells corrective actions by what became of them', () => {
		expect(sentences.actions({ open: 2, overdue: 1, done: 1, checked: 1 })).toBe(
			'Korektīvās darbības: 2 izdarītas (pārbaudīts, vai palīdzēja: 1), vēl jāizdara 3 (termiņš nokavēts: 1).'
		)
	})

	test('leaves numbers out of a long list and says how many', () => {
		expect(words.list('nokavēts', [], 3)).toContain('vēl 3 (visi ir tabulas failā)')
	})
})
