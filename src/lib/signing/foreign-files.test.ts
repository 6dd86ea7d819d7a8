import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { concatBytes, indexOfText, latinToBytes, type Bytes } from './bytes.ts'
import { parseDer } from './der.ts'
import { fingerprintOf } from './fingerprint.ts'
import { formatPdfTime } from './pdf-time.ts'
import { pemToCertificates } from './pem.ts'
import { countersign } from './countersign.ts'
import { createCms } from './cms.ts'
import { signPrepared } from './sign.ts'
import {
	firstRevision,
	flip,
	makeGenuine,
	nextNumber,
	signAsDirector,
	signedUpdate,
	update,
	type Genuine
} from './testing/attack-tools.ts'
import { catalog, form, hybridFile, look, newField, packed, page, signNewField } from './testing/foreign-updates.ts'
import {
	makeOpensslPerson,
	opensslCms,
	opensslStamp,
	refill,
	resignWithOpenssl,
	type KeyKind,
	type OpensslPerson
} from './testing/openssl.ts'
import { Fixture, prepareFixture, signatureDictionary, stream, widget } from './testing/pdf-fixture.ts'
import { makeOrganisation, type Organisation } from './testing/people.ts'
import { askMutool, askPdfsig, askQpdf, inDirectory, run, writeFile } from './testing/tools.ts'
import { verifyPdf, type Verification } from './verify.ts'
import { readFileSync } from 'node:fs'

let organisation: Organisation
const genuine = new Map<string, Genuine>()
beforeAll(async () => {
	organisation = await makeOrganisation()
	for (const style of ['table', 'streams'] as const) genuine.set(style, await makeGenuine(style, organisation))
})
const verify = (pdf: Bytes): Promise<Verification> => verifyPdf(pdf, { trustedRoots: [organisation.fingerprint] })
const summary = ({ verdict, reasons, revisions }: Verification): object => ({
	verdict,
	reasons: reasons.map(({ code }) => code),
	kinds: revisions.map(({ kind }) => kind)
})
/** OpenSSL's certificates begin now. */
const time = formatPdfTime(new Date(Date.now() + 24 * 60 * 60 * 1000))
const outline = 'BT /F1 9 Tf 4 40 Td (Approved) Tj ET 0 0 200 60 re S'

