import { surveyEditing as en } from './en/survey-editing.ts'
import { surveyEditing as lv } from './lv/survey-editing.ts'

type Shape<T> = T extends (...values: infer Values) => string
	? (...values: Values) => string
	: T extends string
		? string
		: { readonly [Key in keyof T]: Shape<T[Key]> }

/** What the editor of questionnaires says; fetched with it. */
export const editingWords: Readonly<Record<'lv' | 'en', Shape<typeof lv>>> = { lv, en }
