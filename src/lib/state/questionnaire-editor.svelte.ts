import type { QuestionnaireDraft } from '$lib/domain/survey/editing/draft.ts'
import { redo, startHistory, step, undo, type History } from '$lib/domain/survey/editing/history.ts'
import { plainLanguageAdvice, estimatedMinutes, type Advice } from '$lib/domain/survey/editing/plain-language.ts'
import { draftProblems, tidyForm, type DraftProblem } from '$lib/domain/survey/editing/tidy.ts'
import type { Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import { Autosave } from './autosave.svelte.ts'
import type { Desk } from './desk.svelte.ts'
import { saveQuestionnaireDraft, type StoredQuestionnaire } from './questionnaire-drafts.ts'
import type { Savepoints } from './savepoints.ts'

/** Milliseconds of rest before the whole questionnaire is judged again: reachability may try thousands of answers. */
const rest = 300

/** A questionnaire while it is being written: every change is on disk, can be undone, and is judged. */
export class QuestionnaireEditor {
	readonly id: string
	readonly autosave: Autosave<QuestionnaireDraft>
	#history = $state.raw() as History<QuestionnaireDraft>
	/** As it was when it was last judged. */
	#judged = $state.raw() as Questionnaire
	/** Code of the question or section that is open for writing. */
	open: string | undefined = $state()
	/** What was just done, in the words of the screen: told to those who do not see it. */
	news = $state('')
	readonly #leave: () => void
	#timer: ReturnType<typeof setTimeout> | undefined
	readonly #problems = $derived.by(() => draftProblems(this.#judged))
	readonly #advice = $derived.by(() => plainLanguageAdvice(this.#judged))
	readonly #minutes = $derived.by(() => estimatedMinutes(this.#judged))

	constructor(desk: Desk, savepoints: Savepoints, { id, draft }: Pick<StoredQuestionnaire, 'id' | 'draft'>) {
		this.id = id
		this.#history = startHistory(draft)
		this.#judged = tidyForm(draft.form)
		this.autosave = new Autosave((value) => saveQuestionnaireDraft(desk, id, value))
		this.#leave = savepoints.add(() => this.autosave.settle())
	}

	get draft(): QuestionnaireDraft {
		return this.#history.present
	}

	get form(): Questionnaire {
		return this.#history.present.form
	}

	/** As it was a moment after the last change: what is heavy to show need not follow every letter. */
	get judged(): Questionnaire {
		return this.#judged
	}

	/** What people will get: without empty hints and translations. */
	get tidied(): Questionnaire {
		return tidyForm(this.form)
	}

	/** Faults and warnings, a moment after the last change. */
	get problems(): readonly DraftProblem[] {
		return this.#problems
	}

	get advice(): readonly Advice[] {
		return this.#advice
	}

	/** How long filling in takes, estimated. */
	get minutes(): number {
		return this.#minutes
	}

	get canUndo(): boolean {
		return this.#history.past.length > 0
	}

	get canRedo(): boolean {
		return this.#history.future.length > 0
	}

	/**
	 * Changes the questionnaire.
	 *
	 * @param about - the field that is typed into: what is typed there in a row is undone as one.
	 */
	edit(change: (form: Questionnaire) => Questionnaire, about?: string): void {
		this.plan((draft) => {
			const form = change(draft.form)
			return form === draft.form ? draft : { ...draft, form }
		}, about)
	}

	/** Changes what is planned for it, or all of it. */
	plan(change: (draft: QuestionnaireDraft) => QuestionnaireDraft, about?: string): void {
		this.#keep(step(this.#history, change(this.draft), about))
	}

	undo(): void {
		this.#keep(undo(this.#history))
	}

	redo(): void {
		this.#keep(redo(this.#history))
	}

	/** Judges at once what was last written: before publishing. */
	judge(): readonly DraftProblem[] {
		clearTimeout(this.#timer)
		this.#judged = this.tidied
		return this.#problems
	}

	/** It has left the screen. */
	close(): void {
		clearTimeout(this.#timer)
		this.#leave()
	}

	#keep(history: History<QuestionnaireDraft>): void {
		if (history === this.#history) return
		this.#history = history
		this.autosave.push(history.present)
		clearTimeout(this.#timer)
		this.#timer = setTimeout(() => (this.#judged = this.tidied), rest)
	}
}
