import { refuse } from './reasons.ts'

export type XrefEntry =
	| { readonly type: 'free' }
	| { readonly type: 'offset'; readonly offset: number; readonly generation: number }
	| { readonly type: 'compressed'; readonly container: number; readonly index: number }

/** Object numbers that follow each other. */
export type Run = { readonly first: number; readonly count: number }

/** What a row of a cross-reference stream says (ISO 32000-1 table 18). */
export type Row = { readonly type: number; readonly second: number; readonly third: number }

const free: XrefEntry = { type: 'free' }

/**
 * The entries of a section by object number, kept as numbers: as objects, a hundred thousand of them take longer than all
 * the rest of reading. The same number always gives the same entry.
 */
export class XrefEntries implements Iterable<[number, XrefEntry]> {
	/** Highest number that is not free, and farthest offset in bytes; 0 when there is none. */
	readonly highest: number
	readonly farthest: number
	/** In the order of their numbers, with the row where each begins. */
	readonly #runs: readonly (Run & { readonly row: number })[]
	readonly #types: Uint8Array
	readonly #seconds: Float64Array
	readonly #thirds: Float64Array
	readonly #made = new Map<number, XrefEntry>()

	/**
	 * @param readRow - called once for each row, in order.
	 * @param at - offset of the section, for the finding.
	 * @throws {Refused} `xref-broken` when a number comes twice.
	 */
	constructor(runs: readonly Run[], readRow: (row: number) => Row, at: number) {
		let size = 0
		this.#runs = runs
			.map((run) => ({ ...run, row: (size += run.count) - run.count }))
			.filter(({ count }) => count > 0)
			.sort((one, other) => one.first - other.first)
		for (const [index, { first, count }] of this.#runs.entries())
			if (first + count > (this.#runs[index + 1]?.first ?? Infinity)) refuse({ code: 'xref-broken', at })
		this.#types = new Uint8Array(size)
		this.#seconds = new Float64Array(size)
		this.#thirds = new Float64Array(size)
		for (let row = 0; row < size; row++) {
			const { type, second, third } = readRow(row)
			this.#types[row] = type
			this.#seconds[row] = second
			this.#thirds[row] = third
		}
		let [highest, farthest] = [0, 0]
		this.each((number, type, second) => {
			if (type !== 0) highest = number
			if (type === 1 && second > farthest) farthest = second
		})
		this.highest = highest
		this.farthest = farthest
	}

	get(number: number): XrefEntry | undefined {
		const row = this.#find(number)
		return row === undefined ? undefined : this.#entry(row)
	}

	has(number: number): boolean {
		return this.#find(number) !== undefined
	}

	/** Highest number listed, free or not; -1 when there is none. */
	get last(): number {
		const { first, count } = this.#runs.at(-1) ?? { first: 0, count: 0 }
		return first + count - 1
	}

	keys(): number[] {
		return this.#runs.flatMap(({ first, count }) => Array.from({ length: count }, (_, index) => first + index))
	}

	/** Goes through all entries without making one; what they say as in {@link Row}. */
	each(visit: (number: number, type: number, second: number, third: number) => void): void {
		for (const { first, row, count } of this.#runs)
			for (let index = 0; index < count; index++) {
				const at = row + index
				visit(first + index, this.#types[at] ?? 0, this.#seconds[at] ?? 0, this.#thirds[at] ?? 0)
			}
	}

	/** Numbers of the object streams that hold objects listed here. */
	containers(): ReadonlySet<number> {
		const containers = new Set<number>()
		this.each((_, type, container) => {
			if (type === 2) containers.add(container)
		})
		return containers
	}

	/** These entries, and those of `newer` in their place where both have one. */
	mergedWith(newer: XrefEntries, at: number): XrefEntries {
		const rows = new Map<number, Row>()
		for (const entries of [this, newer])
			entries.each((number, type, second, third) => rows.set(number, { type, second, third }))
		const sorted = [...rows].sort(([one], [other]) => one - other)
		const runs = sorted.map(([first]) => ({ first, count: 1 }))
		return new XrefEntries(runs, (row) => sorted[row]?.[1] ?? { type: 0, second: 0, third: 0 }, at)
	}

	*[Symbol.iterator](): Generator<[number, XrefEntry], void> {
		for (const { first, row, count } of this.#runs)
			for (let index = 0; index < count; index++) yield [first + index, this.#entry(row + index)]
	}

	/** The row of a number, in the last run that does not begin behind it. */
	#find(number: number): number | undefined {
		let [low, high] = [0, this.#runs.length]
		while (low < high) {
			const middle = (low + high) >>> 1
			if ((this.#runs[middle]?.first ?? 0) > number) high = middle
			else low = middle + 1
		}
		const run = this.#runs[low - 1]
		return run && number < run.first + run.count ? run.row + number - run.first : undefined
	}

	#entry(row: number): XrefEntry {
		const [type, second, third] = [this.#types[row], this.#seconds[row] ?? 0, this.#thirds[row] ?? 0]
		if (type === 0) return free
		const known = this.#made.get(row)
		if (known) return known
		const entry: XrefEntry =
			type === 1
				? { type: 'offset', offset: second, generation: third }
				: { type: 'compressed', container: second, index: third }
		this.#made.set(row, entry)
		return entry
	}
}
