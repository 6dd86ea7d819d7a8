import type { Questionnaire } from '../questionnaire.ts'

/** `q1`, `q2` …: the first one that is free. */
export function freshCode(prefix: string, taken: Iterable<string>): string {
	const all = new Set(taken)
	for (let number = 1; ; number += 1) {
		const code = `${prefix}${number}`
		if (!all.has(code)) return code
	}
}

/** Codes of sections, questions and calculations: one name space, as in XLSForm. */
export function takenCodes({ sections, calculations = [] }: Questionnaire): readonly string[] {
	const asked = sections.flatMap(({ code, questions }) => [code, ...questions.map((question) => question.code)])
	return [...asked, ...calculations.map(({ question }) => question.code)]
}

/** What codes may look like: a letter first, then letters, digits, `_` and `-`, at most 32. Choices may begin with a digit. */
export function isCode(code: string, of: 'question' | 'choice'): boolean {
	return (of === 'question' ? /^[A-Za-z][A-Za-z0-9_-]{0,31}$/ : /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/).test(code)
}
