import { AppError, type ErrorCode } from '$lib/errors.ts'

/** One form's way to disk: running, and how it failed. The one `try … catch` round what a person sets off. */
export class Submission {
	#running = $state(false)
	#failure = $state.raw<ErrorCode>()

	get running(): boolean {
		return this.#running
	}

	/** Why the last run failed, to be shown as `words.errors[failure]`. */
	get failure(): ErrorCode | undefined {
		return this.#failure
	}

	/**
	 * Runs `action`, once at a time; a second tap while it runs does nothing. An action the person cancelled is no failure,
	 * a bug is thrown on.
	 *
	 * @returns whether it went through.
	 */
	async run(action: () => Promise<unknown>): Promise<boolean> {
		if (this.#running) return false
		this.#running = true
		this.#failure = undefined
		try {
			await action()
			return true
		} catch (error) {
			if (error instanceof AppError) this.#failure = error.code
			else if (!isAbort(error)) throw error
			return false
		} finally {
			this.#running = false
		}
	}

	/** Takes the last failure off the screen. */
	clear(): void {
		this.#failure = undefined
	}
}

function isAbort(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'AbortError'
}
