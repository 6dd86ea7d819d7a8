import type { SurveyIssue } from '$lib/domain/survey/decide.ts'
import { decidePublish, nextVersion } from '$lib/domain/survey/decide.ts'
import type { QuestionnaireDraft } from '$lib/domain/survey/editing/draft.ts'
import { draftProblems, tidyForm } from '$lib/domain/survey/editing/tidy.ts'
import { freeze, thaw } from '$lib/domain/survey/frozen.ts'
import { questionsOf, type Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import { compareVersions, type Comparability } from '$lib/domain/survey/versions.ts'
import type { SurveyId } from '$lib/domain/survey/survey.ts'
import type { Desk } from './desk.svelte.ts'
import { draftPaperId } from './questionnaire-drafts.ts'

/** From how many people on a figure of clients is shown at all; percentages wait for ten. */
const threshold = 5

/**
 * Publishes a draft: from here on it is frozen, and the draft is gone in the same save.
 *
 * @param draftId - of the draft on the disk, where there is one.
 * @returns what is to be put right; nothing when it is published.
 * @throws {AppError} what a save throws; nothing is written then.
 */
export async function publishDraft(
	desk: Desk,
	{ mode, form, opensOn, closesOn, target }: QuestionnaireDraft,
	draftId?: string
): Promise<readonly SurveyIssue[]> {
	const { today } = desk.context
	const tidied = tidyForm(form)
	// What cannot be read again must never be frozen.
	if (draftProblems(tidied).some(({ level }) => level === 'error'))
		return [{ field: 'questionnaire', code: 'questionnaire-faulty' }]
	const decision = decidePublish(
		desk.state.survey,
		{
			id: desk.world.newId() as SurveyId,
			mode,
			questionnaire: { ...tidied, version: versionOf(desk, tidied) },
			opensOn: opensOn ?? today,
			closesOn,
			target,
			asked: undefined,
			threshold,
			staff: undefined
		},
		today
	)
	if (!decision.ok) return decision.issues
	await desk.record(decision.facts, (batch) => {
		if (draftId !== undefined) batch.dropPaper(draftPaperId(draftId))
	})
	return []
}

/** What became of a question since the last published version. */
export type Change = { readonly code: string; readonly change: Comparability | 'added' | 'removed' }
/** What is new against the last published version of the same questionnaire. */
export type Changes = { readonly version: number; readonly before: Questionnaire; readonly changes: readonly Change[] }

/** @returns `undefined` where nothing of the code is published yet. @throws {AppError} `event-unreadable` */
export function changesSince({ state }: Desk, form: Questionnaire): Changes | undefined {
	const same = state.survey.surveys.filter(({ questionnaire }) => questionnaire.code === form.code)
	const last = same.toSorted((left, right) => right.questionnaire.version - left.questionnaire.version)[0]
	if (!last) return undefined
	const before = thaw(last.questionnaire)
	const after = tidyForm(form)
	const compared = compareVersions(before, after)
	const known = new Set(compared.map(({ code }) => code))
	const changes = [
		...questionsOf(after).map(({ code }): Change => {
			const found = compared.find((each) => each.code === code)
			return { code, change: found?.comparability ?? 'added' }
		}),
		...questionsOf(before).flatMap(({ code }): Change[] => (known.has(code) ? [] : [{ code, change: 'removed' }]))
	]
	return { version: before.version, before, changes }
}

/** The version under which a form is published. Letter by letter as a published version it is that version, otherwise the next one. */
export function versionOf({ state }: Desk, form: Questionnaire): number {
	const same = state.survey.surveys.find(({ questionnaire }) => {
		if (questionnaire.code !== form.code) return false
		return freeze({ ...form, version: questionnaire.version }).text === questionnaire.text
	})
	const isLast = same && same.questionnaire.version + 1 === nextVersion(state.survey, form.code)
	return isLast ? same.questionnaire.version : nextVersion(state.survey, form.code)
}
