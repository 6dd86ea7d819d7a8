import { textToIsoDate } from '$lib/domain/dates.ts'
import type { PersonId } from '$lib/domain/ledger/event.ts'
import { anonymityAdvice, defaultThreshold, type AnonymityAdvice } from '$lib/domain/survey/anonymity.ts'
import type { SurveyIssue } from '$lib/domain/survey/decide.ts'
import { tidyForm } from '$lib/domain/survey/editing/tidy.ts'
import { staffForm } from '$lib/domain/survey/library/staff-form.ts'
import type { Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import type { SurveyId } from '$lib/domain/survey/survey.ts'
import type { Desk } from './desk.svelte.ts'
import { prepareStaffSurvey, publishPrepared, saveCodeSlips, type PreparedSurvey } from './staff-publishing.ts'
import { Submission } from './submission.svelte.ts'
import { versionOf } from './survey-publishing.ts'

/** A survey of the staff before it begins: what is typed, then the codes, which live here alone and go with the screen. */
export class StaffSurveyForm {
	readonly submission = new Submission()
	readonly #desk: Desk
	readonly #form: Questionnaire
	readonly #draftId: string | undefined
	readonly #leaving = new AbortController()
	asked = $state('')
	closesOn = $state('')
	holders = $state<PersonId[]>([])
	#issues = $state.raw<readonly SurveyIssue[]>([])
	#prepared = $state.raw<PreparedSurvey>()
	#saved = $state(false)

	/** @param draftId - where the form was written; it goes when the survey begins. */
	constructor(desk: Desk, form: Questionnaire = staffForm, draftId?: string) {
		this.#desk = desk
		this.#form = tidyForm(form)
		this.#draftId = draftId
		this.holders = [desk.unlocked.person]
	}

	/** In Latvian. */
	get title(): string {
		return this.#form.title.lv
	}

	/** What the survey can promise to so many; `undefined` until a number is typed. */
	get advice(): AnonymityAdvice | undefined {
		const staff = this.#staff
		return staff === undefined ? undefined : anonymityAdvice(staff, { threshold: defaultThreshold })
	}

	get isImpossible(): boolean {
		return this.advice?.verdict === 'impossible'
	}

	get issues(): readonly SurveyIssue[] {
		return this.#issues
	}

	get prepared(): PreparedSurvey | undefined {
		return this.#prepared
	}

	/** The slips were handed out as a file. */
	get isSaved(): boolean {
		return this.#saved
	}

	/** Draws the codes; what is to be put right is in `issues`. */
	async prepare(): Promise<void> {
		await this.submission.run(async () => {
			const made = await prepareStaffSurvey(this.#desk, {
				questionnaire: { ...this.#form, version: versionOf(this.#desk, this.#form) },
				closesOn: textToIsoDate(this.closesOn),
				asked: this.#staff,
				threshold: defaultThreshold,
				holders: this.holders
			})
			this.#issues = 'issues' in made ? made.issues : []
			this.#prepared = 'prepared' in made ? made.prepared : undefined
			this.#saved = false
		})
	}

	async saveSlips(): Promise<void> {
		const prepared = this.#prepared
		if (!prepared) return
		const isDone = await this.submission.run(() => saveCodeSlips(this.#desk, prepared, this.#leaving.signal))
		if (isDone) this.#saved = true
	}

	/** @returns the survey that has begun; `undefined` when it has not. */
	async publish(): Promise<SurveyId | undefined> {
		const prepared = this.#prepared
		if (!prepared || !this.#saved) return undefined
		const isDone = await this.submission.run(() => publishPrepared(this.#desk, prepared, this.#draftId))
		return isDone ? this.#desk.state.survey.surveys.at(-1)?.id : undefined
	}

	/** Throws the codes away: nothing has begun. */
	back(): void {
		this.#prepared = undefined
		this.#saved = false
	}

	/** The form has left the screen. */
	leave(): void {
		this.#leaving.abort()
		this.back()
	}

	get #staff(): number | undefined {
		const typed = this.asked.trim()
		return /^\d{1,3}$/.test(typed) ? Number(typed) : undefined
	}
}
