import { AppError } from '$lib/errors.ts'
import { bytesToText, textToBytes } from '$lib/domain/bytes.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import type { Paper } from '$lib/domain/papers.ts'
import { codeHash, readCode } from '$lib/domain/survey/staff/codes.ts'
import { releasable } from '$lib/domain/survey/staff/release.ts'
import { storedBytes, type StaffAnswers } from '$lib/domain/survey/stored-answers.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import type { RegisterDatabase } from '$lib/storage/database.ts'
import { countPapers, putPapers, readPaper } from '$lib/storage/papers.ts'
import {
	addUsedCodes,
	countWaitingAnswers,
	putStaffAnswer,
	readUsedCodes,
	readWaitingAnswers,
	type WaitingAnswer
} from '$lib/storage/staff-answers.ts'
import { answerStep, sealText } from '$lib/vault/sealed-text.ts'
import type { World } from '$lib/platform/world.ts'
import type { Desk } from './desk.svelte.ts'
import { answerPrefix } from './surveys.ts'

/** What the kiosk knows of a survey of the staff: nothing in it is secret. `recipient`: see `SurveyKey`. */
export type StaffTask = { readonly survey: string; readonly recipient: string; readonly codes: readonly Sha256[] }

/**
 * Whether a code may be used, before anybody has written anything.
 *
 * @param typed - as people type it.
 * @throws {AppError} `survey-code-wrong`, `survey-code-used`, `database-closed`
 */
export async function expectCode(db: RegisterDatabase, task: StaffTask, typed: string): Promise<Sha256> {
	const code = readCode(typed)
	const hash = code && codeHash(task.survey, code)
	if (!hash || !task.codes.includes(hash)) throw new AppError('survey-code-wrong')
	if ((await readUsedCodes(db, task.survey)).includes(hash)) throw new AppError('survey-code-used')
	return hash
}

/**
 * Keeps the answers of somebody of the staff, sealed so that nobody can read them before two holders open them all. No key is
 * needed. It resolves when they are on disk.
 *
 * @param code - from {@link expectCode}.
 * @throws {AppError} `survey-code-used`, `disk-full`, `database-closed`: they must stay on the screen.
 */
export async function handInStaffAnswers(
	db: RegisterDatabase,
	task: StaffTask,
	{ answers, code }: { readonly answers: StaffAnswers; readonly code: Sha256 },
	{ newId }: Pick<World, 'newId'>
): Promise<void> {
	const sealed = await sealText(bytesToText(storedBytes(answers)), [task.recipient], answerStep)
	await putStaffAnswer(db, task.survey, { id: newId(), sealed }, code)
}

/**
 * Lets answers that waited join those that are kept and backed up, in batches of at least the threshold (`releasable`), and brings
 * the codes that a backup knew as used.
 *
 * @throws {AppError} `disk-full`, `database-closed`, `database-damaged`; `not-the-writer`
 */
export async function releaseStaffAnswers(desk: Desk): Promise<void> {
	for (const survey of desk.state.survey.surveys) {
		if (survey.mode !== 'staff' || survey.closed) continue
		await addUsedCodes(desk.database, survey.id, await keptCodes(desk, survey))
		const waiting = await readWaitingAnswers(desk.database, survey.id)
		const batch = waiting.slice(0, releasable(waiting.length, survey.threshold))
		if (batch.length === 0) continue
		desk.writer.assert()
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
