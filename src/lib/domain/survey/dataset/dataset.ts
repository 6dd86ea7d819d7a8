import { say, type Language } from '../questionnaire.ts'
import type { DataSetPlan, RespondentRows } from './plan.ts'
import { missingReasons, type Cell, type MissingReason, type Variable } from './variable.ts'

/** One row for each respondent, or for each copy of a section that is asked several times. */
export type DataTable = {
	/** `data`, or the code of the section. */
	readonly name: string
	readonly label: string
	readonly variables: readonly Variable[]
	readonly rows: readonly (readonly Cell[])[]
}

/** Answers as researchers take them. Rows stand in an order of chance; nothing in them leads back to who answered when. */
export type DataSet = {
	readonly title: string
	readonly questionnaire: { readonly code: string; readonly version: number }
	readonly language: Language
	/** The first has one row for each respondent. */
	readonly tables: readonly [DataTable, ...DataTable[]]
	/** Numbers that stand for reasons, below every value: −96 to −99, or with more nines. */
	readonly missing: Readonly<Record<MissingReason, number>>
	/** Words for the reasons. */
	readonly reasons: Readonly<Record<MissingReason, string>>
	/** Codes of questions in people's own words, left out because nobody asked for them. */
	readonly leftOut: readonly string[]
}

/**
 * The data set of all respondents.
 *
 * @param below - a whole number of chance from 0 up to, without, its bound, every one as likely.
 */
export function dataSet(
	{ questionnaire, options, tables, leftOut }: DataSetPlan,
	respondents: readonly RespondentRows[],
	below: (bound: number) => number
): DataSet {
	const shuffled = shuffle(respondents, below)
	const isLinked = tables.length > 1
	const made = tables.map(({ name, section, own, asked }, index): DataTable => {
		return {
			name,
			label: say(section?.title ?? questionnaire.title, options.language).text,
			variables: [...own, ...asked.flatMap(({ columns }) => columns.map(({ variable }) => variable))],
			rows: shuffled.flatMap((rows, row) =>
				(rows[index] ?? []).map((cells) => (isLinked ? [row + 1, ...cells] : cells))
			)
		}
	})
	const [first, ...others] = made
	if (!first) throw new RangeError('no table')
	return {
		title: say(questionnaire.title, options.language).text,
		questionnaire: { code: questionnaire.code, version: questionnaire.version },
		language: options.language,
		tables: [first, ...others],
		missing: missingCodes(made),
		reasons: options.words.missing,
		leftOut
	}
}

/** Fisher and Yates, in the form of Durstenfeld. */
function shuffle<T>(list: readonly T[], below: (bound: number) => number): readonly T[] {
	const mixed = [...list]
	for (let last = mixed.length - 1; last > 0; last -= 1) {
		const other = below(last + 1)
		const [one, two] = [mixed[last], mixed[other]]
		if (one !== undefined && two !== undefined) [mixed[last], mixed[other]] = [two, one]
	}
	return mixed
}

/** The first of −96 to −99, −996 to −999 … that stand below every number of the tables. */
function missingCodes(tables: readonly DataTable[]): DataSet['missing'] {
	let least = 0
	for (const { rows } of tables)
		for (const cells of rows) for (const cell of cells) if (typeof cell === 'number' && cell < least) least = cell
	let bound = 100
	while (least <= missingReasons.length - bound) bound *= 10
	const codes = missingReasons.map((reason, index) => [reason, index + 1 - bound])
	return Object.fromEntries(codes) as Record<MissingReason, number>
}
