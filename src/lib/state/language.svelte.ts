import { createContext } from 'svelte'
import { lv, type Catalogue } from '$lib/messages/lv.ts'

export type LanguageCode = 'lv' | 'en'
const note = 'uzklausi/language'

/** The language of the screen. Latvian is there from the first frame; English is fetched when chosen. */
export class Language {
	#code = $state<LanguageCode>('lv')
	#words = $state.raw<Catalogue>(lv)

	/** Turns to what the person chose last time on this device, if anything. */
	async restore(notes: Storage): Promise<void> {
		if (notes.getItem(note) === 'en') await this.choose('en', notes)
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
