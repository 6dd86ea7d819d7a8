import { isWithin } from '$lib/domain/dates.ts'
import type { RegistrationNumber } from '$lib/domain/feedback/entry.ts'
import type { SignedExport } from '$lib/domain/organisation/organisation.ts'
import { numberRanges } from '$lib/domain/reports/number-ranges.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'

/**
 * Makes the page that both sides sign when an export changes hands, and hands it to the clerk as a file.
 *
 * @throws {AppError} `pdf-failed`; a `DOMException` named `AbortError` when the clerk has left.
 */
export async function saveHandOver(desk: Desk, signed: SignedExport, signal: AbortSignal): Promise<void> {
	const { world, profile, database, me } = desk
	const request = {
		practice: database.realm === 'practice',
		profile,
		signed,
		numbers: numberRanges(await numbersOf(desk, signed)),
		handedBy: printed(me.name, me.post),
		receivedBy: printed(profile.examinerName, profile.examinerPost),
		on: world.today(),
		at: world.now(),
		appBuild: __APP_BUILD__
	}
	const { bytes } = await renderDocument(
		{ document: { type: 'hand-over', request }, fonts: await pdfFonts() },
		{ signal, startWorker }
	)
	world.saveFile(`nodosana-${profile.series}-${signed.period.from}-${signed.period.to}.pdf`, bytes, 'application/pdf')
}

/** Of the entries that the export tells: written down in its period, before its chain head. */
async function numbersOf(
	{ register }: Desk,
	{ period, checkpoint }: SignedExport
): Promise<readonly RegistrationNumber[]> {
	const numbers: RegistrationNumber[] = []
	let left = checkpoint.count
	for await (const { number, recordedOn } of register.entries()) {
		if (left-- === 0) break
		if (isWithin(recordedOn, period)) numbers.push(number)
	}
	return numbers
}

function printed(...parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join(', ')
}
