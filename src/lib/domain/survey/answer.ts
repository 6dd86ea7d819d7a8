import type { IsoDate } from '../dates.ts'
import type { Stroke } from '../strokes.ts'

/** What people say instead of answering; codes of their own, never among the choices. */
export const noAnswers = ['dont-know', 'refused', 'not-applicable'] as const
export type NoAnswer = (typeof noAnswers)[number]

/** What was said to one question. */
export type Answer =
	| { readonly type: 'none'; readonly why: NoAnswer }
	/** Single choice. */
	| { readonly type: 'choice'; readonly code: string }
	/** Several choices, in the order of the questionnaire. */
	| { readonly type: 'choices'; readonly codes: readonly string[] }
	/** The best first. */
	| { readonly type: 'ranking'; readonly codes: readonly string[] }
	/** A matrix: the choice of each answered row, by the row's code. */
	| { readonly type: 'rows'; readonly codes: Readonly<Record<string, string>> }
	/** A number, scale, NPS or smiley. */
	| { readonly type: 'number'; readonly value: number }
	| { readonly type: 'date'; readonly on: IsoDate }
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'drawing'; readonly strokes: readonly Stroke[] }

/** Answers by the code of their question. */
export type Answers = Readonly<Record<string, Answer>>

/** Nothing said: such an answer is not kept. */
export function isEmptyAnswer(answer: Answer): boolean {
	switch (answer.type) {
		case 'choices':
		case 'ranking':
			return answer.codes.length === 0
		case 'rows':
			return Object.keys(answer.codes).length === 0
		case 'text':
			return answer.text.trim() === ''
		case 'drawing':
			return answer.strokes.every((stroke) => stroke.length === 0)
		default:
			return false
	}
}
