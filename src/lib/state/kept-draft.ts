import { deleteDraft, listDrafts, saveDraft, type Draft } from '$lib/storage/drafts.ts'
import { Autosave } from './autosave.svelte.ts'
import type { Desk } from './desk.svelte.ts'
import type { Savepoints } from './savepoints.ts'

export type DeskOfDraft = Pick<Desk, 'database' | 'unlocked' | 'world'>

/** How the keeping goes, whatever is kept. */
export type Keeping = Pick<Autosave<never>, 'status' | 'failure' | 'settle' | 'flush'>

/**
 * What is being written on a screen, kept sealed on disk until it is finished: a lock, a closed dialog or a crash loses nothing.
 *
 * @template Value - as JSON. `formVersion` is raised with every change of it; drafts of another version are left alone.
 */
export class KeptDraft<Value> {
	readonly autosave: Autosave<Value | undefined>
	readonly #desk: DeskOfDraft
	readonly #form: { readonly form: string; readonly formVersion: number }
	readonly #savepoints: Savepoints
	#id: string | undefined
	#leave: (() => void) | undefined

	constructor(
		desk: DeskOfDraft,
		form: { readonly form: string; readonly formVersion: number },
		savepoints: Savepoints
	) {
		this.#desk = desk
		this.#form = form
		this.#savepoints = savepoints
		this.autosave = new Autosave((value) => this.#write(value))
	}

	/** Takes up what was left unfinished. @throws {AppError} `database-closed`, `database-damaged` */
	async find(isIt: (value: Value) => boolean): Promise<Value | undefined> {
		const { database, unlocked } = this.#desk
		const { form, formVersion } = this.#form
		const drafts = await listDrafts<Value>(database, unlocked.keys.drafts, form)
		const found = drafts.find((draft) => draft.formVersion === formVersion && isIt(draft.value))
		this.#id = found?.id
		return found?.value
	}

	/** Takes the newest state; `undefined`: there is nothing to keep. Returns at once. */
	keep(value: Value | undefined): void {
		this.#leave ??= this.#savepoints.add(() => this.autosave.settle())
		this.autosave.push(value)
	}

	/** It is finished: nothing is left. @throws {AppError} `database-closed` */
	async end(): Promise<void> {
		await this.autosave.stop()
		await this.#write(undefined)
		this.close()
	}

	/** It has left the screen; what was typed is still being written. */
	close(): void {
		this.#leave?.()
		this.#leave = undefined
	}

	async #write(value: Value | undefined): Promise<void> {
		const { database, unlocked, world } = this.#desk
		if (value === undefined) {
			if (this.#id !== undefined) await deleteDraft(database, this.#id)
			this.#id = undefined
			return
		}
		// The id lies on disk in clear, so it says nothing of what is written.
		const id = (this.#id ??= world.newId())
		const draft: Draft<Value> = { id, ...this.#form, author: unlocked.person, savedAt: world.now(), value }
		await saveDraft(database, unlocked.keys.drafts, draft)
	}
}
