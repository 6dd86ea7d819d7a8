import { AppError } from '$lib/errors.ts'
import type { Instant } from '$lib/domain/dates.ts'
import type { Profile } from '$lib/domain/organisation/profile.ts'
import { activityCsv } from '$lib/domain/reports/activity-csv.ts'
import { activitySections } from '$lib/domain/reports/activity-sections.ts'
import type { ActivityReport } from '$lib/domain/reports/activity.ts'
import { reportDocument } from '$lib/messages/report-document.ts'
import { reportLanguages, reportScreens } from '$lib/messages/reports.ts'
import type { ActivityRequest } from '$lib/pdf/documents/activity.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'
import { signingIdentity, type SigningIdentity } from './signing-identity.ts'

/** What is counted, and the words of thanks that may be quoted. */
export type ToldActivity = { readonly report: ActivityReport; readonly quotes: readonly string[] }

/** Whose report it is. */
export type ActivitySource = {
	readonly practice: boolean
	readonly profile: Profile
	/** Name of a member of staff. */
	readonly nameOf: (person: string) => string
	readonly at: Instant
	readonly appBuild: string
}

/**
 * Makes the report as a signed PDF and hands it over as a file.
 *
 * @throws {AppError} `conflict-of-interest` when a case of the period is about whoever asks: its figures are closed to them
 * (rules 5.4.4), so somebody else prepares it; `certificate-expired`, `pdf-failed`, `fonts-missing`, `signing-failed`; a
 * `DOMException` named `AbortError` when the person has left.
 */
export async function saveActivityReport(desk: Desk, told: ToldActivity, signal: AbortSignal): Promise<void> {
	const { world, profile, database } = desk
	if (told.report.closedToReader.length > 0) throw new AppError('conflict-of-interest')
	const identity = await signingIdentity(desk, { type: 'own' })
	const source: ActivitySource = {
		practice: database.realm === 'practice',
		profile,
		nameOf: (person) => desk.nameOf(person),
		at: world.now(),
		appBuild: __APP_BUILD__
	}
	const request = activityRequest(told, source, identity)
	const job = { document: { type: 'activity', request } as const, fonts: await pdfFonts() }
	const bytes = await signPrepared(await renderDocument(job, { signal, startWorker }), identity.signer)
	world.saveFile(activityFileName(profile, told.report), bytes, 'application/pdf')
}

/** `parskats-KAC-2026-10-01-2026-12-31.pdf` */
export function activityFileName({ series }: Pick<Profile, 'series'>, { period }: ActivityReport): string {
	return `parskats-${series}-${period.from}-${period.to}.pdf`
}

/** What is printed: the report in Latvian, whatever the language of the screen (Valsts valodas likums, s. 8). */
export function activityRequest(
	{ report, quotes }: ToldActivity,
	{ practice, profile, nameOf, at, appBuild }: ActivitySource,
	{ name, post, fingerprint, contentsSize }: Omit<SigningIdentity, 'signer'>
): ActivityRequest {
	const { words, sentences } = reportLanguages.lv
	const sections = activitySections(report, { ...words, person: nameOf }, sentences)
	return {
		practice,
		profile,
		periodName: reportScreens.lv.periodName(report.period),
		on: report.on,
		sections,
		quotes,
		csv: activityCsv(sections, reportDocument.csvHeads),
		signer: { name, post, at, fingerprint },
		at,
		appBuild,
		contentsSize
	}
}
