import type { SparseRow } from './row-space.ts'
import { noAnswerCode, type CountTable, type CrossTable, type Dimension } from './tables.ts'

/** A mean to be shown: the value, a whole number, of each code of a question; codes without one (no answer) are not part of it. */
export type Mean = { readonly question: string; readonly values: Readonly<Record<string, number>> }

/**
 * A number that may be shown. `row`: what knowing it means, as an equation on the counts. The first figure is the number of all
 * respondents; counts have the numbers of their columns.
 */
export type Figure = {
	readonly value: number
	readonly row: SparseRow
	/** Somebody not answering: that nobody was silent is no secret. */
	readonly isSilence: boolean
	readonly mean: boolean
}

/** What everybody knows of tables: the parts make the whole. */
export type Rule = { readonly whole: number; readonly parts: readonly number[]; readonly row: SparseRow }

/** Where the counts of a table stand among the figures. */
export type PlacedTable = {
	readonly table: CountTable
	readonly cells: readonly number[]
	readonly rows: readonly number[]
	readonly columns: readonly number[]
}
export type PlacedMean = { readonly question: string; readonly mean: number; readonly figure: number }

/** All tables and means of one survey as one system of equations. */
export type TableSystem = {
	readonly total: number
	readonly figures: readonly Figure[]
	readonly rules: readonly Rule[]
	readonly tables: readonly PlacedTable[]
	readonly means: readonly PlacedMean[]
}

/**
 * Counts are the unknowns: each question's, each pair of questions', and all respondents. Tables that share a question share its
 * counts, and that the parts of a table make its totals is all that binds tables together.
 *
 * @throws {RangeError} when tables are not of the same people, or one pair of questions comes twice: a bug.
 */
export function tableSystem(tables: readonly CountTable[], means: readonly Mean[]): TableSystem {
	refuseTwice(tables)
	const builder = new SystemBuilder(sum(tables[0]?.counts ?? []))
	const placed = tables.map((table) => builder.place(table))
	const placedMeans = means.map((mean) => builder.placeMean(mean))
	const { total, figures, rules } = builder
	return { total, figures, rules, tables: placed, means: placedMeans }
}

class SystemBuilder {
	readonly figures: Figure[] = []
	readonly rules: Rule[] = []
	readonly total: number
	/** Figures of the counts of each question. */
	readonly #questions = new Map<string, { readonly codes: readonly string[]; readonly placed: readonly number[] }>()

	constructor(total: number) {
		this.total = total
		this.#count(total, false)
	}

	place(table: CountTable): PlacedTable {
		if (sum(table.counts) !== this.total) throw new RangeError('tables of different people')
		if (!table.columns) {
			const rows = this.#totals(table.rows, table.counts)
			return { table, cells: rows, rows, columns: [] }
		}
		const width = table.columns.codes.length
		const lines = table.rows.codes.map((_, row) => table.counts.slice(row * width, (row + 1) * width))
		const rows = this.#totals(table.rows, lines.map(sum))
		const columns = this.#totals(
			table.columns,
			table.columns.codes.map((_, column) => sum(lines.map((line) => line[column] ?? 0)))
		)
		const cells = this.#cells(table)
		for (const [row, whole] of rows.entries()) this.#rule(whole, cells.slice(row * width, (row + 1) * width))
		for (const [column, whole] of columns.entries())
			this.#rule(
				whole,
				cells.filter((_, index) => index % width === column)
			)
		return { table, cells, rows, columns }
	}

	placeMean({ question, values }: Mean): PlacedMean {
		const known = this.#questions.get(question)
		if (!known) throw new RangeError('a mean without a table')
		const parts = known.placed.flatMap((figure, index) => {
			const value = values[known.codes[index] ?? '']
			return value === undefined ? [] : [{ figure, value, count: this.#value(figure) }]
		})
		const base = sum(parts.map(({ count }) => count))
		const weighted = sum(parts.map(({ count, value }) => count * value))
		// The mean is weighted ÷ base: so Σ (value · base − weighted) · count = 0, in whole numbers.
		const coefficients = parts.map(({ figure, value }) => [figure, BigInt(value * base - weighted)] as const)
		const row = new Map(coefficients.filter(([, coefficient]) => coefficient !== 0n))
		const figure = this.figures.push({ value: base, row, isSilence: false, mean: true }) - 1
		return { question, mean: weighted / base, figure }
	}

	#totals({ question, codes }: Dimension, counts: readonly number[]): readonly number[] {
		const known = this.#questions.get(question)
		if (known) {
			const isSame = known.placed.every((figure, index) => this.#value(figure) === counts[index])
			if (!isSame || known.placed.length !== counts.length) throw new RangeError('tables of different people')
			return known.placed
		}
		const placed = counts.map((value, index) => this.#count(value, codes[index] === noAnswerCode))
		this.#questions.set(question, { codes, placed })
		this.#rule(0, placed)
		return placed
	}

	#cells({ rows, columns, counts }: CrossTable): readonly number[] {
		const width = columns.codes.length
		return counts.map((value, index) => {
			const row = rows.codes[Math.floor(index / width)]
			return this.#count(value, row === noAnswerCode || columns.codes[index % width] === noAnswerCode)
		})
	}

	#count(value: number, isSilence: boolean): number {
		const column = this.figures.length
		return this.figures.push({ value, row: new Map([[column, 1n]]), isSilence, mean: false }) - 1
	}

	#rule(whole: number, parts: readonly number[]): void {
		this.rules.push({ whole, parts, row: new Map([[whole, -1n], ...parts.map((part) => [part, 1n] as const)]) })
	}

	#value(figure: number): number {
		return this.figures[figure]?.value ?? 0
	}
}

function refuseTwice(tables: readonly CountTable[]): void {
	const names = tables.map(({ rows, columns }) => [rows.question, columns?.question ?? ''].sort().join(' '))
	if (new Set(names).size < names.length) throw new RangeError('one table twice')
	if (tables.some(({ rows, columns }) => rows.question === columns?.question))
		throw new RangeError('one question twice')
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0)
}
