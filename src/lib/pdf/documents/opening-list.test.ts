import { describe, expect, test } from 'vitest'
import { isoDate } from '$lib/domain/dates.ts'
import { complaint, Desk } from '$lib/domain/feedback/desk.fixture.ts'
import { summarise } from '$lib/domain/feedback/summary.ts'
import { openingList as words } from '$lib/messages/opening-list.ts'
import { faces } from '../faces.fixture.ts'
import { allOf, judge, spokenStructure } from '../judges.fixture.ts'
import { instant, profile, sha256 } from '../register.fixture.ts'
import { judgement } from '../testing/rules.ts'
import { openingListPdf, type OpeningListRequest } from './opening-list.ts'

/** A list of as many carried complaints. */
function listOf(count: number, change: Partial<OpeningListRequest> = {}): Uint8Array {
	const desk = new Desk()
	const carried = Array.from({ length: count }, () => summarise(desk.register({ ...complaint, text: 'Noslēpums' })))
	const numbers = carried.map(({ number }) => number)
	const closed = {
		year: 2026,
		closedOn: isoDate('2027-01-04'),
		fileHash: sha256('a'),
		entries: count + 2,
		voided: numbers.slice(0, 1),
		carried: numbers
	}
	const at = instant('2027-01-04T09:00:00Z')
	return openingListPdf({ practice: false, profile, closed, carried, at, appBuild: '0.1.0', ...change }, faces).bytes
}

describe('the list that opens a year’s book', () => {
	test.each([0, 3, 120])('of %d cases keeps every rule of PDF/A-3a and PDF/UA-1 that we know', async (count) => {
		const pdf = listOf(count, { practice: count === 3 })
		expect(await judgement(pdf)).toEqual([])
		expect(judge(pdf, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
	})

	test('tells numbers, kinds and days of each, and nothing of what anybody said', () => {
		const spoken = spokenStructure(listOf(3))
		const rows = allOf(spoken, 'TR').map((row) => [...allOf(row, 'TH'), ...allOf(row, 'TD')].map(({ text }) => text))
		expect(rows.at(-1)).toEqual(['KAC-1/2026-0003', 'sūdzība', '23.11.2026.', '07.12.2026.', 'Saņemts'])
		expect(allOf(spoken, 'H1').map(({ text }) => text)).toEqual([words.title(2027)])
		expect(JSON.stringify(spoken)).not.toMatch(/Noslēpums|Ozola/)
	})
})
