import { AppError } from '$lib/errors.ts'
import { bytesToText } from '$lib/domain/bytes.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import { codeHash, readCode } from '$lib/domain/survey/staff/codes.ts'
import { storedBytes, type StaffAnswers } from '$lib/domain/survey/stored-answers.ts'
import type { RegisterDatabase, SurveyTask } from '$lib/storage/database.ts'
import { putStaffAnswer, readUsedCodes } from '$lib/storage/staff-answers.ts'
import { answerStep, sealText } from '$lib/vault/sealed-text.ts'
import type { World } from '$lib/platform/world.ts'

/** What the kiosk knows of a survey of the staff: nothing in it is secret. `to`: the survey's key, see `SurveyKey`. */
export type StaffTask = Pick<SurveyTask, 'to' | 'codes'> & { readonly survey: string }

/** The task of a kiosk for the staff; `undefined` when it is for clients. */
export function staffTask({ kiosk, to, codes }: SurveyTask): StaffTask | undefined {
	return kiosk.survey.mode === 'staff' ? { survey: kiosk.survey.id, to, codes } : undefined
}

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
	const sealed = await sealText(bytesToText(storedBytes(answers)), task.to, answerStep)
	await putStaffAnswer(db, task.survey, { id: newId(), sealed }, code)
}
