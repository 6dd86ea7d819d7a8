import { answerIssue, type AnswerIssue } from './answer-check.ts'
import type { Answer, Answers } from './answer.ts'
import { withCalculations } from './calculation.ts'
import { holds } from './condition.ts'
import type { Language, Question, Questionnaire, Section } from './questionnaire.ts'
import { answerAt, type Place, type Response, type Session } from './session.ts'

/** A question, or a calculation as one, and what was said to it. */
export type Heard = Pick<Asking, 'question' | 'answer'>

/** A question that is asked, with its place and what was said so far. */
export type Asking = {
	readonly place: Place
	readonly section: Section
	readonly question: Question
	readonly answer: Answer | undefined
}
/** A place where something must be put right. */
export type PlacedIssue = AnswerIssue & { readonly place: Place }
/** How far one is: `index` of the question on the screen, 0-based, `total` at review. */
export type Progress = { readonly index: number; readonly total: number; readonly answered: number }
export type Submission =
	| {
			readonly ok: true
			/** What goes in: answers to questions that are asked, nothing else. */
			readonly response: Response
			/** What was said and does not go in. */
			readonly dropped: readonly Place[]
	  }
	| { readonly ok: false; readonly issues: readonly PlacedIssue[] }

/** An empty session at its first question. */
export function startSession(questionnaire: Questionnaire, language: Language): Session {
	const copies = questionnaire.sections.flatMap(({ code, repeat }) => (repeat ? [[code, [{}]] as const] : []))
	const empty: Session = { answers: {}, repeats: Object.fromEntries(copies), language, at: 'review' }
	return { ...empty, at: visibleQuestions(questionnaire, empty)[0]?.place ?? 'review' }
}

/**
 * The questions that are asked, in order.
 *
 * The one rule for hidden answers: a question that is not shown counts as unanswered for every condition, here and everywhere.
 * Its answer is kept while people fill in, so that it is there again when the question is, and is dropped at
 * {@link submitSession}; {@link answersToDrop} tells beforehand which.
 */
export function visibleQuestions(questionnaire: Questionnaire, response: Response): readonly Asking[] {
	const visible: Asking[] = []
	const known = new Map<string, Answer>()
	const told = (said: ReadonlyMap<string, Answer>) =>
		withCalculations(questionnaire.calculations, (code) => said.get(code))
	for (const section of questionnaire.sections) {
		if (section.showIf && !holds(section.showIf, told(known))) continue
		for (const repeat of copiesOf(section, response)) {
			// A copy sees its own answers and those before the section, never those of another copy.
			const seen = repeat === undefined ? known : new Map(known)
			for (const question of section.questions) {
				if (question.showIf && !holds(question.showIf, told(seen))) continue
				const place = { section: section.code, question: question.code, repeat }
				const said = answerAt(response, place)
				if (said) seen.set(question.code, said)
				visible.push({ place, section, question, answer: said })
			}
		}
	}
	return visible
}

/**
 * The question to show: the one at `session.at`, or, when that one is hidden now, the next one in the order of the
 * questionnaire.
 *
 * @param visible - its {@link visibleQuestions}, where they are known already, here and below.
 */
export function currentPlace(
	questionnaire: Questionnaire,
	session: Session,
	visible = visibleQuestions(questionnaire, session)
): Asking | 'review' {
	if (session.at === 'review') return 'review'
	return visible[indexFrom(questionnaire, visible, session.at)] ?? 'review'
}

/** One question on; after the last one comes the last look. */
export function nextQuestion(
	questionnaire: Questionnaire,
	session: Session,
	visible = visibleQuestions(questionnaire, session)
): Session {
	if (session.at === 'review') return session
	const index = indexFrom(questionnaire, visible, session.at)
	const isHere = visible[index] !== undefined && samePlace(visible[index].place, session.at)
	return { ...session, at: visible[isHere ? index + 1 : index]?.place ?? 'review' }
}

/** One question back; the first one stays. */
export function previousQuestion(
	questionnaire: Questionnaire,
	session: Session,
	visible = visibleQuestions(questionnaire, session)
): Session {
	const index = session.at === 'review' ? visible.length : indexFrom(questionnaire, visible, session.at)
	return { ...session, at: visible[Math.max(0, index - 1)]?.place ?? 'review' }
}

export function progressOf(
	questionnaire: Questionnaire,
	session: Session,
	visible = visibleQuestions(questionnaire, session)
): Progress {
	const index = session.at === 'review' ? visible.length : indexFrom(questionnaire, visible, session.at)
	return { index, total: visible.length, answered: visible.filter(({ answer }) => answer !== undefined).length }
}

/**
 * What a text repeats: an earlier question, or a calculation, and its answer.
 *
 * @param visible - the questions that are asked.
 */
