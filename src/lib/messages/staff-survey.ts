import { staffSurvey as en } from './en/staff-survey.ts'
import { staffSurvey as lv } from './lv/staff-survey.ts'
import type { Shape } from './shape.ts'

export type StaffSurveyWords = Shape<typeof lv>

/** What the screens of staff surveys say, by the language of the screen. */
export const staffSurveyWords: Readonly<Record<'lv' | 'en', StaffSurveyWords>> = { lv, en }
