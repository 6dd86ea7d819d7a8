import { beforeAll, describe, expect, test } from 'vitest'
import { AppError, type ErrorCode } from '$lib/errors.ts'
import { createRoot } from '$lib/signing/certificates.ts'
import { fingerprintOf } from '$lib/signing/fingerprint.ts'
import { certificateToPem } from '$lib/signing/pem.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import { prepareFixture } from '$lib/signing/testing/pdf-fixture.ts'
import { makeKeys, makeOrganisation, serial, type Organisation } from '$lib/signing/testing/people.ts'
import { verifyPdf } from '$lib/signing/verify.ts'
import { describeRoot, readRoots } from './trust.ts'

let organisation: Organisation
let expired: Uint8Array<ArrayBuffer>

beforeAll(async () => {
	organisation = await makeOrganisation()
	const names = { centre: 'Vecais centrs', municipality: 'Vecā pašvaldība' }
	const validity = { from: new Date('2010-01-01T00:00:00Z'), to: new Date('2020-01-01T00:00:00Z') }
	expired = await createRoot({ keys: await makeKeys(), names, validity, serial: serial(9) })
})

const refusal = async (...parts: BlobPart[]): Promise<ErrorCode | undefined> =>
	readRoots(new Blob(parts)).then(
		() => undefined,
		(error: unknown) => (error instanceof AppError ? error.code : undefined)
	)

describe('a root certificate that somebody imports', () => {
	test.each(['PEM', 'DER'])('is taken as %s', async (form) => {
		const { certificate } = organisation.root
		const file = new Blob([form === 'PEM' ? `Bag Attributes\n${certificateToPem(certificate)}` : certificate])
		expect(await readRoots(file)).toEqual([{ fingerprint: organisation.fingerprint, der: certificate }])
	})

	test('may come with others', async () => {
		const file = new Blob([certificateToPem(organisation.root.certificate), certificateToPem(expired)])
		expect((await readRoots(file)).map(({ fingerprint }) => fingerprint)).toEqual([
			organisation.fingerprint,
			await fingerprintOf(expired)
		])
	})

	test('is refused when it is none', async () => {
		expect(await refusal('')).toBe('root-unreadable')
		expect(await refusal('Labdien!')).toBe('root-unreadable')
		expect(await refusal('%PDF-1.7')).toBe('root-unreadable')
		expect(await refusal(organisation.root.certificate.slice(0, 100))).toBe('root-unreadable')
		expect(await refusal(certificateToPem(Uint8Array.of(0x30, 0)))).toBe('root-unreadable')
		expect(await refusal(new Uint8Array(1_000_001))).toBe('root-unreadable')
	})

	test('is refused when it may not issue certificates, and takes no other with it', async () => {
		expect(await refusal(organisation.author.certificate)).toBe('root-not-authority')
		const both = [organisation.root.certificate, organisation.author.certificate].map(certificateToPem)
		expect(await refusal(...both)).toBe('root-not-authority')
	})

	test('is taken when it has expired, for files that were signed before, and says so', async () => {
		const [root] = await readRoots(new Blob([expired]))
		expect(root && describeRoot(root)).toMatchObject({
			subject: { organization: 'Vecā pašvaldība' },
			validity: { to: new Date('2020-01-01T00:00:00Z') }
		})
		expect(describeRoot({ fingerprint: organisation.fingerprint, der: undefined })).toBeUndefined()
	})

	test('makes a file whole that brings no root of its own', async () => {
		const pdf = await signPrepared(prepareFixture({ style: 'streams' }), { ...organisation.author, chain: [] })
		const roots = await readRoots(new Blob([organisation.root.certificate]))
		const trustedRoots = roots.map(({ fingerprint }) => fingerprint)
		const certificates = roots.flatMap(({ der }) => der ?? [])
		expect((await verifyPdf(pdf, { trustedRoots })).verdict).toBe('stranger')
		expect((await verifyPdf(pdf, { trustedRoots, certificates })).verdict).toBe('whole')
	})
})
