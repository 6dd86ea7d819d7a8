import type { CrossWords } from '$lib/domain/survey/report/cross-section.ts'
import type { TrendWords } from '$lib/domain/survey/report/trend-section.ts'
import { surveyReport as en } from './en/survey-report.ts'
import { surveyReport as lv } from './lv/survey-report.ts'

/** How figures of a survey are told, and what stands round them on the screen. */
export type SurveyReportWords = CrossWords &
	TrendWords & {
		readonly screen: {
			readonly cross: string
			readonly rows: string
			readonly columns: string
			readonly trend: string
			readonly table: (title: string) => string
			readonly make: string
			readonly making: string
			readonly made: string
			readonly texts: string
			readonly withCross: string
			readonly withTrend: string
		}
	}

export const surveyReportWords: Readonly<Record<'lv' | 'en', SurveyReportWords>> = { lv, en }
