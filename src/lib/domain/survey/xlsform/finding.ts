/** A sheet of a workbook: the texts of its cells, row by row, the first row included. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** What became of something in a file that could not be taken over as it stands. */
export type FindingCode =
	/** The file cannot be a form. */
	| 'sheet-missing'
	| 'column-missing'
	| 'not-a-questionnaire'
	/** The row or cell stays behind. */
	| 'type-unknown'
	| 'type-not-taken'
	| 'device-data-not-taken'
	| 'name-missing'
	| 'label-missing'
	| 'list-unknown'
	| 'too-many-choices'
	| 'too-many-questions'
	| 'text-too-long'
	| 'group-unbalanced'
	| 'repeat-in-repeat'
	| 'condition-not-taken'
	| 'constraint-not-taken'
	| 'pattern-not-taken'
	| 'filter-not-taken'
	| 'column-not-taken'
	| 'language-unknown'
	| 'note-not-taken'
	| 'cell-not-taken'
	| 'group-empty'
	| 'sheet-not-taken'
	| 'setting-not-taken'
	| 'appearance-not-taken'
	| 'calculation-not-taken'
	| 'other-not-taken'
	| 'property-not-taken'
	| 'place-not-taken'
	| 'table-not-taken'
	/** Taken over in another shape. */
	| 'group-dissolved'
	| 'name-changed'
	| 'note-joined'
	| 'repeat-limited'
	| 'latvian-missing'
	| 'intro-added'
	| 'choice-label-missing'
	| 'list-not-used'
	| 'title-missing'
	| 'calculation-unkept'
	| 'markup-dropped'
	| 'type-as-text'

/** `refused`: no questionnaire comes of it; `lost`: this stays behind; `changed`: taken in another shape, to be looked at. */
export type FindingLevel = 'refused' | 'lost' | 'changed'

/** One finding and its place. `row` counts from 1 as spreadsheets do; `column` is the header of the cell; `value` what stands there. */
export type Finding = {
	readonly code: FindingCode
	readonly sheet: string
	readonly row?: number
	readonly column?: string
	readonly value?: string
}

const refused: ReadonlySet<FindingCode> = new Set(['sheet-missing', 'column-missing', 'not-a-questionnaire'])
const changed: ReadonlySet<FindingCode> = new Set([
	'group-dissolved',
	'name-changed',
	'note-joined',
	'repeat-limited',
	'latvian-missing',
	'intro-added',
	'choice-label-missing',
	'list-not-used',
	'title-missing',
	'calculation-unkept',
	'markup-dropped',
	'type-as-text'
])

export function levelOf({ code }: Pick<Finding, 'code'>): FindingLevel {
	if (refused.has(code)) return 'refused'
	return changed.has(code) ? 'changed' : 'lost'
}
