import { languages, type Language, type Texts } from '../questionnaire.ts'
import { languageOf } from '../xlsform/table.ts'
import type { Tell } from './finding.ts'
import { plainText } from './plain-text.ts'

/** A text as a file has it, with the name of its language; `undefined`: the file names none. */
export type NamedText = readonly [language: string | undefined, text: string]

/** Puts the texts of a file into our languages; other languages and markup are told. */
export class TextsIn {
	/** Of texts without a language. */
	readonly #unnamed: Language
	readonly #tell: Tell
	readonly #strange = new Set<string>()
	/** Whether any text was in Latvian. */
	latvian = false

	constructor(unnamed: Language, tell: Tell) {
		this.#unnamed = unnamed
		this.#tell = tell
	}

	/** Words without Latvian stand for it, the first there are. @returns `undefined` where nothing is written. */
	read(texts: readonly NamedText[], path: string): Texts | undefined {
		const found = new Map<Language, string>()
		for (const [name, given] of texts) {
			const { text, marked } = plainText(given)
			if (marked) this.#tell({ code: 'markup-dropped', path, value: text.slice(0, 80) })
			if (text === '') continue
			const language = name === undefined ? this.#unnamed : languageOf(name)
			if (!language) this.#tellStrange(name ?? '', path)
			else if (!found.has(language)) found.set(language, text)
		}
		this.latvian ||= found.has('lv')
		const [first] = found.values()
		if (first === undefined) return undefined
		const others = languages.filter((each) => found.has(each)).map((each) => [each, found.get(each) ?? ''] as const)
		return { ...Object.fromEntries<string>(others), lv: found.get('lv') ?? first }
	}

	/** Each language once: a form has it in every text. */
	#tellStrange(name: string, path: string): void {
		if (this.#strange.has(name)) return
		this.#strange.add(name)
		this.#tell({ code: 'language-unknown', path, value: name })
	}
}
