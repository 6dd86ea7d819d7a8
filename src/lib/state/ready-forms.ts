import { deskForm } from '$lib/domain/survey/library/desk-form.ts'
import { phoneForm } from '$lib/domain/survey/library/phone-form.ts'
import { pollForm } from '$lib/domain/survey/library/poll-form.ts'
import type { Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import type { SurveyMode } from '$lib/domain/survey/survey.ts'

/** Ready questionnaires for people who are not staff; that of the staff begins on a page of its own, with codes and holders. */
export const readyForms = [
	{ mode: 'client', form: deskForm },
	{ mode: 'poll', form: pollForm },
	{ mode: 'phone', form: phoneForm }
] as const satisfies readonly { readonly mode: SurveyMode; readonly form: Questionnaire }[]
export type ReadyForm = (typeof readyForms)[number]
