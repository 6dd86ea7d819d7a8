import { AppError } from '$lib/errors.ts'
import { textToBytes } from '$lib/domain/bytes.ts'
import type { PersonId } from '$lib/domain/ledger/event.ts'
import { decideClose, decideOpen, type SurveyIssue } from '$lib/domain/survey/decide.ts'
import { thaw } from '$lib/domain/survey/frozen.ts'
import { findingsBytes, readFindings, staffFindings, type StaffFindings } from '$lib/domain/survey/staff/findings.ts'
import { holdersOf, pairOf, type StaffTerms } from '$lib/domain/survey/staff/terms.ts'
import { readStoredAnswers } from '$lib/domain/survey/stored-answers-schema.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { readPaper, readPapers } from '$lib/storage/papers.ts'
import { listSlots } from '$lib/storage/slots.ts'
import { forgetUsedCodes, readWaitingAnswers } from '$lib/storage/staff-answers.ts'
import { openText } from '$lib/vault/sealed-text.ts'
import { openWithPassphrase } from '$lib/vault/slots.ts'
import { joinSurveyKey } from '$lib/vault/survey-key.ts'
import type { Desk } from './desk.svelte.ts'
import { fileHashOf } from './files.ts'
import { codesPaperId, keptAnswers } from './staff-answers.ts'
import { answerPrefix } from './surveys.ts'

/**
 * Closes a survey of the staff: what still waits joins the rest in the save that says how many there are.
 *
 * @returns why it cannot be closed; nothing when it is.
 * @throws {AppError} `database-damaged`, and what a save throws.
 */
export async function closeStaffSurvey(desk: Desk, survey: Survey): Promise<readonly SurveyIssue[]> {
	const waiting = await readWaitingAnswers(desk.database, survey.id)
	const papers = keptAnswers(desk, survey, waiting)
	const all = [...(await sealedAnswers(desk, survey)), ...papers]
	const hashes = await Promise.all(all.map(({ bytes }) => fileHashOf(bytes)))
	const decision = decideClose(survey, hashes, desk.context.today)
	if (!decision.ok) return decision.issues
	await desk.record(decision.facts, (batch) => {
		for (const paper of papers) batch.putPaper(paper)
		for (const { id } of waiting) batch.dropDraft(id)
		batch.dropPaper(codesPaperId(survey))
	})
	await forgetUsedCodes(desk.database, survey.id)
	return []
}

/**
 * Opens the answers together: the one who is here, and another holder who types their passphrase. What may be seen is worked out
 * once and kept; the answers themselves are thrown away in the same save, and the key with them.
 *
 * @returns why it cannot be opened; nothing when it is.
 * @throws {AppError} `passphrase-wrong`, `survey-not-a-holder` (of either, or the same person twice), `survey-key-wrong`,
 * `event-unreadable`, `database-damaged`, and what a save throws. Nothing is opened then.
 */
export async function openStaffSurvey(desk: Desk, survey: Survey, passphrase: string): Promise<readonly SurveyIssue[]> {
	const { database, unlocked, context } = desk
	if (!survey.staff) return [{ field: 'survey', code: 'opening-needless' }]
	const { secrets } = await openWithPassphrase(await listSlots(database), passphrase)
	const identity = await surveyIdentity(survey.staff, unlocked.secrets, secrets)
	const sealed = await sealedAnswers(desk, survey)
	const hashes = await Promise.all(sealed.map(({ bytes }) => fileHashOf(bytes)))
	const responses = await Promise.all(sealed.map(({ bytes }) => openedResponse(bytes, identity, survey)))
	const found = findingsBytes(staffFindings(thaw(survey.questionnaire), responses, survey.threshold))
	const holders = [unlocked.person, secrets.person].filter((person) => person !== null)
	const opening = { holders, hashes, findings: await fileHashOf(found) }
	const decision = decideOpen(survey, opening, context.today)
	if (!decision.ok) return decision.issues
	await desk.record(decision.facts, (batch) => {
		batch.putPaper({ id: findingsPaperId(survey), bytes: found })
		for (const { id } of sealed) batch.dropPaper(id)
	})
	return []
}

/**
 * What came out when the answers were opened; `undefined` before that.
 *
 * @throws {AppError} `database-damaged` when it is not what the ledger names; `event-unreadable`, `database-closed`
 */
export async function readStaffFindings(desk: Desk, survey: Survey): Promise<StaffFindings | undefined> {
	if (!survey.opened) return undefined
	const paper = await readPaper(desk.database, desk.unlocked.keys.papers, findingsPaperId(survey))
	if (!paper || (await fileHashOf(paper.bytes)) !== survey.opened.findings)
		throw new AppError('database-damaged', { paper: findingsPaperId(survey) })
	return readFindings(paper.bytes)
}

/** Names of those who can open the answers. */
export function holderNames(desk: Desk, { staff }: Survey): string {
	return staff ? namesOf(desk, holdersOf(staff.key)) : ''
}

/** Names of those who opened them. */
export function openerNames(desk: Desk, { opened }: Survey): string {
	return namesOf(desk, opened?.holders ?? [])
}

/** Whether somebody can open the answers together with another. */
export function isHolder({ staff }: Survey, person: PersonId): boolean {
	return staff !== undefined && holdersOf(staff.key).includes(person)
}

function namesOf(desk: Desk, people: readonly PersonId[]): string {
	return people.map((person) => desk.nameOf(person)).join(', ')
}

type HolderSecrets = { readonly person: PersonId | null; readonly identity: string | null }

async function surveyIdentity({ key }: StaffTerms, one: HolderSecrets, other: HolderSecrets): Promise<string> {
	const pair = one.person && other.person ? pairOf(key, one.person, other.person) : undefined
	const [first, second] = pair?.holders[0] === one.person ? [one, other] : [other, one]
	if (!pair || first.identity === null || second.identity === null) throw new AppError('survey-not-a-holder')
	return joinSurveyKey(pair, [first.identity, second.identity], key.recipient)
}

async function openedResponse(sealed: Uint8Array, identity: string, { id, questionnaire }: Survey) {
	const answers = readStoredAnswers(textToBytes((await openText(sealed, identity)).trimEnd()))
	const isOurs = answers.survey === id && answers.version === questionnaire.version && !('on' in answers)
	if (!isOurs) throw new AppError('event-unreadable')
	return answers.response
}

function sealedAnswers({ database, unlocked }: Desk, { id }: Survey) {
	return readPapers(database, unlocked.keys.papers, answerPrefix(id))
}

function findingsPaperId({ id }: Survey): string {
	return `survey-findings/${id}`
}
