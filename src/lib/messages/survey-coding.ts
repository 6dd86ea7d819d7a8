import type { CodedWords } from '$lib/domain/survey/report/coded-section.ts'
import { codedWords as enWords, surveyCoding as en } from './en/survey-coding.ts'
import { codedWords as lvWords, surveyCoding as lv } from './lv/survey-coding.ts'

/** How coded texts are told; fetched with the coding. */
export const codedWords: Readonly<Record<'lv' | 'en', CodedWords>> = { lv: lvWords, en: enWords }

/** What the coding of texts says on the screen. */
export const codingScreens: Readonly<Record<'lv' | 'en', typeof lv>> = { lv, en }
