import type { AnonymityPolicy } from './anonymity.ts'
import { rowSpace, type SparseRow } from './row-space.ts'
import { tableSystem, type Mean, type TableSystem } from './table-system.ts'
import type { CountTable } from './tables.ts'

/** A table as it may be seen: `undefined` where a count is hidden. */
export type PublishedTable = {
	readonly table: Pick<CountTable, 'rows' | 'columns'>
	/** As `CountTable.counts`. */
	readonly counts: readonly (number | undefined)[]
	/** For each code of `rows`; of a table by one question the counts themselves. */
	readonly rowTotals: readonly (number | undefined)[]
	/** For each code of `columns`; empty in a table by one question. */
	readonly columnTotals: readonly (number | undefined)[]
}
export type PublishedMean = { readonly question: string; readonly mean: number | undefined }

/** `total`: all respondents. With fewer than the threshold nothing is shown at all, not even how many there were. */
export type Publication =
	| { readonly refused: 'below-threshold'; readonly needed: number }
	| {
			readonly total: number
			readonly tables: readonly PublishedTable[]
			readonly means: readonly PublishedMean[]
	  }

/**
 * The one door through which counts of people leave: screens, files and pages show what comes out here, together, and nothing
 * else of the same answers.
 *
 * - Primary: a count below the threshold is hidden, and so is 0, which says something of everybody; only "nobody kept silent" is
 *   shown.
 * - Complementary: as long as a hidden count, or the sum of the hidden counts of a row, column or question where that is below the
 *   threshold, can be computed from what is shown, the smallest count used for it is hidden too. Computed means: by adding and
 *   multiplying shown figures of all tables and means, exactly (a mean counts as if it were given with all its digits).
 *
 * With `openSingles` the counts of each question alone are known to everybody and shown; what can be computed from them and the
 * rest is no secret of a comparison, all else is guarded as above. Comparisons of different pairs of questions then tell nothing
 * of one another, so they may be published one by one: what binds them are the counts of each question, and those are known.
 *
 * Not covered: guesses from bounds (a hidden count lies between 0 and its total), knowledge from elsewhere, and what an earlier
 * publication of other tables has shown. So publish a survey without open
 * singles once.
 *
 * @param means - questions whose mean is shown too; a mean rests on at least as many answers as the threshold.
 * @throws {RangeError} when tables are not of the same people, or one pair of questions comes twice: a bug.
 */
export function publish(
	tables: readonly CountTable[],
	policy: AnonymityPolicy,
	means: readonly Mean[] = []
): Publication {
	const system = tableSystem(tables, means)
	if (system.total < policy.threshold) return { refused: 'below-threshold', needed: policy.threshold }
	const shown = shownFigures(system, policy)
	const count = (variable: number): number | undefined =>
		shown.has(variable) ? system.figures[variable]?.value : undefined
	return {
		total: system.total,
		tables: system.tables.map(({ table, cells, rows, columns }) => ({
			table: { rows: table.rows, columns: table.columns },
			counts: cells.map(count),
			rowTotals: rows.map(count),
			columnTotals: columns.map(count)
		})),
		means: system.means.map(({ question, mean, figure }) => ({
			question,
			mean: shown.has(figure) ? mean : undefined
		}))
	}
}

/** Numbers of the figures that may be shown. */
function shownFigures(system: TableSystem, policy: AnonymityPolicy): ReadonlySet<number> {
	const open = openFigures(system, policy)
	const shown = new Set(
		system.figures.flatMap(({ value, isSilence }, index) =>
			value >= policy.threshold || (value === 0 && isSilence) || open.has(index) ? [index] : []
		)
	)
	const more = (): ReadonlySet<number> => toHide(system, shown, open, policy.threshold)
	for (let hidden = more(); hidden.size > 0; hidden = more()) for (const figure of hidden) shown.delete(figure)
	return shown
}

/** What is never hidden: the number of all respondents, and what everybody is told of each question alone. */
function openFigures({ tables }: TableSystem, { openSingles }: AnonymityPolicy): ReadonlySet<number> {
	return new Set([0, ...(openSingles ? tables.flatMap(({ rows, columns }) => [...rows, ...columns]) : [])])
}

/** What more must be hidden, because something can be computed with it; empty when nothing can. */
function toHide(
	system: TableSystem,
	shown: ReadonlySet<number>,
	open: ReadonlySet<number>,
	threshold: number
): ReadonlySet<number> {
	const { figures, rules } = system
	const known = [...shown]
	const space = rowSpace([...known.flatMap((figure) => figures[figure]?.row ?? []), ...rules.map(({ row }) => row)])
	const hide = new Set<number>()
	for (const secret of secrets(system, shown, threshold)) {
		const used = space.makes(secret)?.flatMap((index) => known[index] ?? [])
		if (!used || used.some((figure) => hide.has(figure))) continue
		const [cheapest] = used
			.filter((figure) => !open.has(figure))
			.toSorted((left, right) => costOf(system, left, threshold) - costOf(system, right, threshold))
		if (cheapest !== undefined) hide.add(cheapest)
	}
	return hide
}

/** What nobody may be able to compute: each hidden count, and small sums of the hidden counts of one line. */
function secrets({ figures, rules }: TableSystem, shown: ReadonlySet<number>, threshold: number): readonly SparseRow[] {
	const alone = figures.flatMap(({ row, mean }, figure) => (shown.has(figure) || mean ? [] : [row]))
	const together = rules.flatMap(({ parts }) => {
		const hidden = parts.filter((part) => !shown.has(part))
		const sum = hidden.reduce((total, part) => total + (figures[part]?.value ?? 0), 0)
		return hidden.length > 1 && sum < threshold ? [new Map(hidden.map((part) => [part, 1n]))] : []
	})
	return [...alone, ...together]
}

/** Small counts go first, then means; silence that says nothing hides nothing. */
function costOf({ figures }: TableSystem, figure: number, threshold: number): number {
	const each = figures[figure]
	if (!each) return Infinity
	if (each.mean) return Number.MAX_SAFE_INTEGER
	return each.value < threshold ? Number.MAX_SAFE_INTEGER - 1 : each.value
}
