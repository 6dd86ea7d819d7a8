import { codeParts } from '$lib/domain/code-parts.ts'
import type { Entry, RegistrationNumber } from '$lib/domain/feedback/entry.ts'
import type { ReadBack } from '$lib/domain/feedback/oral.ts'
import { oralCopyHead, oralCopyLines } from '$lib/domain/feedback/oral-copy.ts'
import { showDay } from '$lib/messages/format.ts'
import { submissionSheet } from '$lib/messages/submission.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import { personLine } from './case-at-hand.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'

/**
 * Makes the copy of an oral submission and hands it to the clerk as a file.
 *
 * @throws {AppError} `pdf-failed`; a `DOMException` named `AbortError` when the clerk has left.
 */
export async function saveOralCopy(
	desk: Desk,
	{ number }: Pick<Entry, 'number'>,
	readBack: ReadBack,
	signal: AbortSignal
): Promise<void> {
	const { world, profile, database } = desk
	const writer = desk.organisation.people.find(({ id }) => id === readBack.writtenBy)
	const request = {
		practice: database.realm === 'practice',
		profile,
		number,
		readBack,
		writtenBy: writer ? personLine(writer) : desk.nameOf(readBack.writtenBy),
		at: world.now(),
		appBuild: __APP_BUILD__
	}
	const { bytes } = await renderDocument(
		{ document: { type: 'submission', request }, fonts: await pdfFonts() },
		{ signal, startWorker }
	)
	world.saveFile(oralCopyFileName(number), bytes, 'application/pdf')
}

/** The copy as texts of codes that the person's own telephone reads off the screen; nothing is sent. */
export function oralCopyCodes(desk: Desk, { number }: Pick<Entry, 'number'>, readBack: ReadBack): readonly string[] {
	const text = oralCopyLines(readBack, desk.profile.centre, submissionSheet, showDay)
	return codeParts(text, oralCopyHead(number, submissionSheet))
}

/** The number alone: a file name must tell nothing about a person. `iesniegums-KAC-1-2026-0042.pdf` */
export function oralCopyFileName(number: RegistrationNumber): string {
	return `iesniegums-${number.replaceAll('/', '-')}.pdf`
}
