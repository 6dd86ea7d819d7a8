import type { Answer, NoAnswer } from './answer.ts'
import { histogramMean, meanInterval, type Histogram } from './bootstrap.ts'
import type { Said } from './collect.ts'
import { npsInterval, wilsonInterval, type Interval } from './intervals.ts'
import { choicesOf, ladderOf, type Question } from './questionnaire.ts'
import { percentage, percentages } from './rounding.ts'

/** Below so many answers there is no percentage, mean or score: one person would move it by a tenth and more. */
export const leastBase = 10
/** Below so many answers a figure is marked as resting on few. */
export const fewBase = 30

/** What stands beside every figure. */
export type Base = {
	/** Those who answered: what the percentages are of. */
	readonly answered: number
	readonly noAnswer: Readonly<Record<NoAnswer | 'skipped', number>>
	readonly notAsked: number
	/** Fewer than {@link fewBase}. */
	readonly few: boolean
}

/** A figure that is not given, and why. */
export type Refused = { readonly refused: 'too-few-answers'; readonly base: Base; readonly needed: number }

/** `share` in percent with one digit; intervals in percent too. */
export type Frequency = {
	readonly code: string
	readonly count: number
	readonly share: number
	readonly interval: Interval
}
export type Frequencies = {
	readonly base: Base
	/** Whether the shares make 100: not where people could choose several. */
	readonly whole: boolean
	readonly rows: readonly Frequency[]
}
export type Mean = { readonly base: Base; readonly mean: number; readonly interval: Interval }
/** Share of the answers at the top of a ladder, in percent. */
export type TopShare = {
	readonly base: Base
	readonly count: number
	readonly share: number
	readonly interval: Interval
}
export type Nps = {
	readonly base: Base
	readonly promoters: number
	readonly passives: number
	readonly detractors: number
	/** −100 to 100. */
	readonly score: number
	readonly interval: Interval
}

/** `population`: how many there are in all, where a good part of them was asked; then the intervals are narrower. */
export type FigureOptions = { readonly population?: number }

export function baseOf(said: readonly Said[]): Base {
	const noAnswer: Record<NoAnswer | 'skipped', number> = { 'dont-know': 0, refused: 0, 'not-applicable': 0, skipped: 0 }
	let [answered, notAsked] = [0, 0]
	for (const each of said)
		if (each === 'not-asked') notAsked++
		else if (each === 'skipped') noAnswer.skipped++
		else if (each.type === 'none') noAnswer[each.why]++
		else answered++
	return { answered, noAnswer, notAsked, few: answered < fewBase }
}

/**
 * How often each choice or step was answered; of a ranking, how often each was put first.
 *
 * @param row - which row of a matrix; the base is then of those who answered this row.
 * @throws {RangeError} for numbers, dates, texts and drawings, which have no list of answers: a bug.
 */
export function frequencies(
	question: Question,
	said: readonly Said[],
	{ population, row }: FigureOptions & { readonly row?: string } = {}
): Frequencies | Refused {
	const codes = codesOf(question)
	if (!codes) throw new RangeError('a question without a list of answers')
	const ofRow = row === undefined ? said : said.map((each) => rowOf(each, row))
	const base = baseOf(ofRow)
	if (base.answered < leastBase) return refused(base)
	const counted = countCodes(ofRow)
	const counts = codes.map((code) => counted.get(code) ?? 0)
	const whole = question.type !== 'multi'
	const shares = whole ? percentages(counts) : counts.map((count) => percentage(count, base.answered))
	const rows = codes.map((code, index): Frequency => {
		const count = counts[index] ?? 0
		return { code, count, share: shares[index] ?? 0, interval: shareInterval(count, base.answered, population) }
	})
	return { base, whole, rows }
}

/** Mean of a ladder or of numbers. @param seed - see `meanInterval`. */
export function meanOf(
	said: readonly Said[],
	{ seed, population }: FigureOptions & { readonly seed: number }
): Mean | Refused {
	const base = baseOf(said)
	if (base.answered < leastBase) return refused(base)
	const histogram = histogramOf(said)
	return { base, mean: histogramMean(histogram), interval: meanInterval(histogram, seed, population) }
}

