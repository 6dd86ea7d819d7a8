import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '$lib/domain/dates.ts'
import { nextDraft } from '$lib/domain/survey/editing/draft.ts'
import { decideJudge } from '$lib/domain/survey/judgement.ts'
import { thaw } from '$lib/domain/survey/frozen.ts'
import { phoneForm } from '$lib/domain/survey/library/phone-form.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { databaseName } from '$lib/storage/database.ts'
import { foundRegister, type Opened } from '$lib/storage/register.fixture.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import type { Desk } from './desk.svelte.ts'
import { Filling } from './filling.svelte.ts'
import { Savepoints } from './savepoints.ts'
import { readTexts } from './codings.ts'
import { readResults } from './survey-results.ts'
import { closeSurvey, countAnswers, fillingDraftId, keepAnswers, openSurvey, readAnswers } from './surveys.ts'
import { publishDraft } from './survey-publishing.ts'

const settled = { section: 'call', question: 'settled', repeat: undefined }
const missing = { section: 'call', question: 'missing', repeat: undefined }

let opened: Opened
let desk: Desk
beforeEach(async () => {
	opened = await foundRegister()
	desk = deskStandIn(opened)
	const { randomBytes } = desk.signing
	Object.assign(desk, { writer: { assert: () => undefined }, world: { ...desk.world, randomBytes } })
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

async function published(closesOn = desk.context.today): Promise<Survey> {
	const draft = nextDraft(desk.state.survey, 'phone', phoneForm)
	expect(await publishDraft(desk, { ...draft, closesOn })).toEqual([])
	const survey = desk.state.survey.surveys.at(-1)
	if (!survey) throw new TypeError('it was published')
	return survey
}

function fillingOf(survey: Survey): Filling {
	return new Filling(desk, new Savepoints(), { survey, questionnaire: thaw(survey.questionnaire) })
}

/** Says what makes a filling whole, with a text that is seen when it leaks. */
async function filled(survey: Survey): Promise<Filling> {
	const filling = fillingOf(survey)
	filling.say(settled, { type: 'choice', code: 'no' })
	filling.say(missing, { type: 'text', text: 'Jāatbild vēstule' })
	await filling.autosave.flush()
	return filling
}

/** Every row of every table, as it lies on the disk. */
async function disk(): Promise<Record<string, readonly unknown[]>> {
	const tables = opened.db.tables.map(async (table) => [table.name, await table.toArray()] as const)
	return Object.fromEntries(await Promise.all(tables))
}

describe('answers that are handed in', () => {
	test('leave one more sealed row of the size of all others and nothing else: no event, no time, no draft', async () => {
		const survey = await published()
		const first = fillingOf(survey)
		first.say(settled, { type: 'choice', code: 'yes' })
		expect(await first.submit('phone')).toBe(true)
		const before = await disk()
		const second = await filled(survey)
		expect(await second.submit('phone')).toBe(true)
		const { papers, ...rest } = await disk()
		const { papers: papersBefore, ...restBefore } = before
		expect(rest).toEqual(restBefore)
		expect(papers).toHaveLength(2)
		for (const row of papersBefore ?? []) expect(papers).toContainEqual(row)
		const rows = await opened.db.papers.toArray()
		for (const row of rows) expect(Object.keys(row).sort()).toEqual(['id', 'sealed'])
		expect(new Set(rows.map(({ sealed }) => sealed.length)).size).toBe(1)
		expect(rows.map(({ sealed }) => new TextDecoder('latin1').decode(sealed)).join()).not.toContain('bild')
	})

	test('are read as they were given, and the form is empty for the next person', async () => {
		const survey = await published()
		const filling = await filled(survey)
		filling.language = 'en'
		await filling.submit('phone')
		expect(filling.isEmpty).toBe(true)
		expect(filling.language).toBe('en')
		const [kept] = await readAnswers(desk, survey)
		expect(kept?.response.answers).toEqual({
			settled: { type: 'choice', code: 'no' },
			missing: { type: 'text', text: 'Jāatbild vēstule' }
		})
		expect(kept).toMatchObject({ origin: 'phone', on: desk.context.today, language: 'en' })
	})

	test('with a mark are left out of figures, texts and files alike once the staff have decided so, and still lie there', async () => {
		const survey = await published()
		for (const marks of [undefined, ['hurried'], ['hurried', 'unfinished']] as const) {
			const answers = { settled: { type: 'choice', code: 'no' }, missing: { type: 'text', text: 'Vēstule' } } as const
			const given = { language: 'lv', origin: 'kiosk', on: desk.context.today, ...(marks && { marks }) } as const
			const { code: questionnaire, version } = survey.questionnaire
			const response = { answers, repeats: {} }
			await keepAnswers(desk, { survey: survey.id, questionnaire, version, response, ...given })
		}
		const seen = async (): Promise<readonly number[]> => {
			const [now] = desk.state.survey.surveys
			if (!now) throw new TypeError('it was published')
			const { answers, collected } = await readResults(desk, now)
			const texts = await readTexts(desk, now, 'missing')
			return [answers.length, collected.get('settled')?.length ?? 0, texts.length]
		}
		expect(await seen()).toEqual([3, 3, 3])
		const fact = decideJudge(survey, ['unfinished'], 'played', desk.context.today)
		await desk.record(fact ? [fact] : [])
		expect(await seen()).toEqual([2, 2, 2])
		const again = decideJudge(survey, [], undefined, desk.context.today)
		await desk.record(again ? [again] : [])
		expect(await seen()).toEqual([3, 3, 3])
		expect(await countAnswers(desk, survey)).toBe(3)
	})

	test('without what is required stay on the screen and in the draft', async () => {
		const survey = await published()
		const filling = fillingOf(survey)
		expect(await filling.submit('phone')).toBe(false)
		expect(filling.issues.map(({ code, place }) => [code, place.question])).toEqual([['answer-required', 'settled']])
		expect(await countAnswers(desk, survey)).toBe(0)
	})

	test('are not counted twice where the save was cut off: the row and the draft change together or not at all', async () => {
		const survey = await published()
		const filling = await filled(survey)
		const fail = (): never => {
			throw new Error('the disk is gone')
		}
		opened.db.drafts.hook('deleting', fail)
		await expect(filling.submit('phone')).rejects.toThrow('the disk is gone')
		opened.db.drafts.hook('deleting').unsubscribe(fail)
		expect(await countAnswers(desk, survey)).toBe(0)
		expect(filling.isEmpty).toBe(false)
		const again = fillingOf(survey)
		await again.resume()
		expect(await again.submit('phone')).toBe(true)
		expect(await countAnswers(desk, survey)).toBe(1)
		expect(await opened.db.drafts.count()).toBe(0)
	})

	test('after the last day or after closing are not taken, and it says so', async () => {
		const survey = await published()
		const late = await filled(survey)
		const { context } = desk
		Object.assign(desk, { context: { ...context, today: addDays(context.today, 1) } })
		expect(await late.submit('phone')).toBe(false)
		expect(late.isLate).toBe(true)
		Object.assign(desk, { context })
		expect(await closeSurvey(desk, survey)).toEqual([])
		expect(await late.submit('phone')).toBe(false)
		expect(await countAnswers(desk, survey)).toBe(0)
	})
})

describe('a survey', () => {
	test('is closed once, with the count of what is there, and an unfinished filling goes', async () => {
		const survey = await published()
		await (await filled(survey)).submit('phone')
		await filled(survey)
		expect(await opened.db.drafts.get(fillingDraftId(survey))).toBeDefined()
		expect(await closeSurvey(desk, survey)).toEqual([])
		const closed = openSurvey(desk, survey.id)
		expect(closed?.closed).toMatchObject({ count: 1, on: desk.context.today })
		expect(closed?.closed?.digest).toMatch(/^[0-9a-f]{64}$/)
		expect(await opened.db.drafts.count()).toBe(0)
		expect(closed && (await closeSurvey(desk, closed))).toEqual([{ field: 'survey', code: 'survey-closed' }])
	})

	test('asked again letter by letter is the same version of its questionnaire, with answers of its own', async () => {
		const first = await published()
		await (await filled(first)).submit('phone')
		const second = await published()
		expect(second.questionnaire).toEqual(first.questionnaire)
		expect(await countAnswers(desk, second)).toBe(0)
	})

	test('of the staff is given to no screen that counts answers one by one', async () => {
		const survey = await published()
		const { questionnaire, opensOn, closesOn, target, threshold } = survey
		const terms = { questionnaire, opensOn, closesOn, target, threshold, asked: 12 }
		const body = { ...terms, id: 'staff-1' as Survey['id'], mode: 'staff' as const, staff: undefined }
		await desk.record([{ type: 'survey.published', body }])
		expect(desk.state.survey.surveys.map(({ mode }) => mode)).toEqual(['phone', 'staff'])
		expect(openSurvey(desk, 'staff-1')).toBeUndefined()
		expect(openSurvey(desk, survey.id)).toBe(survey)
		expect(openSurvey(desk, null)).toBeUndefined()
	})
})
