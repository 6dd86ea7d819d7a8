import type { IsoDate } from '../dates.ts'
import type { PersonId, Sha256 } from '../ledger/event.ts'
import { anonymityAdvice, leastThreshold } from './anonymity.ts'
import { checkQuestionnaire, errorsOf } from './questionnaire-check.ts'
import { freeze } from './frozen.ts'
import { questionsOf, type Questionnaire } from './questionnaire.ts'
import { answersDigest } from './stored-answers.ts'
import { holdersOf, pairOf, pairsOf } from './staff/terms.ts'
import type { Survey, SurveyFact, Surveys, SurveyTerms } from './survey.ts'

/** Why a survey cannot be published, closed or opened. */
export type SurveyIssueCode =
	/** `checkQuestionnaire` tells what is wrong. */
	| 'questionnaire-faulty'
	/** Another questionnaire of this code and version, or a later one, is published: a change makes a new version. */
	| 'version-taken'
	| 'opens-in-past'
	| 'closes-too-early'
	| 'target-empty'
	| 'threshold-too-low'
	| 'asked-missing'
	| 'closing-day-missing'
	/** Fewer people than the threshold: `anonymityAdvice` tells what to do instead. */
	| 'staff-too-few'
	/** A hand is as good as a name. */
	| 'drawing-of-staff'
	| 'survey-closed'
	| 'survey-not-begun'
	| 'survey-not-closed'
	| 'survey-opened'
	| 'opening-needless'
	/** Two people are needed who can open the answers. */
	| 'second-holder-missing'
	/** One of the two cannot open them. */
	| 'not-a-holder'
	/** As many codes as people are asked, all different. */
	| 'codes-missing'
	/** Not the answers that were there at closing: some were taken out, put in or changed. */
	| 'answers-changed'

export type SurveyField = 'questionnaire' | 'opensOn' | 'closesOn' | 'target' | 'asked' | 'threshold' | 'survey'
export type SurveyIssue = { readonly field: SurveyField; readonly code: SurveyIssueCode }
export type SurveyDecision =
	| { readonly ok: true; readonly facts: readonly SurveyFact[] }
	| { readonly ok: false; readonly issues: readonly SurveyIssue[] }

/** What is to be published: as {@link SurveyTerms}, with a questionnaire that may still change. */
export type SurveyPlan = Omit<SurveyTerms, 'questionnaire'> & { readonly questionnaire: Questionnaire }

/** From here on the questionnaire, the mode and the terms are frozen. */
export function decidePublish(surveys: Surveys, plan: SurveyPlan, today: IsoDate): SurveyDecision {
	const { questionnaire, opensOn, closesOn, target, threshold } = plan
	const issues: SurveyIssue[] = []
	if (errorsOf(checkQuestionnaire(questionnaire)).length > 0)
		issues.push({ field: 'questionnaire', code: 'questionnaire-faulty' })
	if (isTaken(surveys, questionnaire)) issues.push({ field: 'questionnaire', code: 'version-taken' })
	if (opensOn < today) issues.push({ field: 'opensOn', code: 'opens-in-past' })
	if (closesOn !== undefined && closesOn < opensOn) issues.push({ field: 'closesOn', code: 'closes-too-early' })
	if (target === 0) issues.push({ field: 'target', code: 'target-empty' })
	if (threshold < leastThreshold) issues.push({ field: 'threshold', code: 'threshold-too-low' })
	if (plan.mode === 'staff') issues.push(...staffIssues(plan))
	if (issues.length > 0) return { ok: false, issues }
	const staff = plan.mode === 'staff' ? plan.staff : undefined
	const body = { ...plan, questionnaire: freeze(questionnaire), staff }
	return { ok: true, facts: [{ type: 'survey.published', body }] }
}

/** @param hashes - of every stored filling, in any order; see `answersHash`. */
export function decideClose(survey: Survey, hashes: readonly Sha256[], today: IsoDate): SurveyDecision {
	if (survey.closed) return refusal('survey-closed')
	if (today < survey.opensOn) return refusal('survey-not-begun')
	const body = { id: survey.id, on: today, count: hashes.length, digest: answersDigest(hashes) }
	return { ok: true, facts: [{ type: 'survey.closed', body }] }
}

/** `hashes`: of every stored filling, must be those of closing; `findings`: of what came out. */
export type SurveyOpening = {
	readonly holders: readonly PersonId[]
	readonly hashes: readonly Sha256[]
	readonly findings: Sha256
}

/** The sealed answers of a staff survey are opened once, all together, by two people. */
export function decideOpen(
	survey: Survey,
	{ holders, hashes, findings }: SurveyOpening,
	today: IsoDate
): SurveyDecision {
	if (survey.mode !== 'staff') return refusal('opening-needless')
	if (!survey.closed) return refusal('survey-not-closed')
	if (survey.opened) return refusal('survey-opened')
	const distinct = [...new Set(holders)]
	const [one, other] = distinct
	if (!one || !other) return refusal('second-holder-missing')
	if (!survey.staff || !pairOf(survey.staff.key, one, other)) return refusal('not-a-holder')
	if (answersDigest(hashes) !== survey.closed.digest) return refusal('answers-changed')
	const body = { id: survey.id, on: today, holders: [one, other], findings }
	return { ok: true, facts: [{ type: 'survey.opened', body }] }
}

/** The number that a changed questionnaire gets: one more than any published of its code. */
export function nextVersion({ surveys }: Surveys, code: string): number {
	const same = surveys.filter(({ questionnaire }) => questionnaire.code === code)
	return 1 + Math.max(0, ...same.map(({ questionnaire }) => questionnaire.version))
}

/** The same questionnaire may be asked again, letter by letter; a changed one must have a later version than all before. */
function isTaken({ surveys }: Surveys, questionnaire: Questionnaire): boolean {
	const same = surveys.filter((survey) => survey.questionnaire.code === questionnaire.code)
	const repeats = same.find((survey) => survey.questionnaire.version === questionnaire.version)
	if (repeats) return repeats.questionnaire.text !== freeze(questionnaire).text
	return same.some((survey) => survey.questionnaire.version > questionnaire.version)
}

function staffIssues({ asked, closesOn, threshold, questionnaire, staff }: SurveyPlan): readonly SurveyIssue[] {
	const issues: SurveyIssue[] = []
	if (asked === undefined) issues.push({ field: 'asked', code: 'asked-missing' })
	else if (anonymityAdvice(asked, { threshold }).verdict === 'impossible')
		issues.push({ field: 'asked', code: 'staff-too-few' })
	if (closesOn === undefined) issues.push({ field: 'closesOn', code: 'closing-day-missing' })
	if (questionsOf(questionnaire).some(({ type }) => type === 'drawing'))
		issues.push({ field: 'questionnaire', code: 'drawing-of-staff' })
	const holders = staff ? holdersOf(staff.key) : []
	if (holders.length < 2 || staff?.key.pairs.length !== pairsOf(holders).length)
		issues.push({ field: 'survey', code: 'second-holder-missing' })
	if (asked !== undefined && new Set(staff?.codes).size !== asked)
		issues.push({ field: 'survey', code: 'codes-missing' })
	return issues
}

function refusal(code: SurveyIssueCode): SurveyDecision {
	return { ok: false, issues: [{ field: 'survey', code }] }
}
