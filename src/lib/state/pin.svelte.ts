import { utf8 } from '$lib/vault/cipher.ts'

const tries = 5

/**
 * A short PIN for one session: it re-opens a covered screen while the keys are still in memory. It is never written anywhere
 * and wraps no key; after five wrong tries the caller locks for good.
 */
export class SessionPin {
	readonly #salt = crypto.getRandomValues(new Uint8Array(16))
	#digest = $state<string>()
	#left = $state(tries)

	get isSet(): boolean {
		return this.#digest !== undefined
	}

	/** Tries left before the full lock. */
	get left(): number {
		return this.#left
	}

	async choose(pin: string): Promise<void> {
		this.#digest = await this.#hash(pin)
		this.#left = tries
	}

	/** @returns whether it fits; a wrong one costs a try. */
	async fits(pin: string): Promise<boolean> {
		if (this.#left === 0) return false
		const right = (await this.#hash(pin)) === this.#digest
		this.#left = right ? tries : this.#left - 1
		return right
	}

	async #hash(pin: string): Promise<string> {
		const bytes = utf8(pin)
		const salted = new Uint8Array(this.#salt.length + bytes.length)
		salted.set(this.#salt)
		salted.set(bytes, this.#salt.length)
		return new Uint8Array(await crypto.subtle.digest('SHA-256', salted)).join()
	}
}

/** Four to eight digits. */
export function isPin(text: string): boolean {
	return /^\d{4,8}$/.test(text)
}
