import type { Answer, NoAnswer } from '../answer.ts'
import { choicesOf, ladderOf, type Choice, type Question, type Questionnaire, type Texts } from '../questionnaire.ts'

/** Behind all choices and steps, the same on every form, so that fingers learn them. */
const noAnswerCodes: Readonly<Record<NoAnswer, number>> = { 'not-applicable': 96, refused: 97, 'dont-know': 98 }
const firstNoAnswer = 96

/** The number that stands for "don't know" and the like; higher by 900 where choices or steps reach as far. */
export function noAnswerCode(question: Question, why: NoAnswer): number {
	const highest = ladderOf(question)?.to ?? choicesOf(question).length
	return noAnswerCodes[why] + (highest < firstNoAnswer ? 0 : 900)
}

/** Whether a question is answered on paper by ticking boxes that have numbers. */
export function isCoded(question: Question): boolean {
	return ladderOf(question) !== undefined || choicesOf(question).length > 0
}

/** The questionnaire with the numbers of its questions and choices in their texts, as they stand on paper: `3. Why?`, `1 Yes`. */
export function numbered(questionnaire: Questionnaire): Questionnaire {
	let number = 0
	const sections = questionnaire.sections.map((section) => ({
		...section,
		questions: section.questions.map((question): Question => {
			number++
			const text = prefixed(question.text, `${number}. `)
			return 'choices' in question
				? { ...question, text, choices: codedChoices(question.choices) }
				: { ...question, text }
		})
	}))
	return { ...questionnaire, sections }
}

/** The answer that numbers from paper stand for; one that fits no question where they stand for none, so that it is put right. */
export function codesToAnswer(question: Question, typed: string): Answer | undefined {
	const parts = typed.split(/[\s,;.]+/).filter((part) => part !== '')
	if (parts.length === 0) return undefined
	const numbers = parts.map((part) => (/^-?\d{1,5}$/.test(part) ? Number(part) : Number.NaN))
	const [only = Number.NaN] = numbers
	const why = question.offers?.find((each) => noAnswerCode(question, each) === only)
	if (why !== undefined && numbers.length === 1) return { type: 'none', why }
	return chosenAnswer(question, numbers) ?? { type: 'text', text: typed }
}

/** Numbers as they are typed for an answer. */
export function answerToCodes(question: Question, answer: Answer | undefined): string {
	const numberOf = (code: string): number => choicesOf(question).findIndex((choice) => choice.code === code) + 1
	switch (answer?.type) {
		case 'none':
			return String(noAnswerCode(question, answer.why))
		case 'choice':
			return String(numberOf(answer.code))
		case 'choices':
		case 'ranking':
			return answer.codes.map(numberOf).join(' ')
		case 'rows':
			return question.type === 'matrix'
				? question.rows.map((row) => numberOf(answer.codes[row.code] ?? '')).join(' ')
				: ''
		case 'number':
			return String(answer.value)
		case 'text':
			return answer.text
		default:
			return ''
	}
}

/** What is in the field while it is typed: as it was typed, as long as it means the answer. */
export function typedCodes(question: Question, raw: string, answer: Answer | undefined): string {
	const codes = answerToCodes(question, answer)
	const meant = answerToCodes(question, codesToAnswer(question, raw))
	return meant === codes ? raw : codes
}

function chosenAnswer(question: Question, numbers: readonly number[]): Answer | undefined {
	const [only = Number.NaN] = numbers
	const ladder = ladderOf(question)
	if (ladder)
		return numbers.length === 1 && only >= ladder.from && only <= ladder.to
			? { type: 'number', value: only }
			: undefined
	if (question.type === 'matrix') return rowsAnswer(question.rows, question.choices, numbers)
	const codes = numbers.map((number) => choicesOf(question)[number - 1]?.code).filter((code) => code !== undefined)
	if (codes.length < numbers.length || new Set(codes).size < codes.length) return undefined
	if (question.type === 'rank') return { type: 'ranking', codes }
	if (question.type === 'multi') {
		const chosen = new Set(codes)
		return { type: 'choices', codes: question.choices.map(({ code }) => code).filter((code) => chosen.has(code)) }
	}
	const [code] = codes
	return question.type === 'single' && codes.length === 1 && code !== undefined ? { type: 'choice', code } : undefined
}

/** One number for each row; 0 where nothing is ticked. */
function rowsAnswer(
	rows: readonly Choice[],
	choices: readonly Choice[],
	numbers: readonly number[]
): Answer | undefined {
	if (numbers.length !== rows.length) return undefined
	if (!numbers.every((number) => number === 0 || choices[number - 1] !== undefined)) return undefined
	const said = rows.flatMap(({ code }, index) => {
		const choice = choices[(numbers[index] ?? 0) - 1]
		return choice ? [[code, choice.code] as const] : []
	})
	return said.length === 0 ? undefined : { type: 'rows', codes: Object.fromEntries(said) }
}

function codedChoices(choices: readonly Choice[]): readonly Choice[] {
	return choices.map((choice, index) => ({ ...choice, label: prefixed(choice.label, `${index + 1} `) }))
}

/** Texts that are missing stay so: they are told in Latvian, with the number. */
function prefixed(texts: Texts, prefix: string): Texts {
	const entries = Object.entries(texts).filter(([, text]) => text.trim() !== '')
	return Object.fromEntries(entries.map(([language, text]) => [language, prefix + text])) as Texts
}
