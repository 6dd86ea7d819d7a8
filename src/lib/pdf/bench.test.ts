import { describe, expect, test } from 'vitest'
import { benchLedger } from '../../../tests/bench/pdf/ledger.ts'
import { drawUntagged } from '../../../tests/bench/pdf/ours.ts'
import { contestants, countWords, leastOf, parseOptions, resultsOf, tableOf } from '../../../tests/bench/pdf/report.mjs'
import { benchRows, furniture } from '../../../tests/bench/pdf/rows.ts'
import { collect } from './documents/collect.ts'
import { faces, fontFiles } from './faces.fixture.ts'
import { judge } from './judges.fixture.ts'
import { RegisterJob } from './register-job.ts'
import { instant, sha256 } from './register.fixture.ts'

const entries = 200
const rows = [...benchRows(entries)]
const words = countWords(rows.flat().join(' '))

describe('the table without structure, which other libraries are measured against', () => {
	const { bytes } = collect((sink) => {
		drawUntagged(rows, faces, sink)
		return undefined
	})

	test('says every word of every row, and nothing beside it but its furniture', () => {
		const text = judge(bytes, 'pdftotext', 'FILE', '-').out
		expect(countWords(text, furniture(text.split('\f').length - 1))).toEqual(words)
	})

	test('is a sound file that does not claim what it has not', () => {
		expect(judge(bytes, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
		expect(judge(bytes, 'pdfinfo', 'FILE').out).toMatch(/Tagged: +no\n/)
		const metadata = judge(bytes, 'pdfinfo', '-meta', 'FILE').out
		expect(metadata).toContain('<pdfaid:conformance>U</pdfaid:conformance>')
		expect(metadata).not.toContain('pdfuaid')
	})
})

test('the register made of the same entries says at least as much', async () => {
	const ledger = benchLedger(entries)
	const batches = []
	let step = ledger.next()
	for (; !step.done; step = ledger.next()) batches.push(step.value)
	const signer = { name: 'Ilze Kalniņa', post: '', at: instant('2026-11-22T12:00:00Z'), fingerprint: sha256('c') }
	const job = new RegisterJob({ report: step.value, signer, fonts: fontFiles })
	for (const batch of batches) job.add(batch)
	const packed = await job.pack()
	const { bytes } = collect((sink) => packed.draw(sink).signature)
	const said = countWords(judge(bytes, 'pdftotext', 'FILE', '-').out)
	const texts = countWords(rows.map((row) => row[4]).join(' '))
	expect([...texts].filter(([word, count]) => (said.get(word) ?? 0) < count)).toEqual([])
	expect(judge(bytes, 'pdfinfo', 'FILE').out).toMatch(/Tagged: +yes\n/)
})

test('entries are of 40 to 200 words, the same each time', () => {
	const sizes = rows.map((row) => row[4]?.split(' ').length ?? 0)
	expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40)
	expect(Math.max(...sizes)).toBeLessThanOrEqual(200)
	expect([...benchRows(entries)]).toEqual(rows)
})

describe('what the script makes of the figures', () => {
	const figures = (cpuSeconds: number) => ({ cpuSeconds, peakMegabytes: 100, fileBytes: 1000 })

	test('each contestant’s figures, and how many times ours a peer takes', () => {
		const measured = {
			jspdf: figures(20),
			pdfkit: figures(30),
			pdfmake: figures(50),
			untagged: figures(2),
			tagged: figures(4)
		}
		const results = resultsOf(10_000, measured)
		expect(results).toMatchObject({
			entries: 10_000,
			ratios: { jspdf: 10, pdfkit: 15, pdfmake: 25 },
			ratiosTagged: { jspdf: 5, pdfkit: 7.5, pdfmake: 12.5 }
		})
		for (const key of ['cpuSeconds', 'peakMegabytes', 'fileBytes'] as const)
			expect(Object.keys(results[key])).toEqual(Object.keys(measured))
		expect(tableOf(measured).split('\n').length).toBe(6)
	})

	test('no ratio without both sides of it', () => {
		expect(resultsOf(10, { untagged: figures(1) })).toMatchObject({ ratios: {}, ratiosTagged: {} })
	})

	test('of several runs the least', () => {
		const runs = [
			{ cpuSeconds: 3, peakMegabytes: 90.4, fileBytes: 7 },
			{ cpuSeconds: 2.004, peakMegabytes: 95, fileBytes: 7 }
		]
		expect(leastOf(runs)).toEqual({ cpuSeconds: 2, peakMegabytes: 90, fileBytes: 7 })
	})
})

describe('the script’s options', () => {
	test('left out, everybody draws 10 000 entries three times', () => {
		expect(parseOptions([])).toEqual({ entries: 10_000, runs: 3, text: 'words', only: contestants, out: undefined })
	})

	test('a contestant brings along those whose file it needs', () => {
		expect(parseOptions(['--entries', '500', '--runs', '1', '--only', 'verified,jspdf', '--out', 'x.json'])).toEqual({
			entries: 500,
			runs: 1,
			text: 'words',
			only: ['jspdf', 'tagged', 'countersigned', 'verified'],
			out: 'x.json'
		})
	})

	test.each([
		['--entries', '0'],
		['--entries', 'many'],
		['--runs'],
		['--text', 'poems'],
		['--only', 'acrobat'],
		['--out'],
		['--fast']
	])('%s %s is refused with a sentence', (...words) => expect(() => parseOptions(words)).toThrow(RangeError))
})
