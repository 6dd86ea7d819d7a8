import { zlibSync } from 'fflate'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesToLatin, concatBytes, latinToBytes, type Bytes } from './bytes.ts'
import { largestFile, PdfDocument } from './document.ts'
import { parsePdfTime, formatPdfTime } from './pdf-time.ts'
import { decodeStream } from './pdf-streams.ts'
import type { PdfStream } from './pdf-values.ts'
import { Refused } from './reasons.ts'
import { signPrepared } from './sign.ts'
import { flip, makeGenuine, update, type Genuine } from './testing/attack-tools.ts'
import { Fixture, prepareFixture, stream, writePdf, writeRevision } from './testing/pdf-fixture.ts'
import { makeOrganisation, type Organisation } from './testing/people.ts'
import { inDirectory, run, writeFile } from './testing/tools.ts'
import { verifyPdf, type Verification } from './verify.ts'
import { readFileSync } from 'node:fs'

let organisation: Organisation
let genuine: Genuine
beforeAll(async () => {
	organisation = await makeOrganisation()
	genuine = await makeGenuine('streams', organisation)
})

const verify = (pdf: Bytes): Promise<Verification> => verifyPdf(pdf, { trustedRoots: [organisation.fingerprint] })
const text = (value: string): Bytes => latinToBytes(value)

describe('what is said about a whole file', () => {
	test('who signed, when they say they did, and under which root', async () => {
		const { signatures } = await verify(genuine.two)
		const [author, director] = signatures
		expect(author).toMatchObject({
			signer: {
				commonName: 'Žanete Ķēniņa-Šķēle',
				organization: 'Dižkalnu novada pašvaldība',
				title: 'klientu apkalpošanas speciāliste'
			},
			root: { fingerprint: organisation.fingerprint, der: organisation.root.certificate },
			claimedAt: new Date('2026-03-02T10:15:00Z'),
			timeEvidence: 'claim-only',
			digestOk: true,
			signatureOk: true,
			chainOk: true,
			validAtClaimedTime: true,
			trusted: true,
			reasons: []
		})
		expect(director).toMatchObject({ claimedAt: new Date('2026-03-09T08:30:00Z'), claimedReason: 'Izskatīts' })
		expect(author!.certificate?.fingerprint).not.toBe(director!.certificate?.fingerprint)
	})

	test('and the file itself is left as it was, even while it is hashed', async () => {
		const given = genuine.two.slice()
		const judging = verify(given)
		expect(given).toEqual(genuine.two)
		await judging
		expect(given).toEqual(genuine.two)
	})

	test('the files inside, unpacked', async () => {
		const { attachments } = await verify(genuine.two)
		expect(attachments.map(({ name, mime, bytes }) => ({ name, mime, text: new TextDecoder().decode(bytes) }))).toEqual(
			[{ name: 'register.json', mime: 'application/json', text: '{"entries":[{"number":"KAC-1/2026-0042"}]}' }]
		)
	})

	test('to somebody who does not know the root it is by a stranger, with the root at hand', async () => {
		const { verdict, reasons, signatures, attachments } = await verifyPdf(genuine.one, { trustedRoots: [] })
		expect({ verdict, reasons }).toEqual({ verdict: 'stranger', reasons: [{ code: 'root-unknown', field: 'author' }] })
		expect(signatures[0]?.root?.der).toEqual(organisation.root.certificate)
		expect(attachments).toHaveLength(1)
	})

	test('a time ahead of our clock is remarked on, no more', async () => {
		const options = { trustedRoots: [organisation.fingerprint], now: new Date('2026-02-01T00:00:00Z') }
		const { verdict, reasons } = await verifyPdf(genuine.one, options)
		expect({ verdict, reasons }).toEqual({
			verdict: 'whole',
			reasons: [{ code: 'claimed-time-in-future', field: 'author' }]
		})
	})

	test('of a changed file the enclosures of the last signed state', async () => {
		const swapped = update(genuine.one, [[Fixture.file, stream('/Type /EmbeddedFile', '{"entries":[]}')]])
		const { verdict, attachments } = await verify(swapped)
		expect(verdict).toBe('altered')
		expect(new TextDecoder().decode(attachments[0]?.bytes)).toContain('KAC-1/2026-0042')
		expect((await verify(flip(genuine.one, 200, 1))).attachments).toEqual([])
	})

	test('enclosures that cannot be unpacked cost nothing but themselves', async () => {
		const objects = new Map([[Fixture.file, stream('/Type /EmbeddedFile /Filter /LZWDecode', 'x')]])
		const { verdict, reasons, attachments } = await verify(
			await signPrepared(prepareFixture({ style: 'table', objects }), organisation.author)
		)
		expect({ verdict, attachments, reasons }).toEqual({
			verdict: 'whole',
			attachments: [],
			reasons: [{ code: 'attachment-unreadable', name: 'register.json' }]
		})
	})
})

