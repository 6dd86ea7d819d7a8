import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { concatBytes, indexOfText, latinToBytes, type Bytes } from './bytes.ts'
import { PdfDocument } from './document.ts'
import { octetString, oid, sequence } from './der.ts'
import { Oid } from './oids.ts'
import { severityOf, type ReasonCode } from './reasons.ts'
import { signPrepared } from './sign.ts'
import { attribute, digestWith, resign } from './testing/cms-fixture.ts'
import {
	contentsOf,
	findContents,
	firstRevision,
	flip,
	insert,
	makeGenuine,
	nextNumber,
	overwrite,
	rangeText,
	signAsDirector,
	signedUpdate,
	startsWith,
	update,
	withRange,
	type Genuine
} from './testing/attack-tools.ts'
import {
	findSpace,
	Fixture,
	prepareFixture,
	signatureDictionary,
	stream,
	widget,
	writeRevision
} from './testing/pdf-fixture.ts'
import { makeOrganisation, makePerson, type Organisation } from './testing/people.ts'
import { verifyPdf, type Verdict, type Verification } from './verify.ts'

/*
 * [Note: Attacks on signed files]
 * Every attack starts from a genuine file of our own and does what the literature calls signature wrapping, incremental
 * saving and universal forgery (pdf-insecurity.org) and shadow attacks: hide, replace, hide and replace. The numbers are
 * those of the measured set of twenty that other verifiers were tried with.
 */
const styles = ['table', 'streams'] as const
let organisation: Organisation
let stranger: Organisation
const files = new Map<string, Genuine>()

beforeAll(async () => {
	organisation = await makeOrganisation()
	stranger = await makeOrganisation()
	for (const style of styles) files.set(style, await makeGenuine(style, organisation))
})

const verify = (pdf: Bytes): Promise<Verification> => verifyPdf(pdf, { trustedRoots: [organisation.fingerprint] })
const shadowPage = stream('', 'BT /F1 12 Tf 72 720 Td (No complaints at all) Tj ET')
/** What a counter-signature brings, by hand, so that an attack may add to it. */
const directorObjects = (pdf: Bytes): [number, string][] => [
	[Fixture.director, widget('director', '300 90 500 150', `/V ${nextNumber(pdf)} 0 R /AP << /N 13 0 R >>`)],
	[nextNumber(pdf), signatureDictionary()]
]

type Attack = {
	readonly name: string
	readonly make: (genuine: Genuine) => Bytes | Promise<Bytes>
	readonly verdict: Verdict
	readonly code: ReasonCode
}

