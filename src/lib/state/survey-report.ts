import type { IsoDate } from '$lib/domain/dates.ts'
import type { ToldSection } from '$lib/domain/reports/activity-sections.ts'
import { activityCsv } from '$lib/domain/reports/activity-csv.ts'
import { sayPlain } from '$lib/domain/survey/piping.ts'
import { languages, questionsOf, say, type Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import { foundSection } from '$lib/domain/survey/report/found-section.ts'
import { markSentences } from '$lib/domain/survey/report/came-in-section.ts'
import { percentage } from '$lib/domain/survey/rounding.ts'
import { thaw } from '$lib/domain/survey/frozen.ts'
import type { StaffFindings } from '$lib/domain/survey/staff/findings.ts'
import { origins, type StoredAnswers } from '$lib/domain/survey/stored-answers.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { showDay } from '$lib/messages/format.ts'
import { lvNumber } from '$lib/messages/plural.ts'
import { codedWords } from '$lib/messages/survey-coding.ts'
import { surveyReportWords } from '$lib/messages/survey-report.ts'
import { surveyDocument as words } from '$lib/messages/survey-document.ts'
import type { Fact } from '$lib/pdf/documents/facts.ts'
import type { SurveyReportRequest } from '$lib/pdf/documents/survey-report.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import { signPrepared } from '$lib/signing/sign.ts'
import { codedSections } from './codings.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'
import { signingIdentity, type SigningIdentity } from './signing-identity.ts'
import { resultSections, type Comparisons, type SurveyResults } from './survey-results.ts'

/** What is told of a survey, in Latvian whatever the language of the screen (Valsts valodas likums, s. 8). */
export type ToldSurvey = {
	readonly questionnaire: Questionnaire
	readonly method: readonly Fact[]
	readonly sections: readonly ToldSection[]
}

/** `openers`: names of those who opened the answers together. */
export type StaffAsking = { readonly centre: string; readonly openers: string }

/** The report of a survey of clients: what the screen shows, and the coded texts. @throws {AppError} as `codedSections` */
export async function tellSurvey(desk: Desk, results: SurveyResults, comparisons: Comparisons): Promise<ToldSurvey> {
	const coded = await codedSections(desk, results.survey, codedWords.lv)
	return toldSurvey(results, { ...comparisons, coded }, desk.profile.centre)
}

export function toldSurvey(results: SurveyResults, comparisons: Comparisons, centre: string): ToldSurvey {
	const { questionnaire } = results
	const sections = resultSections(results, comparisons, surveyReportWords.lv)
	return { questionnaire, method: methodOf(results, centre), sections }
}

/** The report of a survey of the staff that was opened: what was published then, and no word that anybody wrote. */
export function tellStaffSurvey(survey: Survey, findings: StaffFindings, by: StaffAsking): ToldSurvey {
	const questionnaire = thaw(survey.questionnaire)
	const method = staffMethodOf(survey, findings, by)
	const { publication } = findings
	const told = 'refused' in publication ? [] : questionsOf(questionnaire)
	const sections = told.map((question) => foundSection(findings, question, surveyReportWords.lv))
	return { questionnaire, method, sections }
}

/**
 * Makes the report as a signed PDF and hands it over as a file.
 *
 * @throws {AppError} `certificate-expired`, `pdf-failed`, `fonts-missing`, `signing-failed`; a `DOMException` named `AbortError`
 * when the person has left.
 */
export async function saveSurveyReport(desk: Desk, told: ToldSurvey, signal: AbortSignal): Promise<void> {
	const { world, profile, database, context } = desk
	const { signer, ...identity } = await signingIdentity(desk, { type: 'own' })
	const practice = database.realm === 'practice'
	const source = { practice, profile, at: world.now(), appBuild: __APP_BUILD__ }
	const request = surveyReportRequest(told, source, identity)
	const job = { document: { type: 'survey-report' as const, request }, fonts: await pdfFonts() }
	const bytes = await signPrepared(await renderDocument(job, { signal, startWorker }), signer)
	world.saveFile(`aptaujas-parskats-${profile.series}-${context.today}.pdf`, bytes, 'application/pdf')
}

export function surveyReportRequest(
	{ questionnaire, method, sections }: ToldSurvey,
	source: Pick<SurveyReportRequest, 'practice' | 'profile' | 'at' | 'appBuild'>,
	{ name, post, fingerprint, contentsSize }: Omit<SigningIdentity, 'signer'>
): SurveyReportRequest {
	return {
		...source,
		title: questionnaire.title.lv,
		method,
		questions: questionsOf(questionnaire).map(({ text }) => sayPlain(text, 'lv')),
		sections,
		csv: activityCsv(sections, words.csvHeads),
		signer: { name, post, at: source.at, fingerprint },
		contentsSize
	}
}

/** How the answers were got: the items that a reader needs to judge them (AAPOR disclosure, self-selection said). */
export function methodOf({ survey, questionnaire, answers, marked }: SurveyResults, centre: string): readonly Fact[] {
	const { method } = words
	return told([
		...asking(survey, questionnaire, centre),
		[method.count, words.count(answers.length)],
		[method.marked, survey.judged ? markSentences(marked, survey.judged, surveyReportWords.lv).join(' ') : ''],
		[method.rate, rateOf(survey, answers.length)],
		[method.ways, waysOf(answers)],
		[method.languages, languagesOf(answers)],
		[method.choice, words.choice.self],
		[method.weights, words.noWeights],
		[method.error, words.error],
		[method.hidden, words.hidden(survey.threshold)],
		...proof(survey)
	])
}

/** As {@link methodOf}; of the answers themselves nothing is known but what was published. */
export function staffMethodOf(
	survey: Survey,
	{ publication }: StaffFindings,
	{ centre, openers }: StaffAsking
): readonly Fact[] {
	const { method } = words
	const count = 'refused' in publication ? undefined : publication.total
	return told([
		...asking(survey, thaw(survey.questionnaire), centre),
		[method.count, count === undefined ? words.belowThreshold(survey.threshold) : words.count(count)],
		[method.rate, count === undefined ? '' : rateOf(survey, count)],
		[method.choice, words.choice.staff],
		[method.opened, survey.opened ? words.opened(openers, showDay(survey.opened.on)) : ''],
		[method.weights, words.noWeights],
		[method.hidden, words.hiddenStaff(survey.threshold)],
		...proof(survey)
	])
}

function asking(survey: Survey, { intro }: Questionnaire, centre: string): readonly Fact[] {
	const { method } = words
	return [
		[method.by, centre],
		[method.why, say(intro.why, 'lv').text],
		[method.whom, words.whom[survey.mode]],
		[method.when, datesOf(survey, survey.closed?.on)]
	]
}

function proof({ questionnaire, closed, opened }: Survey): readonly Fact[] {
	const { method } = words
	return [
		[method.version, words.version(questionnaire.code, questionnaire.version)],
		[method.digest, closed?.digest ?? words.open],
		[method.findings, opened?.findings ?? '']
	]
}

function rateOf({ asked }: Survey, count: number): string {
	return asked === undefined ? words.unknown : words.rate(asked, lvNumber(percentage(count, asked)))
}

/** Without items that have nothing to say. */
function told(items: readonly Fact[]): readonly Fact[] {
	return items.filter(([, text]) => text !== '')
}

function datesOf({ opensOn }: Survey, closedOn: IsoDate | undefined): string {
	const from = words.from(showDay(opensOn))
	return closedOn === undefined ? `${from} (${words.open})` : words.fromTo(from, showDay(closedOn))
}

function waysOf(answers: readonly StoredAnswers[]): string {
	const ways = origins.flatMap((origin) => {
		const count = answers.filter((each) => 'origin' in each && each.origin === origin).length
		return count > 0 ? [`${words.origins[origin]} ${lvNumber(count)}`] : []
	})
	return ways.join(', ')
}

function languagesOf(answers: readonly StoredAnswers[]): string {
	const told = languages.flatMap((language) => {
		const count = answers.filter((each) => 'language' in each && each.language === language).length
		return count > 0 ? [`${words.languages[language]} ${lvNumber(count)}`] : []
	})
	return told.join(', ')
}
