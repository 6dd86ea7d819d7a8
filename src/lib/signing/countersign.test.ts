import { beforeAll, describe, expect, test } from 'vitest'
import { latinToBytes, type Bytes } from './bytes.ts'
import { countersign, type CountersignRequest } from './countersign.ts'
import { PdfDocument } from './document.ts'
import { listSignatureFields } from './fields.ts'
import { isStream, textOf } from './pdf-values.ts'
import { appendRevision, firstFreeNumber } from './pdf-writer.ts'
import { signPrepared } from './sign.ts'
import {
	firstRevision,
	makeGenuine,
	nextNumber,
	signAsDirector,
	signedUpdate,
	startsWith,
	update,
	type Genuine
} from './testing/attack-tools.ts'
import { Fixture, prepareFixture, signatureDictionary, widget } from './testing/pdf-fixture.ts'
import { makeOrganisation, type Organisation } from './testing/people.ts'
import { askMutool, askPdfsig, askQpdf } from './testing/tools.ts'
import { verifyPdf } from './verify.ts'

let organisation: Organisation
beforeAll(async () => {
	organisation = await makeOrganisation()
})

const request = (pdf: Bytes, field = 'director'): CountersignRequest => ({
	pdf,
	field,
	claimedAt: new Date('2026-03-09T08:30:00Z'),
	name: 'Ģirts Ēvalds Ūsiņš',
	reason: ''
})

describe.each(['table', 'streams'] as const)('the director signs a file with cross-reference %s', (style) => {
	let genuine: Genuine
	beforeAll(async () => {
		genuine = await makeGenuine(style, organisation)
	})

	test('behind the signed bytes, which stay as they are', () => {
		expect(startsWith(genuine.two, genuine.one)).toBe(true)
		expect(firstRevision(genuine.two)).toEqual(genuine.one)
	})

	test('and both signatures are whole, each covering its revision', async () => {
		const { verdict, signatures, revisions } = await verifyPdf(genuine.two, {
			trustedRoots: [organisation.fingerprint]
		})
		expect(verdict).toBe('whole')
		expect(signatures.map(({ field, revision, coversWholeFile }) => ({ field, revision, coversWholeFile }))).toEqual([
			{ field: 'author', revision: 1, coversWholeFile: false },
			{ field: 'director', revision: 2, coversWholeFile: true }
		])
		expect(revisions.map(({ kind, signedFields }) => ({ kind, signedFields }))).toEqual([
			{ kind: 'signature', signedFields: ['author'] },
			{ kind: 'signature', signedFields: ['director'] }
		])
	})

	test('to pdfsig both are valid and trusted, the first of an earlier state', () => {
		const said = askPdfsig(genuine.two, organisation.root.certificate)
		expect(said.match(/Signature is Valid\./g)).toHaveLength(2)
		expect(said.match(/Certificate is Trusted\./g)).toHaveLength(2)
		expect(said.match(/Not total document signed/g)).toHaveLength(1)
		expect(said.match(/Total document signed/g)).toHaveLength(1)
		expect(said).toContain('Ģirts Ēvalds Ūsiņš')
	})

	test('to mutool the second is unchanged, and qpdf finds no fault', () => {
		expect(askMutool(genuine.two).match(/The document is unchanged since signing\./g)).toHaveLength(1)
		expect(askQpdf(genuine.two)).toMatchObject({
			status: 0,
			output: expect.stringContaining('No syntax or stream encoding errors found') as string
		})
	})

	test('with an appearance that finds the fonts of the empty field', () => {
		const view = new PdfDocument(genuine.two).view()
		const [, director] = listSignatureFields(view)
		const appearance = view.get(director!.dictionary, 'AP')
		const form = view.get(appearance as never, 'N')
		expect(isStream(form) && form.dictionary.entries.get('Resources')).toEqual(
			expect.objectContaining({ type: 'dictionary' })
		)
		const signature = view.resolve(director!.value)
		expect(textOf(view.get(signature as never, 'Name'))).toBe('Ģirts Ēvalds Ūsiņš')
	})

	test('without an appearance the field keeps its empty one', async () => {
		const signed = await countersign(request(genuine.one), organisation.director)
		expect((await verifyPdf(signed, { trustedRoots: [organisation.fingerprint] })).verdict).toBe('whole')
	})

	test('over validation data that was added in between', async () => {
		const document = new PdfDocument(genuine.one)
		const store = firstFreeNumber(document)
		const { bytes } = appendRevision(document, [
			{ number: 1, body: latinToBytes(catalogText(genuine.one).replace(/>>\s*$/, `/DSS ${store} 0 R >>`)) },
			{ number: store, body: latinToBytes('<< /Type /DSS /Certs [] >>') }
		])
		const unsigned = await verifyPdf(bytes, { trustedRoots: [organisation.fingerprint] })
		expect(unsigned.revisions.map(({ kind }) => kind)).toEqual(['signature', 'validation-data'])
		expect(unsigned.reasons).toEqual([])
		expect(unsigned.verdict).toBe('whole')
		const signed = await verifyPdf(await signAsDirector(bytes, organisation.director), {
			trustedRoots: [organisation.fingerprint]
		})
		expect(signed.reasons).toEqual([])
		expect(signed.verdict).toBe('whole')
	})
})