describe('files that are none of ours', () => {
	test.each([
		{ why: 'nothing', pdf: () => text(''), verdict: 'not-a-pdf' },
		{ why: 'a text', pdf: () => text('Labdien!'), verdict: 'not-a-pdf' },
		{ why: 'bytes before the header', pdf: () => concatBytes(text('\n'), genuine.one), verdict: 'not-a-pdf' },
		{ why: 'a header and nothing else', pdf: () => text('%PDF-1.7\n'), verdict: 'unreadable' },
		{ why: 'an end and nothing else', pdf: () => text('%PDF-1.7\nstartxref\n9\n%%EOF\n'), verdict: 'unreadable' },
		{
			why: 'a file without form',
			pdf: () => writePdf(new Map([[1, '<< /Type /Catalog >>']]), [], 'table'),
			verdict: 'unsigned'
		},
		{
			why: 'a draft',
			pdf: () =>
				prepareFixture({
					style: 'table',
					objects: new Map([
						[9, undefined],
						[7, '<< /FT /Sig /T (author) >>']
					])
				}).bytes,
			verdict: 'unsigned'
		},
		{
			why: 'a draft with an unfilled signature',
			pdf: () => prepareFixture({ style: 'table' }).bytes,
			verdict: 'altered'
		}
	])('$why: $verdict', async ({ pdf, verdict }) => {
		expect((await verify(pdf())).verdict).toBe(verdict)
	})

	test('a linearized file without signature is unsigned, an encrypted one unreadable', async () => {
		const plain = writePdf(
			new Map([
				[1, '<< /Type /Catalog /Pages 2 0 R >>'],
				[2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
				[3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>']
			]),
			[],
			'table'
		)
		const by = (...options: string[]): Bytes =>
			inDirectory((directory) => {
				run('qpdf', ...options, writeFile(directory, 'in.pdf', plain), `${directory}/out.pdf`)
				return Uint8Array.from(readFileSync(`${directory}/out.pdf`))
			})
		expect((await verify(by('--linearize'))).verdict).toBe('unsigned')
		expect((await verify(by('--object-streams=generate'))).verdict).toBe('unsigned')
		expect(await verify(by('--encrypt', 'a', 'b', '256', '--'))).toMatchObject({
			verdict: 'unreadable',
			reasons: [{ code: 'encrypted' }]
		})
	})

	test('a file beyond the limit is refused before anything is read', async () => {
		const large = new Uint8Array(largestFile + 1)
		large.set(text('%PDF-1.7\n'))
		expect(await verify(large)).toMatchObject({
			verdict: 'too-large',
			reasons: [{ code: 'too-large', limit: largestFile }]
		})
	})
})

/** A catalog with this form, so that reading it meets the trap. */
const withForm = (form: string | Bytes): Bytes =>
	prepareFixture({
		style: 'table',
		objects: new Map([
			[Fixture.form, form],
			[9, undefined]
		])
	}).bytes

describe('traps end in a verdict, soon', () => {
	test.each([
		{ why: 'arrays nested for ever', pdf: () => withForm('['.repeat(1_000_000)) },
		{ why: 'dictionaries nested for ever', pdf: () => withForm('<</A'.repeat(300_000)) },
		{ why: 'parentheses nested for ever', pdf: () => withForm('('.repeat(1_000_000)) },
		{ why: 'a field that is its own kid', pdf: () => withForm('<< /Fields [6 0 R] /T (a) /Kids [6 0 R] >>') },
		{ why: 'a form that refers to itself', pdf: () => withForm('6 0 R') },
		{ why: 'a huge array', pdf: () => withForm(`<< /Fields [${'1 '.repeat(2_100_000)}] >>`) },
		{ why: 'a huge string', pdf: () => withForm(`<< /Fields (${' '.repeat(5_000_000)}) >>`) },
		{ why: 'a stream as long as itself', pdf: () => withForm('<< /Length 6 0 R >>\nstream\nendstream') },
		{
			why: 'a table of a billion entries',
			pdf: () => text('%PDF-1.7\nxref\n0 999999999\n0000000000 65535 f \ntrailer\n<< >>\nstartxref\n9\n%%EOF\n')
		},
		{
			why: 'a stream of a billion entries',
			pdf: () => xrefStreamOnly('/W [0 0 0] /Index [0 999999999]', new Uint8Array())
		},
		{
			why: 'entries of six huge columns',
			pdf: () => xrefStreamOnly('/W [999999999 1 1] /Index [0 1]', new Uint8Array(3))
		},
		{
			why: 'a predictor with huge columns',
			pdf: () =>
				xrefStreamOnly(
					'/W [1 4 2] /DecodeParms << /Predictor 12 /Columns 99999999 >> /Filter /FlateDecode',
					zlibSync(new Uint8Array(8))
				)
		}
	])('$why', async ({ pdf }) => {
		const started = performance.now()
		const { verdict } = await verify(pdf())
		expect(['unreadable', 'unsigned', 'altered']).toContain(verdict)
		expect(performance.now() - started).toBeLessThan(10_000)
	})

	test('a long chain of tables', async () => {
		let pdf = writePdf(new Map([[1, '<< /Type /Catalog >>']]), [], 'table')
		for (let count = 0; count < 70; count++) {
			const at = Number(/startxref\n(\d+)/.exec(bytesToLatin(pdf, pdf.length - 40))?.[1])
			pdf = writeRevision(pdf, [], { style: 'table', root: `/Root 1 0 R /Prev ${at}`, size: 2 })
		}
		expect(await verify(pdf)).toMatchObject({
			verdict: 'unreadable',
			reasons: [{ code: 'limit-exceeded', limit: 'revisions' }]
		})
	})

	test('fields that share one long line', async () => {
		const numbers = Array.from({ length: 3000 }, (_, index) => 20 + index)
		const line = numbers.map((number) => `${number} 0 obj %`).join('')
		const body = `${line}\n<< /FT /Sig /T (x) /X [${'0 '.repeat(20_000)}] >>\nendobj\n`
		const form = `<< /Fields [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`
		const base = writePdf(
			new Map([
				[1, '<< /Type /Catalog /AcroForm 2 0 R >>'],
				[2, form]
			]),
			[],
			'table'
		)
		let at = base.length
		const redirected = new Map(
			numbers.map((number) => {
				const offset = at
				at += `${number} 0 obj %`.length
				return [number, offset] as const
			})
		)
		const first = new PdfDocument(base).sections[0]!.at
		const pdf = writeRevision(base, [], {
			style: 'table',
			root: `/Root 1 0 R /Prev ${first}`,
			size: 4000,
			redirected,
			between: body
		})
		expect(await verify(pdf)).toMatchObject({ verdict: 'unreadable', reasons: [{ code: 'limit-exceeded' }] })
	})
})

function xrefStreamOnly(entries: string, data: Uint8Array): Bytes {
	const object = concatBytes(
		text('1 0 obj\n'),
		stream(`/Type /XRef /Size 1 /Root 1 0 R ${entries}`, Uint8Array.from(data)),
		text('\nendobj\n')
	)
	return concatBytes(text('%PDF-1.7\n'), object, text('startxref\n9\n%%EOF\n'))
}

test('what unpacks to more than the file may is dropped on the way', () => {
	const bomb: PdfStream = {
		type: 'stream',
		dictionary: { type: 'dictionary', entries: new Map([['Filter', { type: 'name', name: 'FlateDecode' }]]) },
		data: zlibSync(new Uint8Array(20_000_000))
	}
	const budget = { bytes: 30_000_000 }
	expect(decodeStream(bomb, 1, budget, (value) => value ?? null)).toHaveLength(20_000_000)
	expect(() => decodeStream(bomb, 1, budget, (value) => value ?? null)).toThrow(
		new Refused({ code: 'limit-exceeded', limit: 'stream' })
	)
	expect(budget.bytes).toBeGreaterThan(-17_000_000)
})

test('whatever the bytes are, there is a verdict', async () => {
	const wild = fc
		.uint8Array({ maxLength: 400 })
		.map((array) => concatBytes(text('%PDF-1.7\n'), Uint8Array.from(array), text('\nstartxref\n9\n%%EOF\n')))
	const words = fc.constantFrom(
		'xref',
		'trailer',
		'0 1',
		'0000000000 65535 f ',
		'<<',
		'>>',
		'/Root 1 0 R',
		'1 0 obj',
		'endobj',
		'stream',
		'endstream',
		'/Prev 9',
		'/Size 2',
		'[',
		']',
		'(',
		')',
		'<00>',
		'/Type /XRef',
		'/W [1 1 1]',
		'/Length 3',
		'/Index [0 1]'
	)
	const grammar = fc
		.array(words, { maxLength: 30 })
		.map((parts) => text(`%PDF-1.7\n${parts.join('\n')}\nstartxref\n9\n%%EOF\n`))
	await fc.assert(
		fc.asyncProperty(fc.oneof(wild, grammar), async (pdf) => (await verify(pdf)).verdict !== 'whole'),
		{ numRuns: 1000 }
	)
})

test('signed files of random damage have a verdict', async () => {
	const place = fc.tuple(fc.nat(genuine.two.length - 1), fc.nat(255))
	const damage = fc.array(place, { minLength: 1, maxLength: 6 })
	await fc.assert(
		fc.asyncProperty(damage, async (places) => {
			const pdf = genuine.two.slice()
			for (const [at, value] of places) pdf[at] = value
			const same = pdf.every((byte, index) => byte === genuine.two[index])
			return same || (await verify(pdf)).verdict !== 'whole'
		}),
		{ numRuns: 300 }
	)
})

test('times are read as they were meant', () => {
	expect(parsePdfTime("D:20261122162507+02'00'")).toEqual(new Date('2026-11-22T14:25:07Z'))
	expect(parsePdfTime("D:20261122092507-05'00")).toEqual(new Date('2026-11-22T14:25:07Z'))
	expect(parsePdfTime('D:20260230000000Z')).toBeUndefined()
	expect(parsePdfTime('yesterday')).toBeUndefined()
	expect(formatPdfTime(new Date('2026-11-22T14:25:07.999Z'))).toBe('D:20261122142507Z')
})
