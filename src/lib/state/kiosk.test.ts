import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays, instant } from '$lib/domain/dates.ts'
import { mostInARow } from '$lib/domain/survey/flood.ts'
import { idleSeconds, thanksTime } from '$lib/domain/survey/kiosk.ts'
import { nextDraft } from '$lib/domain/survey/editing/draft.ts'
import { phoneForm } from '$lib/domain/survey/library/phone-form.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { databaseName, type SurveyTask } from '$lib/storage/database.ts'
import { readHandedOver } from '$lib/storage/handed-over.ts'
import { foundRegister, today, type Opened } from '$lib/storage/register.fixture.ts'
import { newAgeKeys } from '$lib/vault/age-identity.ts'
import { newDataKey } from '$lib/vault/keys.ts'
import type { World } from '$lib/platform/world.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import type { Desk } from './desk.svelte.ts'
import { handInAnswers, noTakenAnswers, takeInAnswers } from './kiosk-answers.ts'
import { readKioskHours, startKiosk, type KioskChoice } from './kiosk-start.ts'
import { Kiosk } from './kiosk.svelte.ts'
import { publishDraft } from './survey-publishing.ts'
import { closeSurvey, countAnswers, readAnswers } from './surveys.ts'

const settled = { section: 'call', question: 'settled', repeat: undefined }
const missing = { section: 'call', question: 'missing', repeat: undefined }
const gone = (idleSeconds.quiet + idleSeconds.warning) * 1000
const choice: KioskChoice = { walkedAway: 'discard', hours: undefined, isTest: false }

