import type { DataSetOptions } from '$lib/domain/survey/dataset/plan.ts'
import type { Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import type { ClientAnswers } from '$lib/domain/survey/stored-answers.ts'
import type { SurveyMode } from '$lib/domain/survey/survey.ts'
import type { ErrorCode } from '$lib/errors.ts'
import type { DataFormat } from './formats.ts'
import type { DataFile } from './package.ts'
import type { DataFileWords } from './words.ts'

/** What is wanted; the answers come after it, some at a time. */
export type DataJob = {
	readonly mode: SurveyMode
	readonly questionnaire: Questionnaire
	readonly options: Omit<DataSetOptions, 'words'>
	readonly format: DataFormat
	readonly words: DataFileWords
}

/** To `dataset.worker.ts`; each message is answered by one, then the next may come. */
export type DataMessage =
	| { readonly type: 'begin'; readonly job: DataJob }
	| { readonly type: 'answers'; readonly answers: readonly ClientAnswers[] }
	| { readonly type: 'end' }

export type DataReply =
	| { readonly type: 'taken' }
	| { readonly type: 'file'; readonly file: DataFile }
	| { readonly type: 'failed'; readonly code: ErrorCode }
