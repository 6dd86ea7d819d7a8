import { AppError } from '$lib/errors.ts'
import { compareNumbers } from '$lib/domain/feedback/numbering.ts'
import type { ClosedYear } from '$lib/domain/years/years.ts'
import { decideYearEnd, periodOfYear } from '$lib/domain/years/year-end.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'
import { exportRegister, type ExportProgress, type FinishedExport } from './register-export.ts'

/** A closed year, and its signed register. */
export type FinishedYear = { readonly closed: ClosedYear; readonly book: FinishedExport }

/**
 * Closes a year's book: the signed register of the whole year, then the event that shuts it. From then on no entry gets a
 * number of that year, whatever the clock says.
 *
 * @throws {AppError} `year-not-over`, `year-closed-already`, `numbers-missing`; what {@link exportRegister} throws. Nothing is
 * closed then.
 */
export async function closeYear(
	desk: Desk,
	year: number,
	signal: AbortSignal,
	onProgress: (progress: ExportProgress) => void
): Promise<FinishedYear> {
	const end = decideYearEnd(desk.state.years, desk.summaries, year, desk.context.today)
	if (typeof end === 'string') throw new AppError(end)
	const order = { period: periodOfYear(year), build: { type: 'redacted' }, signer: { type: 'own' } } as const
	const book = await exportRegister(desk, order, signal, onProgress)
	const closed = { ...end, closedOn: desk.context.today, fileHash: book.fileHash }
	await desk.record([{ type: 'year.closed', body: closed }])
	return { closed, book: { ...book, fileName: `gada-gramata-${desk.profile.series}-${year}.pdf` } }
}

/**
 * Makes the list that opens the next year's book, and hands it to the clerk as a file. What was ended since the closing stands
 * in it with its stage of today.
 *
 * @throws {AppError} `pdf-failed`, `fonts-missing`; a `DOMException` named `AbortError` when the clerk has left.
 */
export async function saveOpeningList(desk: Desk, closed: ClosedYear, signal: AbortSignal): Promise<void> {
	const { world, profile, database, summaries } = desk
	const wanted = new Set<string>(closed.carried)
	const carried = summaries
		.filter(({ number }) => wanted.has(number))
		.sort((left, right) => compareNumbers(left.number, right.number))
	const request = {
		practice: database.realm === 'practice',
		profile,
		closed,
		carried,
		at: world.now(),
		appBuild: __APP_BUILD__
	}
	const job = { document: { type: 'opening-list', request } as const, fonts: await pdfFonts() }
	const { bytes } = await renderDocument(job, { signal, startWorker })
	world.saveFile(`sakuma-saraksts-${profile.series}-${closed.year + 1}.pdf`, bytes, 'application/pdf')
}
