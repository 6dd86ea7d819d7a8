import type { ToldSection } from '../../reports/activity-sections.ts'
import type { Collected } from '../collect.ts'
import type { Marked } from '../judgement.ts'
import { marks, type Mark } from '../marks.ts'
import type { Texts, Question, Questionnaire } from '../questionnaire.ts'
import { origins, type Origin, type StoredAnswers } from '../stored-answers.ts'
import type { Judgement, LeavingOutReason } from '../survey.ts'
import type { FigureWords } from './told-words.ts'

export type CameInWords = Pick<FigureWords, 'columns'> & {
	readonly cameIn: {
		readonly title: string
		readonly way: string
		readonly origins: Record<Origin, string>
		readonly marked: Record<Mark, (count: number) => string>
		readonly counted: string
		readonly leftOut: Record<LeavingOutReason, string>
	}
}

/** What was noticed about answers: `answers` count, `marked` are counted among all. */
export type CameIn = {
	readonly answers: readonly StoredAnswers[]
	readonly marked: Marked
	readonly judged: Judgement | undefined
}

/** By which ways the answers came, and what became of those that the kiosk has marked. `undefined` where there is nothing to tell. */
export function cameInSection({ answers, marked, judged }: CameIn, words: CameInWords): ToldSection | undefined {
	const ways = countWays(answers)
	const sentences = markSentences(marked, judged, words)
	if (ways.length < 2 && sentences.length === 0) return undefined
	const { title, way, origins: names } = words.cameIn
	const columns = [
		{ label: way, end: false },
		{ label: words.columns.count, end: true }
	]
	const rows = ways.map(([origin, count]) => [{ text: names[origin] }, { text: String(count) }])
	return { title, why: '', sentences, table: { columns, rows } }
}

/** For each mark that there is, how many have it, and whether they count. */
export function markSentences(
	marked: Marked,
	judged: Judgement | undefined,
	{ cameIn }: Pick<CameInWords, 'cameIn'>
): readonly string[] {
	const leftOut: readonly Mark[] = judged?.leaveOut ?? []
	return marks.flatMap((mark) => {
		if (marked[mark] === 0) return []
		const fate = judged?.reason && leftOut.includes(mark) ? cameIn.leftOut[judged.reason] : cameIn.counted
		return [`${cameIn.marked[mark](marked[mark])} ${fate}`]
	})
}

/** A code that no question can have. */
const wayCode = '@way'
type Asked = { readonly questionnaire: Questionnaire; readonly collected: Collected }

/**
 * The answers as if the way they came had been asked too, so that a comparison by it is a comparison of two questions. Nothing is
 * added where all came one way.
 */
export function withWay(
	{ questionnaire, collected }: Asked,
	answers: readonly StoredAnswers[],
	title: Texts,
	names: Record<Origin, Texts>
): Asked {
	const ways = countWays(answers)
	if (ways.length < 2) return { questionnaire, collected }
	const choices = ways.map(([code]) => ({ code, label: names[code] }))
	const question: Question = { type: 'single', code: wayCode, text: title, choices }
	const said = answers.map((each) =>
		'origin' in each ? ({ type: 'choice', code: each.origin } as const) : ('not-asked' as const)
	)
	return {
		questionnaire: {
			...questionnaire,
			sections: [...questionnaire.sections, { code: wayCode, title, questions: [question] }]
		},
		collected: new Map([...collected, [wayCode, said]])
	}
}

function countWays(answers: readonly StoredAnswers[]): readonly (readonly [Origin, number])[] {
	return origins.flatMap((origin) => {
		const count = answers.filter((each) => 'origin' in each && each.origin === origin).length
		return count > 0 ? [[origin, count] as const] : []
	})
}
