import { expect, test } from 'vitest'
import { documents } from '$lib/messages/documents.ts'
import { registerPdf } from '$lib/pdf/drawn.fixture.ts'
import { judge } from '$lib/pdf/judges.fixture.ts'
import { entry, request } from '$lib/pdf/register.fixture.ts'
import { countersign } from '$lib/signing/countersign.ts'
import { PdfDocument } from '$lib/signing/document.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import { prepareFixture } from '$lib/signing/testing/pdf-fixture.ts'
import { makeOrganisation } from '$lib/signing/testing/people.ts'
import { listSignatureFields } from '$lib/signing/fields.ts'
import { verifyPdf } from '$lib/signing/verify.ts'
import { drawSeal } from './seal.ts'

const organisation = await makeOrganisation()
const one = await signPrepared(registerPdf(request([entry(0)])), organisation.author)
const name = 'Ģirts Ēvalds Ūsiņš-Šķēle'
const lines = [
	{ text: 'Izskatīts', size: 7.5 },
	{ text: name, bold: true, size: 10 },
	{
		text: 'Ļoti garš amata nosaukums, kas vienā rindā nekādi neietilptu, ja burti paliktu tikpat lieli cik citur',
		size: 9
	},
	{ text: '漢 un €', size: 9 }
]
const two = await countersign(
	{
		pdf: one,
		field: documents.signature.directorField,
		claimedAt: new Date('2026-12-02T08:30:00Z'),
		name,
		reason: 'Izskatīts',
		draw: (view, field) => drawSeal(view, field, lines)
	},
	organisation.director
)

test('a seal stands in the field in the document’s own letters, and reads back', () => {
	const before = judge(one, 'pdffonts', 'FILE').out
	expect(judge(two, 'pdffonts', 'FILE').out).toBe(before)
	const text = judge(two, 'pdftotext', '-layout', 'FILE', '-').out
	for (const line of lines.slice(0, 3)) expect(text).toContain(line.text)
	expect(text).toContain('\ufffd un €')
})

test('both signatures are whole, and no page was changed', async () => {
	const trust = { trustedRoots: [organisation.fingerprint] }
	const { verdict, signatures } = await verifyPdf(two, trust)
	expect(verdict).toBe('whole')
	expect(signatures).toHaveLength(2)
	expect(judge(two, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
})

test('a field without our letters keeps its own look', async () => {
	const foreign = await signPrepared(prepareFixture({ style: 'table' }), organisation.author)
	const view = new PdfDocument(foreign).view()
	const empty = listSignatureFields(view).find(({ value }) => value === undefined)!
	expect(drawSeal(view, empty, lines)).toBeUndefined()
})
