import { createContext } from 'svelte'
import { lv, type Catalogue } from '$lib/messages/lv.ts'

export type LanguageCode = 'lv' | 'en'
const note = 'uzklausi/language'

/** The language of the screen. Latvian is there from the first frame; English is fetched when chosen. */
export class Language {
	#code = $state<LanguageCode>('lv')
	#words = $state.raw<Catalogue>(lv)

	/** What the person chose last time on this device, if anything. */
	static async remembered(notes: Storage): Promise<Language> {
		const language = new Language()
		if (notes.getItem(note) === 'en') await language.choose('en', notes)
		return language
	}

	get code(): LanguageCode {
		return this.#code
	}

	/** Every word of the screen; reading it in markup keeps the screen in the chosen language. */
	get words(): Catalogue {
		return this.#words
	}

	async choose(code: LanguageCode, notes: Storage): Promise<void> {
		this.#words = code === 'lv' ? lv : (await import('$lib/messages/en.ts')).en
		this.#code = code
		notes.setItem(note, code)
		document.documentElement.lang = code
	}
}

export const [useLanguage, provideLanguage] = createContext<Language>()
