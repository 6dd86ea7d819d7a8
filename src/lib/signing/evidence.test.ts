import { beforeAll, describe, expect, test } from 'vitest'
import { concatBytes, indexOfText, latinToBytes, textToBytes, type Bytes } from './bytes.ts'
import { parseCertificate } from './certificate-parser.ts'
import { issueCertificate } from './certificates.ts'
import {
	bitString,
	derNull,
	derTime,
	octetString,
	oid,
	parseDer,
	parseDerPrefix,
	sequence,
	smallInteger,
	tlv,
	unsignedInteger
} from './der.ts'
import { checkRevocation } from './crl.ts'
import { signEcdsa } from './ecdsa.ts'
import { fingerprintOf } from './fingerprint.ts'
import { Oid } from './oids.ts'
import { formatPdfTime } from './pdf-time.ts'
import { pemToCertificates } from './pem.ts'
import { signPrepared } from './sign.ts'
import { contentsOf, flip, nextNumber, update } from './testing/attack-tools.ts'
import { attribute, digestWith, resign, type CmsRecipe } from './testing/cms-fixture.ts'
import { catalog, signNewField } from './testing/foreign-updates.ts'
import {
	makeOpensslPerson,
	opensslCms,
	opensslStamp,
	refill,
	resignWithOpenssl,
	type OpensslPerson
} from './testing/openssl.ts'
import { Fixture, prepareFixture, stream } from './testing/pdf-fixture.ts'
import { makeOrganisation, personValidity, serial, type Organisation } from './testing/people.ts'
import { parseTimeStamp } from './time-stamp-parser.ts'
import { verifyPdf, type Verification } from './verify.ts'

let organisation: Organisation
let authority: OpensslPerson
beforeAll(async () => {
	organisation = await makeOrganisation()
	authority = makeOpensslPerson({ profile: 'authority' })
})
const verify = (pdf: Bytes): Promise<Verification> => verifyPdf(pdf, { trustedRoots: [organisation.fingerprint] })
const codes = ({ verdict, reasons }: Verification): object => ({ verdict, codes: reasons.map(({ code }) => code) })
const signed = (time?: string): Promise<Bytes> =>
	signPrepared(prepareFixture({ style: 'table', ...(time === undefined ? {} : { time }) }), organisation.author)
const stampAttribute = (token: Bytes): Bytes => tlv(0xa1, attribute(Oid.signatureTimeStamp, token))

describe('a time-stamp over the signature', () => {
	const stamped = async (time?: string, over = (signature: Bytes): Bytes => signature): Promise<Bytes> =>
		resign(await signed(time), {
			...organisation.author,
			unsignedAttributes: (signature) => stampAttribute(opensslStamp(over(signature), authority))
		})

	test('tells when it was made, and by whom apart', async () => {
		const pdf = await stamped()
		const unknown = await verify(pdf)
		expect(codes(unknown)).toEqual({ verdict: 'whole', codes: ['time-stamp-untrusted'] })
		expect(unknown.signatures[0]).toMatchObject({
			timeEvidence: 'stamped',
			stampTrusted: false,
			claimedAt: new Date('2026-03-02T10:15:00Z')
		})
		const [root] = pemToCertificates(authority.root)
		const known = await verifyPdf(pdf, { trustedRoots: [organisation.fingerprint, await fingerprintOf(root!)] })
		expect(codes(known)).toEqual({ verdict: 'whole', codes: [] })
		expect(known.signatures[0]?.stampTrusted).toBe(true)
		expect(Math.abs(Date.now() - known.signatures[0]!.stampedAt!.getTime())).toBeLessThan(120_000)
	})

	test('is the time at which certificates must be valid', async () => {
		const late = 'D:20310302101500Z'
		expect((await verify(await signed(late))).verdict).toBe('stranger')
		expect((await verify(await stamped(late))).verdict).toBe('whole')
	})

	test('for something else is an alteration', async () => {
		const other = await stamped(undefined, (signature) => concatBytes(signature, Uint8Array.of(0)))
		expect(await verify(other)).toMatchObject({ verdict: 'altered', reasons: [{ code: 'time-stamp-broken' }] })
	})

	test('given over SHA-1 is weak', async () => {
		const weak = await resign(await signed(), {
			...organisation.author,
			unsignedAttributes: (signature) => stampAttribute(opensslStamp(signature, authority, 'sha1'))
		})
		expect(codes(await verify(weak))).toMatchObject({ verdict: 'unreadable', codes: ['algorithm-weak'] })
	})

	test('can be read with all its parts', async () => {
		const content = latinToBytes('content')
		const token = parseTimeStamp(parseDer(opensslStamp(content, authority)), 'author')
		expect(token).toMatchObject({
			policy: '1.3.6.1.4.1.99999.2',
			serial: '02',
			imprint: { digest: 'SHA-256', value: await digestWith('SHA-256')(content) }
		})
		expect(token.nonce).toMatch(/^[0-9a-f]+$/)
	})
})

