import type { Said } from '../collect.ts'
import { questionsOf, type Language, type Question, type Questionnaire, type Section } from '../questionnaire.ts'
import { visibleQuestions } from '../runtime.ts'
import type { ClientAnswers } from '../stored-answers.ts'
import type { SurveyMode } from '../survey.ts'
import { circumstances, circumstancesOf, ownVariable } from './own-columns.ts'
import { columnsOf, type ColumnOptions } from './question-columns.ts'
import { namer } from './variable-names.ts'
import type { Cell, Column, DataWords, OwnColumn, Variable } from './variable.ts'

export type DataSetOptions = {
	/** Of labels. */
	readonly language: Language
	readonly words: DataWords
	/** With what people wrote in their own words. */
	readonly texts: boolean
	/** With the day, the language and the way of answering, which may tell who answered where few did. */
	readonly circumstances: boolean
}

/** Bytes that SPSS takes. */
const longestName = 64
/** What Excel takes. */
const longestSheetName = 31

/** Cells of one respondent by table; numbers that link them are put in when all are shuffled. */
export type RespondentRows = readonly (readonly (readonly Cell[])[])[]

type PlannedTable = {
	/** Unique whatever the case of letters, and short enough for a sheet of a workbook. */
	readonly name: string
	/** `undefined`: the table of respondents. */
	readonly section: Section | undefined
	readonly own: readonly Variable[]
	readonly asked: readonly { readonly question: Question; readonly columns: readonly Column[] }[]
}

/** What the columns are, made once for all answers. */
export type DataSetPlan = {
	readonly questionnaire: Questionnaire
	readonly options: DataSetOptions
	readonly tables: readonly PlannedTable[]
	readonly leftOut: readonly string[]
}

/**
 * @throws {RangeError} for a survey of the staff: rows of theirs never leave, only tables that `publish` lets out. Asking for them is
 *   a bug.
 */
export function planDataSet(mode: SurveyMode, questionnaire: Questionnaire, options: DataSetOptions): DataSetPlan {
	if (mode === 'staff') throw new RangeError('rows of a staff survey never leave')
	const name = namer(longestName)
	const tableName = namer(longestSheetName)
	const columnOptions = { language: options.language, words: options.words, name }
	const copied = questionnaire.sections.filter(({ repeat }) => repeat)
	const link: readonly OwnColumn[] = copied.length > 0 ? ['respondent'] : []
	const noted: readonly OwnColumn[] = options.circumstances ? circumstances : []
	const ownNames = new Map([...link, 'copy' as const, ...noted].map((own) => [own, name(own)]))
	const own = (list: readonly OwnColumn[]) =>
		list.map((each) => ownVariable(each, ownNames.get(each) ?? each, options.words))
	const asked = (sections: readonly Section[]) => askedColumns(sections, options, columnOptions)
	const plain = questionnaire.sections.filter(({ repeat }) => !repeat)
	const tables = [
		{ name: tableName('data'), section: undefined, own: own([...link, ...noted]), asked: asked(plain) },
		...copied.map((section) => ({
			name: tableName(`data_${section.code}`),
			section,
			own: own([...link, 'copy']),
			asked: asked([section])
		}))
	]
	const texts = questionsOf(questionnaire).filter(({ type }) => type === 'text')
	return { questionnaire, options, tables, leftOut: options.texts ? [] : texts.map(({ code }) => code) }
}

function askedColumns(sections: readonly Section[], { texts }: DataSetOptions, options: ColumnOptions) {
	return sections
		.flatMap(({ questions }) => questions)
		.filter(({ type }) => texts || type !== 'text')
		.map((question) => ({ question, columns: columnsOf(question, options) }))
}

/**
 * What one respondent said, by table.
 *
 * @throws {AppError} `event-unreadable` when an answer does not fit its question.
 */
export function rowsOf({ questionnaire, options, tables }: DataSetPlan, answers: ClientAnswers): RespondentRows {
	const ofRespondent = new Map<string, Said>()
	const copies = new Map(tables.map(({ section }) => [section?.code, new Map<number, Map<string, Said>>()]))
	for (const { place, question, answer } of visibleQuestions(questionnaire, answers.response)) {
		let said = ofRespondent
		if (place.repeat !== undefined) {
			const ofSection = copies.get(place.section)
			said = ofSection?.get(place.repeat) ?? new Map<string, Said>()
			ofSection?.set(place.repeat, said)
		}
		said.set(question.code, answer ?? 'skipped')
	}
	const noted = options.circumstances ? circumstancesOf(answers) : []
	return tables.map((table) =>
		table.section
			? [...(copies.get(table.section.code) ?? [])].map(([copy, said]) => [copy + 1, ...cellsOf(table, said)])
			: [[...noted, ...cellsOf(table, ofRespondent)]]
	)
}

function cellsOf({ asked }: PlannedTable, said: ReadonlyMap<string, Said>): readonly Cell[] {
	return asked.flatMap(({ question, columns }) => {
		const each = said.get(question.code) ?? 'not-asked'
		return columns.map(({ cell }) => cell(each))
	})
}
