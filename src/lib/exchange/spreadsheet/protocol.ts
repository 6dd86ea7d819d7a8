import type { Bytes } from '$lib/domain/bytes.ts'
import type { ForeignReading } from '$lib/domain/survey/foreign/assemble.ts'
import type { QuestionnaireProblem } from '$lib/domain/survey/problem.ts'
import type { Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import type { FormDefaults, FormReading } from '$lib/domain/survey/xlsform/read.ts'
import type { FileRefusal } from './limits.ts'

/** To `spreadsheet.worker.ts`: one job, then the worker ends. */
export type SpreadsheetJob =
	| { readonly type: 'read-form'; readonly file: Blob; readonly defaults: FormDefaults }
	| { readonly type: 'write-form'; readonly questionnaire: Questionnaire }

/** What was read of a file: from sheets, or from a file without any. */
export type SurveyReading = FormReading | ForeignReading

export type SpreadsheetReply =
	/** `problems`: what is to be put right before it can be published. */
	| { readonly type: 'form'; readonly reading: SurveyReading; readonly problems: readonly QuestionnaireProblem[] }
	| { readonly type: 'file'; readonly bytes: Bytes }
	| { readonly type: 'refused'; readonly why: FileRefusal }
