import { surveyFiles as en } from './en/survey-files.ts'
import { surveyFiles as lv, type SurveyFilesWords } from './lv/survey-files.ts'

/** What the screens of survey files say; fetched with them. */
export const surveyFilesWords: Readonly<Record<'lv' | 'en', SurveyFilesWords>> = { lv, en }
