import type { Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import type { FormDefaults } from '$lib/domain/survey/xlsform/read.ts'
import { workInWorker } from '$lib/exchange/spreadsheet/in-worker.ts'
import type { SpreadsheetReply } from '$lib/exchange/spreadsheet/protocol.ts'
import { surveyFilesWords } from '$lib/messages/survey-files.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { World } from '$lib/platform/world.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const usualMinutes = 5

/**
 * What became of a file that somebody chose; nothing is kept of it.
 *
 * @throws {DOMException} `AbortError` when the user cancelled.
 */
export function readForm(file: Blob, signal: AbortSignal): Promise<SpreadsheetReply> {
	return workInWorker({ type: 'read-form', file, defaults: formDefaults() }, { signal, startWorker })
}

/**
 * Hands the questionnaire over as a workbook, e.g. `anketa-desk-v1.xlsx`.
 *
 * @throws {DOMException} `AbortError` when the user cancelled.
 */
export async function saveForm(
	world: Pick<World, 'saveFile'>,
	questionnaire: Questionnaire,
	signal: AbortSignal
): Promise<boolean> {
	const reply = await workInWorker({ type: 'write-form', questionnaire }, { signal, startWorker })
	if (reply.type !== 'file') return false
	world.saveFile(`anketa-${questionnaire.code}-v${questionnaire.version}.xlsx`, reply.bytes, workbookType)
	return true
}

function formDefaults(): FormDefaults {
	const { lv, en } = surveyFilesWords
	type Key = keyof (typeof lv)['defaults']
	const texts = (key: Key): { lv: string; en: string } => ({ lv: lv.defaults[key], en: en.defaults[key] })
	const intro = { who: texts('who'), why: texts('why'), anonymity: texts('anonymity'), minutes: usualMinutes }
	return { title: texts('title'), intro, thanks: texts('thanks') }
}
