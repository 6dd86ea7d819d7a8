import { Language } from '$lib/state/language.svelte.ts'
import type { LayoutLoad } from './$types.js'

export const prerender = true
export const ssr = false
export const trailingSlash = 'always'

export const load: LayoutLoad = async () => ({ language: await Language.remembered(localStorage) })
