import type { IsoDate } from '$lib/domain/dates.ts'
import { markSentences } from '$lib/domain/survey/report/came-in-section.ts'
import { languages, questionsOf, say } from '$lib/domain/survey/questionnaire.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { percentage } from '$lib/domain/survey/rounding.ts'
import { origins, type StoredAnswers } from '$lib/domain/survey/stored-answers.ts'
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
import { printedSections, type Comparisons, type SurveyResults } from './survey-results.ts'

/**
 * Makes the report of a survey of clients as a signed PDF and hands it over as a file.
 *
 * @throws {AppError} `certificate-expired`, `pdf-failed`, `fonts-missing`, `signing-failed`; a `DOMException` named `AbortError`
 * when the person has left.
 */
export async function saveSurveyReport(
	desk: Desk,
	results: SurveyResults,
	comparisons: Comparisons,
	signal: AbortSignal
): Promise<void> {
	const { world, profile, database, context } = desk
	const { signer, ...identity } = await signingIdentity(desk, { type: 'own' })
	const practice = database.realm === 'practice'
	const source = { practice, profile, at: world.now(), appBuild: __APP_BUILD__ }
	const coded = await codedSections(desk, results.survey, codedWords.lv)
	const request = surveyReportRequest(results, { ...comparisons, coded }, source, identity)
	const job = { document: { type: 'survey-report' as const, request }, fonts: await pdfFonts() }
	const bytes = await signPrepared(await renderDocument(job, { signal, startWorker }), signer)
	world.saveFile(`aptaujas-parskats-${profile.series}-${context.today}.pdf`, bytes, 'application/pdf')
}

/** What is printed, in Latvian whatever the language of the screen (Valsts valodas likums, s. 8). */
export function surveyReportRequest(
	results: SurveyResults,
	comparisons: Comparisons,
	source: Pick<SurveyReportRequest, 'practice' | 'profile' | 'at' | 'appBuild'>,
	{ name, post, fingerprint, contentsSize }: Omit<SigningIdentity, 'signer'>
): SurveyReportRequest {
	const { questionnaire } = results
	return {
		...source,
		title: questionnaire.title.lv,
		method: methodOf(results, source.profile.centre),
		questions: questionsOf(questionnaire).map(({ text }) => say(text, 'lv').text),
		...printedSections(results, comparisons, words.csvHeads),
		signer: { name, post, at: source.at, fingerprint },
		contentsSize
	}
}

/** How the answers were got: the items that a reader needs to judge them (AAPOR disclosure, self-selection said). */
export function methodOf({ survey, questionnaire, answers, marked }: SurveyResults, centre: string): readonly Fact[] {
	const { method } = words
	const { asked, mode, threshold, closed } = survey
	const items: readonly Fact[] = [
		[method.by, centre],
		[method.why, say(questionnaire.intro.why, 'lv').text],
		[method.whom, words.whom[mode]],
		[method.when, datesOf(survey, closed?.on)],
		[method.count, words.count(answers.length)],
		[method.marked, markSentences(marked, survey.judged, surveyReportWords.lv).join(' ')],
		[method.rate, asked === undefined ? words.unknown : words.rate(asked, lvNumber(percentage(answers.length, asked)))],
		[method.ways, waysOf(answers)],
		[method.languages, languagesOf(answers)],
		[method.choice, mode === 'staff' ? words.choice.staff : words.choice.self],
		[method.weights, words.noWeights],
		[method.error, words.error],
		[method.hidden, words.hidden(threshold)],
		[method.version, words.version(survey.questionnaire.code, survey.questionnaire.version)],
		[method.digest, closed?.digest ?? words.open]
	]
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