test('three people, one after another', async () => {
	const objects = new Map([
		[6, '<< /Fields [7 0 R 8 0 R 14 0 R] /SigFlags 3 >>'],
		[14, widget('mayor', '72 20 272 80', '/AP << /N 13 0 R >>')]
	])
	const one = await signPrepared(prepareFixture({ style: 'table', objects }), organisation.author)
	const two = await countersign(request(one), organisation.director)
	const three = await countersign(request(two, 'mayor'), organisation.author)
	const { verdict, reasons, signatures } = await verifyPdf(three, { trustedRoots: [organisation.fingerprint] })
	expect({ verdict, reasons, signed: signatures.length }).toEqual({ verdict: 'whole', reasons: [], signed: 3 })
})

test.each([
	{ why: 'field-missing', field: 'mayor', make: (pdf: Bytes) => pdf },
	{ why: 'field-signed', field: 'author', make: (pdf: Bytes) => pdf },
	{ why: 'file-end', field: 'director', make: (pdf: Bytes) => pdf.slice(0, -20) },
	{ why: 'not-a-pdf', field: 'director', make: () => new Uint8Array(10) }
])('is refused: $why', async ({ why, field, make }) => {
	const one = await signPrepared(prepareFixture({ style: 'table' }), organisation.author)
	await expect(async () => countersign(request(make(one), field), organisation.director)).rejects.toMatchObject({
		code: 'signing-failed',
		details: { why }
	})
})

test('a page that waits for content to come is not countersigned', async () => {
	const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R 900 0 R] /Annots [7 0 R 8 0 R] >>'
	const prepared = prepareFixture({ style: 'streams', objects: new Map([[Fixture.page, page]]) })
	const one = await signPrepared(prepared, organisation.author)
	await expect(async () => countersign(request(one), organisation.director)).rejects.toMatchObject({
		details: { why: 'dangling-reference' }
	})
})

test('what another tool writes again without changing it is no change', async () => {
	const { one } = await makeGenuine('table', organisation)
	const body = /\n6 0 obj\n([^\n]*)\nendobj/.exec(new TextDecoder('latin1').decode(one))?.[1] ?? ''
	const signed = await signedUpdate(
		one,
		[
			[Fixture.director, widget('director', '300 90 500 150', `/V ${nextNumber(one)} 0 R /AP << /N 13 0 R >>`)],
			[nextNumber(one), signatureDictionary()],
			[Fixture.form, body]
		],
		organisation.director
	)
	expect((await verifyPdf(signed, { trustedRoots: [organisation.fingerprint] })).verdict).toBe('whole')
})

test('a file without a line end at its end, or with an identifier, is continued rightly', async () => {
	const prepared = prepareFixture({ style: 'table' })
	const one = await signPrepared({ ...prepared, bytes: prepared.bytes.slice(0, -1) }, organisation.author)
	const two = await signAsDirector(one, organisation.director)
	expect((await verifyPdf(two, { trustedRoots: [organisation.fingerprint] })).verdict).toBe('whole')
	const id = '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]'
	const root = `/Root 1 0 R ${id} /Prev ${new PdfDocument(one).sections[0]!.at}`
	const identified = await signAsDirector(update(one, [], { root }), organisation.director)
	const { entries } = new PdfDocument(identified).sections.at(-1)!.trailer
	expect(entries.get('ID')).toMatchObject({
		items: [{ bytes: latinToBytes('\x00\x11\x22\x33\x44\x55\x66\x77\x88\x99\xaa\xbb\xcc\xdd\xee\xff') }, {}]
	})
})

function catalogText(pdf: Bytes): string {
	const text = new TextDecoder('latin1').decode(pdf)
	return /\n1 0 obj\n([^\n]*)\nendobj/.exec(text)?.[1] ?? ''
}
