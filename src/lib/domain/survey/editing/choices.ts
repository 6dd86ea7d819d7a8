import {
	choicesOf,
	findQuestion,
	type Choice,
	type Question,
	type Questionnaire,
	type Texts
} from '../questionnaire.ts'
import { freshCode, isCode } from './codes.ts'
import { emptyChoice } from './question-types.ts'
import { changeQuestion } from './questions.ts'
import { followRenaming } from './references.ts'

/** The answers to choose from, or the rows of a matrix. */
export type ChoiceList = 'choices' | 'rows'

/** One list of a question; empty where it has none. */
export function listOf(question: Question, list: ChoiceList): readonly Choice[] {
	if (list === 'choices') return choicesOf(question)
	return question.type === 'matrix' ? question.rows : []
}

/** An empty one at the end. */
export function addChoice(question: Question, list: ChoiceList): Question {
	const codes = listOf(question, list).map(({ code }) => code)
	return withList(question, list, (all) => [...all, emptyChoice(freshCode('', codes))])
}

export function removeChoice(question: Question, list: ChoiceList, code: string): Question {
	return withList(question, list, (all) => all.filter((choice) => choice.code !== code))
}

export function changeLabel(question: Question, list: ChoiceList, code: string, label: Texts): Question {
	return withList(question, list, (all) => all.map((choice) => (choice.code === code ? { ...choice, label } : choice)))
}

/** @param by - -1: earlier; 1: later. */
export function moveChoice(question: Question, list: ChoiceList, code: string, by: -1 | 1): Question {
	return withList(question, list, (all) => {
		const index = all.findIndex((choice) => choice.code === code)
		const choice = all[index]
		if (!choice || index + by < 0 || index + by >= all.length) return all
		return all.toSpliced(index, 1).toSpliced(index + by, 0, choice)
	})
}

/** Another code; conditions follow. @returns the same value when the code is taken or no code. */
export function renameChoice(
	form: Questionnaire,
	{ question, list, from, to }: { readonly question: string; readonly list: ChoiceList; from: string; to: string }
): Questionnaire {
	const found = findQuestion(form, question)
	const codes = found ? listOf(found, list).map(({ code }) => code) : []
	if (!isCode(to, 'choice') || !codes.includes(from) || codes.includes(to)) return form
	const renamed = changeQuestion(form, question, (each) =>
		withList(each, list, (all) => all.map((choice) => (choice.code === from ? { ...choice, code: to } : choice)))
	)
	return followRenaming(renamed, { type: list === 'rows' ? 'row' : 'choice', question, from, to })
}

function withList(
	question: Question,
	list: ChoiceList,
	change: (all: readonly Choice[]) => readonly Choice[]
): Question {
	if (list === 'rows') return question.type === 'matrix' ? { ...question, rows: change(question.rows) } : question
	return 'choices' in question ? { ...question, choices: change(question.choices) } : question
}
