import type { Answer } from '$lib/domain/survey/answer.ts'
import type { Language, Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import {
	answersToDrop,
	currentPlace,
	heardAnswer,
	issueOf,
	issuesOf,
	nextQuestion,
	previousQuestion,
	progressOf,
	samePlace,
	startSession,
	submitSession,
	visibleQuestions,
	type Asking,
	type Heard,
	type PlacedIssue,
	type Progress,
	type Submission
} from '$lib/domain/survey/runtime.ts'
import {
	addRepeat,
	answer,
	changeLanguage,
	removeRepeat,
	restoreRepeat,
	type Place,
	type RemovedRepeat,
	type Session
} from '$lib/domain/survey/session.ts'
import { Steady } from './steady.ts'

/** Milliseconds in which a copy of a section that was taken out can be put back (F55). */
export const undoTime = 10_000

/** One person's answers as the screen sees them: in memory only, unless {@link onchange} writes them down. */
export class Answering {
	readonly questionnaire: Questionnaire
	/** Called after each change by the person. */
	protected onchange: ((session: Session) => void) | undefined
	#session = $state.raw() as Session
	#tried = $state(false)
	/** The question that somebody tried to leave before it was right. */
	#stuck = $state.raw<Place>()
	#removed = $state.raw<RemovedRepeat>()
	#forgetting: ReturnType<typeof setTimeout> | undefined
	readonly #steady = new Steady()
	readonly #answers = $derived(this.#session.answers)
	readonly #repeats = $derived(this.#session.repeats)
	/** What is asked hangs on what was said, not on where one stands: going on in a form of hundreds looks at one question. */
	readonly #asked = $derived.by(() => {
		const response = { answers: this.#answers, repeats: this.#repeats }
		return this.#steady.all(visibleQuestions(this.questionnaire, response))
	})
	readonly #progress = $derived.by(() => progressOf(this.questionnaire, this.#session, this.#asked))
	readonly #issues = $derived.by(() => (this.#tried ? issuesOf(this.questionnaire, this.#session) : []))

	constructor(questionnaire: Questionnaire, language: Language) {
		this.questionnaire = questionnaire
		this.#session = startSession(questionnaire, language)
	}

	get session(): Session {
		return this.#session
	}

	get language(): Language {
		return this.#session.language
	}

	set language(language: Language) {
		this.#keep(changeLanguage(this.#session, language))
	}

	get asked(): readonly Asking[] {
		return this.#asked
	}

	get progress(): Progress {
		return this.#progress
	}

	/** The question on the screen, where one is shown at a time. */
	get current(): Asking | 'review' {
		return currentPlace(this.questionnaire, this.#session, this.#asked)
	}

	/** An earlier question, or a calculation, and its answer, for texts that repeat it. */
	heard(code: string): Heard | undefined {
		return heardAnswer(this.questionnaire, this.#asked, code)
	}

	/** Whether a question is the first, or the last, of a copy of its section. */
	endsOf({ place }: Asking): { readonly first: boolean; readonly last: boolean } {
		const index = this.#asked.findIndex((each) => samePlace(each.place, place))
		const isOther = (other: Asking | undefined): boolean =>
			other?.place.section !== place.section || other.place.repeat !== place.repeat
		const isCopy = place.repeat !== undefined
		return { first: isCopy && isOther(this.#asked[index - 1]), last: isCopy && isOther(this.#asked[index + 1]) }
	}

	/** Answers whose question is not asked any more: said before they are dropped. */
	get dropped(): number {
		return answersToDrop(this.questionnaire, this.#session).length
	}

	/** What is to be put right, once somebody has tried to hand in. */
	get issues(): readonly PlacedIssue[] {
		return this.#issues
	}

	/** What is to be put right at a place, once somebody has tried to hand in or to go on from there. */
	issueAt(place: Place): PlacedIssue | undefined {
		if (!this.#tried && !(this.#stuck && samePlace(this.#stuck, place))) return undefined
		const asking = this.#asked.find((each) => samePlace(each.place, place))
		return asking && issueOf(asking)
	}

	get isEmpty(): boolean {
		return this.progress.answered === 0 && this.dropped === 0
	}

	say(place: Place, said: Answer | undefined): void {
		this.#keep(answer(this.#session, place, said))
	}

	/** One question on. @returns whether it went on; otherwise {@link issueAt} tells why not. */
	next(): boolean {
		const here = this.current
		if (here === 'review') return false
		const isWrong = issueOf(here) !== undefined
		this.#stuck = isWrong ? here.place : undefined
		if (!isWrong) this.#keep(nextQuestion(this.questionnaire, this.#session, this.#asked))
		return !isWrong
	}

	back(): void {
		this.#keep(previousQuestion(this.questionnaire, this.#session, this.#asked))
	}

	goTo(at: Place): void {
		this.#keep({ ...this.#session, at })
	}

	/** How many copies of a section there are. */
	copiesOf(section: string): number {
		return this.#session.repeats[section]?.length ?? 0
	}

	/** One more copy of a section, and its first question on the screen. */
	addCopy(section: string): void {
		const before = this.copiesOf(section)
		// There may be no room left for one that was taken out.
		this.#forget()
		const session = addRepeat(this.questionnaire, this.#session, section)
		const first = visibleQuestions(this.questionnaire, session).find(
			({ place }) => place.section === section && place.repeat === before
		)
		this.#keep(first ? { ...session, at: first.place } : session)
	}

	/** Takes a copy out; for {@link undoTime} it can be put back. The last one stays. */
	removeCopy(section: string, index: number): void {
		if (this.copiesOf(section) < 2) return
		const { session, removed } = removeRepeat(this.#session, section, index)
		this.#keep(session)
		this.#forget()
		this.#removed = removed
		this.#forgetting = setTimeout(() => this.#forget(), undoTime)
	}

	/** The copy that can still be put back. */
	get removed(): RemovedRepeat | undefined {
		return this.#removed
	}

	putBack(): void {
		if (this.#removed) this.#keep(restoreRepeat(this.#session, this.#removed))
		this.#forget()
	}

	/** Looks at everything: from here on {@link issues} tells what is wrong. */
	check(): Submission {
		this.#tried = true
		return submitSession(this.questionnaire, this.#session)
	}

	/** With nothing left of what was said, in the same language unless another is given. */
	begin(language = this.language): void {
		this.restore(startSession(this.questionnaire, language))
	}

	/** Goes on where somebody has left. */
	restore(session: Session): void {
		this.#forget()
		this.#tried = false
		this.#stuck = undefined
		this.#session = session
	}

	#keep(session: Session): void {
		this.#session = session
		this.onchange?.(session)
	}

	#forget(): void {
		clearTimeout(this.#forgetting)
		this.#removed = undefined
	}
}
