import type { Texts } from '../questionnaire.ts'

/** A name of XLSForm as a code of ours: other characters become `_`, what is longer than 32 is cut. */
export function codeOf(name: string): string {
	return name
		.replace(/[^A-Za-z0-9_-]/g, '_')
		.replace(/^[_-]/, 'x$&')
		.slice(0, 32)
}

/** Codes of questions and sections begin with a letter. */
export function questionCodeOf(name: string): string {
	return codeOf(/^\d/.test(name) ? `q${name}` : name)
}

/** What stands where a group has no label. */
export function nameAsText(name: string): Texts {
	return { lv: name || '–' }
}
