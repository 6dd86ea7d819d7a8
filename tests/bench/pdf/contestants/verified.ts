import type { Fingerprint } from '../../../../src/lib/signing/fingerprint.ts'
import { judgePdf } from '../../../../src/lib/signing/verify.ts'
import { readTask } from '../archive.ts'
import { enter, fileContestant } from '../contest.ts'
import { Store } from '../store.ts'

// Its file is the verdict: the script insists on "whole" with two signatures.
enter(
	'verified',
	fileContestant('countersigned', async (pdf) => {
		const { organisation } = await readTask(await Store.open())
		const trustedRoots = [organisation.fingerprint as Fingerprint]
		const { verdict, signatures } = await judgePdf(pdf, { trustedRoots, now: new Date('2026-11-22T14:00:00Z') })
		return JSON.stringify({ verdict, signatures: signatures.length })
	})
)
