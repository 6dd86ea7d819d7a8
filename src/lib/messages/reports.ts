import type { ActivitySentences, ActivityWords } from '$lib/domain/reports/activity-words.ts'
import { reportText as enText } from './en/report-text.ts'
import { reports as en, reportWords as enWords } from './en/reports.ts'
import { reportText as lvText } from './lv/report-text.ts'
import { reports as lv, reportWords as lvWords } from './lv/reports.ts'
import type { Shape } from './shape.ts'

/** What the screen of reports says; fetched with it. */
export const reportScreens: Readonly<Record<'lv' | 'en', ReportScreen>> = { lv, en }
export type ReportScreen = Shape<typeof lv>

/** What a report itself says, by language. */
export const reportLanguages: Readonly<
	Record<'lv' | 'en', { readonly words: Omit<ActivityWords, 'person'>; readonly sentences: ActivitySentences }>
> = { lv: { words: lvWords, sentences: lvText }, en: { words: enWords, sentences: enText } }
