import { checkQuestionnaire } from '../questionnaire-check.ts'
import type { QuestionnaireReadCode } from '../questionnaire-limits.ts'
import { readQuestionnaire } from '../questionnaire-schema.ts'
import type { QuestionnaireProblem } from '../problem.ts'
import type { Questionnaire, Section, Texts } from '../questionnaire.ts'
import { withOptional } from './optional.ts'
import { mapTexts, tidyTexts } from './question-texts.ts'

/** A fault or a warning; `of`: code of the question, section or questionnaire where it is. */
export type DraftProblem =
	| QuestionnaireProblem
	| { readonly level: 'error'; readonly code: QuestionnaireReadCode; readonly of: string; readonly other?: string }

/** Without empty translations, hints and the like: what may be missing and is empty is not there. */
export function tidyForm(form: Questionnaire): Questionnaire {
	const { intro } = form
	const must = (texts: Texts): Texts => tidyTexts(texts) ?? { lv: '' }
	return {
		...form,
		title: must(form.title),
		intro: { who: must(intro.who), why: must(intro.why), anonymity: must(intro.anonymity), minutes: intro.minutes },
		thanks: must(form.thanks),
		sections: form.sections.map((section) => tidySection(section, must))
	}
}

/** With a placeholder in every place for words that are still missing, so that it can be tried out. */
export function withPlaceholder(form: Questionnaire, placeholder: string): Questionnaire {
	const filled = (texts: Texts): Texts => (texts.lv.trim() === '' ? { ...texts, lv: placeholder } : texts)
	return {
		...form,
		sections: form.sections.map((section) => ({
			...section,
			questions: section.questions.map((question) => mapTexts(question, filled))
		}))
	}
}

/**
 * Everything that is wrong with a tidied questionnaire: first what keeps it from being one at all (a text that is missing,
 * more than there may be), then what `checkQuestionnaire` finds. Without errors it can be published and read again.
 */
export function draftProblems(form: Questionnaire): readonly DraftProblem[] {
	const reading = readQuestionnaire(form)
	const faults = reading.ok
		? []
		: reading.issues.map(({ path, code }) => ({ level: 'error' as const, code, of: placeOf(form, path) }))
	const distinct = faults.filter(
		({ code, of }, index) => faults.findIndex((each) => each.code === code && each.of === of) === index
	)
	return [...distinct, ...checkQuestionnaire(form)]
}

function tidySection(section: Section, must: (texts: Texts) => Texts): Section {
	return {
		...section,
		title: must(section.title),
		questions: section.questions
			.map((question) => mapTexts(question, tidyTexts))
			.map((question) =>
				question.offers?.length === 0
					? withOptional<typeof question, 'offers'>(question, 'offers', undefined)
					: question
			)
	}
}

/** The code of what stands at `sections.0.questions.2.text.lv`. */
function placeOf(form: Questionnaire, path: string): string {
	const [, section, question] = /^sections\.(\d+)(?:\.questions\.(\d+))?/.exec(path) ?? []
	const within = section === undefined ? undefined : form.sections[Number(section)]
	const asked = question === undefined ? undefined : within?.questions[Number(question)]
	return (asked ?? within ?? form).code
}
