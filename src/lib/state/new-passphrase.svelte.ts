import { normalise } from '$lib/vault/kdf.ts'
import { dicePassphrase, strength, type Strength } from '$lib/vault/strength.ts'

/** A passphrase being chosen: dice words offered, or one's own, typed twice. */
export class NewPassphrase {
	offered = $state(dicePassphrase())
	/** Whether the person thinks of one themselves. */
	own = $state(false)
	typed = $state('')
	repeated = $state('')
	readonly #strength = $derived(strength(this.typed))

	get strength(): Strength['level'] {
		return this.#strength.level
	}

	/** The chosen passphrase. */
	get value(): string {
		return this.own ? this.typed : this.offered
	}

	/** What is still wrong, if anything. The offered words are typed again too: only what was written down can be typed. */
	get issue(): 'weak' | 'mismatch' | undefined {
		if (this.own && this.strength === 'weak') return 'weak'
		return normalise(this.repeated) === normalise(this.value) ? undefined : 'mismatch'
	}

	/** Throws the dice again. */
	another(): void {
		this.offered = dicePassphrase()
		this.repeated = ''
	}
}
