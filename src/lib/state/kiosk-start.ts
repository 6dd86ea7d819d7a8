import { AppError } from '$lib/errors.ts'
import { textToRanges, type WeekHours } from '$lib/domain/directory/hours.ts'
import type { KioskTerms } from '$lib/domain/survey/kiosk.ts'
import { surveyPhase, type Survey } from '$lib/domain/survey/survey.ts'
import { handOverDevice } from '$lib/storage/handed-over.ts'
import { inboxKeys } from '$lib/vault/sealed-text.ts'
import type { Desk } from './desk.svelte.ts'
import { countAnswers } from './surveys.ts'

/** What the staff decide when they open a kiosk. */
export type KioskChoice = Pick<KioskTerms, 'walkedAway' | 'hours' | 'isTest'>

/**
 * Puts the device into the hands of clients for a survey (F59). The caller locks next.
 *
 * @param to - age recipients of the answers; the device's own inbox when there are none.
 * @throws {AppError} `kiosk-not-running` when the survey takes no answers now; `disk-full`, `database-closed`.
 */
export async function startKiosk(
	desk: Desk,
	survey: Survey,
	choice: KioskChoice,
	to: readonly string[] = []
): Promise<void> {
	const counted = await countAnswers(desk, survey)
	if (surveyPhase(survey, desk.context.today, counted) !== 'running') throw new AppError('kiosk-not-running')
	const { id, mode, questionnaire, opensOn, closesOn, target } = survey
	const { recipient } = await inboxKeys(desk.unlocked.secrets.dataKey)
	await handOverDevice(desk.database, {
		task: 'survey',
		kiosk: { ...choice, survey: { id, mode, questionnaire, opensOn, closesOn, target }, counted },
		to: to.length > 0 ? to : [recipient],
		centre: desk.profile.centre
	})
}

/**
 * Hours of the kiosk as they were typed, e.g. `8.30–12.00, 13.00–17.00`; `undefined` when both are empty: it never sleeps.
 *
 * @throws {AppError} `kiosk-hours-invalid`
 */
export function readKioskHours(workdays: string, weekends: string): WeekHours | undefined {
	const [within, at] = [textToRanges(workdays), textToRanges(weekends)]
	if (!within || !at) throw new AppError('kiosk-hours-invalid')
	if (within.length + at.length === 0) return undefined
	return [within, within, within, within, within, at, at]
}
