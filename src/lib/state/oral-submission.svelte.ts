import { saidIn, type EntryDraft } from '$lib/domain/feedback/draft.ts'
import type { HandlingCommand } from '$lib/domain/feedback/handling-command.ts'
import type { Stroke } from '$lib/domain/strokes.ts'
import type { Oral } from './entry-drafts.svelte.ts'

/**
 * An entry that is written down for somebody, and how far they have confirmed it (rules 5.2.2). What was found right or signed
 * is void once another text stands there.
 */
export class OralSubmission {
	#value: Oral | undefined = $state.raw()
	readonly #said: () => string

	/** @param draft - as it stands now. */
	constructor(draft: () => EntryDraft, stored?: Oral) {
		this.#said = () => saidIn(draft())
		this.#value = stored
	}

	/** For the draft on disk; `undefined` while nobody writes for somebody else. */
	get value(): Oral | undefined {
		return this.#value
	}

	/** Whether it is written down for somebody. */
	get wanted(): boolean {
		return this.#value !== undefined
	}

	set wanted(wanted) {
		this.#value = wanted ? nothingConfirmed : undefined
	}

	/** Whether the person has found right what stands there now. */
	get isRight(): boolean {
		return this.#value?.right === this.#said()
	}

	get strokes(): readonly Stroke[] {
		return this.isRight ? (this.#value?.strokes ?? []) : []
	}

	set strokes(strokes) {
		this.#confirm({ strokes, ticked: this.ticked })
	}

	get ticked(): boolean {
		return this.isRight && this.#value?.ticked === true
	}

	set ticked(ticked) {
		this.#confirm({ strokes: this.strokes, ticked })
	}

	/** Whether it was signed or ticked as it stands. */
	get isConfirmed(): boolean {
		return this.strokes.length > 0 || this.ticked
	}

	/** The person says that it is right. */
	findRight(): void {
		this.#confirm({ strokes: [], ticked: false })
	}

	/** The person wants to correct something. */
	amend(): void {
		this.#value = nothingConfirmed
	}

	/** What is said of it in the save that registers it. */
	get commands(): readonly HandlingCommand[] {
		return this.wanted ? [{ type: 'read-back', strokes: this.strokes, ticked: this.ticked }] : []
	}

	#confirm(confirmed: Omit<Oral, 'right'>): void {
		this.#value = { right: this.#said(), ...confirmed }
	}
}

const nothingConfirmed: Oral = { right: '', strokes: [], ticked: false }
