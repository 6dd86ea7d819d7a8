/** What keeps a questionnaire from being published. */
export type QuestionnaireErrorCode =
	| 'no-questions'
	| 'code-taken'
	| 'choice-code-taken'
	| 'too-few-choices'
	| 'rows-empty'
	| 'bounds-crossed'
	/** Nobody can answer what must be answered. */
	| 'dead-end'
	| 'language-missing'
	| 'refers-to-missing'
	/** To a question that is asked later. */
	| 'refers-to-later'
	/** What is shown depends, by whatever way round, on being shown: on itself, in the shortest circle. */
	| 'refers-in-circle'
	/** From outside to a question in a section with copies: which copy? */
	| 'refers-into-copies'
	/** A comparison that this type of question can never meet, e.g. "greater than 3" of a text. */
	| 'comparison-misfit'
	| 'refers-to-missing-choice'
	| 'never-shown'

/** What its author should know; it hinders nothing. */
export type QuestionnaireWarningCode = 'translation-missing' | 'section-empty' | 'never-shown-unsure'

/** `of`: code of the question or section; `other`: the code, choice or language that the sentence names. */
export type QuestionnaireProblem = {
	readonly level: 'error' | 'warning'
	readonly code: QuestionnaireErrorCode | QuestionnaireWarningCode
	readonly of: string
	readonly other?: string
}

/** @param other - the code, choice or language that the sentence names. */
export function error(code: QuestionnaireErrorCode, of: string, other?: string): QuestionnaireProblem {
	return { level: 'error', code, of, ...(other === undefined ? {} : { other }) }
}

/** @param other - the code, choice or language that the sentence names. */
export function warning(code: QuestionnaireWarningCode, of: string, other?: string): QuestionnaireProblem {
	return { level: 'warning', code, of, ...(other === undefined ? {} : { other }) }
}
