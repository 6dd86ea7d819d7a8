import { survey as en } from './en/survey.ts'
import { surveys as enScreens } from './en/surveys.ts'
import { survey as lv } from './lv/survey.ts'
import { surveys as lvScreens } from './lv/surveys.ts'
import type { SurveyWords } from './lv/survey.ts'
import type { Shape } from './shape.ts'

/** What questionnaires say, by the language of the screen; fetched with the screens of surveys. */
export const surveyWords: Readonly<Record<'lv' | 'en', SurveyWords>> = { lv, en }

/** What the screens of surveys say. */
export const surveyScreens: Readonly<Record<'lv' | 'en', Shape<typeof lvScreens>>> = { lv: lvScreens, en: enScreens }
