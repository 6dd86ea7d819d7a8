import { beforeAll, describe, expect, test } from 'vitest'
import { signAndStamp } from './stamped-signature.ts'
import type { Stamper } from './stamper.ts'
import { opensslStamper } from './testing/authority.ts'
import { makeOpensslPerson, type OpensslPerson } from './testing/openssl.ts'
import { prepareFixture } from './testing/pdf-fixture.ts'
import { makeOrganisation, type Organisation } from './testing/people.ts'
import { askPdfsig } from './testing/tools.ts'
import { verifyPdf } from './verify.ts'

let organisation: Organisation
let authority: OpensslPerson
beforeAll(async () => {
	organisation = await makeOrganisation()
	authority = makeOpensslPerson({ profile: 'authority' })
})

const prepared = prepareFixture({ style: 'streams' })
const trust = (): { trustedRoots: Organisation['fingerprint'][] } => ({ trustedRoots: [organisation.fingerprint] })

describe('a signature with a time-stamp', () => {
	test('tells the stamped time and by whom, before us and poppler', async () => {
		const { bytes, stamping } = await signAndStamp(prepared, organisation.author, opensslStamper(authority))
		const { verdict, signatures } = await verifyPdf(bytes, trust())
		expect(verdict).toBe('whole')
		expect(signatures).toMatchObject([
			{ timeEvidence: 'stamped', stampTrusted: false, stampedBy: { commonName: 'person', organization: 'Citi' } }
		])
		expect(stamping && 'time' in stamping && stamping.time).toEqual(signatures[0]?.stampedAt)
		const pdfsig = askPdfsig(bytes, organisation.root.certificate)
		expect(pdfsig).toContain('Signature is Valid.')
		expect(pdfsig).toContain('Total document signed')
	})

	test('says what is stamped: SHA-256 of the signature’s value, and nothing else', async () => {
		const asked: Uint8Array[] = []
		const stamper: Stamper = (digest) => {
			asked.push(digest)
			return opensslStamper(authority)(digest)
		}
		await signAndStamp(prepared, organisation.author, stamper)
		expect(asked.map(({ length }) => length)).toEqual([32])
	})

	test.each([
		{ failure: { why: 'offline' } },
		{ failure: { why: 'no-answer' } },
		{ failure: { why: 'refused', refusal: 'system-failure' } }
	] as const)('is one without it after $failure.why', async (stamping) => {
		const signed = await signAndStamp(prepared, organisation.author, () => Promise.resolve(stamping))
		expect(signed.stamping).toEqual(stamping)
		expect(await verifyPdf(signed.bytes, trust())).toMatchObject({
			verdict: 'whole',
			reasons: [],
			signatures: [{ timeEvidence: 'claim-only', stampedBy: undefined }]
		})
	})

	test('is one without it when the token does not fit', async () => {
		const large: Stamper = () => Promise.resolve({ token: new Uint8Array(9000), time: new Date(0) })
		const signed = await signAndStamp(prepared, organisation.author, large)
		expect(signed.stamping).toEqual({ failure: { why: 'too-large' } })
		expect(await verifyPdf(signed.bytes, trust())).toMatchObject({ verdict: 'whole', reasons: [] })
	})

	test('asks nobody when none is wanted', async () => {
		expect((await signAndStamp(prepared, organisation.author, undefined)).stamping).toBeUndefined()
	})
})
