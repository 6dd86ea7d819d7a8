import type { Choice, Question, Texts } from '../questionnaire.ts'
import { withOptional } from './optional.ts'

/**
 * A question with every text changed.
 *
 * @param change - `undefined` takes a text out where it may be missing; elsewhere the text stays as it was.
 */
export function mapTexts(question: Question, change: (texts: Texts) => Texts | undefined): Question {
	const must = (texts: Texts): Texts => change(texts) ?? texts
	const may = (texts: Texts | undefined): Texts | undefined => texts && change(texts)
	const labels = (list: readonly Choice[]): readonly Choice[] =>
		list.map((choice) => ({ ...choice, label: must(choice.label) }))
	const said = withOptional<Question, 'hint'>({ ...question, text: must(question.text) }, 'hint', may(question.hint))
	const asked = withOptional<Question, 'message'>(said, 'message', may(question.message))
	switch (asked.type) {
		case 'single':
		case 'multi':
		case 'rank':
			return { ...asked, choices: labels(asked.choices) }
		case 'matrix':
			return { ...asked, choices: labels(asked.choices), rows: labels(asked.rows) }
		case 'scale':
			return withOptional(withOptional(asked, 'low', may(asked.low)), 'high', may(asked.high))
		case 'number':
			return withOptional(asked, 'unit', may(asked.unit))
		default:
			return asked
	}
}

/** A text without its empty translations; `undefined` when nothing is written in any language. */
export function tidyTexts({ lv, ...others }: Texts): Texts | undefined {
	const written = Object.fromEntries(Object.entries(others).filter(([, text]) => text.trim() !== ''))
	return lv.trim() === '' && Object.keys(written).length === 0 ? undefined : { lv, ...written }
}

/** The same text in one language; an emptied translation is taken out, Latvian stays, be it empty. */
export function withLanguage(texts: Texts, language: keyof Texts, text: string): Texts {
	if (language === 'lv') return { ...texts, lv: text }
	return withOptional(texts, language, text === '' ? undefined : text)
}
