import { describe, expect, test } from 'vitest'
import { complaint } from '$lib/domain/feedback/desk.fixture.ts'
import { hashHeader } from '$lib/domain/ledger/hash.ts'
import { busyDesk, exportOf, exportRequest } from '$lib/domain/reports/register.fixture.ts'
import type { RegisterReport } from '$lib/domain/reports/register.ts'
import { collect } from '$lib/pdf/documents/collect.ts'
import { fontFiles } from '$lib/pdf/faces.fixture.ts'
import { RegisterJob } from '$lib/pdf/register-job.ts'
import { instant, prose, sha256 } from '$lib/pdf/register.fixture.ts'
import { PdfDocument } from '$lib/signing/document.ts'
import { readAttachments } from '$lib/signing/attachments.ts'
import { comparePrinted } from './printed-check.ts'

const texts = [
	'Iekavas (un) \\ slīpsvītra\\) un (ligzdotas (iekavas)).',
	`Emocijzīmes 🙂👨‍👩‍👧, ķīniešu 你好, arābu مرحبا بكم un Текст по-русски; a\u0304c\u030c, mīkst\u00adais.`,
	`Rinda\nun vēl viena\r\n\r\nun rindkopa\tar tabulatoru, vadības zīme \u0007.`,
	prose(1600, 3),
	'Garš'.repeat(400)
]

const desk = busyDesk()
for (const text of texts) desk.register({ ...complaint, text, receivedOn: desk.today })
const { report } = exportOf(desk)
const job = new RegisterJob({
	report: exportRequest(desk),
	signer: { name: 'Ilze', post: 'speciāliste', at: instant('2026-11-24T15:00:00Z'), fingerprint: sha256('c') },
	fonts: fontFiles
})
job.add(desk.records)
const packed = await job.pack()
const { bytes } = collect((sink) => packed.draw(sink).signature)
const view = new PdfDocument(bytes).view()
const { attachments } = readAttachments(view)
const hashOf = (name: string) => hashHeader(attachments.find((file) => file.name === name)!.bytes)
const hashes = { json: hashOf('registrs.json'), csv: hashOf('registrs.csv') }
const right = { wrongRows: [], extraRows: 0, coverRight: true }

/** The data as somebody else would have it, the pages staying as they are. */
function otherData(change: (entries: RegisterReport['entries']) => RegisterReport['entries']): RegisterReport {
	return { ...report, entries: change(report.entries) }
}

describe('what is printed', () => {
	test('is what the data says, cell by cell, whatever people have typed', () => {
		expect(comparePrinted(view, report, hashes, report.appBuild)).toEqual(right)
	})

	test('may be in other words where another version made it, but not with other texts', () => {
		expect(comparePrinted(view, report, hashes, 'other')).toEqual(right)
		const changed = otherData(([first, ...rest]) => [
			{ ...first!, contents: { ...first!.contents, text: 'Viss bija labi.' } },
			...rest
		])
		expect(comparePrinted(view, changed, hashes, 'other').wrongRows).toEqual([report.entries[0]?.number])
	})

	test.each([
		['a kind', { kind: 'idea' as const }],
		['a way of receiving', { channel: 'box' as const }],
		['a letter in the middle of a long text', { text: prose(1600, 3).replace('žogs', 'zogs') }]
	])('differing in %s is found by its number', (_, other) => {
		const changed = otherData((entries) =>
			entries.map((entry, index) => (index === 9 ? { ...entry, contents: { ...entry.contents, ...other } } : entry))
		)
		expect(comparePrinted(view, changed, hashes, report.appBuild).wrongRows).toEqual([report.entries[9]?.number])
	})

	test('and an entry that only the data has, or only the page, are found', () => {
		const less = otherData((entries) => entries.slice(1))
		expect(comparePrinted(view, less, hashes, report.appBuild)).toMatchObject({ wrongRows: [], extraRows: 1 })
		const more = otherData((entries) => [...entries, { ...entries[0]!, number: 'KAC-1/2026-0099' as never }])
		expect(comparePrinted(view, more, hashes, report.appBuild).wrongRows).toEqual(['KAC-1/2026-0099'])
	})

	test('names the attached files and the end of the chain by their hashes', () => {
		const cover = (other: Partial<typeof hashes>, changed = report) =>
			comparePrinted(view, changed, { ...hashes, ...other }, report.appBuild).coverRight
		expect(cover({ json: sha256('1') })).toBe(false)
		expect(cover({ csv: sha256('1') })).toBe(false)
		expect(cover({}, { ...report, checkpoint: { ...report.checkpoint, hash: sha256('1') } })).toBe(false)
	})
})
