import { mapFormula } from '../calculation.ts'
import type { Condition } from '../condition.ts'
import type { Question, Questionnaire, Texts } from '../questionnaire.ts'
import { mapTexts } from './question-texts.ts'

/** A code that is called otherwise from here on. `choice`: of a question, `row` likewise. */
export type Renaming =
	| { readonly type: 'question'; readonly from: string; readonly to: string }
	| { readonly type: 'choice' | 'row'; readonly question: string; readonly from: string; readonly to: string }

/** Every condition and every place for an earlier answer says the new code. What is renamed itself is not touched here. */
export function followRenaming(form: Questionnaire, renaming: Renaming): Questionnaire {
	const sections = form.sections.map((section) => ({
		...section,
		...(section.showIf && { showIf: inCondition(section.showIf, renaming) }),
		questions: section.questions.map((question) => inQuestion(question, renaming))
	}))
	if (!form.calculations) return { ...form, sections }
	const code = (named: string): string =>
		renaming.type === 'question' && named === renaming.from ? renaming.to : named
	const condition = (each: Condition): Condition => inCondition(each, renaming)
	const calculations = form.calculations.map(({ question, formula }) => ({
		question,
		formula: mapFormula(formula, { condition, code })
	}))
	return { ...form, sections, calculations }
}

function inQuestion(question: Question, renaming: Renaming): Question {
	const followed = { ...question, ...(question.showIf && { showIf: inCondition(question.showIf, renaming) }) }
	if (renaming.type !== 'question') return followed
	const { from, to } = renaming
	const piped = (text: string): string => text.replaceAll(`{q:${from}}`, `{q:${to}}`)
	return mapTexts(followed, ({ lv, ...others }: Texts) => ({
		lv: piped(lv),
		...Object.fromEntries(Object.entries(others).map(([language, text]) => [language, piped(text)]))
	}))
}

function inCondition(condition: Condition, renaming: Renaming): Condition {
	switch (condition.type) {
		case 'all':
		case 'any':
			return { ...condition, of: condition.of.map((each) => inCondition(each, renaming)) }
		case 'not':
			return { ...condition, of: inCondition(condition.of, renaming) }
		default:
			break
	}
	const { from, to } = renaming
	if (renaming.type === 'question') return condition.question === from ? { ...condition, question: to } : condition
	if (condition.type !== 'chosen' || condition.question !== renaming.question) return condition
	if (renaming.type === 'choice') return condition.choice === from ? { ...condition, choice: to } : condition
	return condition.row === from ? { ...condition, row: to } : condition
}
