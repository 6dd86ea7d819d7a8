import type { Paper } from '$lib/domain/papers.ts'
import { decideClose, type SurveyIssue } from '$lib/domain/survey/decide.ts'
import { counts, markedOf, type Marked } from '$lib/domain/survey/judgement.ts'
import { readStoredAnswers } from '$lib/domain/survey/stored-answers-schema.ts'
import { answersHash, storedBytes, type ClientAnswers, type StoredAnswers } from '$lib/domain/survey/stored-answers.ts'
import { fromRow, toRow } from '$lib/domain/survey/stored-row.ts'
import { findSurvey, surveyPhase, type Survey, type SurveyId } from '$lib/domain/survey/survey.ts'
import { deleteDraft } from '$lib/storage/drafts.ts'
import { countPapers, paperBatches, putPaper, readPapers } from '$lib/storage/papers.ts'
import type { Desk } from './desk.svelte.ts'

/**
 * A survey whose answers screens may count one by one. Those of the staff leave through `publish` only, which no screen asks yet.
 */
export function openSurvey({ state }: Desk, id: string | null): Survey | undefined {
	const survey = findSurvey(state.survey, id as SurveyId)
	return survey?.mode === 'staff' ? undefined : survey
}

/** A survey of the staff, whose answers nobody counts before two have opened them. */
export function staffSurvey({ state }: Desk, id: SurveyId | null): Survey | undefined {
	const survey = id === null ? undefined : findSurvey(state.survey, id)
	return survey?.mode === 'staff' ? survey : undefined
}

/** Where the one unfinished filling of a survey is kept, and apart from it the form from paper that is being keyed in. */
export function fillingDraftId({ id }: Pick<Survey, 'id'>, isPaper = false): string {
	return isPaper ? `survey-${id}-paper` : `survey-${id}`
}

/**
 * Keeps one filling in place of its draft: sealed, under a random id, with no event and no time.
 *
 * @returns whether the survey takes answers; where it does not any more, nothing is written.
 * @throws {AppError} `not-the-writer`, `disk-full`, `database-closed`: the form must stay on the screen.
 */
export async function keepAnswers(desk: Desk, answers: ClientAnswers): Promise<boolean> {
	desk.writer.assert()
	const survey = openSurvey(desk, answers.survey)
	if (!survey || surveyPhase(survey, desk.context.today, await countAnswers(desk, survey)) !== 'running') return false
	const draftId = fillingDraftId(survey, answers.origin === 'paper')
	await putPaper(desk.database, desk.unlocked.keys.papers, answerPaper(desk, answers), draftId)
	return true
}

/** A filling as it is kept among those of its survey: under a random id, salted and padded. */
export function answerPaper({ world }: Pick<Desk, 'world'>, answers: StoredAnswers): Paper {
	const bytes = toRow({ salt: world.randomBytes(16), bytes: storedBytes(answers) })
	return { id: `${answerPrefix(answers.survey)}${world.newId()}`, bytes }
}

/** Fillings so far, without opening one. @throws {AppError} `database-closed` */
export function countAnswers(desk: Desk, { id }: Survey): Promise<number> {
	return countPapers(desk.database, answerPrefix(id))
}

/** The fillings that count, see `counts`; `marked`: how many of all have a mark. @throws as {@link readAnswers} */
export async function readCounted(
	desk: Desk,
	survey: Survey
): Promise<{ readonly answers: readonly StoredAnswers[]; readonly marked: Marked }> {
	const all = await readAnswers(desk, survey)
	return { answers: all.filter((answers) => counts(survey, answers)), marked: markedOf(all) }
}

/** All fillings, in no order. @throws {AppError} `database-closed`, `database-damaged`, `event-unreadable` */
export async function readAnswers(desk: Desk, { id }: Survey): Promise<readonly StoredAnswers[]> {
	const answers: StoredAnswers[] = []
	for await (const papers of paperBatches(desk.database, desk.unlocked.keys.papers, answerPrefix(id)))
		for (const { bytes } of papers) answers.push(readStoredAnswers(fromRow(bytes).bytes))
	return answers
}

/**
 * Closes a survey with the count and the digest of what is there. A filling that was not handed in goes with it.
 *
 * @returns why it cannot be closed; nothing when it is.
 * @throws {AppError} as {@link readAnswers}, and what a save throws.
 */
export async function closeSurvey(desk: Desk, survey: Survey): Promise<readonly SurveyIssue[]> {
	const rows = await readPapers(desk.database, desk.unlocked.keys.papers, answerPrefix(survey.id))
	const hashes = rows.map(({ bytes }) => answersHash(fromRow(bytes)))
	const decision = decideClose(survey, hashes, desk.context.today)
	if (!decision.ok) return decision.issues
	await desk.record(decision.facts, undefined, fillingDraftId(survey))
	await deleteDraft(desk.database, fillingDraftId(survey, true))
	return []
}

/** Where the answers to a survey are kept. */
export function answerPrefix(survey: string): string {
	return `answer/${survey}/`
}