describe.each(['table', 'streams'] as const)(
	'what other tools add to a signed file with cross-reference %s',
	(style) => {
		test('a second signature in a field of its own, invisible', async () => {
			const pdf = await signNewField(genuine.get(style)!.one, organisation.director, { rectangle: '0 0 0 0' })
			expect(summary(await verify(pdf))).toEqual({ verdict: 'whole', reasons: [], kinds: ['signature', 'signature'] })
			expect(askPdfsig(pdf, organisation.root.certificate).match(/Signature is Valid/g)).toHaveLength(2)
			expect(askQpdf(pdf).status).toBe(0)
		})

		test('a second signature, visible: told with its page', async () => {
			const pdf = await signNewField(genuine.get(style)!.one, organisation.director, { content: outline })
			const verification = await verify(pdf)
			expect(summary(verification)).toEqual({
				verdict: 'whole',
				reasons: ['signature-visible'],
				kinds: ['signature', 'signature']
			})
			expect(verification.reasons[0]).toMatchObject({ field: 'approval', page: 1, revision: 2 })
			expect(askMutool(pdf)).toContain('The document is unchanged since signing')
		})

		test('the plain objects of the update packed into an object stream, beside a cross-reference stream', async () => {
			const { one } = genuine.get(style)!
			const { objects, more } = packed(one, newField(one, { content: outline }))
			const pdf = await signedUpdate(one, objects, organisation.director, more)
			expect(summary(await verify(pdf))).toEqual({
				verdict: 'whole',
				reasons: ['signature-visible'],
				kinds: ['signature', 'signature']
			})
			expect(askPdfsig(pdf, organisation.root.certificate).match(/Signature is Valid/g)).toHaveLength(2)
		})

		test('the catalog written anew with a version and extensions, and a remark behind the trailer', async () => {
			const { one } = genuine.get(style)!
			const objects = [
				...newField(one),
				[
					Fixture.catalog,
					catalog('/Version /1.7 /Extensions << /ESIC << /BaseVersion /1.7 /ExtensionLevel 5 >> >>')
				] as const
			]
			const pdf = await signedUpdate(one, objects, organisation.director, { between: '%iText-Core-9.1.0\n' })
			expect(summary(await verify(pdf))).toEqual({
				verdict: 'whole',
				reasons: ['signature-visible'],
				kinds: ['signature', 'signature']
			})
		})

		test('validation data, then a time-stamp over it all, then a further signature', async () => {
			const { one } = genuine.get(style)!
			const stored = withStore(one, [organisation.root.certificate])
			const { pdf, authority } = await documentStamp(stored)
			const [authorityRoot] = pemToCertificates(authority.root)
			const both = { trustedRoots: [organisation.fingerprint, await fingerprintOf(authorityRoot!)] }
			const stamped = await verifyPdf(pdf, both)
			expect(stamped).toMatchObject({ verdict: 'whole', reasons: [] })
			expect(stamped.signatures[1]).toMatchObject({
				kind: 'time-stamp',
				timeEvidence: 'stamped',
				stampTrusted: true,
				claimedAt: undefined
			})
			expect(summary(await verify(stored))).toEqual({
				verdict: 'whole',
				reasons: [],
				kinds: ['signature', 'validation-data']
			})
			expect(summary(await verify(pdf))).toMatchObject({
				verdict: 'whole',
				reasons: ['time-stamp-untrusted'],
				kinds: ['signature', 'validation-data', 'validation-data']
			})
			const signed = await signAsDirector(pdf, organisation.director)
			expect(summary(await verify(signed))).toMatchObject({
				verdict: 'whole',
				kinds: ['signature', 'validation-data', 'validation-data', 'signature']
			})
		})

		test('an object that a signing tool left over: remarked on', async () => {
			const { one } = genuine.get(style)!
			const left = nextNumber(one) + 4
			const pdf = await signedUpdate(
				one,
				[...newField(one, { rectangle: '0 0 0 0' }), [left, '<< >>']],
				organisation.director
			)
			expect(await verify(pdf)).toMatchObject({ verdict: 'whole', reasons: [{ code: 'object-unused', object: left }] })
		})

		test('a text field filled in', async () => {
			const one = await withTextField(style)
			const next = nextNumber(one)
			const filled = update(one, [
				[20, textField(`/V (12) /AP << /N ${next} 0 R >>`)],
				[next, look('BT /F1 9 Tf (12) Tj ET')]
			])
			expect(summary(await verify(filled))).toEqual({
				verdict: 'whole',
				reasons: ['form-filled'],
				kinds: ['signature', 'form-filling']
			})
			const inPlace = update(one, [
				[20, textField('/V (12) /AP << /N 21 0 R >>')],
				[21, look('BT /F1 9 Tf (12) Tj ET')]
			])
			expect(summary(await verify(inPlace))).toEqual({
				verdict: 'whole',
				reasons: ['form-filled'],
				kinds: ['signature', 'form-filling']
			})
		})

		test('metadata written anew', async () => {
			const { one } = genuine.get(style)!
			const xmp = nextNumber(one)
			const pdf = update(one, [
				[Fixture.catalog, catalog(`/Metadata ${xmp} 0 R`)],
				[xmp, stream('/Type /Metadata /Subtype /XML', '<x/>')]
			])
			expect(summary(await verify(pdf))).toEqual({
				verdict: 'whole',
				reasons: ['metadata-changed'],
				kinds: ['signature', 'metadata']
			})
		})

		test('nothing at all', async () => {
			expect(summary(await verify(update(genuine.get(style)!.one, [])))).toEqual({
				verdict: 'whole',
				reasons: ['update-empty'],
				kinds: ['signature', 'unchanged']
			})
		})
	}
)