const attacks: readonly Attack[] = [
	{
		name: '01 a letter of the page changed',
		make: ({ one }) => overwrite(one, 'Register', 'register'),
		verdict: 'altered',
		code: 'digest-mismatch'
	},
	{
		name: '02 junk behind the end',
		make: ({ one }) => concatBytes(one, latinToBytes('junk')),
		verdict: 'altered',
		code: 'file-end'
	},
	{
		name: '02b one more line end behind the end',
		make: ({ one }) => concatBytes(one, latinToBytes('\n')),
		verdict: 'altered',
		code: 'file-end'
	},
	{
		name: '02c a second end behind the end',
		make: ({ one }) => concatBytes(one, one.subarray(one.length - 24)),
		verdict: 'altered',
		code: 'byte-range-end'
	},
	{
		name: '03 page content in an unsigned update',
		make: ({ one }) => update(one, [[Fixture.content, shadowPage]]),
		verdict: 'altered',
		code: 'object-changed'
	},
	{
		name: '04 a stamp over the page in an unsigned update',
		make: ({ one }) => {
			const stamp = '<< /Type /Annot /Subtype /Stamp /Rect [0 0 595 842] /AP << /N 12 0 R >> >>'
			const page =
				'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [7 0 R 8 0 R 90 0 R] >>'
			return update(
				one,
				[
					[Fixture.page, page],
					[90, stamp]
				],
				{ size: 91 }
			)
		},
		verdict: 'altered',
		code: 'object-changed'
	},
	{
		name: '05 another appearance of the signature in an unsigned update',
		make: ({ two }) =>
			update(two, [[12, stream('/Type /XObject /Subtype /Form /BBox [0 0 200 60]', '1 0 0 rg 0 0 200 60 re f')]]),
		verdict: 'altered',
		code: 'object-changed'
	},
	{
		name: "06 page content inside the director's signed revision",
		make: ({ one }) =>
			signedUpdate(one, [...directorObjects(one), [Fixture.content, shadowPage]], organisation.director),
		verdict: 'altered',
		code: 'object-changed'
	},
	{
		name: "07 the font inside the director's signed revision",
		make: ({ one }) =>
			signedUpdate(
				one,
				[...directorObjects(one), [Fixture.font, '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>']],
				organisation.director
			),
		verdict: 'altered',
		code: 'object-changed'
	},
	{
		name: '08 the same names, another root',
		make: ({ style }) => signPrepared(prepareFixture({ style }), stranger.author),
		verdict: 'stranger',
		code: 'root-unknown'
	},
	{
		name: '09 the hole wider than the contents',
		make: ({ one }) => withRange(one, widerHole(one)),
		verdict: 'altered',
		code: 'byte-range-gap'
	},
	{
		name: '09b the hole wider than the contents, signed so',
		make: ({ style }) => signWithHole(style),
		verdict: 'altered',
		code: 'byte-range-gap'
	},
	{
		name: '10 contents twice',
		make: ({ one }) => overwrite(one, '/Filter /Adobe.PPKLite', '/Contents <00>        '),
		verdict: 'altered',
		code: 'duplicate-key'
	},
	{
		name: '11 a reason forged inside the hole',
		make: ({ one }) => {
			const at = indexOfText(one, '/Contents <') + 6000
			const copy = one.slice()
			copy.set(latinToBytes('> /Reason (Forged) /X <'), at)
			return copy
		},
		verdict: 'altered',
		code: 'byte-range-gap'
	},
	{
		name: '12 a range of null',
		make: ({ one }) => overwrite(one, rangeText(one), 'null'.padEnd(rangeText(one).length)),
		verdict: 'altered',
		code: 'byte-range-broken'
	},
	{
		name: '12b a range of nothing',
		make: ({ one }) => withRange(one, '[]'),
		verdict: 'altered',
		code: 'byte-range-broken'
	},
	{
		name: '13 contents of zeros',
		make: ({ one }) => contentsOf(one).replace(new Uint8Array()),
		verdict: 'altered',
		code: 'contents-empty'
	},
	{
		name: '14 a range from byte 1',
		make: ({ one }) => withRange(one, rangeText(one).replace('[0 ', '[1 ')),
		verdict: 'altered',
		code: 'byte-range-broken'
	},
	{
		name: '14b overlapping ranges',
		make: ({ one }) => withRange(one, `[0 ${one.length} 0 ${one.length}]`),
		verdict: 'altered',
		code: 'byte-range-broken'
	},
	{
		name: '15 a range beyond the file',
		make: ({ one }) => withRange(one, rangeText(one).replace(/ *\]/, '9]')),
		verdict: 'altered',
		code: 'byte-range-broken'
	},
	{
		name: '15b a negative length',
		make: ({ one }) => withRange(one, '[0 10 20 -4294967296]'),
		verdict: 'altered',
		code: 'byte-range-broken'
	},
	{
		name: '16 an entry redirected into signed bytes',
		make: ({ one }) => update(one, [], { redirected: new Map([[Fixture.content, indexOfText(one, '12 0 obj')]]) }),
		verdict: 'altered',
		code: 'object-redirected'
	},
	{
		name: '16b an entry redirected to a page hidden inside a signed stream',
		make: async ({ style }) => {
			const hidden = '4 0 obj\n<< /Length 6 >>\nstream\nBT  ET\nendstream\nendobj'
			const objects = new Map([[20, stream('', hidden)]])
			const pdf = await signPrepared(prepareFixture({ style, objects }), organisation.author)
			expect((await verify(pdf)).verdict).toBe('whole')
			const redirected = new Map([[Fixture.content, indexOfText(pdf, hidden)]])
			return signedUpdate(pdf, directorObjects(pdf), organisation.director, { redirected })
		},
		verdict: 'altered',
		code: 'object-redirected'
	},
	{
		name: 'a dangling number that a signed page waits for',
		make: async ({ style }) => {
			const page =
				'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R 30 0 R] /Annots [7 0 R 8 0 R] >>'
			const objects = new Map([
				[Fixture.page, page],
				[40, '<< >>']
			])
			const pdf = await signPrepared(prepareFixture({ style, objects }), organisation.author)
			return signedUpdate(pdf, [...directorObjects(pdf), [30, shadowPage]], organisation.director)
		},
		verdict: 'altered',
		code: 'object-changed'
	},
	{
		name: '17 the catalog in an unsigned update',
		make: ({ one }) => update(one, [[Fixture.catalog, catalog('/OpenAction [3 0 R /Fit]')]]),
		verdict: 'altered',
		code: 'object-changed'
	},
	{
		name: '17b the catalog without its form',
		make: ({ one }) => update(one, [[Fixture.catalog, '<< /Type /Catalog /Pages 2 0 R >>']]),
		verdict: 'altered',
		code: 'signature-removed'
	},
	{
		name: '18 the attached register swapped in an unsigned update',
		make: ({ one }) =>
			update(one, [[Fixture.file, stream('/Type /EmbeddedFile /Subtype /application#2Fjson', '{"entries":[]}')]]),
		verdict: 'altered',
		code: 'object-changed'
	},
	{
		name: '20 no signing-certificate-v2',
		make: ({ one, organisation }) => resign(one, { ...organisation.author, attributes: (usual) => usual.slice(0, 2) }),
		verdict: 'altered',
		code: 'attribute-missing'
	},
	{
		name: 'an object freed',
		make: ({ one }) => signedUpdate(one, directorObjects(one), organisation.director, { freed: [Fixture.file] }),
		verdict: 'altered',
		code: 'object-deleted'
	},
	{
		name: 'a hidden object between the objects of a signed revision',
		make: ({ one }) =>
			signedUpdate(one, directorObjects(one), organisation.director, { between: '4 0 obj\n<< >>\nendobj\n' }),
		verdict: 'altered',
		code: 'stray-bytes'
	},
	{
		name: 'an object that nothing needs',
		make: ({ one }) => update(one, [[nextNumber(one) + 3, shadowPage]]),
		verdict: 'altered',
		code: 'object-unreachable'
	},
	{
		name: "the author's own widget changed in the director's revision",
		make: ({ one }) =>
			signedUpdate(
				one,
				[...directorObjects(one), [Fixture.author, widget('author', '0 0 595 842', '/V 9 0 R')]],
				organisation.director
			),
		verdict: 'altered',
		code: 'object-changed'
	},
	{
		name: "the director's widget grown over the page",
		make: ({ one }) => {
			const [, signature] = directorObjects(one)
			const grown = widget('director', '0 0 595 842', `/V ${nextNumber(one)} 0 R /AP << /N 13 0 R >>`)
			return signedUpdate(one, [[Fixture.director, grown], signature!], organisation.director)
		},
		verdict: 'altered',
		code: 'object-changed'
	},
	{
		name: 'another catalog number in the trailer',
		make: ({ one }) => {
			const prev = new PdfDocument(one).sections.at(-1)!.at
			return update(one, [[40, catalog('')]], { size: 41, root: `/Root 40 0 R /Prev ${prev}` })
		},
		verdict: 'altered',
		code: 'revision-trailer'
	},
	{
		name: 'hide and replace: a whole second table over prepared objects',
		make: ({ one }) => {
			const redirected = new Map(
				[...new PdfDocument(one).sections[0]!.entries].flatMap(([number, entry]) =>
					entry.type === 'offset' ? [[number, entry.offset] as const] : []
				)
			)
			return update(one, [], { redirected: redirected.set(Fixture.content, indexOfText(one, '12 0 obj')) })
		},
		verdict: 'altered',
		code: 'object-redirected'
	},
	{
		name: 'a table that leaves out the older one',
		make: ({ one, style }) =>
			writeRevision(
				one,
				[
					[1, '<< /Type /Catalog /Pages 2 0 R >>'],
					[2, '<< /Type /Pages /Kids [] /Count 0 >>']
				],
				{ style, root: '/Root 1 0 R', size: 3 }
			),
		verdict: 'altered',
		code: 'signature-removed'
	},
	{
		name: 'encryption',
		make: ({ one }) =>
			update(one, [], { root: `/Root 1 0 R /Encrypt << >> /Prev ${new PdfDocument(one).sections[0]!.at}` }),
		verdict: 'unreadable',
		code: 'encrypted'
	},
	{
		name: 'a table that points to itself',
		make: ({ one }) => update(one, [], { root: `/Root 1 0 R /Prev ${one.length}` }),
		verdict: 'altered',
		code: 'xref-order'
	},
	{
		name: 'a hybrid table',
		make: ({ one }) =>
			update(one, [], { root: `/Root 1 0 R /XRefStm 9 /Prev ${new PdfDocument(one).sections[0]!.at}` }),
		verdict: 'altered',
		code: 'xref-hybrid'
	},
	{
		name: 'an update that finds its objects in an older stream',
		make: ({ one }) =>
			update(one, [], {
				containers: new Map([[Fixture.content, { container: Fixture.file, index: 0 }]]),
				style: 'streams'
			}),
		verdict: 'altered',
		code: 'object-redirected'
	},
	{
		name: 'a later signer although the first forbade changes',
		make: async ({ style }) => {
			const signatureExtra =
				'/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>]'
			return signAsDirector(
				await signPrepared(prepareFixture({ style, signatureExtra }), organisation.author),
				organisation.director
			)
		},
		verdict: 'altered',
		code: 'changes-forbidden'
	},
	{
		name: 'junk in the padding of the contents',
		make: ({ one }) => flip(one, indexOfText(one, '0>', indexOfText(one, '/Contents <')), 1),
		verdict: 'altered',
		code: 'contents-padding'
	},
	{
		name: 'white space inside the contents',
		make: ({ one }) => flip(one, indexOfText(one, '0>', indexOfText(one, '/Contents <')), 0x10),
		verdict: 'altered',
		code: 'byte-range-gap'
	},
	{
		name: 'another kind of signature',
		make: ({ style }) => signPrepared(prepareFixture({ style, subfilter: 'made.up.detached' }), organisation.author),
		verdict: 'unreadable',
		code: 'subfilter-unsupported'
	},
	{
		name: 'no claimed time',
		make: ({ style }) => signPrepared(prepareFixture({ style, time: '' }), organisation.author),
		verdict: 'stranger',
		code: 'claimed-time-missing'
	},
	{
		name: 'a time before the certificate',
		make: ({ style }) => signPrepared(prepareFixture({ style, time: 'D:20250302101500Z' }), organisation.author),
		verdict: 'stranger',
		code: 'outside-validity'
	},
	{
		name: 'a time after the certificate',
		make: ({ style }) => signPrepared(prepareFixture({ style, time: 'D:20310302101500Z' }), organisation.author),
		verdict: 'stranger',
		code: 'outside-validity'
	},
	{
		name: 'the root itself as signer',
		make: async ({ style }) => {
			const { certificate, privateKey } = organisation.root
			const { ecdsaSigner } = await import('./signer.ts')
			return signPrepared(prepareFixture({ style }), ecdsaSigner(privateKey, certificate, []))
		},
		verdict: 'stranger',
		code: 'leaf-is-authority'
	},
	{
		name: 'a leaf that issued another leaf',
		make: async ({ style }) => {
			const { ecdsaSigner } = await import('./signer.ts')
			const { issueCertificate } = await import('./certificates.ts')
			const { makeKeys, personValidity, serial } = await import('./testing/people.ts')
			const [middle, end] = [await makeKeys(), await makeKeys()]
			const subject = { commonName: 'Middle', title: '', organization: '', unit: '' }
			const middleCertificate = await issueCertificate({
				issuer: organisation.root,
				subject,
				publicKey: middle.publicKey,
				validity: personValidity,
				serial: serial(7)
			})
			const issuer = { certificate: middleCertificate, privateKey: middle.privateKey }
			const certificate = await issueCertificate({
				issuer,
				subject,
				publicKey: end.publicKey,
				validity: personValidity,
				serial: serial(8)
			})
			return signPrepared(
				prepareFixture({ style }),
				ecdsaSigner(end.privateKey, certificate, [middleCertificate, organisation.root.certificate])
			)
		},
		verdict: 'stranger',
		code: 'issuer-not-authority'
	},
	{
		name: "somebody else's key under a known certificate",
		make: ({ style }) =>
			signPrepared(prepareFixture({ style }), {
				...organisation.director,
				sign: (data) => organisation.author.sign(data)
			}),
		verdict: 'altered',
		code: 'signature-mismatch'
	},
	{
		name: "a stranger's leaf under our root's name",
		make: async ({ style }) => {
			const forged = await makePerson(
				{ certificate: organisation.root.certificate, privateKey: stranger.root.privateKey },
				'Forged',
				'',
				9
			)
			return signPrepared(prepareFixture({ style }), forged)
		},
		verdict: 'altered',
		code: 'certificate-signature'
	},
	{
		name: 'no root in the chain',
		make: ({ style }) => signPrepared(prepareFixture({ style }), { ...organisation.author, chain: [] }),
		verdict: 'stranger',
		code: 'chain-incomplete'
	},
	{
		name: 'SHA-1',
		make: ({ one }) =>
			resign(one, { ...organisation.author, digest: digestWith('SHA-1'), digestAlgorithm: sequence(oid(Oid.sha1)) }),
		verdict: 'unreadable',
		code: 'algorithm-weak'
	},
	{
		name: 'MD5',
		make: ({ one }) => resign(one, { ...organisation.author, digestAlgorithm: sequence(oid(Oid.md5)) }),
		verdict: 'unreadable',
		code: 'algorithm-weak'
	},
	{
		name: 'SHA-1 in the signature alone',
		make: ({ one }) => resign(one, { ...organisation.author, signatureAlgorithm: sequence(oid(Oid.ecdsaSha1)) }),
		verdict: 'unreadable',
		code: 'algorithm-weak'
	},
	{
		name: 'an attribute twice',
		make: ({ one }) =>
			resign(one, {
				...organisation.author,
				attributes: (usual) => [...usual, attribute(Oid.messageDigest, octetString(new Uint8Array(32)))]
			}),
		verdict: 'altered',
		code: 'attribute-duplicate'
	},
	{
		name: 'an attribute with two values',
		make: ({ one }) =>
			resign(one, {
				...organisation.author,
				attributes: (usual) => [
					...usual,
					attribute(Oid.signingTime, octetString(new Uint8Array(1)), octetString(new Uint8Array(2)))
				]
			}),
		verdict: 'altered',
		code: 'der-broken'
	},
	{
		name: "signing-certificate-v2 of somebody else's certificate",
		make: async ({ one }) => {
			const other = octetString(await digestWith('SHA-256')(organisation.director.certificate))
			const attributes = (usual: readonly Bytes[]): Bytes[] => [
				...usual.slice(0, 2),
				attribute(Oid.signingCertificateV2, sequence(sequence(sequence(other))))
			]
			return resign(one, { ...organisation.author, attributes })
		},
		verdict: 'altered',
		code: 'signing-certificate-mismatch'
	},
	{
		name: 'content inside the CMS',
		make: ({ one }) => resign(one, { ...organisation.author, attached: true }),
		verdict: 'altered',
		code: 'cms-broken'
	},
	{
		name: 'two signers in one CMS',
		make: ({ one }) => resign(one, { ...organisation.author, signers: 2 }),
		verdict: 'altered',
		code: 'der-broken'
	},
	{
		name: 'a huge CMS',
		make: ({ one }) => contentsOf(one).replace(Uint8Array.of(0x30, 0x84, 0x7f, 0xff, 0xff, 0xff)),
		verdict: 'unreadable',
		code: 'limit-exceeded'
	},
	{
		name: 'a CMS nested for ever',
		make: ({ one }) => contentsOf(one).replace(nest(200)),
		verdict: 'unreadable',
		code: 'limit-exceeded'
	},
	{
		name: 'a CMS of indefinite length',
		make: ({ one }) => contentsOf(one).replace(Uint8Array.of(0x30, 0x80, 0, 0)),
		verdict: 'altered',
		code: 'der-broken'
	},
	{
		name: 'arrays nested for ever',
		make: ({ style }) => prepareFixture({ style, objects: new Map([[Fixture.form, '['.repeat(100_000)]]) }).bytes,
		verdict: 'unreadable',
		code: 'limit-exceeded'
	}
]

