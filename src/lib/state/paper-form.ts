import { thaw } from '$lib/domain/survey/frozen.ts'
import { sheetOf } from '$lib/domain/survey/paper/sheet.ts'
import type { Language } from '$lib/domain/survey/questionnaire.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { sheetWords } from '$lib/messages/paper-sheet.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'

/**
 * Makes the questionnaire of a survey as a PDF to be filled in by hand, and hands it to the clerk as a file.
 *
 * @throws {AppError} `pdf-failed`, `fonts-missing`; a `DOMException` named `AbortError` when the clerk has left.
 */
export async function savePaperForm(
	desk: Desk,
	survey: Survey,
	language: Language,
	signal: AbortSignal
): Promise<void> {
	const { world, profile, database } = desk
	const form = thaw(survey.questionnaire)
	const request = {
		practice: database.realm === 'practice',
		profile,
		sheet: sheetOf(form, language, sheetWords[language]),
		at: world.now(),
		appBuild: __APP_BUILD__
	}
	const job = { document: { type: 'paper-form' as const, request }, fonts: await pdfFonts() }
	const { bytes } = await renderDocument(job, { signal, startWorker })
	world.saveFile(`anketa-${form.code}-${form.version}-${language}.pdf`, bytes, 'application/pdf')
}