describe('how other tools write a file', () => {
	const empty = new Map([
		[Fixture.signature, undefined],
		[Fixture.author, widget('author', '72 90 272 150', '')]
	])

	test('linearized, with tables or streams, then signed', async () => {
		const plain = prepareFixture({ style: 'table', objects: empty }).bytes
		for (const options of [[], ['--object-streams=generate']]) {
			const one = await signField(byQpdf(plain, '--linearize', ...options), 'author')
			expect(summary(await verify(one))).toEqual({ verdict: 'whole', reasons: [], kinds: ['content', 'signature'] })
			expect(askPdfsig(one, organisation.root.certificate)).toContain('Signature is Valid')
			const two = await signField(one, 'director')
			expect(summary(await verify(two))).toEqual({
				verdict: 'whole',
				reasons: [],
				kinds: ['content', 'signature', 'signature']
			})
		}
	})

	test('hybrid: a table that hides objects which its stream shows', async () => {
		const one = await signField(hybridFile(), 'author')
		expect(summary(await verify(one))).toEqual({ verdict: 'whole', reasons: [], kinds: ['content', 'signature'] })
		expect(askQpdf(one).status).toBe(0)
		expect(await verify(hybridFile({ conflict: true }))).toMatchObject({
			verdict: 'unsigned',
			reasons: [{ code: 'xref-hybrid' }]
		})
	})

	test('spaces round the contents, in the hole', async () => {
		const dictionary = signatureDictionary().replace('/Contents <', '/Contents    <')
		const prepared = prepareFixture({ style: 'table', objects: new Map([[Fixture.signature, dictionary]]) })
		const pdf = await signSpaced(prepared.bytes)
		expect(summary(await verify(pdf))).toMatchObject({ verdict: 'whole', reasons: ['byte-range-padding'] })
		const changed = pdf.slice()
		changed[indexOfText(pdf, '/Contents    <') + 11] = 0x0a
		expect(await verify(changed)).toMatchObject({ verdict: 'altered', reasons: [{ code: 'byte-range-gap' }] })
	})

	test('contents that are an object of their own', async () => {
		const dictionary = signatureDictionary().replace(/<0+>/, '30 0 R')
		const objects = new Map([
			[Fixture.signature, dictionary],
			[30, `<${'0'.repeat(16_384)}>`]
		])
		const { bytes } = prepareFixture({ style: 'table', objects })
		const byteRangeAt = indexOfText(bytes, '[0 0000000000')
		const signature = {
			byteRangeAt,
			byteRangeLength: 36,
			contentsAt: indexOfText(bytes, '<0000'),
			contentsLength: 16_386
		}
		const pdf = await signPrepared({ bytes, signature }, organisation.author)
		expect(summary(await verify(pdf))).toMatchObject({ verdict: 'whole', reasons: [] })
		const moved = update(pdf, [[30, `<${'0'.repeat(16_384)}>`]])
		expect(await verify(moved)).toMatchObject({ verdict: 'altered' })
	})
})

