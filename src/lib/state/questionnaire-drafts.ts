import type { Instant } from '$lib/domain/dates.ts'
import { utf8ToText, utf8 } from '$lib/vault/cipher.ts'
import type { QuestionnaireDraft } from '$lib/domain/survey/editing/draft.ts'
import { deletePapers, putPaper, readPaper, readPapers } from '$lib/storage/papers.ts'
import type { Desk } from './desk.svelte.ts'

/** A draft as it lies on the disk. */
export type StoredQuestionnaire = { readonly id: string; readonly savedAt: Instant; readonly draft: QuestionnaireDraft }

/** Raised with every change of {@link QuestionnaireDraft}; what another version wrote is left alone. */
const formVersion = 1
const prefix = 'questionnaire/'

/**
 * Where a questionnaire that is being written is kept: among the papers, which a backup takes along, for writing it may
 * have taken days. It belongs to the desk and not to one clerk.
 */
export function draftPaperId(id: string): string {
	return `${prefix}${id}`
}

/** Drafts that this version can read, the last written first. @throws {AppError} `database-closed`, `database-damaged` */
export async function listQuestionnaireDrafts(desk: Desk): Promise<readonly StoredQuestionnaire[]> {
	const papers = await readPapers(desk.database, desk.unlocked.keys.papers, prefix)
	return papers
		.map(({ bytes }) => stored(bytes))
		.filter((draft) => draft !== undefined)
		.sort((left, right) => right.savedAt.localeCompare(left.savedAt))
}

/** @returns `undefined` when there is none. @throws {AppError} `database-closed`, `database-damaged` */
export async function readQuestionnaireDraft(desk: Desk, id: string): Promise<StoredQuestionnaire | undefined> {
	const paper = await readPaper(desk.database, desk.unlocked.keys.papers, draftPaperId(id))
	return paper && stored(paper.bytes)
}

/** Writes a draft through to disk, sealed. @throws {AppError} `not-the-writer`, `disk-full`, `database-closed` */
export async function saveQuestionnaireDraft(desk: Desk, id: string, draft: QuestionnaireDraft): Promise<void> {
	desk.writer.assert()
	const bytes = utf8(JSON.stringify({ formVersion, id, savedAt: desk.world.now(), draft }))
	await putPaper(desk.database, desk.unlocked.keys.papers, { id: draftPaperId(id), bytes })
}

/** A new draft on the disk. @returns its id. @throws {AppError} as {@link saveQuestionnaireDraft} */
export async function beginQuestionnaire(desk: Desk, draft: QuestionnaireDraft): Promise<string> {
	const id = desk.world.newId()
	await saveQuestionnaireDraft(desk, id, draft)
	return id
}

/** Throws a draft away for good. @throws {AppError} `not-the-writer`, `database-closed` */
export function deleteQuestionnaireDraft(desk: Desk, id: string): Promise<void> {
	desk.writer.assert()
	return deletePapers(desk.database, [draftPaperId(id)])
}

/** Only this app writes here, and the seal says that nobody else has: what is read needs no further check. */
function stored(bytes: Uint8Array<ArrayBuffer>): StoredQuestionnaire | undefined {
	const read = JSON.parse(utf8ToText(bytes)) as StoredQuestionnaire & { readonly formVersion: number }
	return read.formVersion === formVersion ? { id: read.id, savedAt: read.savedAt, draft: read.draft } : undefined
}
