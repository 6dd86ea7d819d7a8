import type { Questionnaire } from '../questionnaire.ts'
import { withOptional } from './optional.ts'

/** Without a calculation. What still names it is told by `checkQuestionnaire`. */
export function removeCalculation(form: Questionnaire, code: string): Questionnaire {
	const left = (form.calculations ?? []).filter(({ question }) => question.code !== code)
	return withOptional(form, 'calculations', left.length > 0 ? left : undefined)
}
