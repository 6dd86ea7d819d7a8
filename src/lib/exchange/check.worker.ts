import { continuityOf, type Witnessed } from '$lib/domain/reports/continuity.ts'
import { verifyRegisterJson } from '$lib/domain/reports/register-check.ts'
import { readRegisterJson, registerRecords } from '$lib/domain/reports/register-json.ts'
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
	const file = verdict.readable ? readRegisterJson(json) : undefined
	if (!verdict.readable || !file) return { readable: false }
	const { report, failed, chainBreak, wrongEntries, missingNumbers } = verdict
	const { practice, profile, period, checkpoint, changes } = report
	return {
		readable: true,
		practice,
		centre: profile.centre,
		period,
		entries: report.entries.length,
		events: file.ledger.headers.length,
		checkpoint,
		previous: changes.previous,
		failed,
		brokenAt: chainBreak?.seq,
		wrongEntries,
		missingNumbers,
		continuity: chainBreak ? undefined : continuityOf(checkpoint, registerRecords(file), witnessed)
	}
}
