import { hashHeader } from '$lib/domain/ledger/hash.ts'
import type { Entry, RegistrationNumber } from '$lib/domain/feedback/entry.ts'
import { AppError } from '$lib/errors.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'

/**
 * Makes the slip that the person takes home and hands it to the clerk as a file.
 *
 * @param largePrint - A5 with larger type instead of A6.
 * @throws {AppError} `pdf-failed`, `event-unreadable` when the registering event is not on this device; a `DOMException`
 * named `AbortError` when the clerk has left.
 */
export async function saveSlip(desk: Desk, entry: Entry, largePrint: boolean, signal: AbortSignal): Promise<void> {
	const { world, profile, database, register } = desk
	const registered = entry.history.find(({ type }) => type === 'registered')
	const record = registered && (await register.record(registered.seq))
	if (!record) throw new AppError('event-unreadable')
	const request = {
		practice: database.realm === 'practice',
		profile,
		entry,
		eventHash: hashHeader(record.header),
		at: world.now(),
		appBuild: __APP_BUILD__,
		largePrint
	}
	const { bytes } = await renderDocument(
		{ document: { type: 'slip', request }, fonts: await pdfFonts() },
		{ signal, startWorker }
	)
	world.saveFile(slipFileName(entry.number, largePrint), bytes, 'application/pdf')
}

/** The number alone: a file name must tell nothing about a person. `KAC-1/2026-0042` → `lapina-KAC-1-2026-0042.pdf` */
export function slipFileName(number: RegistrationNumber, largePrint: boolean): string {
	return `lapina-${number.replaceAll('/', '-')}${largePrint ? '-liela' : ''}.pdf`
}
