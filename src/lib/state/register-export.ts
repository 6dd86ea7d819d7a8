import type { Period } from '$lib/domain/dates.ts'
import type { Entry } from '$lib/domain/feedback/entry.ts'
import { checkpoint } from '$lib/domain/ledger/chain.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import { peopleNames, previousExport } from '$lib/domain/organisation/organisation.ts'
import { standardClauses } from '$lib/domain/organisation/rules.ts'
import { buildRegisterReport, type ReportRequest } from '$lib/domain/reports/register-report.ts'
import type { ExportBuild, RegisterReport } from '$lib/domain/reports/register.ts'
import { renderRegister } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import { signAndStamp } from '$lib/signing/stamped-signature.ts'
import type { Stamping } from '$lib/signing/stamper.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'
import { signingIdentity, type SignerChoice } from './signing-identity.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What is exported. */
export type ExportChoice = { readonly period: Period; readonly build: ExportBuild }
/** An export and who signs it. */
export type ExportOrder = ExportChoice & { readonly signer: SignerChoice }

/** How far an export has come; `pages` grows while it is laid out. */
export type ExportProgress = { readonly step: 'layout' | 'signing'; readonly pages: number }

/** A signed file and what the ledger now says of it. */
export type FinishedExport = {
	readonly bytes: Bytes
	readonly fileName: string
	readonly fileHash: Sha256
	readonly fingerprint: Sha256
	readonly entries: number
	readonly pages: number
	/** What came of the time-stamp; `undefined` when the centre wants none. */
	readonly stamping: Stamping | undefined
}

/** What an export would say, before it is made: the preview shows it, {@link exportRegister} prints it. */
export async function reportOf(desk: Desk, choice: ExportChoice): Promise<RegisterReport> {
	const entries: Entry[] = []
	for await (const entry of desk.register.entries()) entries.push(entry)
	return buildRegisterReport({ ...requestOf(desk, choice), entries })
}

function requestOf({ state, organisation, me, world, context, database, profile }: Desk, choice: ExportChoice) {
	const at = world.now()
	return {
		...choice,
		practice: database.realm === 'practice',
		profile,
		preparedOn: context.today,
		preparedAt: at,
		preparedBy: { name: me.name, post: me.post },
		people: peopleNames(organisation),
		clauses: standardClauses,
		previous: previousExport(organisation),
		checkpoint: checkpoint(state.head, state.count, at),
		appBuild: __APP_BUILD__
	} satisfies ReportRequest
}

/**
 * Makes the signed register out of the ledger itself: data and pages in a worker, signature, time-stamp if the centre wants
 * one, an event in the ledger. Only when the event is on disk is the file handed out. Without network, or without a right
 * answer, the file is signed without a time-stamp.
 *
 * @throws {AppError} what `signingIdentity` throws, `chain-broken`, `ledger-moved`, `pdf-failed`, `pdf-too-large`, `signing-failed`, and what a
 * save throws; a `DOMException` named `AbortError` when the person cancelled. The register has not changed then.
 */
export async function exportRegister(
	desk: Desk,
	{ signer: by, ...choice }: ExportOrder,
	signal: AbortSignal,
	onProgress: (progress: ExportProgress) => void
): Promise<FinishedExport> {
	desk.writer.assert()
	const { signer, name, post, fingerprint, contentsSize } = await signingIdentity(desk, by)
	const report = { ...requestOf(desk, choice), passages: await passagesOf(desk) }
	const { checkpoint, preparedAt, preparedOn } = report
	const drawn = { name, post, at: preparedAt, fingerprint }
	const stamps = desk.organisation.timeStamps ? await import('./time-stamping.ts') : undefined
	const room = contentsSize + (stamps?.stampRoom ?? 0)
	const request = { report, signer: drawn, fonts: await pdfFonts(), contentsSize: room }
	const { entries, pages, ...prepared } = await renderRegister(request, desk.register.batches(checkpoint.seq), {
		signal,
		startWorker,
		onProgress: ({ pages }) => onProgress({ step: 'layout', pages })
	})
	onProgress({ step: 'signing', pages })
	const stamper = stamps?.hostStamper(desk.world, signal)
	const { bytes, stamping } = await signAndStamp(prepared, signer, stamper)
	signal.throwIfAborted()
	const fileHash = await sha256(bytes)
	const signed = { checkpoint, fileHash, signedOn: preparedOn, ...choice, entries }
	await desk.record([{ type: 'export.signed', body: signed }])
	return { bytes, fileName: fileName(desk, choice), fileHash, fingerprint, entries, pages, stamping }
}

async function passagesOf({ register }: Desk): Promise<ReadonlyMap<string, readonly string[]>> {
	const passages = new Map<string, readonly string[]>()
	for await (const entry of register.entries()) if (entry.passages.length > 0) passages.set(entry.id, entry.passages)
	return passages
}

function fileName({ profile, organisation }: Desk, { period: { from, to }, build }: ExportChoice): string {
	const full = build.type === 'full' ? '-pilns' : ''
	return `registrs-${profile.series}-${organisation.deviceOrdinal}-${from}-${to}${full}.pdf`
}

async function sha256(bytes: Bytes): Promise<Sha256> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') as Sha256
}
