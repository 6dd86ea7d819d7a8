import { expect, test } from 'vitest'
import { documents } from '$lib/messages/documents.ts'
import { prepareCountersignature } from '$lib/signing/countersign.ts'
import { prepareDocumentStamp } from '$lib/signing/document-stamp.ts'
import { signAndStamp, stampPrepared } from '$lib/signing/stamped-signature.ts'
import { opensslStamper } from '$lib/signing/testing/authority.ts'
import { makeOpensslPerson } from '$lib/signing/testing/openssl.ts'
import { makeOrganisation } from '$lib/signing/testing/people.ts'
import { verifyPdf } from '$lib/signing/verify.ts'
import { registerPdf } from '../drawn.fixture.ts'
import { fullRequest } from '../full-register.fixture.ts'
import { judge } from '../judges.fixture.ts'
import { judgement } from './rules.ts'

const organisation = await makeOrganisation()
const stamper = opensslStamper(makeOpensslPerson({ profile: 'authority' }))
const { directorField: field, stampField } = documents.signature

const one = await signAndStamp(registerPdf(fullRequest()), organisation.author, stamper)
const request = {
	pdf: one.bytes,
	field,
	claimedAt: new Date(),
	name: 'Ģirts Žagars',
	reason: 'Izskatīts',
	room: 20_480
}
const two = await signAndStamp(prepareCountersignature(request), organisation.director, stamper)
const whole = await stampPrepared(prepareDocumentStamp({ pdf: two.bytes, field: stampField, room: 12_288 }), stamper)
const pdf = 'bytes' in whole ? whole.bytes : new Uint8Array()

test('a register with stamped signatures and a time-stamp over all of it keeps every rule of PDF/A-3a and PDF/UA-1', async () => {
	expect(await judgement(pdf)).toEqual([])
})

test('it is whole, every signature with its proven time, and one time-stamp over all', async () => {
	const { verdict, signatures, revisions } = await verifyPdf(pdf, { trustedRoots: [organisation.fingerprint] })
	expect(verdict).toBe('whole')
	expect(signatures.map(({ kind, timeEvidence }) => [kind, timeEvidence])).toEqual([
		['signature', 'stamped'],
		['signature', 'stamped'],
		['time-stamp', 'stamped']
	])
	expect(revisions.map(({ kind }) => kind)).toEqual(['signature', 'signature', 'validation-data', 'validation-data'])
	expect(judge(pdf, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
	expect(judge(pdf, 'pdfsig', '-nocert', 'FILE').out.match(/Signature is Valid/g)).toHaveLength(2)
})
