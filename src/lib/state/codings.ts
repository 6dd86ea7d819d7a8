import { AppError } from '$lib/errors.ts'
import {
	emptyCoding,
	maySeeCounts,
	type Coding,
	type TextId,
	type WrittenText
} from '$lib/domain/survey/coding/coding.ts'
import { decideCoding, type CodingCommand, type CodingIssue } from '$lib/domain/survey/coding/decide-coding.ts'
import { thaw } from '$lib/domain/survey/frozen.ts'
import { questionsOf } from '$lib/domain/survey/questionnaire.ts'
import { codedSection, type CodedWords } from '$lib/domain/survey/report/coded-section.ts'
import { visibleQuestions } from '$lib/domain/survey/runtime.ts'
import { counts } from '$lib/domain/survey/judgement.ts'
import { readStoredAnswers } from '$lib/domain/survey/stored-answers-schema.ts'
import { fromRow } from '$lib/domain/survey/stored-row.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import type { ToldSection } from '$lib/domain/reports/activity-sections.ts'
import { putPaper, readPaper, readPapers } from '$lib/storage/papers.ts'
import { utf8, utf8ToText } from '$lib/vault/cipher.ts'
import type { Desk } from './desk.svelte.ts'
import { answerPrefix } from './surveys.ts'

/** The coding of a survey's written answers, by question. */
export type Codings = Readonly<Record<string, Coding>>

/** Raised with every change of {@link Coding}; what another version wrote is not overwritten. */
const formVersion = 1

/** Where the coding of a survey is kept: among the papers, which a backup takes along. */
export function codingPaperId({ id }: Pick<Survey, 'id'>): string {
	return `coding/${id}`
}

/**
 * What people whose answers count wrote in answer to one question, in the order of the alphabet: no order of theirs is in it, and the texts of one
 * person to two questions do not stand at the same place.
 *
 * @throws {RangeError} for a survey of the staff, whose texts leave through `publish` only: a bug.
 * @throws {AppError} `database-closed`, `database-damaged`, `event-unreadable`
 */
export async function readTexts(desk: Desk, survey: Survey, question: string): Promise<readonly WrittenText[]> {
	expectClients(survey)
	const questionnaire = thaw(survey.questionnaire)
	const prefix = answerPrefix(survey.id)
	const papers = await readPapers(desk.database, desk.unlocked.keys.papers, prefix)
	const texts = papers.flatMap(({ id, bytes }) => {
		const answers = readStoredAnswers(fromRow(bytes).bytes)
		const visible = counts(survey, answers) ? visibleQuestions(questionnaire, answers.response) : []
		return visible.flatMap(({ place, answer }): readonly WrittenText[] =>
			place.question === question && answer?.type === 'text'
				? [{ id: textId(id.slice(prefix.length), place.repeat), text: answer.text }]
				: []
		)
	})
	return texts.sort((left, right) => left.text.localeCompare(right.text, 'lv'))
}

/** What is coded so far; a survey of the staff has nothing. @throws {AppError} `database-closed`, `database-damaged`, `database-newer` */
export async function readCodings(desk: Desk, survey: Survey): Promise<Codings> {
	if (survey.mode === 'staff') return {}
	const paper = await readPaper(desk.database, desk.unlocked.keys.papers, codingPaperId(survey))
	return paper ? stored(paper.bytes) : {}
}

/**
 * Changes the coding of one question and writes it down at once.
 *
 * @returns the coding as it is on the disk now, and why it stays as it was, if it does.
 * @throws {RangeError} for a survey of the staff: a bug.
 * @throws {AppError} `not-the-writer`, `disk-full`, and as {@link readCodings}.
 */
export async function changeCoding(
	desk: Desk,
	survey: Survey,
	question: string,
	command: CodingCommand
): Promise<{ readonly coding: Coding; readonly issue: CodingIssue | undefined }> {
	expectClients(survey)
	desk.writer.assert()
	const codings = await readCodings(desk, survey)
	const coding = codings[question] ?? emptyCoding
	const decided = decideCoding(coding, command)
	if (!decided.ok) return { coding, issue: decided.issue }
	const bytes = utf8(JSON.stringify({ formVersion, codings: { ...codings, [question]: decided.coding } }))
	await putPaper(desk.database, desk.unlocked.keys.papers, { id: codingPaperId(survey), bytes })
	return { coding: decided.coding, issue: undefined }
}

/**
 * What the written answers to all questions are about, for report and sheet; without those of which this person is yet to be the
 * second coder.
 *
 * @throws {AppError} as {@link readCodings}
 */
export async function codedSections(desk: Desk, survey: Survey, words: CodedWords): Promise<readonly ToldSection[]> {
	const codings = await readCodings(desk, survey)
	return questionsOf(thaw(survey.questionnaire)).flatMap((question) => {
		const coding = codings[question.code]
		if (question.type !== 'text' || !coding || !maySeeCounts(coding, desk.unlocked.person)) return []
		return codedSection(question, coding, words) ?? []
	})
}

function expectClients({ mode }: Survey): void {
	if (mode === 'staff') throw new RangeError('texts of the staff are not coded')
}

function textId(paper: string, repeat: number | undefined): TextId {
	return (repeat === undefined ? paper : `${paper}/${repeat}`) as TextId
}

/** Only this app writes here, and the seal says that nobody else has: what is read needs no further check. */
function stored(bytes: Uint8Array<ArrayBuffer>): Codings {
	const read = JSON.parse(utf8ToText(bytes)) as { readonly formVersion: number; readonly codings: Codings }
	if (read.formVersion !== formVersion) throw new AppError('database-newer')
	return read.codings
}
