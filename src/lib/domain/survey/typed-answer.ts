import { textToIsoDate } from '../dates.ts'
import type { Answer } from './answer.ts'
import type { DateQuestion, NumberQuestion, TextQuestion } from './questionnaire.ts'

export type TypedQuestion = NumberQuestion | DateQuestion | TextQuestion

/**
 * What is typed into a field, as an answer; `undefined` for an empty one. What is typed for a number and is none stays the text it
 * is, so that it is neither lost nor counted: `answerIssue` refuses it.
 *
 * @param raw - a day as `YYYY-MM-DD`.
 */
export function typedAnswer(question: TypedQuestion, raw: string): Answer | undefined {
	if (raw.trim() === '') return undefined
	switch (question.type) {
		case 'number':
			return /^[-−]?\d{1,15}([.,]\d{1,15})?$/.test(raw.trim())
				? { type: 'number', value: Number(raw.trim().replace('−', '-').replace(',', '.')) }
				: { type: 'text', text: raw }
		case 'date': {
			const on = textToIsoDate(raw)
			return on && { type: 'date', on }
		}
		case 'text':
			return { type: 'text', text: raw }
	}
}

/** What stands in the field: as it was typed while that is the answer, else the answer; nothing of the person before. */
export function typedText(question: TypedQuestion, raw: string, answer: Answer | undefined): string {
	const own = answer ? answerText(answer) : ''
	const typed = typedAnswer(question, raw)
	return (typed ? answerText(typed) : '') === own ? raw : own
}

function answerText(answer: Answer): string {
	if (answer.type === 'number') return String(answer.value).replace('.', ',')
	if (answer.type === 'date') return answer.on
	return answer.type === 'text' ? answer.text : ''
}