describe('signatures made by OpenSSL in the older format', () => {
	const wishes: { name: string; kind: KeyKind; options: string[] }[] = [
		{ name: 'RSA', kind: 'RSA-2048', options: [] },
		{ name: 'RSA PSS', kind: 'RSA-2048', options: ['-keyopt', 'rsa_padding_mode:pss'] },
		{ name: 'a key for PSS alone', kind: 'RSA-PSS', options: ['-keyopt', 'rsa_padding_mode:pss'] },
		{ name: 'P-384 with SHA-384', kind: 'P-384', options: ['-md', 'sha384'] },
		{ name: 'P-521 with SHA-512', kind: 'P-521', options: ['-md', 'sha512'] },
		{ name: 'a signer named by the key', kind: 'P-256', options: ['-keyid'] },
		{ name: 'no attributes', kind: 'RSA-2048', options: ['-noattr'] }
	]
	test.each(wishes)('$name', async ({ kind, options }) => {
		const person = makeOpensslPerson({ kind })
		const base = await signPrepared(
			prepareFixture({ style: 'table', subfilter: 'adbe.pkcs7.detached', time }),
			organisation.author
		)
		const pdf = resignWithOpenssl(base, person, options)
		const verification = await trusting(pdf, person)
		expect({ verdict: verification.verdict, codes: verification.reasons.map(({ code }) => code) }).toEqual({
			verdict: 'whole',
			codes: ['signing-certificate-missing']
		})
		expect((await verify(pdf)).verdict).toBe('stranger')
	})

	test('indefinite lengths', async () => {
		const person = makeOpensslPerson()
		const base = await signPrepared(
			prepareFixture({ style: 'table', subfilter: 'adbe.pkcs7.detached', time }),
			organisation.author
		)
		const pdf = refill(base, (content) => toIndefinite(opensslCms(content, person), 3))
		expect((await trusting(pdf, person)).verdict).toBe('whole')
		const endless = refill(base, () => Uint8Array.from({ length: 4000 }, (_, index) => (index % 2 === 0 ? 0x30 : 0x80)))
		expect((await trusting(endless, person)).verdict).toBe('unreadable')
	})

	test('SHA-1 is never whole, nor content inside', async () => {
		const person = makeOpensslPerson()
		const base = await signPrepared(
			prepareFixture({ style: 'table', subfilter: 'adbe.pkcs7.detached', time }),
			organisation.author
		)
		expect((await trusting(resignWithOpenssl(base, person, ['-md', 'sha1']), person)).verdict).toBe('unreadable')
		for (const subfilter of ['adbe.pkcs7.sha1', 'adbe.x509.rsa_sha1']) {
			const old = await signPrepared(prepareFixture({ style: 'table', subfilter }), organisation.author)
			expect(await verify(old)).toMatchObject({ verdict: 'unreadable', reasons: [{ code: 'algorithm-weak' }] })
		}
	})

	test('an authority between, in any order; without the chain only when the certificates are at hand', async () => {
		const person = makeOpensslPerson({ kind: 'P-256', between: 'intermediate' })
		const base = await signPrepared(prepareFixture({ style: 'streams', time }), organisation.author)
		const whole = await trusting(resignWithOpenssl(base, person, ['-cades']), person)
		expect(summary(whole)).toMatchObject({ verdict: 'whole', reasons: [] })
		const alone = resignWithOpenssl(base, person, ['-cades'], { withChain: false })
		expect(await trusting(alone, { ...person, intermediate: '' })).toMatchObject({
			verdict: 'stranger',
			reasons: [{ code: 'chain-incomplete' }]
		})
		expect((await trusting(alone, person)).verdict).toBe('whole')
	})

	test('an authority with name constraints is refused in words: they are not applied', async () => {
		const person = makeOpensslPerson({ kind: 'P-256', between: 'constrained' })
		const base = await signPrepared(prepareFixture({ style: 'streams', time }), organisation.author)
		expect(await trusting(resignWithOpenssl(base, person, ['-cades']), person)).toMatchObject({
			verdict: 'stranger',
			reasons: [{ code: 'critical-extension', name: '2.5.29.30' }]
		})
	})
})

test('no flipped byte, no cut and nothing put behind leaves a file of other tools whole', async () => {
	const person = makeOpensslPerson()
	const first = await signPrepared(
		prepareFixture({ style: 'streams', subfilter: 'adbe.pkcs7.detached', time }),
		organisation.author
	)
	const one = resignWithOpenssl(first, person)
	const { objects, more } = packed(one, newField(one, { content: outline }))
	const two = await signedUpdate(one, objects, organisation.director, more)
	const [root] = pemToCertificates(person.root)
	const trust = { trustedRoots: [organisation.fingerprint, await fingerprintOf(root!)] }
	expect((await verifyPdf(two, trust)).verdict).toBe('whole')
	const isWhole = async (pdf: Bytes): Promise<boolean> => (await verifyPdf(pdf, trust)).verdict === 'whole'
	const place = fc.integer({ min: 0, max: two.length - 1 })
	// 0x0a would turn the name of RSA into that of RSA with SHA-256: the same algorithm by another name.
	const bits = fc.integer({ min: 1, max: 255 }).filter((value) => value !== 0x0a)
	await fc.assert(
		fc.asyncProperty(place, bits, async (at, value) => !(await isWhole(flip(two, at, value)))),
		{ numRuns: 400 }
	)
	const end = firstRevision(two).length
	await fc.assert(
		fc.asyncProperty(place, async (at) => at === end || !(await isWhole(two.slice(0, at)))),
		{ numRuns: 60 }
	)
	const tail = fc.uint8Array({ minLength: 1, maxLength: 60 })
	await fc.assert(
		fc.asyncProperty(tail, async (more) => !(await isWhole(concatBytes(two, more)))),
		{ numRuns: 60 }
	)
})

