import { continuityOf, type Witnessed } from '$lib/domain/reports/continuity.ts'
import { verifyRegisterJson } from '$lib/domain/reports/register-check.ts'
import type { CheckReply, CheckRequest, RegisterFindings } from './check-protocol.ts'

addEventListener('message', (event: MessageEvent<CheckRequest>) => postMessage(reply(event.data)))

function reply({ json, witnessed }: CheckRequest): CheckReply {
	try {
		return { ok: true, findings: check(json, witnessed) }
	} catch {
		return { ok: false }
	}
}

function check(json: Uint8Array, witnessed: readonly Witnessed[]): RegisterFindings {
	const verdict = verifyRegisterJson(json)
	if (!verdict.readable) return { readable: false }
	const { report, events, blackened, failed, chainBreak, wrongEntries, missingNumbers, chain } = verdict
	const { practice, profile, period, build, checkpoint, changes } = report
	return {
		readable: true,
		practice,
		centre: profile.centre,
		period,
		build,
		entries: report.entries.length,
		events,
		blackened,
		checkpoint,
		previous: changes.previous,
		failed,
		brokenAt: chainBreak?.seq,
		wrongEntries,
		missingNumbers,
		continuity: failed.includes('chain') ? undefined : continuityOf(checkpoint, chain, witnessed)
	}
}
