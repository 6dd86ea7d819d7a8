import type { CameInWords } from '$lib/domain/survey/report/came-in-section.ts'
import type { CrossWords } from '$lib/domain/survey/report/cross-section.ts'
import type { TrendWords } from '$lib/domain/survey/report/trend-section.ts'
import type { Mark } from '$lib/domain/survey/marks.ts'
import type { Texts } from '$lib/domain/survey/questionnaire.ts'
import { origins, type Origin } from '$lib/domain/survey/stored-answers.ts'
import type { LeavingOutReason } from '$lib/domain/survey/survey.ts'
import { surveyReport as en } from './en/survey-report.ts'
import { surveyReport as lv } from './lv/survey-report.ts'

/** How figures of a survey are told, and what stands round them on the screen. */
export type SurveyReportWords = CrossWords &
	TrendWords &
	CameInWords & {
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
			readonly judge: {
				readonly title: string
				readonly why: string
				readonly leaveOut: string
				readonly marks: Record<Mark, string>
				readonly reason: string
				readonly reasons: Record<LeavingOutReason, string>
				readonly reasonMissing: string
				readonly save: string
				readonly saved: string
			}
		}
	}

export const surveyReportWords: Readonly<Record<'lv' | 'en', SurveyReportWords>> = { lv, en }

/** The way answers came, in the languages of the screens, as a question among others. */
export const surveyWays = {
	title: { lv: lv.cameIn.title, en: en.cameIn.title },
	names: Object.fromEntries(
		origins.map((origin) => [origin, { lv: lv.cameIn.origins[origin], en: en.cameIn.origins[origin] }])
	) as Record<Origin, Texts>
}
