import { canonicalJson } from '../ledger/canonical-json.ts'
import { codesOf } from './figures.ts'
import { findQuestion, questionsOf, textsOf, type Question, type Questionnaire } from './questionnaire.ts'

/**
 * Whether the answers to a question of two versions may stand on one line: `reworded` yes, with a mark; `changed` no, the answers
 * are not the same (another type, ladder, choices or rows).
 */
export type Comparability = 'same' | 'reworded' | 'changed'

/** Questions of both versions by code, in the order of the later one; what only one of them has is left out. */
export function compareVersions(
	before: Questionnaire,
	after: Questionnaire
): readonly { readonly code: string; readonly comparability: Comparability }[] {
	return questionsOf(after).flatMap((question) => {
		const earlier = findQuestion(before, question.code)
		return earlier ? [{ code: question.code, comparability: compareQuestions(earlier, question) }] : []
	})
}

/** Matched by codes: a label may be reworded, a scale is never converted. */
export function compareQuestions(before: Question, after: Question): Comparability {
	if (canonicalJson(answersOf(before)) !== canonicalJson(answersOf(after))) return 'changed'
	return canonicalJson(textsOf(before)) === canonicalJson(textsOf(after)) ? 'same' : 'reworded'
}

/** What can be answered, without the words for it. */
function answersOf(question: Question): object {
	return {
		type: question.type,
		codes: codesOf(question),
		rows: question.type === 'matrix' ? question.rows.map(({ code }) => code) : undefined,
		unit: question.type === 'number' ? question.unit?.lv : undefined
	}
}
