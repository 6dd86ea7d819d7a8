import type { Answer } from '../answer.ts'
import { canonicalJson } from '../../ledger/canonical-json.ts'
import { findQuestion, type Question, type Questionnaire } from '../questionnaire.ts'
import { answerAt, type Place, type Response } from '../session.ts'
import type { PaperForm } from '../stored-answers.ts'

/** One question that was keyed in otherwise the second time; `undefined`: nothing was keyed in. */
export type Difference = {
	readonly place: Place
	readonly question: Question
	readonly first: Answer | undefined
	readonly second: Answer | undefined
}
/** `compared`: answers that were keyed in at least once. */
export type Comparison = { readonly compared: number; readonly differences: readonly Difference[] }
export type Keying = 'first' | 'second'

/** Two keyings of one form, answer by answer, in the order of the questionnaire. */
export function compareKeyings(questionnaire: Questionnaire, first: Response, second: Response): Comparison {
	const answered = placesOf(questionnaire, first, second).flatMap((place) => {
		const [left, right] = [answerAt(first, place), answerAt(second, place)]
		const question = findQuestion(questionnaire, place.question)
		return question && (left ?? right) ? [{ place, question, first: left, second: right }] : []
	})
	return { compared: answered.length, differences: answered.filter((each) => !isSame(each.first, each.second)) }
}

/**
 * The first keying with what was right in the second one put into it.
 *
 * @param right - which keying says what is on the paper, for each of `differences`.
 */
export function settleKeyings(first: Response, differences: readonly Difference[], right: readonly Keying[]): Response {
	let settled = first
	for (const [index, { place, second }] of differences.entries())
		if (right[index] === 'second') settled = withAnswer(settled, place, second)
	return settled
}

/** How well a batch was keyed in: forms, those keyed twice, and the answers of these that differed. */
export type BatchOutcome = {
	readonly batch: string
	readonly keyed: number
	readonly checked: number
	readonly compared: number
	readonly differences: number
}

/** By batch, in the order of their names. */
export function batchOutcomes(forms: readonly PaperForm[]): readonly BatchOutcome[] {
	const batches = new Map<string, BatchOutcome>()
	for (const { batch, check } of forms) {
		const sum = batches.get(batch) ?? { batch, keyed: 0, checked: 0, compared: 0, differences: 0 }
		batches.set(batch, {
			batch,
			keyed: sum.keyed + 1,
			checked: sum.checked + (check ? 1 : 0),
			compared: sum.compared + (check?.compared ?? 0),
			differences: sum.differences + (check?.differences ?? 0)
		})
	}
	return [...batches.values()].sort((left, right) => (left.batch < right.batch ? -1 : 1))
}

function isSame(left: Answer | undefined, right: Answer | undefined): boolean {
	return left !== undefined && right !== undefined && canonicalJson(left) === canonicalJson(right)
}

/** Every place that either keying may have an answer at. */
function placesOf({ sections }: Questionnaire, first: Response, second: Response): readonly Place[] {
	return sections.flatMap(({ code, repeat, questions }) => {
		const count = Math.max(first.repeats[code]?.length ?? 0, second.repeats[code]?.length ?? 0)
		const copies = repeat ? Array.from({ length: count }, (_, index) => index) : [undefined]
		return copies.flatMap((copy) => questions.map((each) => ({ section: code, question: each.code, repeat: copy })))
	})
}

/** Makes the copies before a place where they are missing: the second time somebody may have seen one more. */
function withAnswer(response: Response, { section, question, repeat }: Place, said: Answer | undefined): Response {
	const put = (answers: Response['answers']): Response['answers'] => {
		const others = Object.entries(answers).filter(([code]) => code !== question)
		return Object.fromEntries(said ? [...others, [question, said]] : others)
	}
	if (repeat === undefined) return { ...response, answers: put(response.answers) }
	const known = response.repeats[section] ?? []
	const copies = Array.from({ length: Math.max(known.length, repeat + 1) }, (_, index) => known[index] ?? {})
	const changed = copies.map((answers, index) => (index === repeat ? put(answers) : answers))
	return { ...response, repeats: { ...response.repeats, [section]: changed } }
}
