/** A row of a table of LimeSurvey: texts by the names of their columns. */
export type LimeRow = Readonly<Record<string, string>>
/** The tables of a file by name. */
export type LimeTables = ReadonlyMap<string, readonly LimeRow[]>

/** The rows of a table; none where it is missing. */
export function rowsOf(tables: LimeTables, name: string): readonly LimeRow[] {
	return tables.get(name) ?? []
}

/** Rows in the order of a column that holds numbers. */
export function inOrder(rows: readonly LimeRow[], column: string): readonly LimeRow[] {
	return rows.toSorted((one, other) => Number(one[column] ?? 0) - Number(other[column] ?? 0))
}

/** One row of each thing, whose other rows are its translations (until version 3). */
export function firstOfEach(rows: readonly LimeRow[], key: (row: LimeRow) => string): readonly LimeRow[] {
	const first = new Map<string, LimeRow>()
	for (const row of rows) if (!first.has(key(row))) first.set(key(row), row)
	return [...first.values()]
}
