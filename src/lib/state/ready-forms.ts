import { deskForm } from '$lib/domain/survey/library/desk-form.ts'
import { phoneForm } from '$lib/domain/survey/library/phone-form.ts'
import { pollForm } from '$lib/domain/survey/library/poll-form.ts'
import type { Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import type { SurveyMode } from '$lib/domain/survey/survey.ts'

/** Ready questionnaires for people who are not staff; staff surveys need sealing to two holders, which is not there yet. */
export const readyForms = [
	{ mode: 'client', form: deskForm },
	{ mode: 'poll', form: pollForm },
	{ mode: 'phone', form: phoneForm }
] as const satisfies readonly { readonly mode: SurveyMode; readonly form: Questionnaire }[]
export type ReadyForm = (typeof readyForms)[number]
