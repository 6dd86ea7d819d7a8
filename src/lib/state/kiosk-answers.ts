import { AppError } from '$lib/errors.ts'
import { bytesToText, textToBytes } from '$lib/domain/bytes.ts'
import { markedOf, type Marked } from '$lib/domain/survey/judgement.ts'
import { readStoredAnswers } from '$lib/domain/survey/stored-answers-schema.ts'
import { storedBytes, type StoredAnswers } from '$lib/domain/survey/stored-answers.ts'
import type { RegisterDatabase, SurveyTask } from '$lib/storage/database.ts'
import { putHandedIn, readHandedIn } from '$lib/storage/handed-over.ts'
import { putPapers } from '$lib/storage/papers.ts'
import { inboxKeys, openText, sealText } from '$lib/vault/sealed-text.ts'
import type { World } from '$lib/platform/world.ts'
import type { Desk } from './desk.svelte.ts'
import { answerPaper, openSurvey } from './surveys.ts'

/**
 * Keeps a client's answers, sealed to the recipients of the task; no key is needed. It resolves when they are on disk.
 *
 * @throws {AppError} `disk-full`, `database-closed`: they must stay on the screen.
 */
export async function handInAnswers(
	db: RegisterDatabase,
	{ to }: Pick<SurveyTask, 'to'>,
	answers: StoredAnswers,
	world: Pick<World, 'newId'>
): Promise<void> {
	await putHandedIn(db, 'answers', world.newId(), await sealText(bytesToText(storedBytes(answers)), to))
}

/**
 * What came of the answers that lay there at the unlock. `marked`: of those that were kept. `late`: their survey is closed or not
 * here, so that they cannot count; `waiting`: they could not be opened or written now. Both stay as they are.
 */
export type TakenAnswers = {
	readonly kept: number
	readonly marked: Marked
	readonly late: number
	readonly waiting: number
}
export const noTakenAnswers: TakenAnswers = { kept: 0, marked: { hurried: 0, unfinished: 0 }, late: 0, waiting: 0 }

/**
 * Puts answers from the kiosk among those of their surveys, all in one save and under new random ids, so that nothing tells in
 * which order they came. Whether a survey still took answers was judged when they were handed in.
 *
 * @throws {AppError} `database-closed`
 */
export async function takeInAnswers(desk: Desk): Promise<TakenAnswers> {
	const rows = await readHandedIn(desk.database, 'answers')
	if (rows.length === 0) return noTakenAnswers
	const { identity } = await inboxKeys(desk.unlocked.secrets.dataKey)
	const opened = await Promise.all(
		rows.map(async ({ id, sealed }) => ({ id, answers: await openedAnswers(sealed, identity) }))
	)
	const read = opened.flatMap(({ id, answers }) => (answers ? [{ id, answers }] : []))
	const fitting = read.filter(({ answers }) => isTaken(desk, answers))
	const papers = fitting.map(({ answers }) => answerPaper(desk, answers))
	const ids = fitting.map(({ id }) => id)
	const isWritten = await written(() => {
		desk.writer.assert()
		return putPapers(desk.database, desk.unlocked.keys.papers, papers, ids)
	})
	const late = read.length - fitting.length
	if (!isWritten) return { ...noTakenAnswers, late, waiting: rows.length - late }
	const marked = markedOf(fitting.map(({ answers }) => answers))
	return { kept: fitting.length, marked, late, waiting: rows.length - read.length }
}

/** A survey that is over takes what was handed in before its end; once it is closed, its digest is final. */
function isTaken(desk: Desk, { survey, version }: StoredAnswers): boolean {
	const found = openSurvey(desk, survey)
	return found !== undefined && !found.closed && found.questionnaire.version === version
}

async function openedAnswers(sealed: Uint8Array, identity: string): Promise<StoredAnswers | undefined> {
	try {
		return readStoredAnswers(textToBytes((await openText(sealed, identity)).trimEnd()))
	} catch (error) {
		if (error instanceof AppError) return undefined
		throw error
	}
}

/** Whether it was written; what another window or a full disk forbids waits for the next unlock. */
async function written(write: () => Promise<void>): Promise<boolean> {
	try {
		await write()
		return true
	} catch (error) {
		if (error instanceof AppError) return false
		throw error
	}
}
