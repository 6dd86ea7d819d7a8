import { isEmptyAnswer, type Answer, type Answers } from './answer.ts'
import type { Language, Questionnaire } from './questionnaire.ts'

/** Where a question stands; `repeat`: which copy of its section, 0 = the first, `undefined` in a section without copies. */
export type Place = { readonly section: string; readonly question: string; readonly repeat: number | undefined }

/** Everything that was said, by question; in sections with copies by section, then one set of answers for each copy. */
export type Response = { readonly answers: Answers; readonly repeats: Readonly<Record<string, readonly Answers[]>> }

/** One filling of a questionnaire. Plain data: it is the draft too. `at`: the question on the screen, or the last look. */
export type Session = Response & { readonly language: Language; readonly at: Place | 'review' }

/** The same answers, read in another language from here on. */
export function changeLanguage(session: Session, language: Language): Session {
	return { ...session, language }
}

export function answerAt({ answers, repeats }: Response, place: Place): Answer | undefined {
	const held = place.repeat === undefined ? answers : repeats[place.section]?.[place.repeat]
	return held?.[place.question]
}

/**
 * Keeps what was said; `undefined` and an empty answer take it back. Nothing is checked here: people may write what is not yet
 * right and go on, `issuesOf` tells it.
 */
export function answer(session: Session, place: Place, said: Answer | undefined): Session {
	const kept = said && !isEmptyAnswer(said) ? said : undefined
	if (place.repeat === undefined) return { ...session, answers: withAnswer(session.answers, place.question, kept) }
	const copies = session.repeats[place.section] ?? []
	const changed = copies.map((each, index) => (index === place.repeat ? withAnswer(each, place.question, kept) : each))
	return { ...session, repeats: { ...session.repeats, [place.section]: changed } }
}

/** One more copy of a section, empty, at the end; nothing happens when there are as many as there may be. */
export function addRepeat(questionnaire: Questionnaire, session: Session, section: string): Session {
	const most = questionnaire.sections.find(({ code }) => code === section)?.repeat?.max ?? 0
	const copies = session.repeats[section] ?? []
	if (copies.length >= most) return session
	return { ...session, repeats: { ...session.repeats, [section]: [...copies, {}] } }
}

/** A copy that was taken out, for undoing. */
export type RemovedRepeat = { readonly section: string; readonly index: number; readonly answers: Answers }

/**
 * A section without one of its copies; those behind move up and are numbered anew. A session that stood in it stands in the next
 * one: see `currentPlace`.
 *
 * @returns the session and what {@link restoreRepeat} needs; `removed` is `undefined` when there is no such copy.
 */
export function removeRepeat(
	session: Session,
	section: string,
	index: number
): { readonly session: Session; readonly removed: RemovedRepeat | undefined } {
	const copies = session.repeats[section] ?? []
	const answers = copies[index]
	if (!answers) return { session, removed: undefined }
	const repeats = { ...session.repeats, [section]: copies.filter((_, each) => each !== index) }
	const { at } = session
	const moved =
		at !== 'review' && at.section === section && at.repeat !== undefined && at.repeat > index
			? { ...at, repeat: at.repeat - 1 }
			: at
	return { session: { ...session, repeats, at: moved }, removed: { section, index, answers } }
}

/** Puts a removed copy back where it was. */
export function restoreRepeat(session: Session, { section, index, answers }: RemovedRepeat): Session {
	const copies = session.repeats[section] ?? []
	return { ...session, repeats: { ...session.repeats, [section]: copies.toSpliced(index, 0, answers) } }
}

function withAnswer(answers: Answers, question: string, said: Answer | undefined): Answers {
	if (said) return { ...answers, [question]: said }
	return Object.fromEntries(Object.entries(answers).filter(([code]) => code !== question))
}
