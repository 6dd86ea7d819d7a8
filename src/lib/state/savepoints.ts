import { createContext } from 'svelte'

/** Forms that hold something unsaved. While there is one, no update is applied in any window. */
export class Savepoints {
	readonly #saves = new Set<() => Promise<void>>()

	/** Whether somebody is writing in this window. */
	get any(): boolean {
		return this.#saves.size > 0
	}

	/**
	 * @param save - writes what is unsaved to disk, now.
	 * @returns takes the form out again.
	 */
	add(save: () => Promise<void>): () => void {
		this.#saves.add(save)
		return () => this.#saves.delete(save)
	}

	/** Before a lock, a reload or hiding: one form's failure must not keep the others from saving. */
	async run(): Promise<void> {
		await Promise.allSettled([...this.#saves].map((save) => save()))
	}
}

export const [useSavepoints, provideSavepoints] = createContext<Savepoints>()
