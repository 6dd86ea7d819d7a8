import { thaw } from '$lib/domain/survey/frozen.ts'
import type { ClientAnswers, StoredAnswers } from '$lib/domain/survey/stored-answers.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { makeDataFile } from '$lib/exchange/dataset/in-worker.ts'
import type { DataFormat } from '$lib/exchange/dataset/formats.ts'
import { surveyDataWords } from '$lib/messages/survey-data.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import type { Desk } from './desk.svelte.ts'
import { readCounted } from './surveys.ts'

export type DataWish = {
	readonly format: DataFormat
	readonly texts: boolean
	readonly circumstances: boolean
	/** Of labels and code book. */
	readonly language: 'lv' | 'en'
}

/**
 * Hands the answers of a survey over as a file, e.g. `atbildes-desk-v1.zip`.
 *
 * @param onprogress - called with how many answers of how many are worked up.
 * @throws {AppError} as `readAnswers`; `event-unreadable` too when an answer does not fit its question.
 * @throws {DOMException} `AbortError` when the user cancelled.
 */
export async function saveAnswers(
	desk: Desk,
	survey: Survey,
	{ format, language, texts, circumstances }: DataWish,
	{ signal, onprogress }: { readonly signal: AbortSignal; readonly onprogress: (done: number, total: number) => void }
): Promise<void> {
	const answers = (await readCounted(desk, survey)).answers.filter(isOfClient)
	const questionnaire = thaw(survey.questionnaire)
	const words = surveyDataWords[language].file
	const job = { mode: survey.mode, questionnaire, options: { language, texts, circumstances }, format, words }
	const file = await makeDataFile(job, answers, {
		signal,
		startWorker,
		onprogress: (done) => onprogress(done, answers.length)
	})
	desk.world.saveFile(`atbildes-${questionnaire.code}-v${questionnaire.version}.${file.ending}`, file.bytes, file.mime)
}

function isOfClient(answers: StoredAnswers): answers is ClientAnswers {
	return 'origin' in answers
}
