import type { Paper } from '$lib/domain/papers.ts'
import { batchOutcomes, type BatchOutcome, type Comparison } from '$lib/domain/survey/paper/compare.ts'
import type { Response } from '$lib/domain/survey/session.ts'
import { batchPattern, readStoredAnswers } from '$lib/domain/survey/stored-answers-schema.ts'
import type { ClientAnswers, PaperForm } from '$lib/domain/survey/stored-answers.ts'
import { fromRow } from '$lib/domain/survey/stored-row.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { readPapers, replacePaper } from '$lib/storage/papers.ts'
import type { Desk } from './desk.svelte.ts'
import type { Filling } from './filling.svelte.ts'
import { answerPaper, answerPrefix, openSurvey } from './surveys.ts'

/** Which form is being keyed in. */
export type FormNumber = Pick<PaperForm, 'batch' | 'form'>
/** A form that is kept, and the row it is kept in. */
export type KeyedForm = { readonly id: string; readonly answers: ClientAnswers & { readonly paper: PaperForm } }

/** What was typed, or which part of it cannot be taken. */
export function readFormNumber(batch: string, form: string): FormNumber | 'batch' | 'form' {
	const number = /^[1-9]\d{0,4}$/.test(form.trim()) ? Number(form) : undefined
	if (!batchPattern.test(batch.trim())) return 'batch'
	return number === undefined ? 'form' : { batch: batch.trim(), form: number }
}

/** Every form from paper, in no order. @throws {AppError} as `readAnswers` */
export async function readForms(desk: Desk, { id }: Survey): Promise<readonly KeyedForm[]> {
	const rows = await readPapers(desk.database, desk.unlocked.keys.papers, answerPrefix(id))
	return rows.flatMap((row) => formOf(row) ?? [])
}

/** @throws {AppError} as `readAnswers` */
export async function findForm(
	desk: Desk,
	survey: Survey,
	{ batch, form }: FormNumber
): Promise<KeyedForm | undefined> {
	const forms = await readForms(desk, survey)
	return forms.find(({ answers: { paper } }) => paper.batch === batch && paper.form === form)
}

/**
 * Keeps a form that is keyed in for the first time.
 *
 * @returns `taken` when its number is there already, `not-kept` when the filling tells why, in its issues or by being late.
 * @throws {AppError} what a save throws: what was keyed in stays.
 */
export async function keepForm(
	desk: Desk,
	filling: Filling,
	number: FormNumber
): Promise<'kept' | 'taken' | 'not-kept'> {
	if (await findForm(desk, filling.survey, number)) return 'taken'
	return (await filling.submit('paper', number)) ? 'kept' : 'not-kept'
}

/**
 * Puts what is right after both keyings in the place of the first one, under a new random id, with how the comparison came out.
 *
 * @returns whether it was done: answers to a closed survey do not change, and no form is checked twice.
 * @throws {AppError} what a save throws: nothing has changed.
 */
export async function settleForm(
	desk: Desk,
	{ id, answers }: KeyedForm,
	response: Response,
	{ compared, differences }: Comparison
): Promise<boolean> {
	desk.writer.assert()
	const survey = openSurvey(desk, answers.survey)
	if (!survey || survey.closed || answers.paper.check) return false
	const check = { compared, differences: differences.length }
	const settled = answerPaper(desk, { ...answers, response, paper: { ...answers.paper, check } })
	return replacePaper(desk.database, desk.unlocked.keys.papers, id, settled)
}

/** How each batch came out so far. @throws {AppError} as `readAnswers` */
export async function readOutcomes(desk: Desk, survey: Survey): Promise<readonly BatchOutcome[]> {
	const forms = await readForms(desk, survey)
	return batchOutcomes(forms.map(({ answers }) => answers.paper))
}

function formOf({ id, bytes }: Paper): KeyedForm | undefined {
	const answers = readStoredAnswers(fromRow(bytes).bytes)
	return 'paper' in answers ? { id, answers: { ...answers, paper: answers.paper } } : undefined
}
