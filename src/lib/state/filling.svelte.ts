import type { Answer } from '$lib/domain/survey/answer.ts'
import type { Language, Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import {
	answersToDrop,
	progressOf,
	startSession,
	submitSession,
	visibleQuestions,
	type Asking,
	type PlacedIssue
} from '$lib/domain/survey/runtime.ts'
import { answer, changeLanguage, type Place, type Session } from '$lib/domain/survey/session.ts'
import type { Origin } from '$lib/domain/survey/stored-answers.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { deleteDraft, listDrafts, saveDraft } from '$lib/storage/drafts.ts'
import { Autosave } from './autosave.svelte.ts'
import type { Desk } from './desk.svelte.ts'
import type { Savepoints } from './savepoints.ts'
import { fillingDraftId, keepAnswers } from './surveys.ts'

const draftForm = 'survey'
const formVersion = 1

type Draft = { readonly survey: string; readonly session: Session }

/** One person's answers while they are written down; every change is on disk, sealed, until it is sent or thrown away. */
export class Filling {
	readonly survey: Survey
	readonly questionnaire: Questionnaire
	readonly autosave: Autosave<Draft | undefined>
	readonly #desk: Desk
	#session = $state.raw() as Session
	#tried = $state(false)
	#late = $state(false)
	readonly #leave: () => void

	constructor(
		desk: Desk,
		savepoints: Savepoints,
		{ survey, questionnaire }: Pick<Filling, 'survey' | 'questionnaire'>
	) {
		this.#desk = desk
		this.survey = survey
		this.questionnaire = questionnaire
		this.#session = startSession(questionnaire, 'lv')
		this.autosave = new Autosave((value) => this.#write(value))
		this.#leave = savepoints.add(() => this.autosave.settle())
	}

	/** Takes up what was being written when the screen locked. @throws {AppError} `database-closed`, `database-damaged` */
	async resume(): Promise<void> {
		const { database, unlocked } = this.#desk
		const drafts = await listDrafts<Draft>(database, unlocked.keys.drafts, draftForm)
		const mine = drafts.find(({ id }) => id === fillingDraftId(this.survey))
		if (mine && this.isEmpty) this.#session = mine.value.session
	}

	get language(): Language {
		return this.#session.language
	}

	set language(language: Language) {
		this.#keep(changeLanguage(this.#session, language))
	}

	get asked(): readonly Asking[] {
		return visibleQuestions(this.questionnaire, this.#session)
	}

	get progress(): { readonly answered: number; readonly total: number } {
		return progressOf(this.questionnaire, this.#session)
	}

	/** Answers whose question is not asked any more: said before they are dropped. */
	get dropped(): number {
		return answersToDrop(this.questionnaire, this.#session).length
	}

	/** What is to be put right, once somebody has tried to send it. */
	get issues(): readonly PlacedIssue[] {
		const submission = this.#tried ? submitSession(this.questionnaire, this.#session) : undefined
		return submission && !submission.ok ? submission.issues : []
	}

	/** Somebody has tried to hand in when the survey took no more answers. */
	get isLate(): boolean {
		return this.#late
	}

	get isEmpty(): boolean {
		return this.progress.answered === 0 && this.dropped === 0
	}

	say(place: Place, said: Answer | undefined): void {
		this.#keep(answer(this.#session, place, said))
	}

	/**
	 * Keeps the answers and begins anew, in the same language.
	 *
	 * @returns whether they were kept; otherwise {@link issues} or {@link isLate} tells.
	 * @throws {AppError} `not-the-writer`, `disk-full`, `database-closed`: what was written stays.
	 */
	async submit(origin: Origin): Promise<boolean> {
		this.#tried = true
		const submission = submitSession(this.questionnaire, this.#session)
		if (!submission.ok) return false
		await this.autosave.settle()
		const isKept = await keepAnswers(this.#desk, {
			survey: this.survey.id,
			questionnaire: this.questionnaire.code,
			version: this.questionnaire.version,
			response: submission.response,
			language: this.language,
			origin,
			on: this.#desk.context.today
		})
		this.#late = !isKept
		if (!isKept) return false
		this.#begin()
		// A touch while the answers went to disk has written the draft once more.
		await this.discard()
		return true
	}

	/** Throws away what was written, for good. @throws {AppError} `database-closed`: it stays on the screen. */
	async discard(): Promise<void> {
		await this.autosave.stop()
		await deleteDraft(this.#desk.database, fillingDraftId(this.survey))
		this.#begin()
	}

	/** The form has left the screen. */
	close(): void {
		this.#leave()
	}

	#begin(): void {
		this.#tried = false
		this.#late = false
		this.#session = startSession(this.questionnaire, this.language)
	}

	#keep(session: Session): void {
		this.#session = session
		this.autosave.push({ survey: this.survey.id, session })
	}

	async #write(value: Draft | undefined): Promise<void> {
		if (!value) return
		const { database, unlocked, world } = this.#desk
		const author = unlocked.person
		const draft = { id: fillingDraftId(this.survey), form: draftForm, formVersion, author, savedAt: world.now(), value }
		await saveDraft(database, unlocked.keys.drafts, draft)
	}
}
