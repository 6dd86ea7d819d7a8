import { areOnSheet, countPoints, maxPoints, type Stroke } from '../strokes.ts'
import type { Answer } from './answer.ts'
import { choicesOf, ladderOf, type MultiQuestion, type NumberQuestion } from './questionnaire.ts'
import type { DateQuestion, MatrixQuestion, Question, RankQuestion, TextFormat, TextQuestion } from './questionnaire.ts'

/** Why an answer cannot be taken. `limit` is the number or day that the sentence names. */
export type AnswerIssue = { readonly code: AnswerIssueCode; readonly limit?: number | string }
export type AnswerIssueCode =
	| 'answer-required'
	/** An answer of another kind of question, or "don't know" where it is not offered: damaged data, never a slip. */
	| 'answer-misfit'
	| 'too-few-chosen'
	| 'too-many-chosen'
	| 'number-invalid'
	| 'number-too-small'
	| 'number-too-large'
	| 'number-too-fine'
	| 'day-too-early'
	| 'day-too-late'
	| 'text-too-short'
	| 'text-too-long'
	| 'rows-missing'
	| 'email-invalid'
	| 'phone-invalid'
	| 'postcode-invalid'
	| 'digits-invalid'
	| 'drawing-too-long'

/** Length of a text where the author set none. */
export const defaultTextLength = { one: 200, many: 4000 } as const

/** Whether an answer may stand; `undefined` when it may. A missing answer is wrong only where one is required. */
export function answerIssue(question: Question, answer: Answer | undefined): AnswerIssue | undefined {
	if (!answer) return question.required === true ? { code: 'answer-required' } : undefined
	if (answer.type === 'none') return question.offers?.includes(answer.why) === true ? undefined : misfit
	switch (question.type) {
		case 'single':
			return answer.type === 'choice' && hasCodes(question, [answer.code]) ? undefined : misfit
		case 'multi':
			return answer.type === 'choices' && hasCodes(question, answer.codes) ? multiIssue(question, answer.codes) : misfit
		case 'rank':
			return answer.type === 'ranking' && hasCodes(question, answer.codes) ? rankIssue(question, answer.codes) : misfit
		case 'matrix':
			return answer.type === 'rows' ? matrixIssue(question, answer.codes) : misfit
		case 'scale':
		case 'smiley':
		case 'nps':
			return answer.type === 'number' && isOnLadder(question, answer.value) ? undefined : misfit
		case 'number':
			if (answer.type === 'text') return { code: 'number-invalid' }
			return answer.type === 'number' ? numberIssue(question, answer.value) : misfit
		case 'date':
			return answer.type === 'date' ? dateIssue(question, answer.on) : misfit
		case 'text':
			return answer.type === 'text' ? textIssue(question, answer.text) : misfit
		case 'drawing':
			return answer.type === 'drawing' ? drawingIssue(answer.strokes) : misfit
	}
}

const misfit: AnswerIssue = { code: 'answer-misfit' }

/** Every code is one of the choices, and none stands twice. */
function hasCodes(question: Question, codes: readonly string[]): boolean {
	const known = new Set(choicesOf(question).map(({ code }) => code))
	return codes.every((code) => known.delete(code))
}

function multiIssue({ min, max }: MultiQuestion, codes: readonly string[]): AnswerIssue | undefined {
	if (min !== undefined && codes.length < min) return { code: 'too-few-chosen', limit: min }
	return max !== undefined && codes.length > max ? { code: 'too-many-chosen', limit: max } : undefined
}

function rankIssue({ choices, top = choices.length }: RankQuestion, codes: readonly string[]): AnswerIssue | undefined {
	if (codes.length < top) return { code: 'too-few-chosen', limit: top }
	return codes.length > top ? { code: 'too-many-chosen', limit: top } : undefined
}

function matrixIssue(question: MatrixQuestion, codes: Readonly<Record<string, string>>): AnswerIssue | undefined {
	const rows = new Set(question.rows.map(({ code }) => code))
	const isKnown = Object.entries(codes).every(([row, code]) => rows.has(row) && hasCodes(question, [code]))
	if (!isKnown) return misfit
	const missing = rows.size - Object.keys(codes).length
	return question.required === true && missing > 0 ? { code: 'rows-missing', limit: missing } : undefined
}

function isOnLadder(question: Question, value: number): boolean {
	const ladder = ladderOf(question)
	return ladder !== undefined && Number.isInteger(value) && value >= ladder.from && value <= ladder.to
}

function numberIssue({ min, max, decimals = 0 }: NumberQuestion, value: number): AnswerIssue | undefined {
	if (!Number.isFinite(value)) return misfit
	if (min !== undefined && value < min) return { code: 'number-too-small', limit: min }
	if (max !== undefined && value > max) return { code: 'number-too-large', limit: max }
	return Number(value.toFixed(decimals)) === value ? undefined : { code: 'number-too-fine', limit: decimals }
}

function dateIssue({ from, to }: DateQuestion, on: string): AnswerIssue | undefined {
	if (from !== undefined && on < from) return { code: 'day-too-early', limit: from }
	return to !== undefined && on > to ? { code: 'day-too-late', limit: to } : undefined
}

const formats: Record<TextFormat, { readonly code: AnswerIssueCode; readonly isRight: (text: string) => boolean }> = {
	email: { code: 'email-invalid', isRight: (text) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) },
	phone: { code: 'phone-invalid', isRight: (text) => /^\+?\d{7,15}$/.test(text.replace(/[\s()-]/g, '')) },
	postcode: { code: 'postcode-invalid', isRight: (text) => /^LV-\d{4}$/i.test(text) },
	digits: { code: 'digits-invalid', isRight: (text) => /^\d+$/.test(text) }
}

function textIssue({ lines, min = 0, max, format }: TextQuestion, raw: string): AnswerIssue | undefined {
	const text = raw.trim()
	const longest = max ?? defaultTextLength[lines]
	if (text.length < min) return { code: 'text-too-short', limit: min }
	if (text.length > longest) return { code: 'text-too-long', limit: longest }
	const rule = format && formats[format]
	return rule && !rule.isRight(text) ? { code: rule.code } : undefined
}

function drawingIssue(strokes: readonly Stroke[]): AnswerIssue | undefined {
	if (!areOnSheet(strokes)) return misfit
	return countPoints(strokes) > maxPoints ? { code: 'drawing-too-long', limit: maxPoints } : undefined
}
