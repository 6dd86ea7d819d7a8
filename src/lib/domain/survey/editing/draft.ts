import type { IsoDate } from '../../dates.ts'
import { nextVersion } from '../decide.ts'
import type { Questionnaire, Texts } from '../questionnaire.ts'
import type { SurveyMode, Surveys } from '../survey.ts'
import { freshCode } from './codes.ts'

/** A questionnaire as it is being written, with what is planned for it. Texts may still be empty. */
export type QuestionnaireDraft = {
	readonly mode: SurveyMode
	readonly form: Questionnaire
	readonly opensOn: IsoDate | undefined
	readonly closesOn: IsoDate | undefined
	readonly target: number | undefined
}

/** An empty questionnaire under a code that nothing published has, with what every one must say. */
export function blankDraft(
	surveys: Surveys,
	mode: SurveyMode,
	words: Pick<Questionnaire, 'intro' | 'thanks'> & { readonly section: Texts }
): QuestionnaireDraft {
	const code = freshCode(
		'form',
		surveys.surveys.map(({ questionnaire }) => questionnaire.code)
	)
	const form: Questionnaire = {
		code,
		version: 1,
		languages: ['lv'],
		title: { lv: '' },
		intro: words.intro,
		thanks: words.thanks,
		sections: [{ code: 's1', title: words.section, questions: [] }]
	}
	return { mode, form, opensOn: undefined, closesOn: undefined, target: undefined }
}

/** The next version of a questionnaire: its questions keep their codes, so that answers of both can stand on one line. */
export function nextDraft(surveys: Surveys, mode: SurveyMode, form: Questionnaire): QuestionnaireDraft {
	const version = nextVersion(surveys, form.code)
	return { mode, form: { ...form, version }, opensOn: undefined, closesOn: undefined, target: undefined }
}
