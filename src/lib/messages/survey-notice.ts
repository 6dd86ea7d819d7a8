import { surveyNotice as en } from './en/survey-notice.ts'
import { surveyNotice as lv } from './lv/survey-notice.ts'

/** What the sheet of a survey says on the screen; fetched with it. */
export const surveyNoticeWords: Readonly<Record<'lv' | 'en', typeof lv>> = { lv, en }