/* Helpers */

/** The outermost levels written as older tools do: the length left open, the end marked. */
function toIndefinite(der: Bytes, levels: number): Bytes {
	const { tag, children } = parseDer(der)
	const parts = children.map(({ raw, tag: inner }) =>
		levels > 1 && (inner & 0x20) !== 0 ? toIndefinite(raw, levels - 1) : raw
	)
	return concatBytes(Uint8Array.of(tag, 0x80), ...parts, Uint8Array.of(0, 0))
}

async function trusting(pdf: Bytes, person: OpensslPerson): Promise<Verification> {
	const [root] = pemToCertificates(person.root)
	const certificates = pemToCertificates(`${person.root}\n${person.intermediate ?? ''}`)
	return verifyPdf(pdf, { trustedRoots: [await fingerprintOf(root!)], certificates })
}

function withStore(pdf: Bytes, certificates: readonly Bytes[]): Bytes {
	const first = nextNumber(pdf)
	const references = certificates.map((_, index) => `${first + 1 + index} 0 R`).join(' ')
	return update(pdf, [
		[Fixture.catalog, catalog(`/DSS ${first} 0 R`)],
		[first, `<< /Type /DSS /Certs [${references}] >>`],
		...certificates.map((der, index) => [first + 1 + index, stream('', der)] as const)
	])
}

/** A document time-stamp as pyHanko and DSS add it: an invisible field of its own. */
async function documentStamp(pdf: Bytes): Promise<{ readonly pdf: Bytes; readonly authority: OpensslPerson }> {
	const authority = makeOpensslPerson({ profile: 'authority' })
	const signature = { subfilter: 'ETSI.RFC3161', time: '', type: 'DocTimeStamp' }
	const prepared = await signNewField(pdf, organisation.author, { rectangle: '0 0 0 0', name: 'stamp', signature })
	return { authority, pdf: refill(prepared, (content) => opensslStamp(content, authority), pdf.length) }
}

const textField = (rest: string): string =>
	`<< /Type /Annot /Subtype /Widget /FT /Tx /T (amount) /Rect [72 600 172 620] /F 4 /P 3 0 R /DA (/F1 9 Tf) ${rest} >>`

/** The fixture with a text field that is still empty, signed. */
function withTextField(style: 'table' | 'streams'): Promise<Bytes> {
	const objects = new Map<number, string | Bytes>([
		[Fixture.form, form('7 0 R 8 0 R 20 0 R')],
		[Fixture.page, page('7 0 R 8 0 R 20 0 R')],
		[20, textField('/AP << /N 21 0 R >>')],
		[21, look('')]
	])
	return signPrepared(prepareFixture({ style, objects }), organisation.author)
}

function byQpdf(pdf: Bytes, ...options: string[]): Bytes {
	return inDirectory((directory) => {
		run('qpdf', ...options, writeFile(directory, 'in.pdf', pdf), `${directory}/out.pdf`)
		return Uint8Array.from(readFileSync(`${directory}/out.pdf`))
	})
}

function signField(pdf: Bytes, field: string): Promise<Bytes> {
	const request = { pdf, field, claimedAt: new Date('2026-03-02T10:15:00Z'), name: '', reason: '' }
	return countersign(request, organisation.author)
}

/** The hole three spaces wider than the string. */
async function signSpaced(bytes: Bytes): Promise<Bytes> {
	const byteRangeAt = indexOfText(bytes, '[0 0000000000')
	const contentsAt = indexOfText(bytes, '/Contents    <') + 13
	const contentsLength = bytes.indexOf(0x3e, contentsAt) + 1 - contentsAt
	const [from, rest] = [contentsAt - 3, contentsAt + contentsLength]
	const copy = bytes.slice()
	copy.set(latinToBytes(`[0 ${from} ${rest} ${bytes.length - rest}]`.padEnd(36)), byteRangeAt)
	const covered = concatBytes(copy.subarray(0, from), copy.subarray(rest))
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', covered))
	const hex = Buffer.from(await createCms(digest, organisation.author)).toString('hex')
	copy.set(latinToBytes(hex), contentsAt + 1)
	return copy
}
