import { normalise } from './kdf.ts'
import { words } from './words.ts'

/** `weak` is refused; bits are a floor of what a guesser needs, not a promise. */
export type Strength = { readonly level: 'weak' | 'enough' | 'strong'; readonly bits: number }

const dice = new Set(words)
const bitsPerWord = Math.log2(words.length)
const leastLength = 12
const enoughBits = 40
const strongBits = 50

/**
 * A cautious estimate: dice words count by the list, everything else by its different characters;
 * repeated words and runs count once.
 */
export function strength(passphrase: string): Strength {
	const text = normalise(passphrase).toLowerCase()
	const parts = new Set(text.split(' ').filter((part) => part !== ''))
	let bits = 0
	for (const part of parts) bits += dice.has(part) ? bitsPerWord : characterBits(part)
	if (Array.from(text).length < leastLength || bits < enoughBits) return { level: 'weak', bits }
	return { level: bits < strongBits ? 'enough' : 'strong', bits }
}

/** Letters of a language carry about two bits each; digits and signs three; runs like `aaaa` or `1234` nothing. */
function characterBits(part: string): number {
	let bits = 0
	let before = -1
	let step = 0
	for (const character of part) {
		const code = character.codePointAt(0) ?? 0
		const run = before >= 0 && code - before === step && Math.abs(step) <= 1
		step = code - before
		before = code
		if (!run) bits += /\p{L}/u.test(character) ? 2 : 3
	}
	return bits
}

/** Dice words from the platform's randomness, without the bias of a plain remainder. */
export function dicePassphrase(count = 5): string {
	return Array.from({ length: count }, () => words[randomBelow(words.length)]).join(' ')
}

function randomBelow(limit: number): number {
	const top = Math.floor(2 ** 32 / limit) * limit
	const draw = new Uint32Array(1)
	do crypto.getRandomValues(draw)
	while ((draw[0] ?? top) >= top)
	return (draw[0] ?? 0) % limit
}
