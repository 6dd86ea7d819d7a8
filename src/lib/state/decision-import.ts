import { AppError, type ErrorCode } from '$lib/errors.ts'
import { instantToDate, type IsoDate } from '$lib/domain/dates.ts'
import { decisionsJsonName, readDecisionFile, type DecisionFile } from '$lib/domain/decisions/decision-file.ts'
import { matchDecision, type DecisionMatch } from '$lib/domain/decisions/match.ts'
import type { CaseDecision } from '$lib/domain/decisions/open-case.ts'
import { decide } from '$lib/domain/feedback/decide.ts'
import { hashHeader } from '$lib/domain/ledger/hash.ts'
import type { PersonId, Sha256 } from '$lib/domain/ledger/event.ts'
import { judgeFile } from '$lib/exchange/judge-file.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { SignatureReport } from '$lib/signing/signature-report.ts'
import type { Batch } from '$lib/storage/batch.ts'
import { toBase64 } from '$lib/vault/base64.ts'
import type { Desk } from './desk.svelte.ts'
import { fileHashOf, readFile } from './files.ts'
import { Known } from './known.ts'

/** A decision beside what the register makes of it. */
export type MatchedDecision = { readonly decision: CaseDecision; readonly match: DecisionMatch }

/** Who signed a file; `id` where that is somebody of this centre. */
type Examiner = { readonly id: PersonId | undefined; readonly name: string; readonly post: string }

/** A file that may be taken in, as the preview shows it. Nothing has been written. */
export type IncomingDecisions = {
	readonly fileHash: Sha256
	readonly signer: Examiner
	readonly items: readonly MatchedDecision[]
}

/**
 * Judges a file that came back from the examiner: whole, signed by somebody whom this centre lets decide, not taken in
 * before; then each decision against the register.
 *
 * @throws {AppError} `decision-file-altered`, `decision-file-stranger`, `decision-file-missing` (the PDF carries none),
 * `decision-file-clerk` (signed by a colleague who may not decide), `decision-file-practice`, `decision-file-doubled`;
 * `verify-failed`, `backup-foreign`; a `DOMException` named `AbortError`.
 */
export async function readDecisions(desk: Desk, file: File, signal: AbortSignal): Promise<IncomingDecisions> {
	const { world, database } = desk
	const { roots } = new Known(world.notes, database.realm)
	const { verification } = await judgeFile(
		{
			file,
			trustedRoots: roots.map(({ fingerprint }) => fingerprint),
			certificates: roots.flatMap(({ der }) => der ?? []),
			now: instantToDate(world.now()),
			witnessed: [],
			build: __APP_BUILD__
		},
		{ signal, startWorker }
	)
	if (verification.verdict !== 'whole') throw new AppError(refusals[verification.verdict] ?? 'decision-file-altered')
	const attached = verification.attachments.find(({ name }) => name === decisionsJsonName)
	const decisions = attached && readDecisionFile(attached.bytes)
	const [signature] = verification.signatures
	if (!decisions || !signature) throw new AppError('decision-file-missing')
	if (decisions.practice !== (database.realm === 'practice')) throw new AppError('decision-file-practice')
	const signer = examinerOf(desk, signature)
	const fileHash = await fileHashOf(await readFile(file))
	if (desk.state.decisions.some((known) => known.fileHash === fileHash)) throw new AppError('decision-file-doubled')
	return { fileHash, signer, items: await matched(desk, decisions, signer.id) }
}

const refusals: Readonly<Partial<Record<string, ErrorCode>>> = {
	stranger: 'decision-file-stranger',
	unsigned: 'decision-file-stranger',
	'not-a-pdf': 'decision-file-missing'
}

/**
 * Takes in what can be taken in, with the file's own event, in one save.
 *
 * @returns how many decisions were recorded.
 * @throws {AppError} what a save throws, e.g. `not-the-writer`; nothing is written then.
 */
export async function takeDecisions(desk: Desk, { fileHash, signer, items }: IncomingDecisions): Promise<number> {
	const ready = items.filter(({ match }) => match.state === 'ready').map(({ decision }) => decision)
	const signedBy = [signer.name, signer.post].filter((text) => text !== '').join(', ')
	const numbers = ready.map(({ number }) => number)
	const body = { fileHash, on: desk.context.today, signedBy, numbers }
	await desk.record([{ type: 'decisions.received', body }], async (batch) => {
		for (const decision of ready) await redo(desk, batch, decision)
	})
	return ready.length
}

/** The examiner's commands once more, on the entry as it is now. */
async function redo(desk: Desk, batch: Batch, { entry, on, commands }: CaseDecision): Promise<void> {
	const ordinal = desk.register.ordinal(entry)
	if (ordinal === undefined) throw new AppError('entry-missing')
	for (const command of commands) {
		const decided = decide(await batch.entry(ordinal), command, contextOf(desk, on))
		if (!decided.ok) throw new AppError('ledger-moved')
		await batch.addFacts(entry, ordinal, decided.facts, desk.signing)
	}
}

function contextOf({ context }: Desk, on: IsoDate): Desk['context'] {
	return { ...context, today: on, usualFinding: undefined }
}

async function matched(
	desk: Desk,
	{ decisions }: DecisionFile,
	examiner: Examiner['id']
): Promise<readonly MatchedDecision[]> {
	const items: MatchedDecision[] = []
	for (const decision of decisions) items.push({ decision, match: await matchOne(desk, decision, examiner) })
	return items
}

async function matchOne(desk: Desk, decision: CaseDecision, examiner: Examiner['id']): Promise<DecisionMatch> {
	const { register, world, context } = desk
	const { basis, entry: id } = decision
	const entry = register.ordinal(id) === undefined ? undefined : await register.entry(id)
	const record = basis.device === register.device ? await register.record(basis.seq) : undefined
	return matchDecision(decision, {
		entry,
		hash: record && hashHeader(record.header),
		examiner,
		context,
		at: world.now()
	})
}

/** @throws {AppError} `decision-file-clerk` */
function examinerOf(desk: Desk, { certificate, signer }: SignatureReport): Examiner {
	const der = certificate && toBase64(certificate.der)
	const colleague = desk.organisation.people.find((person) => person.certificate === der)
	if (colleague && (colleague.role === 'clerk' || colleague.leftOn !== undefined))
		throw new AppError('decision-file-clerk')
	if (colleague) return colleague
	return { id: undefined, name: signer?.commonName || (signer?.organization ?? ''), post: signer?.title ?? '' }
}
