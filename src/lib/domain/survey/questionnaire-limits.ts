/** How large a questionnaire may be. */
export const limits = {
	questions: 600,
	sections: 100,
	choices: 100,
	rows: 50,
	/** Characters of one text. */
	text: 2000,
	repeats: 50,
	/** Parts of one `all` or `any`, and of one formula. */
	parts: 30,
	calculations: 100
} as const

const readCodes = [
	'too-many-questions',
	'too-many-sections',
	'too-many-choices',
	'too-many-rows',
	'too-many-repeats',
	'too-many-parts',
	'text-too-long',
	'text-missing',
	'code-invalid'
] as const

/** Which limit was broken, or `not-a-questionnaire` when the shape is wrong. */
export type QuestionnaireReadCode = (typeof readCodes)[number] | 'not-a-questionnaire'

/** What valibot is told to say of a broken limit. */
export const code = (name: QuestionnaireReadCode): QuestionnaireReadCode => name

/** A message of a schema as a code. */
export function readCodeOf(message: string): QuestionnaireReadCode {
	return readCodes.find((each) => each === message) ?? 'not-a-questionnaire'
}
