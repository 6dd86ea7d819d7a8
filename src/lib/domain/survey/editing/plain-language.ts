import { choicesOf, questionsOf, type Question, type Questionnaire } from '../questionnaire.ts'

/** What may make a question hard to answer or lead to an answer. It is advice only: the author decides. */
export type AdviceCode =
	/** More than twenty words in one sentence: ISO 24495-1 asks for short sentences; the number is ours. */
	| 'long-question'
	/** Two things asked at once: “ātri un laipni”. */
	| 'double-question'
	/** Words that say which answer is wanted. */
	| 'leading-words'
	/** Agreeing with a denial: nobody knows what “no” means then. */
	| 'denial'
	/** Words of an office that people do not use. */
	| 'office-words'
	/** “always”, “never”: few can say yes honestly. */
	| 'absolute-words'
	/** More choices than somebody keeps in mind. */
	| 'many-choices'
	/** The first page says fewer minutes than it takes. */
	| 'minutes-understated'
	/** Longer than people at a counter have. */
	| 'long-form'

/** `of`: code of the question, or of the questionnaire; `words`: what was found, as it is written, or a number. */
export type Advice = { readonly code: AdviceCode; readonly of: string; readonly words: string }

const longest = 20
const mostChoices = 9
const mostMinutes = 5

// Word borders by hand: \b knows no Latvian letters.
const before = String.raw`(?<![\p{L}\d])`
const behind = String.raw`(?![\p{L}\d])`
const anyOf = (...words: readonly string[]): RegExp => new RegExp(`${before}(?:${words.join('|')})${behind}`, 'iu')

const leading = anyOf(
	String.raw`vai (?:tad )?jūs (?:arī )?piekrītat,? ka`,
	String.raw`vai nav tā,? ka`,
	String.raw`vai nedomājat,? ka`,
	'protams',
	'acīmredzot',
	String.raw`kā zināms`,
	String.raw`visi zina`,
	String.raw`lielisk\p{L}*`,
	String.raw`izcil\p{L}*`,
	String.raw`briesmīg\p{L}*`,
	String.raw`mūsu augst\p{L}* kvalitāt\p{L}*`
)
const office = anyOf(
	String.raw`augstākminēt\p{L}*`,
	String.raw`iepriekšminēt\p{L}*`,
	String.raw`turpmāk tekstā`,
	String.raw`saskaņā ar`,
	String.raw`pamatojoties uz`,
	String.raw`ietvaros`,
	String.raw`tiek veikt\p{L}*`,
	String.raw`tika veikt\p{L}*`,
	String.raw`implementē\p{L}*`,
	String.raw`administratīv\p{L}* procedūr\p{L}*`,
	String.raw`sniegšanas proces\p{L}*`,
	String.raw`nodrošināšan\p{L}*`
)
const absolute = anyOf('vienmēr', 'nekad', 'pilnīgi visi', 'absolūti', 'neviens')
const denial = anyOf(
	String.raw`vai (?:\p{L}+ )?(?:ne(?:esat|bija|bijāt|saņēmāt|varējāt|jutāties|uzskatāt|traucē)|nav)`,
	String.raw`nav ne\p{L}+`,
	String.raw`nebija ne\p{L}+`
)
/** Two qualities or two deeds joined: “ātri un laipni”, “saprotams un pieejams”, “skaidri, kā arī laipni”. */
const double = new RegExp(
	String.raw`${before}(\p{L}{3,}(?:i|s|a|as|u|āt|ām)) (?:un|kā arī|un/vai) (\p{L}{3,}(?:i|s|a|as|u|āt|ām))${behind}`,
	'iu'
)

/** Everything that may be said more plainly, in the order of the questionnaire; the Latvian texts are read. */
export function plainLanguageAdvice(form: Questionnaire): readonly Advice[] {
	const minutes = estimatedMinutes(form)
	const ofForm: readonly Advice[] = [
		...(minutes > form.intro.minutes
			? [{ code: 'minutes-understated' as const, of: form.code, words: String(minutes) }]
			: []),
		...(minutes > mostMinutes ? [{ code: 'long-form' as const, of: form.code, words: String(minutes) }] : [])
	]
	return [...ofForm, ...questionsOf(form).flatMap(questionAdvice)]
}

function questionAdvice(question: Question): readonly Advice[] {
	const text = question.text.lv
	const found = (code: AdviceCode, pattern: RegExp): readonly Advice[] => {
		const [words] = pattern.exec(text) ?? []
		return words === undefined ? [] : [{ code, of: question.code, words }]
	}
	const long = sentencesOf(text).find((sentence) => wordsOf(sentence) > longest)
	const choices = choicesOf(question).length
	return [
		...(long === undefined
			? []
			: [{ code: 'long-question' as const, of: question.code, words: String(wordsOf(long)) }]),
		...found('double-question', double),
		...found('leading-words', leading),
		...found('denial', denial),
		...found('office-words', office),
		...found('absolute-words', absolute),
		...(choices > mostChoices ? [{ code: 'many-choices' as const, of: question.code, words: String(choices) }] : [])
	]
}

/** Reading takes a third of a second a word (180 a minute). */
const secondsPerWord = 1 / 3

/**
 * Minutes that filling in takes, rounded up, at least one: reading everything that is asked and a time for each kind of
 * answer. An estimate of ours, on the slow side; what is shown on a condition counts half.
 */
export function estimatedMinutes(form: Questionnaire): number {
	const seconds = form.sections.reduce(
		(sum, section) =>
			sum +
			section.questions.reduce(
				(inner, question) => inner + secondsOf(question) * ((question.showIf ?? section.showIf) ? 0.5 : 1),
				0
			),
		0
	)
	return Math.max(1, Math.ceil(seconds / 60))
}

function secondsOf(question: Question): number {
	const read = [question.text, question.hint, ...choicesOf(question).map(({ label }) => label)]
	const words = read.reduce((sum, texts) => sum + (texts ? wordsOf(texts.lv) : 0), 0)
	return words * secondsPerWord + answeringSeconds(question)
}

function answeringSeconds(question: Question): number {
	switch (question.type) {
		case 'matrix':
			return 5 * question.rows.length
		case 'rank':
			return 5 * (question.top ?? question.choices.length)
		case 'multi':
			return 6
		case 'text':
			return question.lines === 'one' ? 10 : 25
		case 'number':
		case 'date':
			return 8
		case 'drawing':
			return 15
		default:
			return 4
	}
}

function sentencesOf(text: string): readonly string[] {
	return text.split(/[.!?]+\s+/u)
}

function wordsOf(text: string): number {
	return text.match(/\p{L}+/gu)?.length ?? 0
}