/** CSAT: the share of the two best steps ("satisfied" and "very satisfied"). */
export function satisfaction(
	question: Question,
	said: readonly Said[],
	options: FigureOptions = {}
): TopShare | Refused {
	return topShare(question, said, { ...options, top: 2 })
}

/** CES: the share of those for whom it was easy: the two best of up to five steps, the three best of more. */
export function effort(question: Question, said: readonly Said[], options: FigureOptions = {}): TopShare | Refused {
	const { from, to } = ladder(question)
	return topShare(question, said, { ...options, top: to - from + 1 > 5 ? 3 : 2 })
}

/** NPS: promoters (9, 10) less detractors (0 to 6), in percent of all who answered. */
export function netPromoterScore(said: readonly Said[], { population }: FigureOptions = {}): Nps | Refused {
	const base = baseOf(said)
	if (base.answered < leastBase) return refused(base)
	const values = [...histogramOf(said)]
	const sum = (is: (value: number) => boolean): number =>
		values.reduce((total, [value, count]) => total + (is(value) ? count : 0), 0)
	const [promoters, detractors] = [sum((value) => value >= 9), sum((value) => value <= 6)]
	const of = base.answered
	return {
		base,
		promoters,
		detractors,
		passives: of - promoters - detractors,
		score: percentage(promoters - detractors, of),
		interval: npsInterval({ promoters, detractors, of }, population)
	}
}

/** What counts an answer as one of a list; `undefined` for questions without one. */
export function codesOf(question: Question): readonly string[] | undefined {
	const steps = ladderOf(question)
	if (steps) return Array.from({ length: steps.to - steps.from + 1 }, (_, index) => String(steps.from + index))
	return 'choices' in question ? choicesOf(question).map(({ code }) => code) : undefined
}

/** Whether something was said that counts: not skipped, not declined, not unasked. */
export function isGiven(said: Said): said is Answer {
	return isAnswer(said) && said.type !== 'none'
}

/** Whether an answer is, or holds, the one of a code. Of a ranking: puts it first. */
export function takes(answer: Answer, code: string): boolean {
	return codesIn(answer).includes(code)
}

/** The codes that an answer counts for. */
function codesIn(answer: Answer): readonly string[] {
	switch (answer.type) {
		case 'choice':
			return [answer.code]
		case 'choices':
			return answer.codes
		case 'ranking':
			return answer.codes.slice(0, 1)
		case 'number':
			return [String(answer.value)]
		default:
			return []
	}
}

/** How many answers count for each code, in one pass. */
function countCodes(said: readonly Said[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>()
	for (const each of said)
		if (isGiven(each)) for (const code of new Set(codesIn(each))) counts.set(code, (counts.get(code) ?? 0) + 1)
	return counts
}

function topShare(
	question: Question,
	said: readonly Said[],
	{ top, population }: FigureOptions & { readonly top: number }
): TopShare | Refused {
	const base = baseOf(said)
	if (base.answered < leastBase) return refused(base)
	const least = ladder(question).to - top + 1
	const count = said.filter((each) => isGiven(each) && each.type === 'number' && each.value >= least).length
	const interval = shareInterval(count, base.answered, population)
	return { base, count, share: percentage(count, base.answered), interval }
}

function ladder(question: Question): { readonly from: number; readonly to: number } {
	const steps = ladderOf(question)
	if (!steps) throw new RangeError('not a ladder')
	return steps
}

function shareInterval(count: number, of: number, population: number | undefined): Interval {
	const { low, high } = wilsonInterval({ count, of }, population)
	return { low: 100 * low, high: 100 * high }
}

function histogramOf(said: readonly Said[]): Histogram {
	const histogram = new Map<number, number>()
	for (const each of said)
		if (isGiven(each) && each.type === 'number') histogram.set(each.value, (histogram.get(each.value) ?? 0) + 1)
	return histogram
}

function rowOf(said: Said, row: string): Said {
	if (!isGiven(said) || said.type !== 'rows') return said
	const code = said.codes[row]
	return code === undefined ? 'skipped' : { type: 'choice', code }
}

function isAnswer(said: Said): said is Answer {
	return typeof said === 'object'
}

function refused(base: Base): Refused {
	return { refused: 'too-few-answers', base, needed: leastBase }
}
