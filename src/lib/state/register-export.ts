import { AppError } from '$lib/errors.ts'
import type { Period } from '$lib/domain/dates.ts'
import type { Entry } from '$lib/domain/feedback/entry.ts'
import { checkpoint } from '$lib/domain/ledger/chain.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import { peopleNames, previousExport } from '$lib/domain/organisation/organisation.ts'
import { standardClauses } from '$lib/domain/organisation/rules.ts'
import { registerCsv } from '$lib/domain/reports/register-csv.ts'
import { registerJson } from '$lib/domain/reports/register-json.ts'
import { buildRegisterReport } from '$lib/domain/reports/register-report.ts'
import type { RegisterReport } from '$lib/domain/reports/register.ts'
import { csvWords } from '$lib/messages/csv.ts'
import type { PreparedPdf } from '$lib/pdf/prepared.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import { parseCertificate } from '$lib/signing/certificate-parser.ts'
import { fingerprintOf } from '$lib/signing/fingerprint.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import { ecdsaSigner } from '$lib/signing/signer.ts'
import { fromBase64 } from '$lib/vault/base64.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'

type Bytes = Uint8Array<ArrayBuffer>

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
}

/** What an export of the period would say, before it is made: the preview shows it, {@link exportRegister} prints it. */
export async function reportOf(desk: Desk, period: Period): Promise<RegisterReport> {
	const entries: Entry[] = []
	for await (const entry of desk.register.entries()) entries.push(entry)
	const { state, organisation, me, world, context } = desk
	const at = world.now()
	return buildRegisterReport({
		practice: desk.database.realm === 'practice',
		profile: desk.profile,
		period,
		preparedOn: context.today,
		preparedAt: at,
		preparedBy: { name: me.name, post: me.post },
		entries,
		people: peopleNames(organisation),
		clauses: standardClauses,
		previous: previousExport(organisation),
		checkpoint: checkpoint(state.head, state.count, at),
		full: false,
		appBuild: __APP_BUILD__
	})
}

/**
 * Makes the signed register: data, pages in a worker, signature, an event in the ledger. Only when the event is on disk
 * is the file handed out.
 *
 * @throws {AppError} `certificate-expired`, `pdf-failed`, `pdf-too-large`, `signing-failed`, and what a save throws;
 * a `DOMException` named `AbortError` when the person cancelled. The register has not changed then.
 */
export async function exportRegister(
	desk: Desk,
	period: Period,
	signal: AbortSignal,
	onProgress: (progress: ExportProgress) => void
): Promise<FinishedExport> {
	desk.writer.assert()
	const certificate = currentCertificate(desk)
	const fingerprint = (await fingerprintOf(certificate)) as string as Sha256
	const report = await reportOf(desk, period)
	const attachments = await attachmentsOf(desk, report)
	const { name, post } = desk.me
	const signer = { name, post, at: report.preparedAt, fingerprint }
	let pages = 0
	const document = { type: 'register', request: { report, attachments, signer } } as const
	const prepared = await renderDocument(
		{ document, fonts: await pdfFonts() },
		{
			signal,
			startWorker,
			onProgress: (progress) => {
				pages = progress.pages
				onProgress({ step: 'layout', pages })
			}
		}
	)
	onProgress({ step: 'signing', pages })
	const bytes = await sign(desk, prepared, certificate)
	signal.throwIfAborted()
	const fileHash = await sha256(bytes)
	const entries = report.entries.length
	const signed = { checkpoint: report.checkpoint, fileHash, signedOn: report.preparedOn, period, entries }
	await desk.record([{ type: 'export.signed', body: signed }])
	return { bytes, fileName: fileName(desk, period), fileHash, fingerprint, entries, pages }
}

async function attachmentsOf(desk: Desk, report: RegisterReport) {
	const json = registerJson(report, await desk.register.records())
	const csv = registerCsv(report, csvWords)
	const [jsonSha256, csvSha256] = await Promise.all([sha256(json), sha256(csv)])
	return { json, csv, jsonSha256, csvSha256 }
}

function sign(desk: Desk, prepared: PreparedPdf, certificate: Bytes): Promise<Bytes> {
	const chain = [fromBase64(desk.organisation.root)]
	return signPrepared(prepared, ecdsaSigner(desk.unlocked.signingKey, certificate, chain))
}

/** @throws {AppError} `certificate-expired` by the device's clock */
function currentCertificate(desk: Desk): Bytes {
	const certificate = fromBase64(desk.me.certificate)
	const { validity } = parseCertificate(certificate)
	const now = new Date(desk.world.now())
	if (now < validity.from || now > validity.to) throw new AppError('certificate-expired')
	return certificate
}

function fileName({ profile, organisation }: Desk, { from, to }: Period): string {
	return `registrs-${profile.series}-${organisation.deviceOrdinal}-${from}-${to}.pdf`
}

async function sha256(bytes: Bytes): Promise<Sha256> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') as Sha256
}
