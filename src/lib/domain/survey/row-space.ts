/** A row of whole coefficients by column; columns that are missing are 0. */
export type SparseRow = ReadonlyMap<number, bigint>

/** What can be computed from known rows by adding and multiplying. Exact: whole numbers of any size, no rounding. */
export type RowSpace = {
	/** Numbers of rows from which a wanted one is made; `undefined` when it cannot be made. */
	makes(wanted: SparseRow): readonly number[] | undefined
}

/** Gauss's elimination without fractions; each row carries along of which given rows it was made. */
export function rowSpace(rows: readonly SparseRow[]): RowSpace {
	const marks = 1 + rows.reduce((most, row) => Math.max(most, ...row.keys()), -1)
	const pivots = new Map<number, SparseRow>()
	const reduced = (row: Map<number, bigint>, own: number): Map<number, bigint> => {
		let rest = row
		for (let column = leading(rest, own, pivots); column !== undefined; column = leading(rest, own, pivots))
			rest = eliminated(rest, pivots.get(column) ?? new Map(), column)
		return rest
	}
	for (const [index, row] of rows.entries()) {
		const rest = reduced(new Map([...row, [marks + index, 1n]]), marks)
		const column = [...rest.keys()].find((each) => each < marks)
		if (column !== undefined) pivots.set(column, rest)
	}
	return {
		makes: (wanted) => {
			if ([...wanted.keys()].some((column) => column >= marks)) return undefined
			const rest = reduced(new Map(wanted), marks)
			const columns = [...rest.keys()]
			return columns.some((column) => column < marks) ? undefined : columns.map((column) => column - marks)
		}
	}
}

/** A column that can be taken out of a row. */
function leading(row: SparseRow, marks: number, pivots: ReadonlyMap<number, SparseRow>): number | undefined {
	for (const column of row.keys()) if (column < marks && pivots.has(column)) return column
	return undefined
}

function eliminated(row: SparseRow, pivot: SparseRow, column: number): Map<number, bigint> {
	const [ofRow, ofPivot] = [row.get(column) ?? 0n, pivot.get(column) ?? 1n]
	const result = new Map<number, bigint>()
	for (const [each, value] of row) result.set(each, value * ofPivot)
	for (const [each, value] of pivot) {
		const difference = (result.get(each) ?? 0n) - value * ofRow
		if (difference === 0n) result.delete(each)
		else result.set(each, difference)
	}
	let divisor = 0n
	for (const value of result.values()) divisor = greatestDivisor(divisor, value)
	if (divisor > 1n) for (const [each, value] of result) result.set(each, value / divisor)
	return result
}

function greatestDivisor(left: bigint, right: bigint): bigint {
	let [one, other] = [left < 0n ? -left : left, right < 0n ? -right : right]
	while (other !== 0n) [one, other] = [other, one % other]
	return one
}
