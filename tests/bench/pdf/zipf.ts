import type { Random } from '../../../src/lib/domain/sample/random.ts'

/** How many forms of words a text of this size is made of: an inflected language soon has thousands. */
const forms = 5000
const beginnings = 'b d dz g j k ķ l ļ m n ņ p pr r s st š t tr v z ž'.split(' ')
const vowels = 'a ā e ē i ī o u ū ai ie'.split(' ')
const endings = 's š a e am ai ā ē i ī os us ās ēs iem ām ot is'.split(' ')

/** Words by chance, as often as in any language: the second half as often as the first, the third a third as often. */
export function zipfWords(random: Random): () => string {
	const words = [...madeUp(random)]
	const bounds = new Float64Array(words.length)
	let sum = 0
	for (let rank = 0; rank < words.length; rank++) bounds[rank] = sum += 1 / (rank + 1)
	return () => {
		const at = (random.below(2 ** 30) / 2 ** 30) * sum
		let [low, high] = [0, words.length - 1]
		while (low < high) {
			const middle = (low + high) >> 1
			if (at < (bounds[middle] ?? 0)) high = middle
			else low = middle + 1
		}
		return words[low] ?? ''
	}
}

/** Words that sound Latvian, each once; what is said often is short. */
function madeUp(random: Random): Set<string> {
	const words = new Set<string>()
	while (words.size < forms) {
		const syllables = Math.floor(Math.log10(1 + words.size) / 1.5) + random.below(2)
		const stem = Array.from({ length: syllables }, () => random.pick(beginnings) + random.pick(vowels)).join('')
		words.add(stem + random.pick(beginnings) + random.pick(endings))
	}
	return words
}
