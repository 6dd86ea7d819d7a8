import { expect, test } from 'vitest'
import { startWorker } from '$lib/platform/trusted.ts'
import { largestFile } from '$lib/signing/document.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import { flip } from '$lib/signing/testing/attack-tools.ts'
import { prepareFixture } from '$lib/signing/testing/pdf-fixture.ts'
import { makeOrganisation } from '$lib/signing/testing/people.ts'
import type { Verification } from '$lib/signing/verify.ts'
import { judgeFile } from './judge-file.ts'

const never = new AbortController().signal
const asking = { trustedRoots: [], certificates: [], now: new Date('2026-03-03T00:00:00Z'), witnessed: [], build: '' }

test('a dropped file is judged in a worker, and its verdict is told before its data', async () => {
	const { author, fingerprint } = await makeOrganisation()
	const signed = await signPrepared(prepareFixture({ style: 'streams' }), author)
	const request = { ...asking, trustedRoots: [fingerprint] }
	const told: Verification[] = []
	const onVerified = (verification: Verification): number => told.push(verification)
	const file = new File([signed], 'register.pdf')
	const { verification: whole } = await judgeFile({ ...request, file }, { signal: never, startWorker, onVerified })
	expect(told).toEqual([{ ...whole, attachments: [] }])
	expect(whole.verdict).toBe('whole')
	expect(whole.signatures[0]?.claimedAt).toEqual(new Date('2026-03-02T10:15:00Z'))
	expect(new TextDecoder().decode(whole.attachments[0]?.bytes)).toContain('KAC-1/2026-0042')
	const altered = new Blob([flip(signed, 700, 1)])
	const judged = await judgeFile({ ...request, file: altered }, { signal: never, startWorker })
	expect(judged).toMatchObject({ verification: { verdict: 'altered' }, findings: undefined })
})

test('a file that brings no root is judged with the one at hand', async () => {
	const { author, root, fingerprint } = await makeOrganisation()
	const file = new Blob([await signPrepared(prepareFixture({ style: 'streams' }), { ...author, chain: [] })])
	const request = { ...asking, file, trustedRoots: [fingerprint] }
	const options = { signal: never, startWorker }
	const without = await judgeFile(request, options)
	expect(without.verification.verdict).toBe('stranger')
	expect(without.verification.reasons.map(({ code }) => code)).toContain('chain-incomplete')
	const { verification } = await judgeFile({ ...request, certificates: [root.certificate] }, options)
	expect(verification.verdict).toBe('whole')
})

test('cancelling ends the job', async () => {
	const cancelled = new AbortController()
	const options = { signal: cancelled.signal, startWorker }
	const job = judgeFile({ ...asking, file: new Blob(['%PDF-1.7\n']) }, options)
	cancelled.abort()
	await expect(job).rejects.toMatchObject({ name: 'AbortError' })
	await expect(judgeFile({ ...asking, file: new Blob([]) }, options)).rejects.toMatchObject({ name: 'AbortError' })
})

test('a file beyond the limit starts no worker', async () => {
	const file = { size: largestFile + 1 } as Blob
	const refuse = (): Worker => {
		throw new Error('Not to be started')
	}
	const { verification } = await judgeFile({ ...asking, file }, { signal: never, startWorker: refuse })
	expect(verification.verdict).toBe('too-large')
})
