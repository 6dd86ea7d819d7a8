import { beforeAll, describe, expect, test } from 'vitest'
import { bytesToLatin, concatBytes, type Bytes } from './bytes.ts'
import { PdfDocument } from './document.ts'
import { listSignatureFields } from './fields.ts'
import { certificateToPem } from './pem.ts'
import { signPrepared } from './sign.ts'
import { locateSignature, readContents } from './signature-place.ts'
import { rangeText } from './testing/attack-tools.ts'
import { prepareFixture } from './testing/pdf-fixture.ts'
import { makeOrganisation, type Organisation } from './testing/people.ts'
import { askMutool, askPdfsig, askQpdf, inDirectory, run, writeFile } from './testing/tools.ts'
import { verifyPdf } from './verify.ts'

let organisation: Organisation
beforeAll(async () => {
	organisation = await makeOrganisation()
})

describe.each(['table', 'streams'] as const)('a file with cross-reference %s', (style) => {
	let signed: Bytes
	beforeAll(async () => {
		signed = await signPrepared(prepareFixture({ style }), organisation.author)
	})

	test('is whole to our own verifier', async () => {
		const verification = await verifyPdf(signed, { trustedRoots: [organisation.fingerprint] })
		expect(verification.reasons).toEqual([])
		expect(verification.verdict).toBe('whole')
	})

	test('is valid and trusted to pdfsig', () => {
		const said = askPdfsig(signed, organisation.root.certificate)
		expect(said).toContain('Signature is Valid.')
		expect(said).toContain('Certificate is Trusted.')
		expect(said).toContain('Total document signed')
		expect(said).toContain('Žanete Ķēniņa-Šķēle')
	})

	test('is unchanged to mutool and sound to qpdf', () => {
		expect(askMutool(signed)).toContain('The document is unchanged since signing.')
		expect(askQpdf(signed)).toMatchObject({
			status: 0,
			output: expect.stringContaining('No syntax or stream encoding errors found') as string
		})
	})

	test('carries a CMS that OpenSSL accepts as CAdES', () => {
		const document = new PdfDocument(signed)
		const [field] = listSignatureFields(document.view())
		const place = locateSignature(document, field!)
		const said = inDirectory((directory) =>
			run(
				'openssl',
				...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any'],
				...['-in', writeFile(directory, 'signature.der', readContents(place, 'author').raw)],
				...['-content', writeFile(directory, 'content.bin', coveredBytes(signed))],
				...['-CAfile', writeFile(directory, 'root.pem', certificateToPem(organisation.root.certificate))],
				...['-out', `${directory}/out`]
			)
		)
		expect(said.output).toContain('CAdES Verification successful')
		expect(said.status).toBe(0)
	})

	test('changes nothing but the two places of the signature', () => {
		const { bytes, signature } = prepareFixture({ style })
		const masked = (file: Bytes): string => {
			const { byteRangeAt, byteRangeLength, contentsAt, contentsLength } = signature!
			const rest = contentsAt + contentsLength
			return bytesToLatin(
				concatBytes(
					file.subarray(0, byteRangeAt),
					file.subarray(byteRangeAt + byteRangeLength, contentsAt),
					file.subarray(rest)
				)
			)
		}
		expect(masked(signed)).toBe(masked(bytes))
		expect(signed.length).toBe(bytes.length)
	})
})

/** What the range says is signed, cut out by hand. */
function coveredBytes(pdf: Bytes): Bytes {
	const [start = 0, length = 0, rest = 0] = rangeText(pdf).match(/\d+/g)!.map(Number)
	return concatBytes(pdf.subarray(start, start + length), pdf.subarray(rest))
}

test('a file without room for a signature is refused, not signed elsewhere', async () => {
	const { bytes, signature } = prepareFixture({ style: 'table' })
	const { author } = organisation
	await expect(signPrepared({ bytes }, author)).rejects.toMatchObject({
		code: 'signing-failed',
		details: { why: 'no-space' }
	})
	const shifted = { ...signature!, contentsAt: signature!.contentsAt + 1 }
	await expect(signPrepared({ bytes, signature: shifted }, author)).rejects.toMatchObject({
		details: { why: 'space-misplaced' }
	})
	const narrow = { ...signature!, byteRangeLength: 3 }
	await expect(signPrepared({ bytes, signature: narrow }, author)).rejects.toMatchObject({ code: 'signing-failed' })
})
