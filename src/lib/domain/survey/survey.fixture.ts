import fc from 'fast-check'
import { distinctAnswers } from './answer-samples.ts'
import type { Answer } from './answer.ts'
import type { Condition } from './condition.ts'
import type { Question, Questionnaire, Section } from './questionnaire.ts'
import { visibleQuestions } from './runtime.ts'
import { answer, type Place, type Session } from './session.ts'

export const lv = (text: string): { readonly lv: string } => ({ lv: text })

export const choices = (...codes: readonly string[]) => codes.map((code) => ({ code, label: lv(code) }))

export const section = (code: string, questions: readonly Question[], more: Partial<Section> = {}): Section => ({
	code,
	title: lv(code),
	questions,
	...more
})

export const questionnaire = (...sections: readonly Section[]): Questionnaire => ({
	code: 'form',
	version: 1,
	languages: ['lv'],
	title: lv('Veidlapa'),
	intro: { who: lv('Centrs'), why: lv('Lai uzlabotu darbu'), anonymity: lv('Anonīma'), minutes: 2 },
	thanks: lv('Paldies!'),
	sections
})

export const single = (code: string, codes: readonly string[], more: Partial<Question> = {}): Question =>
	({ type: 'single', code, text: lv(`${code}?`), choices: choices(...codes), ...more }) as Question

export const chosen = (question: string, choice: string): Condition => ({ type: 'chosen', question, choice })

export const choice = (code: string): Answer => ({ type: 'choice', code })

export const at = (question: string, sectionCode = 'a', repeat?: number): Place => ({
	section: sectionCode,
	question,
	repeat
})

/** A valid answer to every question that is asked, drawn by a list of numbers. */
export function filled(form: Questionnaire, start: Session, picks: readonly number[]): Session {
	let session = start
	for (let index = 0; ; index += 1) {
		const asking = visibleQuestions(form, session)[index]
		if (!asking) return session
		const options = distinctAnswers(asking.question, []).answers
		session = answer(session, asking.place, options[(picks[index % picks.length] ?? 0) % options.length])
	}
}

const codes = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5'] as const
const asked = (index: number) => ({ code: `q${index}`, text: lv(`Jautājums ${index}`) })
const anyQuestion = (index: number): fc.Arbitrary<Question> =>
	fc.oneof(
		fc.constant<Question>({ ...asked(index), type: 'single', choices: choices('a', 'b', 'c'), offers: ['dont-know'] }),
		fc.constant<Question>({ ...asked(index), type: 'multi', choices: choices('a', 'b', 'c'), required: true }),
		fc.constant<Question>({ ...asked(index), type: 'nps' }),
		fc.constant<Question>({ ...asked(index), type: 'number', min: -3, max: 12 })
	)

/** Conditions that fit the questions before one. */
const anyCondition = (earlier: readonly Question[]): fc.Arbitrary<Condition> => {
	const comparison = fc.constantFrom(...earlier).chain((question): fc.Arbitrary<Condition> => {
		if ('choices' in question) return fc.constantFrom('a', 'b', 'c').map((code) => chosen(question.code, code))
		const operator = fc.constantFrom('<', '<=', '=', '!=', '>=', '>')
		return fc
			.tuple(operator, fc.integer({ min: -5, max: 14 }))
			.map(([each, value]) => ({ type: 'number', question: question.code, operator: each, value }))
	})
	const parts = fc.array(comparison, { minLength: 1, maxLength: 3 })
	return fc.oneof(
		comparison,
		parts.map((of): Condition => ({ type: 'all', of })),
		parts.map((of): Condition => ({ type: 'any', of })),
		comparison.map((of): Condition => ({ type: 'not', of }))
	)
}

/** A form of six questions, most of them shown only on a condition about earlier ones. */
export const anyForm: fc.Arbitrary<Questionnaire> = fc
	.tuple(...codes.map((_, index) => anyQuestion(index)))
	.chain((questions) =>
		fc
			.tuple(
				...questions.map((question, index) =>
					index === 0
						? fc.constant(question)
						: fc.oneof(
								fc.constant(question),
								anyCondition(questions.slice(0, index)).map((showIf) => ({ ...question, showIf }))
							)
				)
			)
			.map((list) => questionnaire(section('a', list)))
	)
