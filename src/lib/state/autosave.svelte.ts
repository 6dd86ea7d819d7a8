import { AppError, type ErrorCode } from '$lib/errors.ts'

export type AutosaveStatus = 'idle' | 'saving' | 'saved' | 'failed'

/**
 * Writes a form through to disk while it is being filled in: one write in flight, then the newest state; what was
 * overtaken is never written. A failed write is tried again with the next change, or by {@link Autosave.flush}.
 */
export class Autosave<Value> {
	#status = $state<AutosaveStatus>('idle')
	#failure = $state.raw<ErrorCode>()
	#waiting: { readonly value: Value } | undefined
	#running: Promise<void> | undefined
	readonly #write: (value: Value) => Promise<void>

	constructor(write: (value: Value) => Promise<void>) {
		this.#write = write
	}

	/** `saved` only when the newest state is on disk. */
	get status(): AutosaveStatus {
		return this.#status
	}

	/** Why the last write failed; the form must stay on screen. */
	get failure(): ErrorCode | undefined {
		return this.#failure
	}

	/** Takes the newest state; returns at once. */
	push(value: Value): void {
		this.#waiting = { value }
		this.#start()
	}

	/** Tries once more what has failed and waits until nothing is being written; {@link Autosave.status} tells how it went. */
	async settle(): Promise<void> {
		this.#start()
		while (this.#running) await this.#running
	}

	/**
	 * Resolves when everything pushed so far is on disk.
	 *
	 * @throws {AppError} `disk-full`, `database-closed` …: the newest state is not.
	 */
	async flush(): Promise<void> {
		await this.settle()
		if (this.#status === 'failed') throw new AppError(this.#failure ?? 'database-closed')
	}

	/** Drops what waits and resolves when nothing is being written any more. */
	async stop(): Promise<void> {
		this.#waiting = undefined
		while (this.#running) await this.#running
		this.#waiting = undefined
		this.#status = 'idle'
	}

	#start(): void {
		if (!this.#waiting || this.#running) return
		this.#status = 'saving'
		this.#running = this.#drain().finally(() => {
			this.#running = undefined
			// A change that came while the last write was ending.
			if (this.#status !== 'failed') this.#start()
		})
	}

	async #drain(): Promise<void> {
		for (let next = this.#take(); next;) {
			const failure = await this.#try(next.value)
			const newer = this.#take()
			if (failure && !newer) this.#waiting = next
			if (!newer) this.#show(failure)
			next = newer
		}
	}

	#take(): { readonly value: Value } | undefined {
		const waiting = this.#waiting
		this.#waiting = undefined
		return waiting
	}

	#show(failure: ErrorCode | undefined): void {
		this.#failure = failure
		this.#status = failure ? 'failed' : 'saved'
	}

	/** Why it could not be written. A bug counts as well: what was typed must not be lost. */
	async #try(value: Value): Promise<ErrorCode | undefined> {
		try {
			await this.#write(value)
			return undefined
		} catch (error) {
			return error instanceof AppError ? error.code : 'database-closed'
		}
	}
}
