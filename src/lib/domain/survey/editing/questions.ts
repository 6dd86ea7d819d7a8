import { findQuestion, questionsOf, type Question, type Questionnaire, type Section } from '../questionnaire.ts'
import { freshCode, isCode, takenCodes } from './codes.ts'
import { mapTexts } from './question-texts.ts'
import { newQuestion } from './question-types.ts'
import { followRenaming } from './references.ts'

/** A questionnaire after a change, and the code of what was made. */
export type Made = { readonly form: Questionnaire; readonly code: string }

/** An empty question of a type. @param after - code of the question it stands behind; at the end of the section without. */
export function addQuestion(
	form: Questionnaire,
	{ type, section, after }: { readonly type: Question['type']; readonly section: string; readonly after?: string }
): Made {
	const question = newQuestion(type, freshCode('q', takenCodes(form)))
	return { form: inserted(form, question, section, after), code: question.code }
}

/** The same question once more, right behind it, under a free code. Nothing happens when there is none. */
export function duplicateQuestion(form: Questionnaire, code: string): Made {
	const section = sectionOf(form, code)
	const original = findQuestion(form, code)
	if (!section || !original) return { form, code }
	const copy = { ...mapTexts(original, (texts) => texts), code: freshCode('q', takenCodes(form)) }
	return { form: inserted(form, copy, section.code, code), code: copy.code }
}

/** What refers to it is told by `checkQuestionnaire`: nothing disappears beside it. */
export function removeQuestion(form: Questionnaire, code: string): Questionnaire {
	return withSections(form, (section) => ({
		...section,
		questions: section.questions.filter((question) => question.code !== code)
	}))
}

export function changeQuestion(
	form: Questionnaire,
	code: string,
	change: (question: Question) => Question
): Questionnaire {
	return withSections(form, (section) =>
		section.questions.some((question) => question.code === code)
			? { ...section, questions: section.questions.map((each) => (each.code === code ? change(each) : each)) }
			: section
	)
}

/**
 * One place up or down, over the border of sections too. At the ends nothing happens: the same value comes back.
 *
 * @param by - -1: earlier; 1: later.
 */
export function moveQuestion(form: Questionnaire, code: string, by: -1 | 1): Questionnaire {
	const home = form.sections.findIndex(({ questions }) => questions.some((question) => question.code === code))
	const section = form.sections[home]
	const question = findQuestion(form, code)
	if (!section || !question) return form
	const index = section.questions.indexOf(question)
	const isInside = index + by >= 0 && index + by < section.questions.length
	const target = isInside ? home : home + by
	const neighbour = form.sections[target]
	if (!neighbour) return form
	const left = removeQuestion(form, code)
	const beside = by === 1 ? 0 : neighbour.questions.length
	const place = isInside ? index + by : beside
	return withSections(left, (each) =>
		each.code === neighbour.code ? { ...each, questions: each.questions.toSpliced(place, 0, question) } : each
	)
}

/**
 * Another code; conditions and texts that refer to it follow. Codes tie the same question of two versions together.
 *
 * @returns the same value when the code is taken or no code.
 */
export function renameQuestion(form: Questionnaire, from: string, to: string): Questionnaire {
	if (!isCode(to, 'question') || takenCodes(form).includes(to)) return form
	const renamed = changeQuestion(form, from, (question) => ({ ...question, code: to }))
	return renamed === form ? form : followRenaming(renamed, { type: 'question', from, to })
}

/** The place of a question among all, from 1; 0 when there is none. */
export function positionOf(form: Questionnaire, code: string): number {
	return questionsOf(form).findIndex((question) => question.code === code) + 1
}

export function sectionOf(form: Questionnaire, code: string): Section | undefined {
	return form.sections.find(({ questions }) => questions.some((question) => question.code === code))
}

function inserted(form: Questionnaire, question: Question, section: string, after: string | undefined): Questionnaire {
	return withSections(form, (each) => {
		if (each.code !== section) return each
		const index = each.questions.findIndex(({ code }) => code === after)
		return {
			...each,
			questions: each.questions.toSpliced(index === -1 ? each.questions.length : index + 1, 0, question)
		}
	})
}

function withSections(form: Questionnaire, change: (section: Section) => Section): Questionnaire {
	const sections = form.sections.map(change)
	return sections.every((section, index) => section === form.sections[index]) ? form : { ...form, sections }
}
