import type { Quote } from '$lib/domain/survey/coding/coding.ts'
import { personsInWords } from '$lib/domain/survey/coding/persons.ts'
import { questionsOf, say, type Question } from '$lib/domain/survey/questionnaire.ts'
import {
	codedFigures,
	mostNoticeFigures,
	noticeFigures,
	type NoticeFigure
} from '$lib/domain/survey/report/notice-figures.ts'
import { questionSection } from '$lib/domain/survey/report/question-section.ts'
import { codedWords } from '$lib/messages/survey-coding.ts'
import { surveyReportWords } from '$lib/messages/survey-report.ts'
import type { SurveyNoticeRequest } from '$lib/pdf/documents/survey-notice.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import { codedSections, readCodings } from './codings.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'
import { askedOf, type SurveyResults } from './survey-results.ts'

/** What there is to choose from: figures in Latvian, as they are printed, and quotes that were cleared. */
export type NoticeMaterial = { readonly figures: readonly NoticeFigure[]; readonly quotes: readonly Quote[] }

/** The sheet with what came out of a survey while it is worded. Nothing of it is kept, and no written answer is copied into it. */
export class SurveyNotice {
	readonly #desk: Desk
	readonly #results: SurveyResults
	readonly material: NoticeMaterial
	/** Places of figures in `material.figures`, as a select has them; empty: none. */
	readonly chosen = $state<string[]>(Array<string>(mostNoticeFigures).fill(''))
	/** Ids of the quotes that are printed. */
	quotes = $state<string[]>([])
	/** What will be done, a line each. */
	doing = $state('')

	constructor(desk: Desk, results: SurveyResults, material: NoticeMaterial) {
		this.#desk = desk
		this.#results = results
		this.material = material
	}

	get isComplete(): boolean {
		return this.doing.trim() !== ''
	}

	/** Words that may point to somebody, in all that is printed as it was typed. */
	get persons(): readonly string[] {
		const staff = this.#desk.organisation.people.map(({ name }) => name)
		return personsInWords([...this.#printedQuotes, ...this.#lines].join('\n'), staff)
	}

	/** What is printed. */
	get request(): SurveyNoticeRequest {
		const { world, profile, database } = this.#desk
		const { survey, questionnaire, answers } = this.#results
		const places = this.chosen.filter((each, index) => each !== '' && this.chosen.indexOf(each) === index)
		return {
			practice: database.realm === 'practice',
			profile,
			title: say(questionnaire.title, 'lv').text,
			why: say(questionnaire.intro.why, 'lv').text,
			answered: { count: answers.length, from: survey.opensOn, to: survey.closed?.on },
			figures: places.flatMap((each) => this.material.figures[Number(each)] ?? []),
			quotes: this.#printedQuotes,
			doing: this.#lines,
			on: world.today(),
			at: world.now(),
			appBuild: __APP_BUILD__
		}
	}

	/**
	 * Makes the sheet and hands it over as a file.
	 *
	 * @throws {AppError} `notice-too-long`, `pdf-failed`, `fonts-missing`; a `DOMException` named `AbortError` when the person has left.
	 */
	async save(signal: AbortSignal): Promise<void> {
		const { request } = this
		const job = { document: { type: 'survey-notice', request } as const, fonts: await pdfFonts() }
		const { bytes } = await renderDocument(job, { signal, startWorker })
		this.#desk.world.saveFile(`aptaujas-lapa-${request.profile.series}-${request.on}.pdf`, bytes, 'application/pdf')
	}

	get #printedQuotes(): readonly string[] {
		return this.material.quotes.filter(({ id }) => this.quotes.includes(id)).map(({ words }) => words)
	}

	get #lines(): readonly string[] {
		return this.doing
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== '')
	}
}

/** Reads what there is to choose from. @throws {AppError} `database-closed`, `database-damaged`, `database-newer` */
export async function openSurveyNotice(desk: Desk, results: SurveyResults): Promise<SurveyNotice> {
	const { survey, questionnaire } = results
	const words = surveyReportWords.lv
	const told = questionsOf(questionnaire)
		.filter(isCounted)
		.flatMap((question) => noticeFigures(questionSection(askedOf(results, question), words), words))
	const coded = (await codedSections(desk, survey, codedWords.lv)).flatMap((each) => codedFigures(each, codedWords.lv))
	const quotes = Object.values(await readCodings(desk, survey)).flatMap((coding) => coding.quotes)
	return new SurveyNotice(desk, results, { figures: [...told, ...coded], quotes })
}

/** Texts, days and drawings have no figures. */
function isCounted({ type }: Question): boolean {
	return type !== 'text' && type !== 'date' && type !== 'drawing'
}
