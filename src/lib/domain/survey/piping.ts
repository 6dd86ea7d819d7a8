import type { Answer } from './answer.ts'
import { choicesOf, say, type Language, type Question, type Texts } from './questionnaire.ts'

const pattern = /\{q:([A-Za-z][A-Za-z0-9_-]{0,31})\}/g

/** Words that piping needs: a day as it is written, and what stands where nothing was said. */
export type PipingWords = { readonly day: (day: string) => string; readonly nothing: string }

/** Codes of the questions whose answers a text shows, in every language. */
export function pipedQuestions(texts: Texts): readonly string[] {
	const codes = Object.values(texts).flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code ?? ''))
	return [...new Set(codes)]
}

/**
 * A text with earlier answers in their places, in the words of the wanted language. Answers are put in once: what somebody typed
 * is never read as a place again.
 *
 * @param asked - question and answer by code, of visible questions.
 */
export function pipe(
	text: string,
	asked: (code: string) => { readonly question: Question; readonly answer: Answer | undefined } | undefined,
	{ language, words }: { readonly language: Language; readonly words: PipingWords }
): string {
	return text.replace(pattern, (_, code: string) => {
		const found = asked(code)
		const said = found?.answer && answerText(found.question, found.answer, language, words)
		return said === undefined || said === '' ? words.nothing : said
	})
}

/** A text as it stands where nobody answers: three dots in the place of an earlier answer. */
export function sayPlain(texts: Texts, language: Language): string {
	return say(texts, language).text.replace(pattern, '…')
}

/** An answer as text; `undefined` for drawings and for "don't know" and the like. */
export function answerText(
	question: Question,
	answer: Answer,
	language: Language,
	{ day }: Pick<PipingWords, 'day'>
): string | undefined {
	const label = (wanted: string): string => {
		const choice = choicesOf(question).find(({ code }) => code === wanted)
		return choice ? say(choice.label, language).text : wanted
	}
	switch (answer.type) {
		case 'choice':
			return label(answer.code)
		case 'choices':
		case 'ranking':
			return answer.codes.map(label).join(', ')
		case 'number':
			return language === 'en' ? String(answer.value) : String(answer.value).replace('.', ',')
		case 'date':
			return day(answer.on)
		case 'text':
			return answer.text.trim()
		default:
			return undefined
	}
}
