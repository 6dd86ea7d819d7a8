import { error, warning, type QuestionnaireProblem } from './problem.ts'
import { choicesOf, textsOf, type Language, type Question, type Questionnaire, type Texts } from './questionnaire.ts'
import { shownReport } from './reachability.ts'
import { referenceProblems } from './references.ts'

/** Everything wrong with a questionnaire, in its order; without errors it may be published. */
export function checkQuestionnaire(questionnaire: Questionnaire): readonly QuestionnaireProblem[] {
	const questions = questionnaire.sections.flatMap((section) => section.questions)
	const calculated = (questionnaire.calculations ?? []).map(({ question }) => question)
	const built = [
		...(questions.length === 0 ? [error('no-questions', questionnaire.code)] : []),
		...(questionnaire.languages.includes('lv') ? [] : [error('language-missing', questionnaire.code, 'lv')]),
		...takenCodes([...questionnaire.sections, ...questions, ...calculated], 'code-taken'),
		...questionnaire.sections.flatMap((section) =>
			section.questions.length === 0 ? [warning('section-empty', section.code)] : []
		),
		...questions.flatMap(buildProblems),
		...translationProblems(questionnaire)
	]
	const references = referenceProblems(questionnaire)
	// Whether something is ever shown can be told only where every reference leads somewhere.
	return [...built, ...references, ...(references.length === 0 ? shownProblems(questionnaire) : [])]
}

/** What a questionnaire must be rid of before it is published. */
export function errorsOf(problems: readonly QuestionnaireProblem[]): readonly QuestionnaireProblem[] {
	return problems.filter(({ level }) => level === 'error')
}

function buildProblems(question: Question): readonly QuestionnaireProblem[] {
	const problems: QuestionnaireProblem[] = []
	const choices = choicesOf(question)
	const { code } = question
	problems.push(...takenCodes(choices, 'choice-code-taken', code))
	if ('choices' in question && choices.length < 2) problems.push(error('too-few-choices', code))
	if (question.type === 'matrix') {
		if (question.rows.length === 0) problems.push(error('rows-empty', code))
		problems.push(...takenCodes(question.rows, 'choice-code-taken', code))
	}
	const [low, high] = boundsOf(question)
	if (low !== undefined && high !== undefined && (question.type === 'scale' ? low >= high : low > high))
		problems.push(error('bounds-crossed', code))
	else if (isDeadEnd(question)) problems.push(error('dead-end', code))
	return problems
}

/** No answer is within the bounds, though they are not crossed. */
function isDeadEnd(question: Question): boolean {
	if (question.type === 'multi') return (question.min ?? 0) > question.choices.length || question.max === 0
	if (question.type === 'rank') return (question.top ?? 1) > question.choices.length
	if (question.type === 'text') return question.max === 0 || (question.format === 'postcode' && !fits(question, 7))
	if (question.type !== 'number' || question.min === undefined || question.max === undefined) return false
	const unit = 10 ** (question.decimals ?? 0)
	return Math.ceil(question.min * unit) > Math.floor(question.max * unit)
}

function fits({ min = 0, max }: { readonly min?: number; readonly max?: number }, length: number): boolean {
	return min <= length && (max === undefined || max >= length)
}

function boundsOf(question: Question): readonly (number | string | undefined)[] {
	switch (question.type) {
		case 'scale':
		case 'date':
			return [question.from, question.to]
		case 'multi':
		case 'number':
		case 'text':
			return [question.min, question.max]
		default:
			return []
	}
}

function translationProblems(questionnaire: Questionnaire): readonly QuestionnaireProblem[] {
	const { sections, intro, title, thanks } = questionnaire
	const texts: readonly (readonly [string, readonly (Texts | undefined)[]])[] = [
		[questionnaire.code, [title, intro.who, intro.why, intro.anonymity, thanks]],
		...sections.flatMap((section) => [
			[section.code, [section.title, section.repeat?.name]] as const,
			...section.questions.map((question) => [question.code, textsOf(question)] as const)
		])
	]
	const missing = (language: Language, all: readonly (Texts | undefined)[]): boolean =>
		all.some((each) => each !== undefined && each[language] === undefined)
	return texts.flatMap(([code, all]) =>
		questionnaire.languages.flatMap((each) => (missing(each, all) ? [warning('translation-missing', code, each)] : []))
	)
}

function shownProblems(questionnaire: Questionnaire): readonly QuestionnaireProblem[] {
	return shownReport(questionnaire).flatMap(({ question, shown }) => {
		if (shown === 'never') return [error('never-shown', question)]
		return shown === 'not-found' ? [warning('never-shown-unsure', question)] : []
	})
}

function takenCodes(
	items: readonly { readonly code: string }[],
	code: 'code-taken' | 'choice-code-taken',
	of?: string
): readonly QuestionnaireProblem[] {
	const seen = new Set<string>()
	return items.flatMap((item) => {
		const isTaken = seen.has(item.code)
		seen.add(item.code)
		return isTaken ? [error(code, of ?? item.code, item.code)] : []
	})
}
