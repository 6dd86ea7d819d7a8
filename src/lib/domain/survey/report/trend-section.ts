import type { ToldSection } from '../../reports/activity-sections.ts'
import { ladderOf, say, type Question } from '../questionnaire.ts'
import { satisfactionTrend, type TrendPoint, type Wave } from '../trend.ts'
import type { FigureWords } from './told-words.ts'

export type TrendWords = FigureWords & {
	readonly trendTitle: (question: string) => string
	readonly trendWhy: string
	readonly wave: string
	readonly answered: string
	readonly change: string
	readonly changes: Record<'up' | 'down' | 'unclear', (points: number, low: number, high: number) => string>
	readonly reworded: (wave: string) => string
	readonly changed: (wave: string) => string
	readonly topLabel: string
}

/**
 * The share of the two best steps of one question over the waves of a survey, the oldest first; `undefined` where it has no ladder
 * or there is one wave only. A wave with too few answers, or in which another thing was asked, breaks the line: it stands in the
 * table, not in the chart.
 */
export function trendSection(waves: readonly Wave[], words: TrendWords): ToldSection | undefined {
	const last = waves.at(-1)
	if (!last || waves.length < 2 || !isLadder(last.question)) return undefined
	const points = satisfactionTrend(waves.filter(({ question }) => isLadder(question)))
	const broken = points.findLastIndex(({ comparability }) => comparability === 'changed')
	const line = points
		.slice(Math.max(0, broken))
		.flatMap(({ name, figure }) => ('refused' in figure ? [] : [{ name, figure }]))
	const title = words.trendTitle(say(last.question.text, words.language).text)
	return {
		title,
		why: words.trendWhy,
		sentences: points.flatMap(({ name, comparability }) => {
			if (comparability === 'reworded') return [words.reworded(name)]
			return comparability === 'changed' ? [words.changed(name)] : []
		}),
		...(line.length > 1
			? {
					chart: {
						type: 'trend',
						ticks: line.map(({ name }) => name),
						series: [
							{
								label: words.topLabel,
								values: line.map(({ figure }) => Math.round(figure.share)),
								limits: line.map(({ figure: { interval } }) => ({
									low: Math.round(interval.low),
									high: Math.round(interval.high)
								}))
							}
						]
					}
				}
			: {}),
		table: tableOf(points, words)
	}
}

function tableOf(points: readonly TrendPoint[], words: TrendWords): ToldSection['table'] {
	const { share, interval } = words.columns
	const columns = [words.wave, words.answered, share, interval, words.change]
	return {
		columns: columns.map((label, index) => ({ label, end: index > 0 })),
		rows: points.map(({ name, base, figure, change }) => [
			{ text: name },
			{ text: String(base.answered) },
			{ text: 'refused' in figure ? words.hidden : words.percent(figure.share) },
			{ text: 'refused' in figure ? '' : words.range(figure.interval) },
			{
				text: change
					? words.changes[change.direction](change.difference, change.interval.low, change.interval.high)
					: ''
			}
		])
	}
}

function isLadder(question: Question): boolean {
	return ladderOf(question) !== undefined
}
