import type { EntryId } from '$lib/domain/feedback/entry.ts'
import type { LetterType } from '$lib/domain/letters/letters.ts'
import { deleteDraft, listDrafts, saveDraft, type Draft } from '$lib/storage/drafts.ts'
import { Autosave } from './autosave.svelte.ts'
import type { Desk } from './desk.svelte.ts'
import type { Savepoints } from './savepoints.ts'

const form = 'letter'
/** Raised with every change of {@link LetterDraftValue}; drafts of another version are left alone. */
const formVersion = 1

type LetterDraftValue = { readonly entry: EntryId; readonly letter: LetterType; readonly text: string }
type DeskOfLetter = Pick<Desk, 'database' | 'unlocked' | 'world'>

/**
 * The text of a letter while it is being edited, kept on disk until the letter is made: a lock, a closed dialog or a crash
 * loses nothing. A text that nobody has touched, or that was emptied, is not kept.
 */
export class LetterDraft {
	readonly autosave: Autosave<string | undefined>
	readonly composed: string
	#text = $state('')
	#resumed = $state(false)
	#id: string | undefined
	readonly #desk: DeskOfLetter
	readonly #of: Omit<LetterDraftValue, 'text'>
	readonly #savepoints: Savepoints
	#leave: (() => void) | undefined

	/** @param composed - the text as the template and the entry make it now. */
	constructor(
		desk: DeskOfLetter,
		of: Omit<LetterDraftValue, 'text'>,
		{ composed, savepoints }: { readonly composed: string; readonly savepoints: Savepoints }
	) {
		this.#desk = desk
		this.#of = of
		this.composed = composed
		this.#text = composed
		this.#savepoints = savepoints
		this.autosave = new Autosave((text) => this.#write(text))
	}

	get text(): string {
		return this.#text
	}

	set text(text: string) {
		this.#text = text
		this.#leave ??= this.#savepoints.add(() => this.autosave.settle())
		const untold = text.trim() === '' || text === this.composed
		this.autosave.push(untold ? undefined : text)
	}

	/** Whether it goes on with what was left unfinished. */
	get resumed(): boolean {
		return this.#resumed
	}

	/** Takes up what was left of this letter to this entry. @throws {AppError} `database-closed`, `database-damaged` */
	async load(): Promise<void> {
		const { database, unlocked } = this.#desk
		const drafts = await listDrafts<LetterDraftValue>(database, unlocked.keys.drafts, form)
		const found = drafts.find(
			({ formVersion: version, value }) =>
				version === formVersion && value.entry === this.#of.entry && value.letter === this.#of.letter
		)
		if (!found) return
		this.#id = found.id
		this.#text = found.value.text
		this.#resumed = true
	}

	/** Throws away what was left unfinished: the letter is composed anew. */
	startAnew(): void {
		this.text = this.composed
		this.#resumed = false
	}

	/** The letter is made: nothing is left to finish. @throws {AppError} `database-closed` */
	async end(): Promise<void> {
		await this.autosave.stop()
		await this.#write(undefined)
		this.close()
	}

	/** The dialog has left the screen; what was typed is still being written. */
	close(): void {
		this.#leave?.()
		this.#leave = undefined
	}

	async #write(text: string | undefined): Promise<void> {
		const { database, unlocked, world } = this.#desk
		if (text === undefined) {
			if (this.#id !== undefined) await deleteDraft(database, this.#id)
			this.#id = undefined
			return
		}
		// The id lies on disk in clear, so it says nothing of the entry.
		const id = (this.#id ??= world.newId())
		const draft: Draft<LetterDraftValue> = {
			id,
			form,
			formVersion,
			author: unlocked.person,
			savedAt: world.now(),
			value: { ...this.#of, text }
		}
		await saveDraft(database, unlocked.keys.drafts, draft)
	}
}