function catalog(extra: string): string {
	return `<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R /AF [10 0 R] ${extra} >>`
}

function widerHole(pdf: Bytes): string {
	const [, length = '', rest = '', restLength = ''] = rangeText(pdf).replace(/[[\]]/g, '').trim().split(/\s+/)
	return `[0 ${Number(length) - 8} ${rest} ${restLength}]`
}

/** The signer himself leaves room before the contents that he does not sign. */
async function signWithHole(style: Genuine['style']): Promise<Bytes> {
	const { bytes } = prepareFixture({ style })
	const { contentsAt, contentsLength, ...range } = findSpace(bytes)
	const signed = await signPrepared({ bytes, signature: { ...range, contentsAt, contentsLength } }, organisation.author)
	const holed = withRange(signed, widerHole(signed))
	const { createCms } = await import('./cms.ts')
	const [, start = '', rest = ''] = rangeText(holed).split(/\s+/)
	const covered = concatBytes(holed.subarray(0, Number(start)), holed.subarray(Number(rest)))
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', covered))
	return contentsOf(holed).replace(await createCms(digest, organisation.author))
}

function nest(depth: number): Bytes {
	let inner: Bytes = sequence()
	for (let level = 0; level < depth; level++) inner = sequence(inner)
	return inner
}

describe.each(styles)('attacks on a file with cross-reference %s', (style) => {
	test.each(attacks)('$name', async ({ make, verdict, code }) => {
		const genuine = files.get(style)!
		const verification = await verify(await make(genuine))
		expect(verification.verdict).not.toBe('whole')
		expect({ verdict: verification.verdict, codes: verification.reasons.map((reason) => reason.code) }).toEqual({
			verdict,
			codes: expect.arrayContaining([code]) as string[]
		})
	})

	test('both genuine files are whole', async () => {
		const { one, two } = files.get(style)!
		const first = await verify(one)
		expect({ verdict: first.verdict, reasons: first.reasons, empty: first.expectedEmptyFields }).toEqual({
			verdict: 'whole',
			reasons: [],
			empty: ['director']
		})
		const both = await verify(two)
		expect({ verdict: both.verdict, reasons: both.reasons, empty: both.expectedEmptyFields }).toEqual({
			verdict: 'whole',
			reasons: [],
			empty: []
		})
		expect(startsWith(two, one)).toBe(true)
	})

	test('19 cut back to the first revision it is whole, but the director has not signed', async () => {
		const verification = await verify(firstRevision(files.get(style)!.two))
		expect(verification.verdict).toBe('whole')
		expect(verification.signatures.map(({ field }) => field)).toEqual(['author'])
		expect(verification.expectedEmptyFields).toEqual(['director'])
	})

	test('no flipped bit anywhere leaves a file whole', async () => {
		const { one, two } = files.get(style)!
		const place = fc.tuple(
			fc.constantFrom(one, two),
			fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
			fc.integer({ min: 1, max: 255 })
		)
		await fc.assert(
			fc.asyncProperty(place, async ([pdf, share, bits]) => {
				const { verdict } = await verify(flip(pdf, Math.floor(share * pdf.length), bits))
				return verdict !== 'whole'
			}),
			{ numRuns: 300 }
		)
	})

	test('no byte of the first line, the brackets of the contents or the last lines can change', async () => {
		const { two } = files.get(style)!
		const { contentsAt, contentsLength } = findContents(two)
		const edges = [0, 15].concat([contentsAt, contentsAt + contentsLength - 1])
		const places = [...Array(16).keys(), ...edges, ...Array.from({ length: 40 }, (_, index) => two.length - 1 - index)]
		for (const at of places)
			for (const bits of [1, 0x20, 0x80])
				expect((await verify(flip(two, at, bits))).verdict, `byte ${at}`).not.toBe('whole')
	})

	test('a file cut anywhere is not whole, unless it is cut back to a revision', async () => {
		const { two } = files.get(style)!
		const revision = firstRevision(two).length
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 0, max: two.length - 1 }), async (length) => {
				const { verdict } = await verify(two.slice(0, length))
				return verdict !== 'whole' || length === revision
			}),
			{ numRuns: 60 }
		)
	})

	test('bytes put in anywhere are noticed', async () => {
		const { two } = files.get(style)!
		const change = fc.tuple(
			fc.integer({ min: 0, max: two.length }),
			fc.constantFrom(' ', '\n', '%', '0', '00', '/X', '<', '>')
		)
		await fc.assert(
			fc.asyncProperty(change, async ([at, text]) => (await verify(insert(two, at, text))).verdict !== 'whole'),
			{ numRuns: 100 }
		)
	})
})

test('what is not known to be harmless counts as an alteration', () => {
	expect(severityOf('digest-mismatch')).toBe('altered')
	expect(severityOf('root-unknown')).toBe('stranger')
})
