import { describe, expect, test } from 'vitest'
import { Desk } from '$lib/domain/feedback/desk.fixture.ts'
import { busyDesk, exported, exportRequest, full } from '$lib/domain/reports/register.fixture.ts'
import type { BuilderRequest } from '$lib/domain/reports/register-builder.ts'
import { collect } from '$lib/pdf/documents/collect.ts'
import { fontFiles } from '$lib/pdf/faces.fixture.ts'
import { registerPdf } from '$lib/pdf/drawn.fixture.ts'
import { instant, request, entry, sha256 } from '$lib/pdf/register.fixture.ts'
import { RegisterJob } from '$lib/pdf/register-job.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import { makeOrganisation } from '$lib/signing/testing/people.ts'
import { verifyPdf } from '$lib/signing/verify.ts'
import { findRegister } from './register-findings.ts'

const organisation = await makeOrganisation()
const signer = { name: 'Ilze', post: 'speciāliste', at: instant('2026-11-24T15:00:00Z'), fingerprint: sha256('c') }

async function signedRegister(desk: Desk, change: Partial<BuilderRequest> = {}) {
	const job = new RegisterJob({ report: exportRequest(desk, change), signer, fonts: fontFiles })
	job.add(desk.records)
	const packed = await job.pack()
	return signPrepared(
		collect((sink) => packed.draw(sink).signature),
		organisation.author
	)
}

async function findings(bytes: Uint8Array<ArrayBuffer>, witnessed: Parameters<typeof findRegister>[2] = []) {
	const verification = await verifyPdf(bytes, { trustedRoots: [organisation.fingerprint] })
	return findRegister(bytes, verification, witnessed, '0.1.0')
}

describe('a signed register', () => {
	test('says the same in its data, its ledger and on its pages, with names and without', async () => {
		const desk = busyDesk()
		for (const build of [full, { type: 'redacted' } as const]) {
			const found = await findings(await signedRegister(desk, { build }))
			expect(found).toMatchObject({ readable: true, failed: [], wrongRows: [], entries: 6, build })
		}
	})

	test('gives for each slip the hash that it must show', async () => {
		const found = await findings(await signedRegister(busyDesk()))
		if (!found?.readable) throw new Error('unreadable')
		expect(found.slips.map(({ number }) => number.slice(-1)).join('')).toBe('123456')
		expect(new Set(found.slips.map(({ hash }) => hash)).size).toBe(6)
	})

	test('is compared with what was seen of the same chain before', async () => {
		const desk = busyDesk()
		const { checkpoint } = exported(desk)
		const seen = { ...checkpoint, on: desk.today }
		const previous = exported(desk)
		desk.register()
		expect(await findings(await signedRegister(desk, { previous }), [seen])).toMatchObject({
			continuity: { type: 'continues' }
		})
	})

	test('whose maker prints something else than he attaches is found out', async () => {
		const desk = busyDesk()
		const job = new RegisterJob({ report: exportRequest(desk), signer, fonts: fontFiles })
		job.add(desk.records)
		const other = busyDesk()
		other.register()
		const honest = await signedRegister(desk)
		const verification = await verifyPdf(honest, { trustedRoots: [organisation.fingerprint] })
		const elsewhere = await signedRegister(other)
		const found = findRegister(elsewhere, verification, [], '0.1.0')
		expect(found).toMatchObject({ failed: ['printed', 'cover'], wrongRows: [] })
	})
})

test('a file whose data is no register says so, and one without data has nothing to say', async () => {
	const signed = await signPrepared(registerPdf(request([entry(0)])), organisation.author)
	expect(await findings(signed)).toEqual({ readable: false })
	const verification = await verifyPdf(signed, { trustedRoots: [] })
	expect(findRegister(signed, { ...verification, attachments: [] }, [], '')).toBeUndefined()
})
