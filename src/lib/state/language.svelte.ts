import { createContext } from 'svelte'
import type { Catalogue } from '$lib/messages/lv.ts'

export type LanguageCode = 'lv' | 'en'
const note = 'uzklausi/language'

/** The language of the screen. Words are fetched one language at a time; Latvian unless somebody chose otherwise. */
export class Language {
	#code: LanguageCode
	#words: Catalogue

	constructor(code: LanguageCode, words: Catalogue) {
		this.#code = $state(code)
		this.#words = $state.raw(words)
		document.documentElement.lang = code
	}

	/** What the person chose last time on this device. */
	static async remembered(notes: Storage): Promise<Language> {
		const code = notes.getItem(note) === 'en' ? 'en' : 'lv'
		if (code === 'en') return new Language(code, await wordsOf(code))
		const { opening } = await import('$lib/messages/lv/opening.ts')
		// Screens past the first one are shown only after `complete`, so nobody reads a word that is not there.
		return new Language(code, opening as Catalogue)
	}

	/** Fetches what the first screen did without. */
	async complete(): Promise<void> {
		this.#words = await wordsOf(this.#code)
	}

	get code(): LanguageCode {
		return this.#code
	}

	/** Every word of the screen; reading it in markup keeps the screen in the chosen language. */
	get words(): Catalogue {
		return this.#words
	}

	async choose(code: LanguageCode, notes: Storage): Promise<void> {
		await this.show(code)
		notes.setItem(note, code)
	}

	/** Shows a language without remembering it: the next person begins in their own. */
	async show(code: LanguageCode): Promise<void> {
		this.#words = await wordsOf(code)
		this.#code = code
		document.documentElement.lang = code
	}
}

export const [useLanguage, provideLanguage] = createContext<Language>()

async function wordsOf(code: LanguageCode): Promise<Catalogue> {
	return code === 'lv' ? (await import('$lib/messages/lv.ts')).lv : (await import('$lib/messages/en.ts')).en
}
