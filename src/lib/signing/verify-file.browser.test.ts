import { expect, test } from 'vitest'
import { startWorker } from '$lib/platform/trusted.ts'
import { largestFile } from './document.ts'
import { signPrepared } from './sign.ts'
import { flip } from './testing/attack-tools.ts'
import { prepareFixture } from './testing/pdf-fixture.ts'
import { makeOrganisation } from './testing/people.ts'
import { verifyFile } from './verify-file.ts'

const never = new AbortController().signal

test('a dropped file is judged in a worker', async () => {
	const { author, fingerprint } = await makeOrganisation()
	const signed = await signPrepared(prepareFixture({ style: 'streams' }), author)
	const options = { trustedRoots: [fingerprint], now: new Date('2026-03-03T00:00:00Z') }
	const whole = await verifyFile(new File([signed], 'register.pdf'), options, never, startWorker)
	expect(whole.verdict).toBe('whole')
	expect(whole.signatures[0]?.claimedAt).toEqual(new Date('2026-03-02T10:15:00Z'))
	expect(new TextDecoder().decode(whole.attachments[0]?.bytes)).toContain('KAC-1/2026-0042')
	const altered = await verifyFile(new Blob([flip(signed, 700, 1)]), options, never, startWorker)
	expect(altered.verdict).toBe('altered')
})

test('cancelling ends the job', async () => {
	const cancelled = new AbortController()
	const job = verifyFile(new Blob(['%PDF-1.7\n']), { trustedRoots: [] }, cancelled.signal, startWorker)
	cancelled.abort()
	await expect(job).rejects.toMatchObject({ name: 'AbortError' })
	await expect(verifyFile(new Blob([]), { trustedRoots: [] }, cancelled.signal, startWorker)).rejects.toMatchObject({
		name: 'AbortError'
	})
})

test('a file beyond the limit starts no worker', async () => {
	const large = { size: largestFile + 1 } as Blob
	const refuse = (): Worker => {
		throw new Error('Not to be started')
	}
	expect((await verifyFile(large, { trustedRoots: [] }, never, refuse)).verdict).toBe('too-large')
})
