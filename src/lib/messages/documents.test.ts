import { describe, expect, test } from 'vitest'
import type { Instant, IsoDate } from '$lib/domain/dates.ts'
import type { LimitRule } from '$lib/domain/deadlines/deadline.ts'
import { dayInWords, documents, share } from './documents.ts'
import { showDay, showInstant } from './format.ts'
import { lvNumber } from './plural.ts'

const on = (text: string): IsoDate => text as IsoDate
const limit = (length: number, unit: LimitRule['unit']): LimitRule => ({
	basis: 'statute',
	from: on('2026-03-01'),
	length,
	unit,
	source: 'iesniegumu-likums-5'
})

describe('dates on documents', () => {
	test.each([
		{ date: '2026-01-01', words: '2026. gada 1. janvārī' },
		{ date: '2026-03-31', words: '2026. gada 31. martā' },
		{ date: '2026-11-22', words: '2026. gada 22. novembrī' }
	])('$date is written $words', ({ date, words }) => expect(dayInWords(on(date)).replaceAll('\u00a0', ' ')).toBe(words))

	test('a period names the year once, unless it crosses one', () => {
		const words = (from: string, to: string): string =>
			documents.register.periodInWords({ from: on(from), to: on(to) }).replaceAll('\u00a0', ' ')
		expect(words('2026-04-01', '2026-06-30')).toBe('no 2026. gada 1. aprīļa līdz 30. jūnijam')
		expect(words('2026-12-01', '2027-01-31')).toBe('no 2026. gada 1. decembra līdz 2027. gada 31. janvārim')
	})

	test('days are short, moments stand in Latvian time, in winter and in summer', () => {
		expect(showDay(on('2026-11-22'))).toBe('22.11.2026.')
		expect(showInstant('2026-11-22T12:30:00Z' as Instant).replaceAll('\u00a0', ' ')).toBe('22.11.2026. plkst. 14.30')
		expect(showInstant('2026-07-01T21:30:00Z' as Instant).replaceAll('\u00a0', ' ')).toBe('02.07.2026. plkst. 00.30')
	})
})

describe('numbers on documents', () => {
	test.each([
		{ all: 0, words: '0 ierakstu' },
		{ all: 1, words: '1 ieraksts' },
		{ all: 2, words: '2 ieraksti' },
		{ all: 11, words: '11 ierakstu' },
		{ all: 21, words: '21 ieraksts' },
		{ all: 10_001, words: '10 001 ieraksts' }
	])('$words', ({ all, words }) => expect(documents.register.entryCount(all, 0).replaceAll('\u00a0', ' ')).toBe(words))

	test('shares have a decimal comma, and none where there is nothing to share', () => {
		expect(share(1, 8)).toBe('12,5\u00a0%')
		expect(share(0, 0)).toBe('–')
		expect(lvNumber(1234)).toBe('1234')
	})

	test.each([
		{ rule: limit(10, 'working-days'), words: '10 darbdienu laikā pēc 23.11.2026., saņemšanas dienu neskaitot' },
		{ rule: limit(1, 'months'), words: '1 mēneša laikā pēc 23.11.2026., saņemšanas dienu neskaitot' }
	])('$words', ({ rule, words }) =>
		expect(documents.deadline.short(rule, on('2026-11-23')).replaceAll('\u00a0', ' ')).toBe(words)
	)
})
