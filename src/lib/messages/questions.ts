import type { Language } from '$lib/domain/survey/questionnaire.ts'
import { survey as en } from './en/survey.ts'
import { survey as lv } from './lv/survey.ts'
import type { SurveyWords } from './lv/survey.ts'
import { answers as ru } from './ru/answers.ts'
import { answers as uk } from './uk/answers.ts'

/** What stands at a question besides its own texts: ready answers, what is wrong with one, what will not go in. */
export type QuestionWords = Pick<SurveyWords, 'noAnswers' | 'answers' | 'dropped'>

/** By the language of the questionnaire, which may be one that the screens do not have. */
export const questionWords: Readonly<Record<Language, QuestionWords>> = { lv, en, ru, uk }
