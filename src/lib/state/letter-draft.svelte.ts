import type { EntryId } from '$lib/domain/feedback/entry.ts'
import type { LetterType } from '$lib/domain/letters/letters.ts'
import { KeptDraft, type DeskOfDraft, type Keeping } from './kept-draft.ts'
import type { Savepoints } from './savepoints.ts'

type LetterDraftValue = { readonly entry: EntryId; readonly letter: LetterType; readonly text: string }

/** The text of a letter while it is being edited. One that nobody has touched, or that was emptied, is not kept. */
export class LetterDraft {
	readonly composed: string
	#text = $state('')
	#resumed = $state(false)
	readonly #of: Omit<LetterDraftValue, 'text'>
	readonly #kept: KeptDraft<LetterDraftValue>

	/** @param composed - the text as the template and the entry make it now. */
	constructor(
		desk: DeskOfDraft,
		of: Omit<LetterDraftValue, 'text'>,
		{ composed, savepoints }: { readonly composed: string; readonly savepoints: Savepoints }
	) {
		this.#of = of
		this.composed = composed
		this.#text = composed
		this.#kept = new KeptDraft(desk, { form: 'letter', formVersion: 1 }, savepoints)
	}

	get autosave(): Keeping {
		return this.#kept.autosave
	}

	get text(): string {
		return this.#text
	}

	set text(text: string) {
		this.#text = text
		const untold = text.trim() === '' || text === this.composed
		this.#kept.keep(untold ? undefined : { ...this.#of, text })
	}

	/** Whether it goes on with what was left unfinished. */
	get resumed(): boolean {
		return this.#resumed
	}

	/** Takes up what was left of this letter to this entry. @throws {AppError} `database-closed`, `database-damaged` */
	async load(): Promise<void> {
		const { entry, letter } = this.#of
		const found = await this.#kept.find((value) => value.entry === entry && value.letter === letter)
		if (!found) return
		this.#text = found.text
		this.#resumed = true
	}

	/** Throws away what was left unfinished: the letter is composed anew. */
	startAnew(): void {
		this.text = this.composed
		this.#resumed = false
	}

	/** The letter is made: nothing is left to finish. @throws {AppError} `database-closed` */
	end(): Promise<void> {
		return this.#kept.end()
	}

	/** The dialog has left the screen; what was typed is still being written. */
	close(): void {
		this.#kept.close()
	}
}
