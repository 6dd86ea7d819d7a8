import { AppError } from '$lib/errors.ts'
import type { Sha256 } from '$lib/domain/ledger/event.ts'
import type { RegisterDatabase } from './database.ts'
import { guarded } from './storage-error.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** An answer of the staff that waits on the device, sealed to the key of its survey. `id` is that of its draft. */
export type WaitingAnswer = { readonly id: string; readonly sealed: Bytes }

/**
 * Keeps an answer and marks its code as used, both or neither; nothing on disk joins the two.
 *
 * @param id - random.
 * @throws {AppError} `survey-code-used`; `disk-full`, `database-closed`: the answer must stay on the screen.
 */
export function putStaffAnswer(
	db: RegisterDatabase,
	survey: string,
	{ id, sealed }: WaitingAnswer,
	code: Sha256
): Promise<void> {
	return guarded(() =>
		db.transaction('rw', db.drafts, db.meta, async () => {
			const used = await usedCodes(db, survey)
			if (used.includes(code)) throw new AppError('survey-code-used')
			await db.meta.put({ key: `used-codes/${survey}`, codes: [...used, code].sort() })
			await db.drafts.add({ id: `${prefixOf(survey)}${id}`, sealed })
		})
	)
}

/** What waits of a survey, in the order of random ids, which is no order of anything. @throws {AppError} `database-closed` */
export function readWaitingAnswers(db: RegisterDatabase, survey: string): Promise<readonly WaitingAnswer[]> {
	return guarded(() => db.drafts.where('id').startsWith(prefixOf(survey)).toArray())
}

/** @throws {AppError} `database-closed` */
export function countWaitingAnswers(db: RegisterDatabase, survey: string): Promise<number> {
	return guarded(() => db.drafts.where('id').startsWith(prefixOf(survey)).count())
}

/** Hashes of the codes that were used, sorted. @throws {AppError} `database-closed` */
export function readUsedCodes(db: RegisterDatabase, survey: string): Promise<readonly Sha256[]> {
	return guarded(() => usedCodes(db, survey))
}

/** Codes used before, as a backup tells them. @throws {AppError} `disk-full`, `database-closed` */
export function addUsedCodes(db: RegisterDatabase, survey: string, codes: readonly Sha256[]): Promise<void> {
	return guarded(() =>
		db.transaction('rw', db.meta, async () => {
			const all = new Set([...(await usedCodes(db, survey)), ...codes])
			await db.meta.put({ key: `used-codes/${survey}`, codes: [...all].sort() })
		})
	)
}

/** Forgets which codes were used: the survey takes none any more. @throws {AppError} `database-closed` */
export function forgetUsedCodes(db: RegisterDatabase, survey: string): Promise<void> {
	return guarded(() => db.meta.delete(`used-codes/${survey}`))
}

async function usedCodes(db: RegisterDatabase, survey: string): Promise<readonly Sha256[]> {
	const row = await db.meta.get(`used-codes/${survey}`)
	return row && 'codes' in row ? row.codes : []
}

function prefixOf(survey: string): string {
	return `staff-answer/${survey}/`
}