describe('a time-stamp over the document', () => {
	const withStamp = async (make: (content: Bytes) => Bytes): Promise<Bytes> => {
		const one = await signed()
		const field = {
			rectangle: '0 0 0 0',
			name: 'stamp',
			signature: { subfilter: 'ETSI.RFC3161', time: '', type: 'DocTimeStamp' }
		}
		return refill(await signNewField(one, organisation.author, field), make, one.length)
	}

	test('no changed digit of what it says or of its signature leaves the file whole', async () => {
		const pdf = await withStamp((content) => opensslStamp(content, authority))
		expect(codes(await verify(pdf))).toEqual({ verdict: 'whole', codes: ['time-stamp-untrusted'] })
		const from = indexOfText(pdf, '/Contents <', indexOfText(pdf, '/DocTimeStamp')) + 11
		const length = parseDerPrefix(contentsOf(pdf, from - 20).cms).raw.length * 2
		// The info stands in front, the signature at the end; between them the certificates, which only trust needs.
		for (const place of [...Array(60).keys()].flatMap((step) => [step * 7, length - 1 - step * 7]))
			expect((await verify(flip(pdf, from + place, 1))).verdict, `digit ${place} of ${length}`).not.toBe('whole')
	})

	test('by somebody who is no authority for time-stamps is nobody’s', async () => {
		const person = makeOpensslPerson()
		const imprint = async (content: Bytes): Promise<Bytes> =>
			sequence(sequence(oid(Oid.sha256), derNull()), octetString(await digestWith('SHA-256')(content)))
		const one = await signed()
		const field = {
			rectangle: '0 0 0 0',
			name: 'stamp',
			signature: { subfilter: 'ETSI.RFC3161', time: '', type: 'DocTimeStamp' }
		}
		const prepared = await signNewField(one, organisation.author, field)
		let content: Bytes = new Uint8Array()
		refill(prepared, (bytes) => (content = bytes), one.length)
		const time = tlv(0x18, textToBytes(new Date().toISOString().replace(/[-:T]|\.\d+/g, '')))
		const info = sequence(smallInteger(1), oid('1.2.3'), await imprint(content), smallInteger(1), time)
		const token = opensslCms(info, person, ['-nodetach', '-cades', '-econtent_type', '1.2.840.113549.1.9.16.1.4'])
		const pdf = refill(prepared, () => token, one.length)
		const verification = await verify(pdf)
		expect(codes(verification)).toMatchObject({
			verdict: 'stranger',
			codes: expect.arrayContaining(['time-stamp-purpose']) as string[]
		})
		expect(verification.signatures[1]).toMatchObject({ timeEvidence: 'claim-only', stampedAt: undefined })
	})

	test('that is a signature in disguise is an alteration', async () => {
		const pdf = await withStamp((content) => opensslCms(content, makeOpensslPerson()))
		expect(await verify(pdf)).toMatchObject({ verdict: 'altered', reasons: [{ code: 'time-stamp-broken' }] })
	})
})

