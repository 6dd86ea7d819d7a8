import { seededRandom } from '../sample/random.ts'
import { distinctAnswers } from './answer-samples.ts'
import type { Answer } from './answer.ts'
import { namedIn, withCalculations } from './calculation.ts'
import { comparisonsOf, holds, type Condition } from './condition.ts'
import type { Calculation, Question, Questionnaire, Section } from './questionnaire.ts'

/**
 * Whether somebody can get to see a question. `never`: every combination of answers was tried; `not-found`: there are too many of
 * them, and none of those tried shows it.
 */
export type Shown = 'shown' | 'never' | 'not-found'
export type ShownReport = readonly { readonly question: string; readonly shown: Shown }[]

/** Up to so many combinations are all tried; beyond, as many are drawn from the same boundary values. */
const mostCombinations = 20_000

/**
 * For each question with a condition whether it is ever shown.
 *
 * Only answers that the conditions tell apart are tried: for numbers and days the values on, below and above each bound, for
 * several choices those that are named. So trying them all is exact, however many values there are in between.
 *
 * @param questionnaire - every reference leads to an earlier question of a fitting type (see `checkQuestionnaire`).
 */
export function shownReport({ sections, calculations = [] }: Questionnaire): ShownReport {
	const all = sections.flatMap((section) => section.questions.map((question) => ({ section, question })))
	const known = {
		byCode: new Map(all.map((each) => [each.question.code, each])),
		calculations,
		questionsIn: questionsOf(calculations)
	}
	return all
		.filter(({ section, question }) => section.showIf ?? question.showIf)
		.map((each) => ({ question: each.question.code, shown: shownOf(each, known) }))
}

type Located = { readonly section: Section; readonly question: Question }
type Known = {
	readonly byCode: ReadonlyMap<string, Located>
	readonly calculations: readonly Calculation[]
	/** Of each calculation the questions from which it is made in the end. */
	readonly questionsIn: ReadonlyMap<string, readonly string[]>
}

function questionsOf(calculations: readonly Calculation[]): Known['questionsIn'] {
	const questionsIn = new Map<string, readonly string[]>()
	for (const { question, formula } of calculations) {
		const codes = namedIn(formula).flatMap((code) => questionsIn.get(code) ?? [code])
		questionsIn.set(question.code, [...new Set(codes)])
	}
	return questionsIn
}

function shownOf(target: Located, known: Known): Shown {
	const needed = neededBy(target, known)
	const comparisons = [target, ...needed].flatMap(conditionsOf).flatMap(comparisonsOf)
	const isCalculated = comparisons.some((each) => !known.byCode.has(each.question))
	const values = needed.map(({ question }) =>
		distinctAnswers(
			question,
			comparisons.filter(
				(each) => each.question === question.code || known.questionsIn.get(each.question)?.includes(question.code)
			)
		)
	)
	const combinations = values.reduce((product, { answers }) => product * answers.length, 1)
	// What a calculation tells apart is not known from bounds.
	const isExact = !isCalculated && combinations <= mostCombinations && values.every(({ complete }) => complete)
	const lists = values.map(({ answers }) => answers)
	const tries = combinations <= mostCombinations ? everyCombination(lists, combinations) : drawnCombinations(lists)
	for (const answers of tries)
		if (isShown(target, needed, { answers, calculations: known.calculations })) return 'shown'
	return isExact ? 'never' : 'not-found'
}

/** The questions on which it depends whether one is shown, themselves in the order in which they are asked. */
function neededBy(target: Located, { byCode, questionsIn }: Known): readonly Located[] {
	const needed = new Set<Located>()
	const open = [target]
	for (let each = open.pop(); each; each = open.pop())
		for (const code of conditionsOf(each)
			.flatMap(comparisonsOf)
			.flatMap(({ question }) => questionsIn.get(question) ?? [question])) {
			const found = byCode.get(code)
			if (found && !needed.has(found)) {
				needed.add(found)
				open.push(found)
			}
		}
	return [...byCode.values()].filter((each) => needed.has(each))
}

/** Plays the needed questions in order: a hidden one is unanswered, whatever was drawn for it. */
function isShown(
	target: Located,
	needed: readonly Located[],
	{ answers, calculations }: { answers: readonly (Answer | undefined)[]; calculations: readonly Calculation[] }
): boolean {
	const known = new Map<string, Answer>()
	const told = withCalculations(calculations, (code) => known.get(code))
	const isVisible = (each: Located): boolean => conditionsOf(each).every((condition) => holds(condition, told))
	for (const [index, each] of needed.entries()) {
		const said = answers[index]
		if (said && isVisible(each)) known.set(each.question.code, said)
	}
	return isVisible(target)
}

function conditionsOf({ section, question }: Located): readonly Condition[] {
	return [section.showIf, question.showIf].filter((condition) => condition !== undefined)
}

type AnswerLists = readonly (readonly (Answer | undefined)[])[]

function* everyCombination(lists: AnswerLists, count: number): Generator<readonly (Answer | undefined)[]> {
	for (let number = 0; number < count; number += 1) {
		let rest = number
		yield lists.map((list) => {
			const said = list[rest % list.length]
			rest = Math.floor(rest / list.length)
			return said
		})
	}
}

function* drawnCombinations(lists: AnswerLists): Generator<readonly (Answer | undefined)[]> {
	const random = seededRandom(1)
	for (let number = 0; number < mostCombinations; number += 1)
		yield lists.map((list) => list[random.below(list.length)])
}
