import { findRegister } from '../../../../src/lib/exchange/register-findings.ts'
import type { Fingerprint } from '../../../../src/lib/signing/fingerprint.ts'
import { judgePdf, withAttachments, type Judgement } from '../../../../src/lib/signing/verify.ts'
import { readTask } from '../archive.ts'
import { enter, fileContestant } from '../contest.ts'
import { Store } from '../store.ts'

let judged: Promise<Judgement> | undefined

// After the verdict: the attached data is unpacked and checked, the printed table compared with it. The script insists on no fault.
enter(
	'dataChecked',
	fileContestant(
		'countersigned',
		async (pdf) => {
			if (!judged) throw new Error('Not prepared')
			const found = findRegister(pdf, withAttachments(pdf, await judged), [], '0.1.0')
			return JSON.stringify(found?.readable && { entries: found.entries, failed: found.failed })
		},
		async (pdf) => {
			const { organisation } = await readTask(await Store.open())
			judged = judgePdf(pdf, {
				trustedRoots: [organisation.fingerprint as Fingerprint],
				now: new Date('2026-11-22T14:00:00Z')
			})
			await judged
		}
	)
)
