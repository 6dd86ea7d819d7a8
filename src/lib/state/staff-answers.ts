import { bytesToText, textToBytes } from '$lib/domain/bytes.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import type { Paper } from '$lib/domain/papers.ts'
import { releasable } from '$lib/domain/survey/staff/release.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { countPapers, putPapers, readPaper } from '$lib/storage/papers.ts'
import {
	addUsedCodes,
	countWaitingAnswers,
	readUsedCodes,
	readWaitingAnswers,
	type WaitingAnswer
} from '$lib/storage/staff-answers.ts'
import type { Desk } from './desk.svelte.ts'
import { answerPrefix } from './surveys.ts'

/**
 * Lets answers that waited join those that are kept and backed up, in batches of at least the threshold (`releasable`), and brings
 * the codes that a backup knew as used. A window that does not write leaves them where they are.
 *
 * @throws {AppError} `disk-full`, `database-closed`, `database-damaged`
 */
export async function releaseStaffAnswers(desk: Desk): Promise<void> {
	if (!desk.writer.holds) return
	for (const survey of desk.state.survey.surveys) {
		if (survey.mode !== 'staff' || survey.closed) continue
		await addUsedCodes(desk.database, survey.id, await keptCodes(desk, survey))
		const waiting = await readWaitingAnswers(desk.database, survey.id)
		const batch = waiting.slice(0, releasable(waiting.length, survey.threshold))
		if (batch.length === 0) continue
		const papers = [...keptAnswers(desk, survey, batch), await codesPaper(desk, survey)]
		const ids = batch.map(({ id }) => id)
		await putPapers(desk.database, desk.unlocked.keys.papers, papers, ids)
	}
}

/** How many have answered, without opening anything. @throws {AppError} `database-closed` */
export async function countStaffAnswers({ database }: Desk, { id }: Survey): Promise<number> {
	const [kept, waiting] = await Promise.all([
		countPapers(database, answerPrefix(id)),
		countWaitingAnswers(database, id)
	])
	return kept + waiting
}

/** Sealed answers as papers, under new random ids. */
export function keptAnswers({ world }: Desk, { id }: Survey, answers: readonly WaitingAnswer[]): readonly Paper[] {
	return answers.map(({ sealed }) => ({ id: `${answerPrefix(id)}${world.newId()}`, bytes: sealed }))
}

/** Where a survey's used codes are kept, for a backup. */
export function codesPaperId({ id }: Pick<Survey, 'id'>): string {
	return `survey-codes/${id}`
}

async function codesPaper(desk: Desk, survey: Survey): Promise<Paper> {
	const codes = await readUsedCodes(desk.database, survey.id)
	return { id: codesPaperId(survey), bytes: textToBytes(JSON.stringify(codes)) }
}

async function keptCodes({ database, unlocked }: Desk, survey: Survey): Promise<readonly Sha256[]> {
	const paper = await readPaper(database, unlocked.keys.papers, codesPaperId(survey))
	// Sealed by us under an authenticated cipher, so its shape needs no second parser.
	return paper ? (JSON.parse(bytesToText(paper.bytes)) as readonly Sha256[]) : []
}
