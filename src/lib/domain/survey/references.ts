import { conditionsIn, namedIn } from './calculation.ts'
import { comparisonsOf, type Comparison, type Condition } from './condition.ts'
import { pipedQuestions } from './piping.ts'
import { error, type QuestionnaireProblem } from './problem.ts'
import {
	ladderOf,
	textsOf,
	type Calculation,
	type Choice,
	type Question,
	type Questionnaire,
	type Section
} from './questionnaire.ts'

/** `section`: none of a calculation, which stands behind the last question that it names. */
type Position = { readonly order: number; readonly section: Section | undefined; readonly question: Question }

/** References of conditions, texts and calculations: to something that is there, earlier, single and of the right type. */
export function referenceProblems({ sections, calculations = [] }: Questionnaire): readonly QuestionnaireProblem[] {
	const all = sections.flatMap((section) => section.questions.map((question) => ({ section, question })))
	const positions = new Map(all.map((each, order): [string, Position] => [each.question.code, { ...each, order }]))
	const problems = calculations.flatMap((calculation) => calculationProblems(calculation, positions))
	const named = new Map([
		...calculations.map(({ question, formula }) => [question.code, namedIn(formula)] as const),
		...all.map(({ section, question }) => [question.code, [section.showIf, question.showIf].flatMap(referred)] as const)
	])
	const after = (code: string): readonly string[] => named.get(code) ?? []
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

/** What a calculation names is there, not in copies, and fits; from here on it is one of the positions itself. */
function calculationProblems(
	{ question, formula }: Calculation,
	positions: Map<string, Position>
): readonly QuestionnaireProblem[] {
	const { code } = question
	const targets = namedIn(formula).map((name) => ({ name, target: positions.get(name) }))
	const problems = targets.flatMap(({ name, target }) => {
		if (!target) return [error('refers-to-missing', code, name)]
		return target.section?.repeat ? [error('refers-into-copies', code, name)] : []
	})
	const order = Math.max(-1, ...targets.map(({ target }) => target?.order ?? -1))
	positions.set(code, { order, section: undefined, question })
	if (problems.length > 0) return problems
	const compared = conditionsIn(formula).flatMap(comparisonsOf)
	return compared.flatMap((comparison) => {
		const asked = positions.get(comparison.question)?.question
		return asked ? fitProblems(comparison, asked, code) : []
	})
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
	return target.section?.repeat && target.section !== from.section ? [error('refers-into-copies', from.code, code)] : []
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
