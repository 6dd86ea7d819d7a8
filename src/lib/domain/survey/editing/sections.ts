import type { Questionnaire, Section } from '../questionnaire.ts'
import { freshCode, takenCodes } from './codes.ts'
import type { Made } from './questions.ts'

/** An empty section at the end. */
export function addSection(form: Questionnaire): Made {
	const code = freshCode('s', takenCodes(form))
	return { form: { ...form, sections: [...form.sections, { code, title: { lv: '' }, questions: [] }] }, code }
}

/** With its questions; the last section stays. */
export function removeSection(form: Questionnaire, code: string): Questionnaire {
	const sections = form.sections.filter((section) => section.code !== code)
	return sections.length === 0 || sections.length === form.sections.length ? form : { ...form, sections }
}

export function changeSection(form: Questionnaire, code: string, change: (section: Section) => Section): Questionnaire {
	return { ...form, sections: form.sections.map((section) => (section.code === code ? change(section) : section)) }
}

/** One place up or down with all its questions. @param by - -1: earlier; 1: later. */
export function moveSection(form: Questionnaire, code: string, by: -1 | 1): Questionnaire {
	const index = form.sections.findIndex((section) => section.code === code)
	const section = form.sections[index]
	if (!section || index + by < 0 || index + by >= form.sections.length) return form
	return { ...form, sections: form.sections.toSpliced(index, 1).toSpliced(index + by, 0, section) }
}
