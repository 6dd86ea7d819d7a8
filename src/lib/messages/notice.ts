import { notice as en } from './en/notice.ts'
import { notice as lv } from './lv/notice.ts'

/** What the page of the notice-board sheet says; fetched with it. */
export const noticeWords: Readonly<Record<'lv' | 'en', typeof lv>> = { lv, en }
