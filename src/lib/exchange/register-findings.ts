import { registerCsvName, registerJsonName } from '$lib/domain/reports/names.ts'
import { continuityOf, type Witnessed } from '$lib/domain/reports/continuity.ts'
import { hashHeader as sha256 } from '$lib/domain/ledger/hash.ts'
import { verifyRegisterJson, type RegisterVerdict } from '$lib/domain/reports/register-check.ts'
import { openCases } from '$lib/domain/decisions/open-case.ts'
import { PdfDocument } from '$lib/signing/document.ts'
import { Refused } from '$lib/signing/reasons.ts'
import type { Verification } from '$lib/signing/verify.ts'
import type { RegisterFault, RegisterFindings } from './judge-protocol.ts'
import { comparePrinted, type PrintedFindings } from './printed/printed-check.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Readable = Extract<RegisterVerdict, { readonly readable: true }>

/**
 * What a signed file's register says, whether its ledger bears it out, whether the pages say the same, and how it stands
 * to the exports seen before.
 *
 * @param build - this version of the app.
 * @returns `undefined` when the file carries no register.
 */
export function findRegister(
	bytes: Bytes,
	verification: Verification,
	witnessed: readonly Witnessed[],
	build: string
): RegisterFindings | undefined {
	const attached = (name: string): Bytes | undefined =>
		verification.attachments.find((attachment) => attachment.name === name)?.bytes
	const json = attached(registerJsonName)
	if (!json) return undefined
	const verdict = verifyRegisterJson(json)
	if (!verdict.readable) return { readable: false }

	const csv = attached(registerCsvName)
	const hashes = { json: sha256(json), csv: csv && sha256(csv) }
	const printed = tryCompare(() =>
		comparePrinted(new PdfDocument(bytes).view(signedRevision(verification)), verdict.report, hashes, build)
	)
	const faults = faultsOf(verdict, printed)
	const cases = faults.failed.length === 0 ? casesOf(verdict) : []
	return { ...summary(verdict), ...faults, cases, continuity: continuity(verdict, witnessed) }
}

function summary({ report, events, blackened, chainBreak, wrongEntries, missingNumbers, chain }: Readable) {
	const { practice, profile, period, build, checkpoint, changes, entries } = report
	const slips = entries.flatMap(({ number, history }) => {
		const hash = chain.get(history[0]?.seq ?? 0)
		return hash ? [{ number, hash }] : []
	})
	return {
		readable: true as const,
		practice,
		profile,
		period,
		build,
		entries: entries.length,
		events,
		blackened,
		checkpoint,
		previous: changes.previous,
		brokenAt: chainBreak?.seq,
		wrongEntries,
		missingNumbers,
		slips
	}
}

function casesOf({ report: { entries, waiting, checkpoint }, chain }: Readable) {
	return openCases(entries, waiting, checkpoint.device, chain)
}

/** Pages that cannot be read say nothing that could be believed. */
function faultsOf({ failed, report }: Readable, printed: PrintedFindings | undefined) {
	const { wrongRows, extraRows, coverRight } = printed ?? {
		wrongRows: report.entries.map(({ number }) => number),
		extraRows: 0,
		coverRight: false
	}
	const faults: RegisterFault[] = [...failed]
	if (wrongRows.length > 0 || extraRows > 0) faults.push('printed')
	if (!coverRight) faults.push('cover')
	return { failed: faults, wrongRows }
}

function continuity({ failed, report, chain }: Readable, witnessed: readonly Witnessed[]) {
	return failed.includes('chain') ? undefined : continuityOf(report.checkpoint, chain, witnessed)
}

/** The newest state that somebody has signed rightly: the one whose attachments were read. */
function signedRevision({ signatures }: Verification): number {
	const right = signatures.filter(({ digestOk, signatureOk }) => digestOk && signatureOk)
	return Math.max(1, ...right.map(({ revision }) => revision ?? 1))
}

/** A page built to be unreadable is an answer here, not a failure. */
function tryCompare(compare: () => PrintedFindings): PrintedFindings | undefined {
	try {
		return compare()
	} catch (error) {
		if (error instanceof Refused) return undefined
		throw error
	}
}
