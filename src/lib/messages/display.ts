import { display as en } from './en/display.ts'
import { display as lv } from './lv/display.ts'

export type DisplayWords = {
	readonly [Key in keyof typeof lv]: (typeof lv)[Key] extends string ? string : (typeof lv)[Key]
}

/** What the screen on the counter says; fetched with it. */
export const displayWords: Readonly<Record<'lv' | 'en', DisplayWords>> = { lv, en }
