import { comparisonsOf, type Comparison, type Condition } from './condition.ts'
import { pipedQuestions } from './piping.ts'
import { error, type QuestionnaireProblem } from './problem.ts'
import { ladderOf, textsOf, type Choice, type Question, type Questionnaire } from './questionnaire.ts'
import type { Section } from './questionnaire.ts'

type Position = { readonly order: number; readonly section: Section; readonly question: Question }

/** References of conditions and texts: to something that is there, earlier, single and of the right type. */
export function referenceProblems({ sections }: Questionnaire): readonly QuestionnaireProblem[] {
	const all = sections.flatMap((section) => section.questions.map((question) => ({ section, question })))
	const positions = new Map(all.map((each, order): [string, Position] => [each.question.code, { ...each, order }]))
	const conditionsOf = new Map(all.map(({ section, question }) => [question.code, [section.showIf, question.showIf]]))
	const after = (code: string): readonly string[] => (conditionsOf.get(code) ?? []).flatMap(referred)
	const problems: QuestionnaireProblem[] = []
	let order = 0
	for (const section of sections) {
		const ofSection = { code: section.code, order, section: undefined, after }
		problems.push(...conditionProblems(section.showIf, ofSection, positions))
		for (const question of section.questions) {
			const from = { code: question.code, order, section, after }
			problems.push(...conditionProblems(question.showIf, from, positions))
			for (const code of textsOf(question).flatMap(pipedQuestions))
				problems.push(...placeProblems(code, from, positions))
			order += 1
		}
	}
	return problems
}

type Referring = {
	readonly code: string
	readonly order: number
	readonly section: Section | undefined
	readonly after: (code: string) => readonly string[]
}

function conditionProblems(
	condition: Condition | undefined,
	from: Referring,
	positions: ReadonlyMap<string, Position>
): readonly QuestionnaireProblem[] {
	return (condition ? comparisonsOf(condition) : []).flatMap((comparison) => {
		const misplaced = placeProblems(comparison.question, from, positions)
		const question = positions.get(comparison.question)?.question
		return misplaced.length > 0 || !question ? misplaced : fitProblems(comparison, question, from.code)
	})
}

function placeProblems(
	code: string,
	from: Referring,
	positions: ReadonlyMap<string, Position>
): readonly QuestionnaireProblem[] {
	const target = positions.get(code)
	if (!target) return [error('refers-to-missing', from.code, code)]
	if (isReachable(code, from.code, from.after)) return [error('refers-in-circle', from.code, code)]
	if (target.order >= from.order) return [error('refers-to-later', from.code, code)]
	return target.section.repeat && target.section !== from.section ? [error('refers-into-copies', from.code, code)] : []
}

/** Whether what is shown by `start` depends in the end on `goal`. */
function isReachable(start: string, goal: string, after: (code: string) => readonly string[]): boolean {
	const open = [start]
	const seen = new Set<string>()
	for (let code = open.pop(); code !== undefined; code = open.pop()) {
		if (code === goal && seen.size > 0) return true
		if (!seen.has(code)) open.push(...after(code))
		seen.add(code)
	}
	return false
}

function referred(condition: Condition | undefined): readonly string[] {
	return condition ? comparisonsOf(condition).map(({ question }) => question) : []
}

function fitProblems(comparison: Comparison, question: Question, of: string): readonly QuestionnaireProblem[] {
	const misfit = [error('comparison-misfit', of, question.code)]
	if (comparison.type === 'number') return question.type === 'number' || ladderOf(question) ? [] : misfit
	if (comparison.type === 'day') return question.type === 'date' ? [] : misfit
	if (comparison.type === 'declined') return (question.offers ?? []).length > 0 ? [] : misfit
	if (comparison.type !== 'chosen') return []
	if (question.type !== 'single' && question.type !== 'multi' && question.type !== 'matrix') return misfit
	if ((question.type === 'matrix') !== (comparison.row !== undefined)) return misfit
	const rows = question.type === 'matrix' ? question.rows : []
	const isThere = (codes: readonly Choice[], code: string): boolean => codes.some((each) => each.code === code)
	if (!isThere(question.choices, comparison.choice)) return [error('refers-to-missing-choice', of, comparison.choice)]
	if (comparison.row === undefined || isThere(rows, comparison.row)) return []
	return [error('refers-to-missing-choice', of, comparison.row)]
}
