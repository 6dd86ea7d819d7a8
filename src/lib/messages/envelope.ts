import { envelope as en } from './en/envelope.ts'
import { envelope as lv } from './lv/envelope.ts'
import type { Shape } from './shape.ts'

export type EnvelopeScreens = Shape<typeof lv>

/** What the screens of sealed envelopes say; fetched with them. */
export const envelopeWords: Readonly<Record<'lv' | 'en', EnvelopeScreens>> = { lv, en }
