import type { ToldSection } from '$lib/domain/reports/activity-sections.ts'
import { clientPolicy } from '$lib/domain/survey/anonymity.ts'
import { collectAnswers, type Collected } from '$lib/domain/survey/collect.ts'
import { thaw } from '$lib/domain/survey/frozen.ts'
import { findQuestion, questionsOf, type Question, type Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import type { Marked } from '$lib/domain/survey/judgement.ts'
import { cameInSection, withWay } from '$lib/domain/survey/report/came-in-section.ts'
import { crossSection } from '$lib/domain/survey/report/cross-section.ts'
import { likertSection, questionSection, type AskedQuestion } from '$lib/domain/survey/report/question-section.ts'
import { trendSection } from '$lib/domain/survey/report/trend-section.ts'
import type { StoredAnswers } from '$lib/domain/survey/stored-answers.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import type { Wave } from '$lib/domain/survey/trend.ts'
import { showDay } from '$lib/messages/format.ts'
import { surveyWays, type SurveyReportWords } from '$lib/messages/survey-report.ts'
import type { Desk } from './desk.svelte.ts'
import { readCounted } from './surveys.ts'

/** The answers to a survey of clients that count, read once. */
export type SurveyResults = {
	readonly survey: Survey
	readonly questionnaire: Questionnaire
	readonly answers: readonly StoredAnswers[]
	/** How many have a mark, also of those that do not count. */
	readonly marked: Marked
	readonly collected: Collected
}

/** What is shown besides each question alone: two questions against one another, one over the waves. */
export type Comparisons = {
	readonly cross: { readonly rows: string; readonly columns: string } | undefined
	readonly trend: { readonly question: string; readonly waves: readonly SurveyResults[] } | undefined
	/** Coded texts, where there are any. */
	readonly coded?: readonly ToldSection[]
}

/** @throws {AppError} `database-closed`, `database-damaged`, `event-unreadable` */
export async function readResults(desk: Desk, survey: Survey): Promise<SurveyResults> {
	const questionnaire = thaw(survey.questionnaire)
	const { answers, marked } = await readCounted(desk, survey)
	const responses = answers.map(({ response }) => response)
	return { survey, questionnaire, answers, marked, collected: collectAnswers(questionnaire, responses) }
}

/** Earlier surveys with a questionnaire of the same code, and this one last; of clients only. @throws as {@link readResults} */
export async function readWaves(desk: Desk, results: SurveyResults): Promise<readonly SurveyResults[]> {
	const { id, mode, opensOn, questionnaire } = results.survey
	const earlier = desk.state.survey.surveys.filter(
		(each) =>
			each.id !== id && each.mode === mode && each.questionnaire.code === questionnaire.code && each.opensOn <= opensOn
	)
	const read: SurveyResults[] = []
	for (const each of earlier) read.push(await readResults(desk, each))
	return [...read, results]
}

/** All that is told of a survey: how answers came in, the statements together, each question, coded texts, then the comparisons. */
export function resultSections(
	results: SurveyResults,
	comparisons: Comparisons,
	words: SurveyReportWords
): readonly ToldSection[] {
	const asked = questionsOf(results.questionnaire).map((question) => askedOf(results, question))
	return [
		cameInOf(results, words),
		likertSection(asked, words),
		...asked.map((each) => questionSection(each, words)),
		...(comparisons.coded ?? []),
		crossOf(results, comparisons, words),
		trendOf(comparisons, words)
	].filter((section) => section !== undefined)
}

/** The two questions against one another; small counts are hidden, see `publish`. */
export function crossOf(
	results: SurveyResults,
	{ cross }: Comparisons,
	words: SurveyReportWords
): ToldSection | undefined {
	if (!cross) return undefined
	const { questionnaire, collected } = comparable(results)
	return crossSection(questionnaire, collected, cross, clientPolicy(results.survey.threshold), words)
}

/** What can be compared: every question, and the way answers came. */
export function comparable(results: SurveyResults): Pick<SurveyResults, 'questionnaire' | 'collected'> {
	return withWay(results, results.answers, surveyWays.title, surveyWays.names)
}

export function cameInOf(
	{ answers, marked, survey }: SurveyResults,
	words: SurveyReportWords
): ToldSection | undefined {
	return cameInSection({ answers, marked, judged: survey.judged }, words)
}

/** One question over the waves. */
export function trendOf({ trend }: Comparisons, words: SurveyReportWords): ToldSection | undefined {
	return trend && trendSection(wavesOf(trend.waves, trend.question), words)
}

export function askedOf({ survey, collected }: SurveyResults, question: Question): AskedQuestion {
	return { question, said: collected.get(question.code) ?? [], population: survey.asked }
}

function wavesOf(waves: readonly SurveyResults[], code: string): readonly Wave[] {
	return waves.flatMap(({ survey, questionnaire, collected }) => {
		const question = findQuestion(questionnaire, code)
		return question ? [{ name: showDay(survey.opensOn), question, said: collected.get(code) ?? [] }] : []
	})
}
