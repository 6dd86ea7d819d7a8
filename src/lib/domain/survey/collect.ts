import type { Answer } from './answer.ts'
import { questionsOf, type Questionnaire } from './questionnaire.ts'
import { visibleQuestions } from './runtime.ts'
import type { Response } from './session.ts'

/** What one respondent said to one question; `skipped`: was asked and said nothing, `not-asked`: never saw it. */
export type Said = Answer | 'skipped' | 'not-asked'

/**
 * What was said to each question, by its code. One entry for each respondent, in the order of `responses`; for a question in a
 * section with copies one for each copy.
 */
export type Collected = ReadonlyMap<string, readonly Said[]>

/** Who was asked what follows the same rule as when it was filled in. */
export function collectAnswers(questionnaire: Questionnaire, responses: readonly Response[]): Collected {
	const collected = new Map(questionsOf(questionnaire).map(({ code }): [string, Said[]] => [code, []]))
	for (const response of responses) {
		const asked = new Set<string>()
		for (const { question, answer } of visibleQuestions(questionnaire, response)) {
			asked.add(question.code)
			collected.get(question.code)?.push(answer ?? 'skipped')
		}
		for (const [code, list] of collected) if (!asked.has(code)) list.push('not-asked')
	}
	return collected
}
