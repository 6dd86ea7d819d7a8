import { languages } from '../questionnaire.ts'
import { origins, type ClientAnswers } from '../stored-answers.ts'
import type { Cell, DataWords, OwnColumn, ValueLabel, Variable } from './variable.ts'

/** What was noted beside the answers, in the order of their columns. */
export const circumstances = ['day', 'language', 'origin'] as const satisfies readonly OwnColumn[]

export function circumstancesOf({ on, language, origin }: ClientAnswers): readonly Cell[] {
	return [on, languages.indexOf(language) + 1, origins.indexOf(origin) + 1]
}

/** A column that is no question. */
export function ownVariable(own: OwnColumn, name: string, words: DataWords): Variable {
	const values =
		own === 'language' ? numbered(languages, words.languages) : own === 'origin' ? numbered(origins, words.origins) : []
	const kind = own === 'day' ? 'date' : values.length > 0 ? 'category' : 'number'
	return { name, label: words.columns[own], question: undefined, kind, values, missing: [] }
}

function numbered<Code extends string>(
	codes: readonly Code[],
	labels: Readonly<Record<Code, string>>
): readonly ValueLabel[] {
	return codes.map((code, index) => ({ value: index + 1, label: labels[code], code }))
}
