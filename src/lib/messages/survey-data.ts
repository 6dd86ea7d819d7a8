import { surveyData as en } from './en/survey-data.ts'
import { surveyData as lv, type SurveyDataWords } from './lv/survey-data.ts'

/** What the download of survey answers says; fetched with it. */
export const surveyDataWords: Readonly<Record<'lv' | 'en', SurveyDataWords>> = { lv, en }
