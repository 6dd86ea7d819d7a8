import { AppError } from '../../../errors.ts'
import type { Answer } from '../answer.ts'
import type { Said } from '../collect.ts'
import { sayPlain } from '../piping.ts'
import { ladderOf, say, type Choice, type Language, type Question, type Texts } from '../questionnaire.ts'
import type { Namer } from './variable-names.ts'
import {
	missing,
	type Cell,
	type Column,
	type DataWords,
	type MissingReason,
	type ValueLabel,
	type Variable
} from './variable.ts'

export type ColumnOptions = { readonly language: Language; readonly words: DataWords; readonly name: Namer }

/**
 * The columns of a question: one for each choice where several may be chosen, for each row of a matrix, for each place of an order,
 * otherwise one. Choices are numbers: their own, where all codes of the question are such, otherwise 1, 2, 3 …
 */
export function columnsOf(question: Question, options: ColumnOptions): readonly Column[] {
	switch (question.type) {
		case 'multi':
			return question.choices.map((choice) => choiceColumn(question, choice, options))
		case 'matrix': {
			const { values, cell } = coded(question.choices, options)
			return question.rows.map((row) =>
				column(question, { kind: 'category', values, part: row }, options, (said) =>
					said.type === 'rows' ? orSkipped(said.codes[row.code], cell) : misfit()
				)
			)
		}
		case 'rank':
			return placeColumns(question, options)
		case 'text':
			return [column(question, { kind: 'text' }, options, (said) => (said.type === 'text' ? said.text : misfit()))]
		case 'date':
			return [column(question, { kind: 'date' }, options, (said) => (said.type === 'date' ? said.on : misfit()))]
		case 'drawing': {
			const values = [{ value: 1, label: options.words.drawn, code: undefined }]
			return [
				column(question, { kind: 'category', values }, options, (said) => (said.type === 'drawing' ? 1 : misfit()))
			]
		}
		case 'single': {
			const { values, cell } = coded(question.choices, options)
			return [
				column(question, { kind: 'category', values }, options, (said) =>
					said.type === 'choice' ? cell(said.code) : misfit()
				)
			]
		}
		default:
			return [numberColumn(question, options)]
	}
}

function numberColumn(question: Question, options: ColumnOptions): Column {
	const kind = ladderOf(question) ? 'order' : 'number'
	const ends =
		question.type === 'scale' ? [[question.from, question.low] as const, [question.to, question.high] as const] : []
	const values = ends.flatMap(([value, texts]) =>
		texts ? [{ value, label: say(texts, options.language).text, code: undefined }] : []
	)
	return column(question, { kind, values }, options, (said) => (said.type === 'number' ? said.value : misfit()))
}

function choiceColumn(question: Question, choice: Choice, options: ColumnOptions): Column {
	const { chosen, notChosen } = options.words
	const values = [
		{ value: 1, label: chosen, code: choice.code },
		{ value: 0, label: notChosen, code: undefined }
	]
	return column(question, { kind: 'category', values, part: choice }, options, (said) =>
		said.type === 'choices' ? Number(said.codes.includes(choice.code)) : misfit()
	)
}

function placeColumns(question: Question & { readonly type: 'rank' }, options: ColumnOptions): readonly Column[] {
	const { values, cell } = coded(question.choices, options)
	return question.choices.slice(0, question.top).map((_, index) => {
		const part = { code: String(index + 1), label: { lv: `${options.words.place} ${index + 1}` } }
		return column(question, { kind: 'category', values, part }, options, (said) =>
			said.type === 'ranking' ? orSkipped(said.codes[index], cell) : misfit()
		)
	})
}

type Shape = Pick<Variable, 'kind'> & {
	readonly values?: readonly ValueLabel[]
	/** The choice, row or place that has this column to itself. */
	readonly part?: { readonly code: string; readonly label: Texts }
}

function column(
	question: Question,
	{ kind, values = [], part }: Shape,
	{ language, words, name }: ColumnOptions,
	given: (said: Exclude<Answer, { type: 'none' }>) => Cell
): Column {
	const reasons: readonly MissingReason[] = [...(question.offers ?? []), 'skipped']
	const labels = [question.text, ...(part ? [part.label] : [])].map((texts) => sayPlain(texts, language))
	const variable: Variable = {
		name: name(part ? `${question.code}_${part.code}` : question.code),
		label: labels.join(' – ').replace(/\s+/g, ' '),
		question: question.code,
		kind,
		values: values.filter(({ label }) => label !== ''),
		missing: reasons.filter((reason) => reason in words.missing)
	}
	return { variable, cell: (said) => unlessMissing(said, given) }
}

function unlessMissing(said: Said, given: (said: Exclude<Answer, { type: 'none' }>) => Cell): Cell {
	if (said === 'not-asked') return null
	if (said === 'skipped') return missing.skipped
	return said.type === 'none' ? missing[said.why] : given(said)
}

function coded(choices: readonly Choice[], { language }: ColumnOptions) {
	const isNumbered = choices.every(({ code }) => /^(0|[1-9]\d{0,3})$/.test(code))
	const values = choices.map(({ code, label }, index) => ({
		value: isNumbered ? Number(code) : index + 1,
		label: say(label, language).text,
		code
	}))
	const byCode = new Map(values.map(({ code, value }) => [code, value]))
	return { values, cell: (code: string): Cell => byCode.get(code) ?? misfit() }
}

function orSkipped(code: string | undefined, cell: (code: string) => Cell): Cell {
	return code === undefined ? missing.skipped : cell(code)
}

/** An answer that does not fit its question was never taken in: what is stored is damaged. */
function misfit(): never {
	throw new AppError('event-unreadable')
}
