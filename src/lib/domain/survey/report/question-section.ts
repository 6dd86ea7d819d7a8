import type { Chart } from '../../charts/chart.ts'
import type { ReportPart, ReportTable, ToldSection } from '../../reports/activity-sections.ts'
import type { Said } from '../collect.ts'
import {
	baseOf,
	codesOf,
	effort,
	frequencies,
	isGiven,
	meanOf,
	netPromoterScore,
	satisfaction,
	type Base,
	type Frequencies,
	type Frequency
} from '../figures.ts'
import { sayPlain } from '../piping.ts'
import { choicesOf, ladderOf, say, type MatrixQuestion, type Question } from '../questionnaire.ts'
import type { FigureWords } from './told-words.ts'

/** Seed of bootstrap intervals: the same answers give the same figures on every device. */
const seed = 1
/** Series that a chart tells apart by pattern. */
const mostSeries = 5

/** `population`: how many there are in all, where a good part of them was asked. */
export type AskedQuestion = {
	readonly question: Question
	readonly said: readonly Said[]
	readonly population: number | undefined
}

/** What is told of one question of a survey of clients: who answered, the figures with their intervals, a chart and its table. */
export function questionSection(asked: AskedQuestion, words: FigureWords): ToldSection {
	const { question, said } = asked
	const base = baseOf(said)
	const part = partOf(asked, words)
	return {
		title: sayPlain(question.text, words.language),
		why: words.base(base.answered, silentOf(base), base.notAsked),
		sentences: [
			...(base.few && base.answered > 0 && part.table ? [words.few] : []),
			...scores(asked, words),
			...part.sentences
		],
		chart: part.chart,
		table: part.table
	}
}

type Part = ReportPart & { readonly sentences: readonly string[] }

function partOf({ question, said, population }: AskedQuestion, words: FigureWords): Part {
	const given = said.filter(isGiven).length
	if (question.type === 'text') return { sentences: [words.wrote(given)] }
	if (question.type === 'date' || question.type === 'drawing') return { sentences: [words.gave(given)] }
	if (question.type === 'matrix') return matrixPart({ question, said }, words)
	if (!codesOf(question)) return { sentences: [] }
	const counted = frequencies(question, said, options(population))
	if ('refused' in counted) return { sentences: [words.tooFew(counted.needed)] }
	const label = (code: string): string => labelOf(question, code, words)
	return { sentences: [], chart: barsOf(counted, label), table: tableOf(counted, label, words) }
}

function scores({ question, said, population }: AskedQuestion, words: FigureWords): readonly string[] {
	const more = options(population)
	const told: string[] = []
	if (question.type === 'nps') {
		const nps = netPromoterScore(said, more)
		if ('score' in nps) told.push(words.nps(nps.score, nps.interval))
	} else if (ladderOf(question)) {
		const isEffort = question.type === 'scale' && question.measure === 'effort'
		const top = isEffort ? effort(question, said, more) : satisfaction(question, said, more)
		if ('share' in top) told.push((isEffort ? words.effort : words.top)(top.share, top.interval))
	}
	if (ladderOf(question) || question.type === 'number') {
		const mean = meanOf(said, { seed, ...more })
		if ('mean' in mean) told.push(words.mean(mean.mean, mean.interval))
		else if (question.type === 'number') told.push(words.tooFew(mean.needed))
	}
	return told
}

function matrixPart(
	{ question, said }: { readonly question: MatrixQuestion; readonly said: readonly Said[] },
	words: FigureWords
): Part {
	const rows = question.rows.map(({ code, label }) => ({
		label: say(label, words.language).text,
		counted: frequencies(question, said, { row: code })
	}))
	const series = question.choices.map(({ label }) => say(label, words.language).text)
	const shown = rows.flatMap(({ label, counted }) => ('refused' in counted ? [] : [{ label, rows: counted.rows }]))
	const [refused] = rows.flatMap(({ counted }) => ('refused' in counted ? [counted.needed] : []))
	const columns = [{ label: words.columns.answer, end: false }, ...series.map((label) => ({ label, end: true }))]
	const cells = shown.map(({ label, rows: each }) => [
		{ text: label },
		...each.map((row) => ({ text: told(row, words) }))
	])
	const chartRows = shown.map(({ label, rows: each }) => ({ label, values: each.map(({ count }) => count) }))
	return {
		sentences: refused === undefined ? [] : [words.tooFew(refused)],
		...(shown.length > 0 ? { table: { columns, rows: cells } } : {}),
		...(shown.length > 0 && series.length <= mostSeries ? { chart: { type: 'stacks', series, rows: chartRows } } : {})
	}
}

/** Questions on one ladder of at most five steps, side by side: what stands out among them is seen at a glance. */
export function likertSection(asked: readonly AskedQuestion[], words: FigureWords): ToldSection | undefined {
	const scales = asked.flatMap((each) => (each.question.type === 'scale' ? [{ ...each, question: each.question }] : []))
	const [first] = scales
	if (!first) return undefined
	const { from, to } = first.question
	const alike = scales.filter(({ question }) => question.from === from && question.to === to)
	const rows = alike.flatMap(({ question, said }) => {
		const counted = frequencies(question, said)
		if ('refused' in counted) return []
		return [{ label: sayPlain(question.text, words.language), values: counted.rows.map(({ count }) => count) }]
	})
	if (rows.length < 2 || to - from + 1 > mostSeries) return undefined
	const series = (codesOf(first.question) ?? []).map((code) => labelOf(first.question, code, words))
	return {
		...words.likert,
		sentences: [],
		chart: { type: 'stacks', series, rows },
		table: stepsTable(series, rows, words)
	}
}

function stepsTable(
	series: readonly string[],
	rows: readonly { readonly label: string; readonly values: readonly number[] }[],
	words: FigureWords
): ReportTable {
	return {
		columns: [{ label: words.columns.answer, end: false }, ...series.map((label) => ({ label, end: true }))],
		rows: rows.map(({ label, values }) => [{ text: label }, ...values.map((value) => ({ text: String(value) }))])
	}
}

function barsOf({ rows }: Frequencies, label: (code: string) => string): Chart {
	return { type: 'bars', rows: rows.map(({ code, count }) => ({ label: label(code), value: count })) }
}

function tableOf({ rows }: Frequencies, label: (code: string) => string, words: FigureWords): ReportTable {
	const { answer, count, share, interval } = words.columns
	return {
		columns: [answer, count, share, interval].map((text, index) => ({ label: text, end: index > 0 })),
		rows: rows.map((row) => [
			{ text: label(row.code) },
			{ text: String(row.count) },
			{ text: words.percent(row.share) },
			{ text: words.range(row.interval) }
		])
	}
}

function told({ count, share }: Frequency, words: FigureWords): string {
	return `${count} (${words.percent(share)})`
}

/** An answer in the words of its choice, a step of a ladder with what stands at its end. */
export function labelOf(question: Question, code: string, words: FigureWords): string {
	const choice = choicesOf(question).find((each) => each.code === code)
	if (choice) return say(choice.label, words.language).text
	const ends = question.type === 'scale' ? { [question.from]: question.low, [question.to]: question.high } : {}
	const end = ends[Number(code)]
	return words.step(code, end && say(end, words.language).text)
}

/** How many were asked and said nothing that counts. */
export function silentOf({ noAnswer }: Base): number {
	return Object.values(noAnswer).reduce((sum, count) => sum + count, 0)
}

function options(population: number | undefined): { readonly population?: number } {
	return population === undefined ? {} : { population }
}
