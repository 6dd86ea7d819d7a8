import { expect, test } from 'vitest'
import { documents } from '$lib/messages/documents.ts'
import { countersign } from '$lib/signing/countersign.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import { makeOrganisation } from '$lib/signing/testing/people.ts'
import { verifyPdf } from '$lib/signing/verify.ts'
import { registerPdf } from './drawn.fixture.ts'
import { fullRequest } from './full-register.fixture.ts'
import { judge } from './judges.fixture.ts'

const organisation = await makeOrganisation()
const trust = { trustedRoots: [organisation.fingerprint], now: new Date('2026-12-03T00:00:00Z') }
const one = await signPrepared(registerPdf(fullRequest()), organisation.author)
const two = await countersign(
	{
		pdf: one,
		field: documents.signature.directorField,
		claimedAt: new Date('2026-12-02T08:30:00Z'),
		name: 'Ģirts Žagars',
		reason: 'Izskatīts'
	},
	organisation.director
)

test('a signed register stands before our verifier and poppler’s', async () => {
	const verification = await verifyPdf(one, trust)
	expect(verification).toMatchObject({ verdict: 'whole', reasons: [] })
	expect(verification.expectedEmptyFields).toEqual([documents.signature.directorField])
	expect(judge(one, 'pdfsig', '-nocert', 'FILE').out).toMatch(/Signature is Valid[\s\S]*/)
	expect(judge(one, 'pdfsig', '-nocert', 'FILE').out).toContain('Total document signed')
	expect(judge(one, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
})

test('the director’s signature in the prepared field leaves the first one whole', async () => {
	const verification = await verifyPdf(two, trust)
	expect(verification).toMatchObject({ verdict: 'whole', reasons: [] })
	expect(verification.signatures.length).toBe(2)
	expect(judge(two, 'pdfsig', '-nocert', 'FILE').out.match(/Signature is Valid/g)?.length).toBe(2)
	expect(judge(two, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
})
