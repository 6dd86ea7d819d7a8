import type { IsoDate } from '../dates.ts'
import { marks, type Mark } from './marks.ts'
import type { StoredAnswers } from './stored-answers.ts'
import type { LeavingOutReason, Survey, SurveyFact } from './survey.ts'

/** How many answers have which mark, one answer perhaps both. */
export type Marked = Readonly<Record<Mark, number>>

/**
 * From here on answers with these marks are left out of every figure, table and file, or count again. Nothing is deleted, and the
 * decision is told wherever the figures are.
 *
 * @returns `undefined` where answers are to be left out without a reason.
 */
export function decideJudge(
	{ id }: Pick<Survey, 'id'>,
	leaveOut: readonly Mark[],
	reason: LeavingOutReason | undefined,
	on: IsoDate
): SurveyFact | undefined {
	const [first, ...others] = marks.filter((mark) => leaveOut.includes(mark))
	if (!first) return { type: 'survey.judged', body: { id, judged: { on, leaveOut: [], reason: undefined } } }
	return reason && { type: 'survey.judged', body: { id, judged: { on, leaveOut: [first, ...others], reason } } }
}

/** Whether answers count, as the staff have decided. */
export function counts({ judged }: Pick<Survey, 'judged'>, answers: StoredAnswers): boolean {
	const leftOut: readonly Mark[] = judged?.leaveOut ?? []
	return !leftOut.some((mark) => has(answers, mark))
}

export function markedOf(all: readonly StoredAnswers[]): Marked {
	const count = (mark: Mark): number => all.filter((answers) => has(answers, mark)).length
	return { hurried: count('hurried'), unfinished: count('unfinished') }
}

function has(answers: StoredAnswers, mark: Mark): boolean {
	return 'marks' in answers && answers.marks.includes(mark)
}