let opened: Opened
let desk: Desk
let survey: Survey
/** Milliseconds on both clocks. */
let clock = 0
beforeEach(async () => {
	opened = await foundRegister()
	const standIn = deskStandIn(opened)
	desk = Object.assign(standIn, {
		writer: { assert: () => undefined },
		world: { ...standIn.world, randomBytes: standIn.signing.randomBytes, today: () => today },
		unlocked: { ...standIn.unlocked, secrets: { dataKey: newDataKey(), identity: null } }
	})
	expect(
		await publishDraft(desk, {
			...nextDraft(desk.state.survey, 'phone', phoneForm),
			closesOn: today
		})
	).toEqual([])
	const found = desk.state.survey.surveys.at(-1)
	if (!found) throw new TypeError('it was published')
	survey = found
	clock = 1_000_000
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

async function task(more: Partial<KioskChoice> = {}): Promise<SurveyTask> {
	await startKiosk(desk, survey, { ...choice, ...more })
	const found = await readHandedOver(opened.db)
	if (found?.task !== 'survey') throw new TypeError('it was handed over')
	return found
}

async function opening(more: Partial<KioskChoice> = {}, world: Partial<World> = {}): Promise<Kiosk> {
	const read = (): number => clock
	return new Kiosk(opened.db, await task(more), { ...desk.world, ...world }, { wall: read, steady: read })
}

/** Somebody answers; at an ordinary pace unless it is said how many milliseconds it took. */
function answer(kiosk: Kiosk, took = 30_000): void {
	kiosk.begin('lv')
	clock += took
	kiosk.touch()
	kiosk.answering?.say(settled, { type: 'choice', code: 'no' })
	kiosk.answering?.say(missing, { type: 'text', text: 'Jāatbild vēstule' })
}

/** Everything on the disk, as text. */
async function disk(): Promise<string> {
	const rows = await Promise.all(opened.db.tables.map((table) => table.toArray()))
	return JSON.stringify(rows.flat(), (_, value: unknown) =>
		value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value
	)
}

describe('answers of clients', () => {
	test('are sealed without a key of the register, and count after the next unlock, once, as they were given', async () => {
		const kiosk = await opening()
		for (let round = 0; round < 2; round++) {
			answer(kiosk)
			await kiosk.handIn()
			expect(kiosk.isDone).toBe(true)
		}
		expect(kiosk.waiting).toBe(2)
		expect(await disk()).not.toContain('bild v')
		expect(await countAnswers(desk, survey)).toBe(0)
		expect(await takeInAnswers(desk)).toEqual({ ...noTakenAnswers, kept: 2 })
		expect(await takeInAnswers(desk)).toEqual(noTakenAnswers)
		const [kept, ...others] = await readAnswers(desk, survey)
		expect(others).toHaveLength(1)
		expect(kept).toMatchObject({ origin: 'kiosk', language: 'lv', on: today })
		expect(kept?.response.answers['missing']).toEqual({ type: 'text', text: 'Jāatbild vēstule' })
		expect(kept).not.toHaveProperty('marks')
	})

	test('are thanked for only when they are on the disk, and stay on the screen when they are not', async () => {
		const kiosk = await opening()
		answer(kiosk)
		const fail = (): never => {
			throw new DOMException('full', 'QuotaExceededError')
		}
		opened.db.drafts.hook('creating', fail)
		await kiosk.handIn()
		expect(kiosk.submission.failure).toBe('disk-full')
		expect(kiosk.isDone).toBe(false)
		expect(kiosk.answering?.progress.answered).toBe(2)
		opened.db.drafts.hook('creating').unsubscribe(fail)
		await kiosk.handIn()
		expect(kiosk.isDone).toBe(true)
	})

	test('that lack something lead to the question, and nothing is handed in', async () => {
		const kiosk = await opening()
		kiosk.begin('lv')
		await kiosk.handIn()
		expect(kiosk.answering?.current).toMatchObject({ place: settled })
		expect(kiosk.answering?.issueAt(settled)).toMatchObject({ code: 'answer-required' })
		expect(await opened.db.drafts.count()).toBe(0)
	})

	test('of fifty quick fillings are all kept; those in a row are marked, and the next person waits a little', async () => {
		const kiosk = await opening()
		for (let index = 0; index < mostInARow + 2; index++) {
			answer(kiosk, 2_000)
			await kiosk.handIn()
			if (index >= mostInARow) expect(kiosk.pause).toBeGreaterThan(0)
			kiosk.begin('lv')
			expect(kiosk.answering === undefined, 'no game during a pause').toBe(index >= mostInARow)
			kiosk.throwAway()
			if (index >= mostInARow) clock += 20_000
		}
		expect(await takeInAnswers(desk)).toMatchObject({ kept: mostInARow + 2, marked: { hurried: 2 } })
		expect(await countAnswers(desk, survey)).toBe(mostInARow + 2)
	})

	test('of a try-out are never kept', async () => {
		const kiosk = await opening({ isTest: true })
		answer(kiosk)
		await kiosk.handIn()
		expect(kiosk.isDone).toBe(true)
		expect(kiosk.waiting).toBe(0)
		expect(await opened.db.drafts.count()).toBe(0)
	})

	test('that were begun on the last day and finished on the next one are not taken, and the screen says so', async () => {
		let now = instant(`${today}T21:59:00Z`)
		const kiosk = await opening({}, { now: () => now })
		answer(kiosk)
		now = instant(`${today}T22:01:00Z`)
		await kiosk.handIn()
		expect(kiosk.isLate).toBe(true)
		expect(kiosk.isDone).toBe(false)
		expect(await opened.db.drafts.count()).toBe(0)
	})

	test('of a survey that was closed meanwhile stay sealed and are told, and those that cannot be opened wait', async () => {
		const kiosk = await opening()
		answer(kiosk)
		await kiosk.handIn()
		const { recipient } = await newAgeKeys()
		await handInAnswers(
			opened.db,
			{ to: [recipient] },
			{ survey: survey.id, questionnaire: 'phone', version: 1, response: { answers: {}, repeats: {} } },
			desk.world
		)
		expect(await closeSurvey(desk, survey)).toEqual([])
		expect(await takeInAnswers(desk)).toEqual({ ...noTakenAnswers, late: 1, waiting: 1 })
		expect(await opened.db.drafts.count()).toBe(2)
	})
})

describe('whoever walks away', () => {
	test('is asked after 45 seconds, can ask for more time, and leaves nothing after 20 more', async () => {
		const kiosk = await opening()
		answer(kiosk)
		clock += idleSeconds.quiet * 1000
		kiosk.tick()
		expect(kiosk.idle).toEqual({ name: 'warned', left: idleSeconds.warning })
		kiosk.touch()
		expect(kiosk.idle).toEqual({ name: 'here' })
		clock += gone
		const { answering, round } = kiosk
		kiosk.tick()
		await Promise.resolve()
		expect(kiosk.answering).toBeUndefined()
		expect(answering?.isEmpty, 'what was said is gone from the memory too').toBe(true)
		expect(kiosk.round).toBeGreaterThan(round)
		expect(await opened.db.drafts.count()).toBe(0)
	})

	test('after a sleep of the tablet cannot be taken for the next person, who touches it', async () => {
		const kiosk = await opening()
		answer(kiosk)
		clock += 3_600_000
		kiosk.touch()
		await Promise.resolve()
		expect(kiosk.answering).toBeUndefined()
	})

	test('has handed in unfinished what may stand, where the staff chose so, and it is marked', async () => {
		const kiosk = await opening({ walkedAway: 'keep' })
		kiosk.begin('lv')
		clock += 30_000
		kiosk.touch()
		kiosk.answering?.say(missing, { type: 'text', text: 'a'.repeat(5000) })
		kiosk.answering?.say(settled, { type: 'choice', code: 'no' })
		clock += gone
		kiosk.tick()
		await expect.poll(() => kiosk.answering).toBeUndefined()
		expect(await takeInAnswers(desk)).toMatchObject({ kept: 1, marked: { hurried: 0, unfinished: 1 } })
		const [kept] = await readAnswers(desk, survey)
		expect(kept?.response.answers).toEqual({ settled: { type: 'choice', code: 'no' } })
	})

	test('without an answer leaves nothing to hand in', async () => {
		const kiosk = await opening({ walkedAway: 'keep' })
		kiosk.begin('lv')
		clock += gone
		kiosk.tick()
		await expect.poll(() => kiosk.answering).toBeUndefined()
		expect(await opened.db.drafts.count()).toBe(0)
	})
})

test('thanks go from the screen by themselves, and the next person begins as the first one did', async () => {
	const kiosk = await opening()
	answer(kiosk)
	if (kiosk.answering) kiosk.answering.language = 'en'
	await kiosk.handIn()
	const { round } = kiosk
	clock += thanksTime
	kiosk.tick()
	expect(kiosk.isDone).toBe(false)
	expect(kiosk.round).toBe(round + 1)
})

test('a kiosk is opened only for a survey that takes answers today, and holds nothing but what anybody may read', async () => {
	const { kiosk, to, centre } = await task()
	expect(Object.keys(kiosk.survey).sort()).toEqual(['closesOn', 'id', 'mode', 'opensOn', 'questionnaire', 'target'])
	expect(to).toEqual([expect.stringMatching(/^age1/)])
	expect(centre).toBe(desk.profile.centre)
	Object.assign(desk, { context: { ...desk.context, today: addDays(today, 1) } })
	await expect(task()).rejects.toMatchObject({ code: 'kiosk-not-running' })
})

test('hours are typed as people write them; both empty means that it never sleeps', () => {
	const hours = readKioskHours('8.30–12.00, 13.00–17.00', '')
	expect(hours).toHaveLength(7)
	expect(hours?.[0]).toEqual([
		{ from: '08:30', to: '12:00' },
		{ from: '13:00', to: '17:00' }
	])
	expect(hours?.[6]).toEqual([])
	expect(readKioskHours('', ' ')).toBeUndefined()
	expect(() => readKioskHours('no rīta', '')).toThrow(expect.objectContaining({ code: 'kiosk-hours-invalid' }))
})
