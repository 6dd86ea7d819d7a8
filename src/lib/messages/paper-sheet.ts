import type { SheetWords } from '$lib/domain/survey/paper/printed.ts'
import type { Language } from '$lib/domain/survey/questionnaire.ts'
import { paperSheet as en } from './en/paper-sheet.ts'
import { paperSheet as lv } from './lv/paper-sheet.ts'
import { paperSheet as ru } from './ru/paper-sheet.ts'
import { paperSheet as uk } from './uk/paper-sheet.ts'

/** What a questionnaire on paper says, by the language of the questionnaire. */
export const sheetWords: Readonly<Record<Language, SheetWords>> = { lv, en, ru, uk }
