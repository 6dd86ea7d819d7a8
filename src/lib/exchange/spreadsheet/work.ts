import { bytesToText } from '$lib/domain/bytes.ts'
import { readLimeSurvey } from '$lib/domain/survey/foreign/limesurvey.ts'
import { isSurveyJs, readSurveyJs } from '$lib/domain/survey/foreign/surveyjs.ts'
import { checkQuestionnaire, errorsOf } from '$lib/domain/survey/questionnaire-check.ts'
import { readXlsForm, type FormDefaults } from '$lib/domain/survey/xlsform/read.ts'
import { writeXlsForm } from '$lib/domain/survey/xlsform/write.ts'
import { readLimeTables } from './limesurvey-file.ts'
import { RefusedFile, workbookLimits } from './limits.ts'
import type { SpreadsheetJob, SpreadsheetReply, SurveyReading } from './protocol.ts'
import { readWorkbook } from './xlsx-read.ts'
import { writeWorkbook } from './xlsx-write.ts'

/** Told apart by what is in the file, whatever its name is. */
function readAny(bytes: Uint8Array, defaults: FormDefaults): SurveyReading {
	const begin = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart()
	if (begin.startsWith('{')) return readSurveyJs(parsedForm(textOf(bytes)), defaults)
	if (begin.startsWith('<')) return readLimeSurvey(readLimeTables(textOf(bytes)), defaults)
	return readXlsForm(readWorkbook(bytes), defaults)
}

function textOf(bytes: Uint8Array): string {
	try {
		return bytesToText(bytes)
	} catch {
		throw new RefusedFile('broken')
	}
}

function parsedForm(text: string): Readonly<Record<string, unknown>> {
	let value: unknown
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''))
	} catch {
		throw new RefusedFile('broken')
	}
	if (!isSurveyJs(value)) throw new RefusedFile('foreign')
	return value
}

/** Does one job; a file that cannot be read is an answer, anything else thrown is a bug. */
export async function work(job: SpreadsheetJob): Promise<SpreadsheetReply> {
	try {
		if (job.type === 'write-form') return { type: 'file', bytes: writeWorkbook(writeXlsForm(job.questionnaire)) }
		if (job.file.size > workbookLimits.file) return { type: 'refused', why: 'too-large' }
		const reading = readAny(new Uint8Array(await job.file.arrayBuffer()), job.defaults)
		const problems = reading.questionnaire ? errorsOf(checkQuestionnaire(reading.questionnaire)) : []
		return { type: 'form', reading, problems }
	} catch (error) {
		if (error instanceof RefusedFile) return { type: 'refused', why: error.why }
		throw error
	}
}