describe('a revocation list that came with the file', () => {
	const list = async (when: Date, key = organisation.root.privateKey): Promise<Bytes> => {
		const { issuerName, serial: number } = { ...parseCertificate(organisation.author.certificate) }
		const algorithm = sequence(oid(Oid.ecdsaSha256))
		const revoked = sequence(sequence(unsignedInteger(number), derTime(when)))
		const part = sequence(
			smallInteger(1),
			algorithm,
			issuerName,
			derTime(new Date('2026-03-01T00:00:00Z')),
			derTime(new Date('2027-03-01T00:00:00Z')),
			revoked
		)
		return sequence(part, algorithm, bitString(await signEcdsa(key, part)))
	}
	const withList = async (der: Bytes): Promise<Bytes> => {
		const one = await signed()
		const first = nextNumber(one)
		return update(one, [
			[Fixture.catalog, catalog(`/DSS << /CRLs [${first} 0 R] >>`)],
			[first, stream('', der)]
		])
	}

	test('counts when the certificate was revoked before it signed', async () => {
		const pdf = await withList(await list(new Date('2026-03-01T00:00:00Z')))
		expect(codes(await verify(pdf))).toEqual({ verdict: 'stranger', codes: ['certificate-revoked'] })
	})

	test('is remarked on when it was revoked later and a time-stamp proves when it signed', async () => {
		const path = [parseCertificate(organisation.author.certificate), parseCertificate(organisation.root.certificate)]
		const lists = [await list(new Date('2026-04-01T00:00:00Z'))]
		const time = new Date('2026-03-10T00:00:00Z')
		const told = async (proven: boolean) =>
			(await checkRevocation(path, lists, { time, proven })).map(({ code }) => code)
		expect(await told(true)).toEqual(['certificate-revoked-later'])
		expect(await told(false)).toEqual(['certificate-revoked-unproven'])
	})

	test('counts when it was revoked later and only the signer says when it signed', async () => {
		const pdf = await withList(await list(new Date('2026-04-01T00:00:00Z')))
		expect(codes(await verify(pdf))).toEqual({ verdict: 'stranger', codes: ['certificate-revoked-unproven'] })
	})

	test('by somebody else says nothing', async () => {
		const stranger = await makeOrganisation()
		const pdf = await withList(await list(new Date('2026-03-01T00:00:00Z'), stranger.root.privateKey))
		expect(codes(await verify(pdf))).toEqual({ verdict: 'whole', codes: [] })
	})
})

describe('signers of other kinds', () => {
	test('Ed25519', async () => {
		const keys = await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify'])
		const subject = { commonName: 'Ģirts', organization: 'O', unit: '', title: '' }
		const recipe: CmsRecipe = {
			certificate: await issueCertificate({
				issuer: organisation.root,
				subject,
				publicKey: keys.publicKey,
				validity: personValidity,
				serial: serial(40)
			}),
			chain: [organisation.root.certificate],
			digest: digestWith('SHA-512'),
			digestAlgorithm: sequence(oid(Oid.sha512)),
			signatureAlgorithm: sequence(oid(Oid.ed25519)),
			sign: async (data) => new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, keys.privateKey, data))
		}
		expect(codes(await verify(await resign(await signed(), recipe)))).toEqual({ verdict: 'whole', codes: [] })
		const wrongDigest = { ...recipe, digest: digestWith('SHA-256'), digestAlgorithm: sequence(oid(Oid.sha256)) }
		expect(codes(await verify(await resign(await signed(), wrongDigest)))).toEqual({
			verdict: 'unreadable',
			codes: ['algorithm-unsupported']
		})
	})

	test('a certificate that its holder made himself, once it is trusted', async () => {
		const person = makeOpensslPerson({ kind: 'P-256', selfSigned: true })
		const pdf = resignWithOpenssl(await signed(formatPdfTime(new Date(Date.now() + 3_600_000))), person, ['-cades'], {
			withChain: false
		})
		expect((await verify(pdf)).verdict).toBe('stranger')
		const [certificate] = pemToCertificates(person.certificate)
		expect(codes(await verifyPdf(pdf, { trustedRoots: [await fingerprintOf(certificate!)] }))).toEqual({
			verdict: 'whole',
			codes: []
		})
	})

	test('a certificate named by SHA-1 is remarked on; another one named so is an alteration', async () => {
		const naming = async (der: Bytes): Promise<CmsRecipe> => {
			const hash = octetString(await digestWith('SHA-1')(der))
			return {
				...organisation.author,
				attributes: (usual) => [
					...usual.slice(0, 2),
					attribute(Oid.signingCertificate, sequence(sequence(sequence(hash))))
				]
			}
		}
		expect(codes(await verify(await resign(await signed(), await naming(organisation.author.certificate))))).toEqual({
			verdict: 'whole',
			codes: ['signing-certificate-weak']
		})
		expect((await verify(await resign(await signed(), await naming(organisation.director.certificate)))).verdict).toBe(
			'altered'
		)
	})

	test('spare certificates and unsigned attributes are remarked on', async () => {
		const stranger = await makeOrganisation()
		const spare = await signPrepared(prepareFixture({ style: 'table' }), {
			...organisation.author,
			chain: [organisation.root.certificate, stranger.root.certificate]
		})
		expect(codes(await verify(spare))).toEqual({ verdict: 'whole', codes: ['cms-extra'] })
		const unsigned = await resign(await signed(), {
			...organisation.author,
			unsignedAttributes: () => tlv(0xa1, attribute(Oid.signingTime, octetString(new Uint8Array(1))))
		})
		expect(codes(await verify(unsigned))).toEqual({ verdict: 'whole', codes: ['cms-extra'] })
	})
})
