import { extract as en } from './en/extract.ts'
import { extract as lv } from './lv/extract.ts'

type Shape<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : T[Key] }
export type ExtractWords = Shape<typeof lv>

/** What the screen of the extract says, by the language of the screen; fetched with it. */
export const extractWords: Readonly<Record<'lv' | 'en', ExtractWords>> = { lv, en }
