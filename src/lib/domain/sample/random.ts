/** Chance that repeats itself: the same seed gives the same choices on every device. For made-up data only, never for keys. */
export type Random = {
	/** 0 up to, without, `bound`. */
	below(bound: number): number
	/** True `percent` times out of a hundred. */
	chance(percent: number): boolean
	/** @throws {RangeError} when the list is empty. */
	pick<T>(list: readonly T[]): T
}

/** Mulberry32: 32 bits of state, good enough to look like chance. @param seed - any integer. */
export function seededRandom(seed: number): Random {
	let state = seed | 0
	const below = (bound: number): number => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound)
	}
	return {
		below,
		chance: (percent) => below(100) < percent,
		pick: (list) => {
			const item = list[below(list.length)]
			if (item === undefined) throw new RangeError('empty')
			return item
		}
	}
}
