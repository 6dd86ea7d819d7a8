import type { IsoDate } from '../../dates.ts'
import { namedIn } from '../calculation.ts'
import { dayOperators, numberOperators, type Comparison, type Condition } from '../condition.ts'
import { choicesOf, ladderOf, questionsOf, type Question, type Questionnaire } from '../questionnaire.ts'

/** One part of the sentence “show if … and …”: a comparison, or its opposite. */
export type Part = { readonly comparison: Comparison; readonly negated: boolean }
/** A condition as a sentence with one kind of joint. */
export type Sentence = { readonly join: 'all' | 'any'; readonly parts: readonly Part[] }

/** What can be said of an answer. */
export const relations = [
	'is',
	'is-not',
	...numberOperators,
	...dayOperators,
	'answered',
	'not-answered',
	'declined'
] as const
export type Relation = (typeof relations)[number]

/** @returns `undefined` for what a sentence with one kind of joint cannot say: such conditions come from files. */
export function conditionToSentence(condition: Condition | undefined): Sentence | undefined {
	if (!condition) return { join: 'all', parts: [] }
	if (condition.type !== 'all' && condition.type !== 'any') {
		const part = toPart(condition)
		return part && { join: 'all', parts: [part] }
	}
	const parts = condition.of.map(toPart)
	return parts.every((part) => part !== undefined) ? { join: condition.type, parts } : undefined
}

/** @returns `undefined`: always shown. */
export function sentenceToCondition({ join, parts }: Sentence): Condition | undefined {
	const of = parts.map(({ comparison, negated }): Condition => (negated ? { type: 'not', of: comparison } : comparison))
	const [only] = of
	return of.length > 1 ? { type: join, of } : only
}

/** What can be said of the answer to a question, the usual first. */
export function relationsOf(question: Question): readonly Relation[] {
	const always: readonly Relation[] = ['answered', 'not-answered']
	const declined: readonly Relation[] = (question.offers ?? []).length > 0 ? ['declined'] : []
	if (question.type === 'single' || question.type === 'multi' || question.type === 'matrix')
		return ['is', 'is-not', ...always, ...declined]
	if (question.type === 'number' || ladderOf(question)) return [...numberOperators, ...always, ...declined]
	return question.type === 'date' ? [...dayOperators, ...always, ...declined] : [...always, ...declined]
}

export function relationOf({ comparison, negated }: Part): Relation {
	switch (comparison.type) {
		case 'chosen':
			return negated ? 'is-not' : 'is'
		case 'answered':
			return negated ? 'not-answered' : 'answered'
		case 'declined':
			return 'declined'
		default:
			return comparison.operator
	}
}

/** A part about a question with a relation; where it needs a value, the first that fits. @param today - for days. */
export function newPart(question: Question, relation: Relation, today: IsoDate): Part {
	const of = { question: question.code }
	const number = numberOperators.find((each) => each === relation)
	if (number) {
		const value = ladderOf(question)?.from ?? (question.type === 'number' ? (question.min ?? 0) : 0)
		return { comparison: { type: 'number', ...of, operator: number, value }, negated: false }
	}
	const day = dayOperators.find((each) => each === relation)
	if (day) return { comparison: { type: 'day', ...of, operator: day, day: today }, negated: false }
	if (relation === 'declined') return { comparison: { type: 'declined', ...of }, negated: false }
	if (relation !== 'is' && relation !== 'is-not')
		return { comparison: { type: 'answered', ...of }, negated: relation === 'not-answered' }
	const choice = choicesOf(question)[0]?.code ?? ''
	const row = question.type === 'matrix' ? { row: question.rows[0]?.code ?? '' } : {}
	return { comparison: { type: 'chosen', ...of, choice, ...row }, negated: relation === 'is-not' }
}

/** The same part with another relation; what it was compared with stays where it can. */
export function withRelation(part: Part, question: Question, relation: Relation, today: IsoDate): Part {
	const fresh = newPart(question, relation, today)
	const { comparison } = part
	if (comparison.type !== fresh.comparison.type) return fresh
	if (comparison.type === 'number' && fresh.comparison.type === 'number')
		return { ...fresh, comparison: { ...fresh.comparison, value: comparison.value } }
	if (comparison.type === 'day' && fresh.comparison.type === 'day')
		return { ...fresh, comparison: { ...fresh.comparison, day: comparison.day } }
	return { comparison, negated: fresh.negated }
}

/**
 * Questions, and calculations from them, that a condition may ask about: earlier, and not in the copies of another section.
 *
 * @param code - of the question or section that has the condition.
 */
export function askableBefore(form: Questionnaire, code: string): readonly Question[] {
	const askable = questionsBefore(form, code)
	const known = new Set(askable.map((question) => question.code))
	const calculated = (form.calculations ?? []).flatMap(({ question, formula }) => {
		if (!namedIn(formula).every((name) => known.has(name))) return []
		known.add(question.code)
		return [question]
	})
	return [...askable, ...calculated]
}

function questionsBefore(form: Questionnaire, code: string): readonly Question[] {
	const earlier: Question[] = []
	for (const section of form.sections) {
		if (section.code === code) return earlier
		const index = section.questions.findIndex((question) => question.code === code)
		if (index !== -1) return [...earlier, ...section.questions.slice(0, index)]
		if (!section.repeat) earlier.push(...section.questions)
	}
	return questionsOf(form).some((question) => question.code === code) ? earlier : []
}

function toPart(condition: Condition): Part | undefined {
	switch (condition.type) {
		case 'all':
		case 'any':
			return undefined
		case 'not': {
			const { of } = condition
			return of.type === 'chosen' || of.type === 'answered' ? { comparison: of, negated: true } : undefined
		}
		default:
			return { comparison: condition, negated: false }
	}
}
