import type { Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import type { Session } from '$lib/domain/survey/session.ts'
import type { Origin, PaperForm } from '$lib/domain/survey/stored-answers.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { deleteDraft, listDrafts, saveDraft } from '$lib/storage/drafts.ts'
import { Answering } from './answering.svelte.ts'
import { Autosave } from './autosave.svelte.ts'
import type { Desk } from './desk.svelte.ts'
import type { Savepoints } from './savepoints.ts'
import { fillingDraftId, keepAnswers } from './surveys.ts'

const draftForm = 'survey'
const formVersion = 1

type Draft = { readonly survey: string; readonly session: Session }

/** What is filled in; `isPaper`: keyed in from paper, beside what may be half said at the desk. */
type Filled = { readonly survey: Survey; readonly questionnaire: Questionnaire; readonly isPaper?: boolean }

/** One person's answers while they are written down; every change is on disk, sealed, until it is sent or thrown away. */
export class Filling extends Answering {
	readonly survey: Survey
	readonly autosave: Autosave<Draft | undefined>
	readonly #desk: Desk
	readonly #draftId: string
	#late = $state(false)
	readonly #leave: () => void

	constructor(desk: Desk, savepoints: Savepoints, { survey, questionnaire, isPaper }: Filled) {
		super(questionnaire, 'lv')
		this.#desk = desk
		this.survey = survey
		this.#draftId = fillingDraftId(survey, isPaper)
		this.autosave = new Autosave((value) => this.#write(value))
		this.onchange = (session) => this.autosave.push({ survey: this.survey.id, session })
		this.#leave = savepoints.add(() => this.autosave.settle())
	}

	/** Takes up what was being written when the screen locked. @throws {AppError} `database-closed`, `database-damaged` */
	async resume(): Promise<void> {
		const { database, unlocked } = this.#desk
		const drafts = await listDrafts<Draft>(database, unlocked.keys.drafts, draftForm)
		const mine = drafts.find(({ id }) => id === this.#draftId)
		if (mine && this.isEmpty) this.restore(mine.value.session)
	}

	/** Somebody has tried to hand in when the survey took no more answers. */
	get isLate(): boolean {
		return this.#late
	}

	/**
	 * Keeps the answers and begins anew, in the same language.
	 *
	 * @param paper - which form they are from, where they were on paper.
	 * @returns whether they were kept; otherwise {@link issues} or {@link isLate} tells.
	 * @throws {AppError} `not-the-writer`, `disk-full`, `database-closed`: what was written stays.
	 */
	async submit(origin: Origin, paper?: PaperForm): Promise<boolean> {
		const submission = this.check()
		if (!submission.ok) return false
		await this.autosave.settle()
		const isKept = await keepAnswers(this.#desk, {
			survey: this.survey.id,
			questionnaire: this.questionnaire.code,
			version: this.questionnaire.version,
			response: submission.response,
			language: this.language,
			origin,
			on: this.#desk.context.today,
			...(paper && { paper })
		})
		this.#late = !isKept
		if (!isKept) return false
		this.begin()
		// A touch while the answers went to disk has written the draft once more.
		await this.discard()
		return true
	}

	/** Throws away what was written, for good. @throws {AppError} `database-closed`: it stays on the screen. */
	async discard(): Promise<void> {
		await this.autosave.stop()
		await deleteDraft(this.#desk.database, this.#draftId)
		this.#late = false
		this.begin()
	}

	/** The form has left the screen. */
	close(): void {
		this.#leave()
	}

	async #write(value: Draft | undefined): Promise<void> {
		if (!value) return
		const { database, unlocked, world } = this.#desk
		const author = unlocked.person
		const draft = { id: this.#draftId, form: draftForm, formVersion, author, savedAt: world.now(), value }
		await saveDraft(database, unlocked.keys.drafts, draft)
	}
}
