import { describe, expect, test } from 'vitest'
import { channels, entryKinds } from '$lib/domain/feedback/entry.ts'
import { printedCode, registerCode, slipCode } from '$lib/domain/reports/check-code.ts'
import { documents, share } from '$lib/messages/documents.ts'
import { showDay } from '$lib/messages/format.ts'
import { lvNumber } from '$lib/messages/plural.ts'
import { registerPdf } from '../drawn.fixture.ts'
import { faces } from '../faces.fixture.ts'
import { fullRequest } from '../full-register.fixture.ts'
import { allOf, flat, judge, spokenStructure, type Spoken } from '../judges.fixture.ts'
import { entry, instant, profile, sha256 } from '../register.fixture.ts'
import { slipDocument } from './slip.ts'

const full = fullRequest()
const { report } = full
const { bytes } = registerPdf(full)
const parts = allOf(spokenStructure(bytes), 'Part')

/** Tables of the part with such a heading, each as rows of cells. */
function tablesUnder(title: string): string[][][] {
	const part = parts.find((one) => [...allOf(one, 'H1'), ...allOf(one, 'H2')].some(({ text }) => flat(text) === title))
	return part ? allOf(part, 'Table').map(rowsOf) : []
}

function rowsOf(table: Spoken): string[][] {
	return allOf(table, 'TR').map((row) => row.kids.map(({ text }) => flat(text)))
}

describe('what a screen reader says is the data, cell by cell', () => {
	test('the cover', () => {
		const [about = [], integrity = []] = tablesUnder(documents.register.title)
		expect(Object.fromEntries(about)).toMatchObject({
			[documents.register.entries]: flat(documents.register.entryCount(30, 1)),
			[documents.register.waiting]: flat(documents.register.waitingCount(3)),
			[documents.register.fileIndex]: profile.fileIndex
		})
		expect(Object.fromEntries(integrity)).toMatchObject({
			[documents.register.jsonHash]: full.attachments.json.sha256,
			[documents.register.csvHash]: full.attachments.csv.sha256,
			[documents.register.chainHash]: report.checkpoint.hash
		})
	})

	test('the figures', () => {
		const { figures } = report
		const [keys, kinds, ways, clauses] = tablesUnder(documents.figures.title)
		const row = (label: string, count: number): string[] =>
			[label, lvNumber(count), share(count, figures.received)].map(flat)
		expect(keys?.[1]).toEqual(
			[
				figures.received,
				figures.withDeadline,
				figures.dueWithinWeek,
				figures.overdue,
				figures.anonymous,
				figures.late,
				figures.voided
			].map(lvNumber)
		)
		expect(kinds?.slice(1)).toEqual(entryKinds.map((kind) => row(documents.kindsMany[kind], figures.byKind[kind])))
		expect(ways?.slice(1)).toEqual(channels.map((way) => row(documents.channels[way], figures.byChannel[way])))
		expect(clauses?.slice(1)).toEqual(figures.byClause.map(({ clause, count }) => row(clause, count)))
	})

	test('corrections and annulled numbers', () => {
		const [, corrected, voided] = tablesUnder(documents.changes.title)
		const [one] = report.changes.corrected
		expect(corrected?.slice(1).map(([number, on, field]) => [number, on, field])).toEqual(
			one?.changes.map(({ field }) => [one.number, showDay(one.on), documents.fields[field]])
		)
		const text = one?.changes.find(({ field }) => field === 'text')
		expect(corrected?.[2]?.slice(3, 5)).toEqual([text?.from, text?.to])
		expect(voided?.slice(1)).toEqual(
			report.changes.voided.map(({ number, on, reason, initials }) => [
				number,
				showDay(on),
				reason,
				initials.join(', ')
			])
		)
	})
})

describe('the first page', () => {
	const first = judge(bytes, 'pdftotext', '-l', '1', 'FILE', '-').out

	test('bears the code of the chain head, for a camera and for typing, beside the signature', () => {
		for (const line of printedCode(registerCode(report.checkpoint)).split('\n'))
			expect(flat(first)).toContain(flat(line))
		const figures = parts.flatMap((part) => allOf(part, 'Figure'))
		expect(figures.length).toBeGreaterThan(0)
		expect(judge(bytes, 'pdfsig', '-nocert', 'FILE').out).toContain('Signature #1')
		expect(judge(bytes, 'pdftotext', '-f', '2', '-l', '2', 'FILE', '-').out).toContain(documents.figures.title)
	})
})

test('a slip bears its number and its code, and no name', () => {
	const said = entry(0, {
		submitter: { type: 'named', name: 'Zane Liepiņa', address: '', email: '', phone: '', reply: 'letter' }
	})
	const slip = slipDocument(
		{
			profile,
			practice: false,
			entry: said,
			eventHash: sha256('3'),
			at: instant('2026-11-30T12:30:00Z'),
			appBuild: '0.1.0',
			largePrint: false
		},
		faces
	)
	const text = flat(judge(slip.bytes, 'pdftotext', 'FILE', '-').out)
	for (const line of printedCode(slipCode(said.number, sha256('3'))).split('\n')) expect(text).toContain(flat(line))
	expect(text).not.toContain('Liepiņa')
})
