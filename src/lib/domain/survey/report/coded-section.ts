import type { ReportTable, ToldSection } from '../../reports/activity-sections.ts'
import { agreements, type Kappa } from '../coding/agreement.ts'
import { countCodes, type CodeCount } from '../coding/code-counts.ts'
import { disagreements, type Coding } from '../coding/coding.ts'
import { fewBase, leastBase } from '../figures.ts'
import { sayPlain } from '../piping.ts'
import type { TextQuestion } from '../questionnaire.ts'
import type { FigureWords } from './told-words.ts'

/** Words with which coded texts are told. */
export type CodedWords = FigureWords & {
	readonly codedTitle: (question: string) => string
	readonly codedBase: (texts: number, without: number) => string
	readonly oneCoder: string
	/** `agreed`: share of all decisions on which the two agreed, in percent; `undefined` below ten texts. */
	readonly twoCoders: (agreed: number | undefined) => string
	readonly unsettled: (count: number) => string
	readonly agreement: string
	readonly kappa: string
	readonly kappaOf: (kappa: Kappa) => string
	readonly quoted: (words: string) => string
}

/**
 * What the written answers to a question are about: how many texts have each code, how far two people agreed, and the quotes that
 * were cleared for printing. `undefined` where nobody has coded and nothing is quoted. No text itself is in it.
 */
export function codedSection(question: TextQuestion, coding: Coding, words: CodedWords): ToldSection | undefined {
	const { texts, without, rows } = countCodes(coding)
	const notes = coding.quotes.map((quote) => words.quoted(quote.words))
	const title = words.codedTitle(sayPlain(question.text, words.language))
	const why = words.codedBase(texts, without)
	if (texts === 0) return notes.length > 0 ? { title, why, sentences: [], notes } : undefined
	const used = rows.filter(({ count }) => count > 0)
	const shown =
		used.length === 0
			? {}
			: {
					chart: { type: 'bars' as const, rows: used.map(({ label, count }) => ({ label, value: count })) },
					table: tableOf(rows, coding, words)
				}
	return { title, why, sentences: [...sizeOf(texts, words), ...howCoded(coding, words)], ...shown, notes }
}

function sizeOf(texts: number, words: CodedWords): readonly string[] {
	if (texts < leastBase) return [words.tooFew(leastBase)]
	return texts < fewBase ? [words.few] : []
}

function howCoded(coding: Coding, words: CodedWords): readonly string[] {
	const byCode = agreements(coding)
	if (!coding.comparison) return [words.oneCoder]
	const open = disagreements(coding).filter(({ settled }) => !settled).length
	const shares = byCode.flatMap((each) => each.agreed ?? [])
	const agreed = shares.length > 0 ? shares.reduce((sum, each) => sum + each, 0) / shares.length : undefined
	return [words.twoCoders(agreed), ...(open > 0 ? [words.unsettled(open)] : [])]
}

function tableOf(rows: readonly CodeCount[], coding: Coding, words: CodedWords): ReportTable {
	const { answer, count, share, interval } = words.columns
	const byCode = new Map(agreements(coding).map((each) => [each.code, each]))
	const isCompared = [...byCode.values()].some(({ agreed }) => agreed !== undefined)
	const compared = isCompared ? [words.agreement, words.kappa] : []
	const columns = [answer, count, share, interval, ...compared].map((label, index) => ({ label, end: index > 0 }))
	const cells = rows.map((row) => {
		const both = byCode.get(row.code)
		return [
			row.label,
			String(row.count),
			row.share === undefined ? words.hidden : words.percent(row.share),
			row.interval ? words.range(row.interval) : words.hidden,
			...(both?.agreed === undefined
				? []
				: [words.percent(both.agreed), both.kappa ? words.kappaOf(both.kappa) : words.hidden])
		].map((text) => ({ text }))
	})
	return { columns, rows: cells }
}
