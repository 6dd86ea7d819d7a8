import type { Texts } from '../questionnaire.ts'
import { languageOf } from '../xlsform/table.ts'
import type { Tell } from './finding.ts'
import { TextsIn, type NamedText } from './texts-in.ts'
import { isObject } from './tracked.ts'

/** Texts of SurveyJS: one word for all, or one for each language beside `default`, which is in the form's `locale`. */
export class TextReader {
	readonly #texts: TextsIn

	constructor(locale: string, tell: Tell) {
		this.#texts = new TextsIn(languageOf(locale) ?? 'lv', tell)
		this.#texts.latvian = languageOf(locale) === 'lv'
	}

	/** Whether any text was in Latvian, or the form says so of all. */
	get latvian(): boolean {
		return this.#texts.latvian
	}

	/** @returns `undefined` where nothing is written. */
	read(value: unknown, path: string): Texts | undefined {
		const named = Object.entries(isObject(value) ? value : { default: value }).flatMap(
			([name, said]): readonly NamedText[] =>
				typeof said === 'string' || typeof said === 'number'
					? [[name === 'default' ? undefined : name, String(said)]]
					: []
		)
		const before = this.#texts.latvian
		const texts = this.#texts.read(named, path)
		// What stands in for Latvian is none.
		this.#texts.latvian = before || named.some(([name]) => name !== undefined && languageOf(name) === 'lv')
		return texts
	}
}
