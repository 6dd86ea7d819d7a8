import { leastBase } from '../figures.ts'
import type { Interval } from '../intervals.ts'
import { percentage } from '../rounding.ts'
import { comparedPair, type Coding } from './coding.ts'

/** Cohen's kappa, −1 to 1: how far two agree beyond what chance would give. `interval`: 95 %. */
export type Kappa = { readonly kappa: number; readonly interval: Interval }

/** How far two people agreed on one code. */
export type CodeAgreement = {
	readonly code: string
	readonly texts: number
	/** Texts to which both gave it, or both did not, in percent; `undefined` below ten texts. */
	readonly agreed: number | undefined
	/** `undefined` below ten texts, and where it is not defined. */
	readonly kappa: Kappa | undefined
}

/** Agreement on each code over the texts that were compared, as the two had coded them, before anything was settled. */
export function agreements(coding: Coding): readonly CodeAgreement[] {
	const pair = comparedPair(coding)
	const texts = coding.comparison?.texts ?? []
	if (!pair || texts.length === 0) return []
	return coding.codes.map(({ code }) => {
		const table = [
			[0, 0],
			[0, 0]
		]
		for (const text of texts) {
			const [row, column] = pair.map(({ marks }) => (marks[text]?.includes(code) ? 0 : 1))
			const line = table[row ?? 1]
			if (line) line[column ?? 1] = (line[column ?? 1] ?? 0) + 1
		}
		if (texts.length < leastBase) return { code, texts: texts.length, agreed: undefined, kappa: undefined }
		const same = (table[0]?.[0] ?? 0) + (table[1]?.[1] ?? 0)
		return { code, texts: texts.length, agreed: percentage(same, texts.length), kappa: cohenKappa(table) }
	})
}

/** Quantile of the normal distribution for 95 %. */
const z = 1.959963984540054

/**
 * Cohen's kappa with its large-sample interval (Fleiss, Cohen and Everitt 1969), cut to −1 … 1.
 *
 * @param table - how many texts the first put in the category of the row and the second in that of the column; square.
 * @returns `undefined` where both put everything in one and the same category: there is nothing on which they could have differed.
 * @see docs/sources.md#cohen-kappa
 */
export function cohenKappa(table: readonly (readonly number[])[]): Kappa | undefined {
	const total = sum(table.flat())
	const cell = (row: number, column: number): number => (table[row]?.[column] ?? 0) / total
	const categories = table.map((_, index) => index)
	const rows = categories.map((row) => sum(categories.map((column) => cell(row, column))))
	const columns = categories.map((column) => sum(categories.map((row) => cell(row, column))))
	const of = (list: readonly number[], index: number): number => list[index] ?? 0
	const observed = sum(categories.map((each) => cell(each, each)))
	const expected = sum(categories.map((each) => of(rows, each) * of(columns, each)))
	if (total === 0 || rows.some((share, each) => share === 1 && of(columns, each) === 1)) return undefined
	const kappa = (observed - expected) / (1 - expected)
	const agreeing = sum(
		categories.map((each) => cell(each, each) * (1 - (of(rows, each) + of(columns, each)) * (1 - kappa)) ** 2)
	)
	const differing = sum(
		categories.flatMap((row) =>
			categories
				.filter((column) => column !== row)
				.map((column) => cell(row, column) * (of(columns, row) + of(rows, column)) ** 2)
		)
	)
	const variance =
		(agreeing + (1 - kappa) ** 2 * differing - (kappa - expected * (1 - kappa)) ** 2) / ((1 - expected) ** 2 * total)
	const half = z * Math.sqrt(Math.max(0, variance))
	return { kappa, interval: { low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half) } }
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0)
}
