import { envelope as en } from './en/envelope.ts'
import { envelope as lv } from './lv/envelope.ts'

type Shape<T> = T extends (...values: infer Values) => string
	? (...values: Values) => string
	: T extends string
		? string
		: { readonly [Key in keyof T]: Shape<T[Key]> }

export type EnvelopeScreens = Shape<typeof lv>

/** What the screens of sealed envelopes say; fetched with them. */
export const envelopeWords: Readonly<Record<'lv' | 'en', EnvelopeScreens>> = { lv, en }
