import { prints as en } from './en/prints.ts'
import { prints as lv } from './lv/prints.ts'

export type PrintWords = { readonly [Key in keyof typeof lv]: string }

/** What the dialog of leaflets and signs says; fetched with it. */
export const printWords: Readonly<Record<'lv' | 'en', PrintWords>> = { lv, en }
