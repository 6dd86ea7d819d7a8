import { paperForm as en } from './en/paper-form.ts'
import { paperForm as lv } from './lv/paper-form.ts'
import type { Shape } from './shape.ts'

/** What the screen of paper questionnaires says, by the language of the screen; fetched with it. */
export const paperFormWords: Readonly<Record<'lv' | 'en', Shape<typeof lv>>> = { lv, en }
