import { addDays, isoDate } from '../../../src/lib/domain/dates.ts'
import { seededRandom } from '../../../src/lib/domain/sample/random.ts'
import { zipfWords } from './zipf.ts'
import { sampleEntries, sampleTextList, type SampleEntry } from '../../../src/lib/domain/sample/sample.ts'

export const today = isoDate('2026-11-22')

/** The words of the sample texts, each as often as it stands there. */
const words = sampleTextList.flatMap(({ text }) => text.split(/\s+/))

/** So many of the newest complaints wait for a decision, and get a sheet each. */
const waiting = 10

/**
 * How a text is put together: the sample's words by chance, each as likely as it stands there; words as frequent as in a
 * natural language; or the sample's sentences in turn.
 */
export type TextKind = 'words' | 'zipf' | 'sentences'

/**
 * Made-up entries of 40 to 200 words, the same for every contestant. With sentences a compressor soon finds whole ones
 * again, as it never would in what people say; words by chance are somewhat kinder to it than real texts. Of five years'
 * complaints only the newest would still wait; as the ledger knows no decisions yet, the older ones stand as suggestions.
 */
export function* benchEntries(count: number, kind: TextKind = 'words'): Generator<SampleEntry, void, undefined> {
	const random = seededRandom(20_261_122)
	const word = kind === 'zipf' ? zipfWords(seededRandom(5000)) : (): string => random.pick(words)
	let index = 0
	// Below a few hundred the sample is made of short texts.
	for (const sample of sampleEntries(Math.max(count, 400), 1, addDays(today, -1))) {
		if (index === count) return
		const chance = (): string => Array.from({ length: 40 + random.below(161) }, word).join(' ')
		const text = kind !== 'sentences' ? chance() : sample.draft.text
		const old = index++ < count - 2 * waiting && sample.draft.kind === 'complaint'
		const draft = { ...sample.draft, kind: old ? ('suggestion' as const) : sample.draft.kind, text }
		yield { ...sample, draft, later: [] }
	}
}
