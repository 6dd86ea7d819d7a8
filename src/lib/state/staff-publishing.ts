import type { IsoDate } from '$lib/domain/dates.ts'
import type { PersonId } from '$lib/domain/ledger/event.ts'
import type { Person } from '$lib/domain/organisation/profile.ts'
import { decidePublish, type SurveyIssue } from '$lib/domain/survey/decide.ts'
import { thaw } from '$lib/domain/survey/frozen.ts'
import type { Questionnaire } from '$lib/domain/survey/questionnaire.ts'
import { codeBytes, codeHash, drawnCode, type DrawnCode } from '$lib/domain/survey/staff/codes.ts'
import type { SurveyFact, SurveyId } from '$lib/domain/survey/survey.ts'
import { renderDocument } from '$lib/pdf/render.ts'
import { startWorker } from '$lib/platform/trusted.ts'
import { listSlots } from '$lib/storage/slots.ts'
import { newSurveyKey } from '$lib/vault/survey-key.ts'
import type { Desk } from './desk.svelte.ts'
import { pdfFonts } from './pdf-fonts.ts'
import { draftPaperId } from './questionnaire-drafts.ts'

/** What the staff are to be asked. `asked`: how many they are. */
export type StaffPlan = {
	readonly questionnaire: Questionnaire
	readonly closesOn: IsoDate | undefined
	readonly asked: number | undefined
	readonly threshold: number
	/** Any two of them open the answers. */
	readonly holders: readonly PersonId[]
}

/**
 * A survey that is ready to be published, with the codes to be drawn. They are in memory only: once its facts are recorded,
 * nothing but their hashes is left.
 */
export type PreparedSurvey = { readonly facts: readonly SurveyFact[]; readonly codes: readonly DrawnCode[] }

/** Who can hold the answers: people who unlock this device with a passphrase of their own, and have not left. */
export async function possibleHolders(desk: Desk): Promise<readonly Person[]> {
	const slots = new Set((await listSlots(desk.database)).map(({ id }) => id))
	return desk.organisation.people.filter(({ id, leftOn }) => leftOn === undefined && slots.has(id))
}

/**
 * Makes the key and draws the codes of a survey of the staff. Nothing is written: that is for the clerk to do when the slips are
 * printed.
 *
 * @throws {AppError} `database-closed`
 */
export async function prepareStaffSurvey(
	desk: Desk,
	{ holders, ...plan }: StaffPlan
): Promise<{ readonly prepared: PreparedSurvey } | { readonly issues: readonly SurveyIssue[] }> {
	const { world, context, state } = desk
	const id = world.newId() as SurveyId
	const people = (await possibleHolders(desk)).filter((person) => holders.includes(person.id))
	const key = await newSurveyKey(people.map(({ id: person, recipient }) => ({ person, recipient })))
	const codes = drawnCodes(desk, plan.asked ?? 0)
	const hashes = codes.map((code) => codeHash(id, code)).sort()
	const terms = { id, mode: 'staff', opensOn: context.today, target: undefined, staff: { key, codes: hashes } } as const
	const decision = decidePublish(state.survey, { ...plan, ...terms }, context.today)
	return decision.ok ? { prepared: { facts: decision.facts, codes } } : { issues: decision.issues }
}

/**
 * Hands the slips to the clerk as a file. They can be made again until the survey is published, and never after.
 *
 * @throws {AppError} `pdf-failed`, `fonts-missing`; a `DOMException` named `AbortError` when the clerk has left.
 */
export async function saveCodeSlips(desk: Desk, { codes, facts }: PreparedSurvey, signal: AbortSignal): Promise<void> {
	const { world, profile, database } = desk
	const [published] = facts
	if (published?.type !== 'survey.published' || !published.body.closesOn) throw new TypeError('a survey of the staff')
	const request = {
		practice: database.realm === 'practice',
		profile,
		title: thaw(published.body.questionnaire).title.lv,
		codes,
		closesOn: published.body.closesOn,
		at: world.now(),
		appBuild: __APP_BUILD__
	}
	const job = { document: { type: 'code-slips' as const, request }, fonts: await pdfFonts() }
	const { bytes } = await renderDocument(job, { signal, startWorker })
	world.saveFile(`izlozes-kodi-${profile.series}.pdf`, bytes, 'application/pdf')
}

/**
 * From here on the survey runs, and stays anonymous for good.
 *
 * @param draftId - of the questionnaire that was written for it: it goes in the same save.
 * @throws {AppError} what a save throws.
 */
export function publishPrepared(desk: Desk, { facts }: PreparedSurvey, draftId?: string): Promise<void> {
	return desk.record(facts, (batch) => {
		if (draftId !== undefined) batch.dropPaper(draftPaperId(draftId))
	})
}

function drawnCodes({ world }: Desk, count: number): readonly DrawnCode[] {
	const codes = new Set<DrawnCode>()
	while (codes.size < count) codes.add(drawnCode(world.randomBytes(codeBytes)))
	return [...codes]
}
