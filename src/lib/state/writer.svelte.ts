import { AppError } from '$lib/errors.ts'

/** One window writes; the others read until they are asked to take over (Web Lock, exclusive). */
export class Writer {
	#holds = $state(false)
	readonly #name: string

	constructor(name: string) {
		this.#name = name
	}

	/** Whether this window may write. */
	get holds(): boolean {
		return this.#holds
	}

	/** Takes the lock when it is free. Otherwise waits for it in the background: the other window may close. */
	acquire(): Promise<void> {
		return new Promise((settled) => {
			void this.#request({ ifAvailable: true }, settled)
		})
	}

	/** Takes the lock away from the window that has it; that window turns to reading. */
	takeOver(): Promise<void> {
		return new Promise((settled) => void this.#request({ steal: true }, settled))
	}

	/** @throws {AppError} `not-the-writer` */
	assert(): void {
		if (!this.#holds) throw new AppError('not-the-writer')
	}

	async #request(options: LockOptions, settled: () => void): Promise<void> {
		try {
			await navigator.locks.request(this.#name, options, (lock) => {
				if (lock) return this.#hold(settled)
				settled()
				void this.#request({}, () => undefined)
				return undefined
			})
		} catch {
			// Another window has taken over.
			this.#holds = false
		}
	}

	/** Holds until the window ends or the lock is stolen. */
	#hold(settled: () => void): Promise<never> {
		this.#holds = true
		settled()
		return new Promise<never>(() => undefined)
	}
}