export function heardAnswer(
	{ calculations }: Questionnaire,
	visible: readonly Asking[],
	code: string
): Heard | undefined {
	const asked = (wanted: string): Asking | undefined => visible.findLast(({ question }) => question.code === wanted)
	const calculation = calculations?.find(({ question }) => question.code === code)
	if (!calculation) return asked(code)
	const answer = withCalculations(calculations, (wanted) => asked(wanted)?.answer)(code)
	return { question: calculation.question, answer }
}

/** Everything to put right, in the order of the questionnaire: the first one is where to jump. */
export function issuesOf(questionnaire: Questionnaire, response: Response): readonly PlacedIssue[] {
	return visibleQuestions(questionnaire, response).flatMap((asking) => issueOf(asking) ?? [])
}

/** What is to be put right at one question. */
export function issueOf({ place, question, answer }: Asking): PlacedIssue | undefined {
	const issue = answerIssue(question, answer)
	return issue && { ...issue, place }
}

/** Answers whose question is not asked any more, in the order of the questionnaire: "2 answers will be dropped". */
export function answersToDrop(questionnaire: Questionnaire, response: Response): readonly Place[] {
	const asked = new Set(visibleQuestions(questionnaire, response).map(({ place }) => placeKey(place)))
	return placesOf(questionnaire, response).filter(
		(place) => answerAt(response, place) !== undefined && !asked.has(placeKey(place))
	)
}

/** What goes in, or what must be put right first. */
export function submitSession(questionnaire: Questionnaire, response: Response): Submission {
	const issues = issuesOf(questionnaire, response)
	if (issues.length > 0) return { ok: false, issues }
	const kept = responseOf(questionnaire, visibleQuestions(questionnaire, response), response)
	return { ok: true, response: kept, dropped: answersToDrop(questionnaire, response) }
}

/** What somebody who walked away has said so far: answers that may stand to questions that are asked. */
export function unfinishedResponse(questionnaire: Questionnaire, response: Response): Response {
	const visible = visibleQuestions(questionnaire, response)
	const right = visible.filter(({ question, answer }) => answer && !answerIssue(question, answer))
	return responseOf(questionnaire, right, response)
}

/** The answers of these questions and no other. */
function responseOf(questionnaire: Questionnaire, asked: readonly Asking[], response: Response): Response {
	const among = (section: string | undefined, repeat: number | undefined): Answers =>
		Object.fromEntries(
			asked.flatMap(({ place, question, answer }) =>
				answer && place.repeat === repeat && (section === undefined || place.section === section)
					? [[question.code, answer] as const]
					: []
			)
		)
	const repeats = questionnaire.sections.flatMap((section) => {
		if (!asked.some(({ place }) => place.section === section.code && place.repeat !== undefined)) return []
		return [[section.code, copiesOf(section, response).map((repeat) => among(section.code, repeat))] as const]
	})
	return { answers: among(undefined, undefined), repeats: Object.fromEntries(repeats) }
}

export function samePlace(left: Place, right: Place): boolean {
	return left.question === right.question && left.section === right.section && left.repeat === right.repeat
}

/** Numbers of the copies of a section; one without a number where it has no copies. */
function copiesOf({ code, repeat }: Section, { repeats }: Response): readonly (number | undefined)[] {
	return repeat ? (repeats[code] ?? []).map((_, index) => index) : [undefined]
}

/** Every place there is, shown or not. */
function placesOf({ sections }: Questionnaire, response: Response): readonly Place[] {
	return sections.flatMap((section) =>
		copiesOf(section, response).flatMap((repeat) =>
			section.questions.map(({ code }) => ({ section: section.code, question: code, repeat }))
		)
	)
}

/** Index of the first visible question that stands at a place or behind it. */
function indexFrom(questionnaire: Questionnaire, visible: readonly Asking[], at: Place): number {
	const here = visible.findIndex(({ place }) => samePlace(place, at))
	if (here !== -1) return here
	const order = new Map(questionnaire.sections.map(({ code }, index) => [code, index]))
	const rank = ({ section, question, repeat }: Place): readonly number[] => {
		const index = order.get(section) ?? -1
		const within = questionnaire.sections[index]?.questions.findIndex(({ code }) => code === question) ?? -1
		return [index, repeat ?? 0, within]
	}
	const wanted = rank(at)
	const found = visible.findIndex(({ place }) => isBehind(rank(place), wanted))
	return found === -1 ? visible.length : found
}

function isBehind(left: readonly number[], right: readonly number[]): boolean {
	for (const [index, value] of left.entries()) if (value !== right[index]) return value > (right[index] ?? -1)
	return true
}

function placeKey({ section, question, repeat }: Place): string {
	return `${section}/${question}/${repeat ?? ''}`
}
