import { checkQuestionnaire, errorsOf } from '$lib/domain/survey/questionnaire-check.ts'
import { readXlsForm } from '$lib/domain/survey/xlsform/read.ts'
import { writeXlsForm } from '$lib/domain/survey/xlsform/write.ts'
import { RefusedFile, workbookLimits } from './limits.ts'
import type { SpreadsheetJob, SpreadsheetReply } from './protocol.ts'
import { readWorkbook } from './xlsx-read.ts'
import { writeWorkbook } from './xlsx-write.ts'

/** Does one job; a file that cannot be read is an answer, anything else thrown is a bug. */
export async function work(job: SpreadsheetJob): Promise<SpreadsheetReply> {
	try {
		if (job.type === 'write-form') return { type: 'file', bytes: writeWorkbook(writeXlsForm(job.questionnaire)) }
		if (job.file.size > workbookLimits.file) return { type: 'refused', why: 'too-large' }
		const sheets = readWorkbook(new Uint8Array(await job.file.arrayBuffer()))
		const reading = readXlsForm(sheets, job.defaults)
		const problems = reading.questionnaire ? errorsOf(checkQuestionnaire(reading.questionnaire)) : []
		return { type: 'form', reading, problems }
	} catch (error) {
		if (error instanceof RefusedFile) return { type: 'refused', why: error.why }
		throw error
	}
}
