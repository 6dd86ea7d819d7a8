import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nextDraft } from '$lib/domain/survey/editing/draft.ts'
import { thaw } from '$lib/domain/survey/frozen.ts'
import { deskForm } from '$lib/domain/survey/library/desk-form.ts'
import { compareKeyings, settleKeyings } from '$lib/domain/survey/paper/compare.ts'
import { questionsOf } from '$lib/domain/survey/questionnaire.ts'
import { codesToAnswer } from '$lib/domain/survey/paper/codes.ts'
import type { Survey } from '$lib/domain/survey/survey.ts'
import { databaseName } from '$lib/storage/database.ts'
import { foundRegister, type Opened } from '$lib/storage/register.fixture.ts'
import { deskStandIn } from './desk-stand-in.fixture.ts'
import type { Desk } from './desk.svelte.ts'
import { Filling } from './filling.svelte.ts'
import { findForm, keepForm, readFormNumber, readOutcomes, settleForm } from './paper-keying.ts'
import { Savepoints } from './savepoints.ts'
import { closeSurvey, countAnswers, readAnswers } from './surveys.ts'
import { publishDraft } from './survey-publishing.ts'

let opened: Opened
let desk: Desk
let survey: Survey
beforeEach(async () => {
	opened = await foundRegister()
	desk = deskStandIn(opened)
	const { randomBytes } = desk.signing
	Object.assign(desk, { writer: { assert: () => undefined }, world: { ...desk.world, randomBytes } })
	expect(await publishDraft(desk, nextDraft(desk.state.survey, 'client', deskForm))).toEqual([])
	const [published] = desk.state.survey.surveys
	if (!published) throw new TypeError('it was published')
	survey = published
})
afterEach(async () => {
	opened.db.close()
	await Dexie.delete(databaseName('real'))
})

/** Keys in by codes, one for each question of the first section. */
function keyed(...codes: readonly string[]): Filling {
	const questionnaire = thaw(survey.questionnaire)
	const filling = new Filling(desk, new Savepoints(), { survey, questionnaire, isPaper: true })
	for (const [index, code] of codes.entries()) {
		const question = questionsOf(questionnaire)[index]
		if (question)
			filling.say({ section: 'visit', question: question.code, repeat: undefined }, codesToAnswer(question, code))
	}
	return filling
}
const form = { batch: 'A-1', form: 7 }
const right = ['1', '2', '4', '5', '98', '3', '2', '3']

describe('a form from paper', () => {
	test('is kept with its batch and number, and a number is taken once', async () => {
		expect(await keepForm(desk, keyed(...right), form)).toBe('kept')
		const [kept] = await readAnswers(desk, survey)
		expect(kept).toMatchObject({ origin: 'paper', paper: form })
		expect(kept?.response.answers).toMatchObject({
			purpose: { type: 'choice', code: 'state' },
			satisfied: { type: 'number', value: 4 },
			kind: { type: 'none', why: 'dont-know' },
			result: { type: 'choice', code: 'no' }
		})
		expect(await keepForm(desk, keyed(...right), form)).toBe('taken')
		expect(await keepForm(desk, keyed(...right), { ...form, batch: 'B' })).toBe('kept')
		expect(await countAnswers(desk, survey)).toBe(2)
	})

	test('half keyed in lies apart from what somebody says at the desk, and goes when the survey is closed', async () => {
		const filling = keyed('1')
		await filling.autosave.flush()
		const atDesk = new Filling(desk, new Savepoints(), { survey, questionnaire: thaw(survey.questionnaire) })
		await atDesk.resume()
		expect(atDesk.isEmpty).toBe(true)
		const again = keyed()
		await again.resume()
		expect(again.progress.answered).toBe(1)
		expect(await closeSurvey(desk, survey)).toEqual([])
		expect(await opened.db.drafts.count()).toBe(0)
	})

	test('with a code that no box has is not kept and shows where', async () => {
		const filling = keyed('9', ...right.slice(1))
		expect(await keepForm(desk, filling, form)).toBe('not-kept')
		expect(filling.issues.map(({ code, place }) => [code, place.question])).toEqual([['answer-misfit', 'purpose']])
	})

	test.each([
		['', '1', 'batch'],
		['a b', '1', 'batch'],
		['x'.repeat(21), '1', 'batch'],
		['1', '0', 'form'],
		['1', '1.5', 'form'],
		['1', '100000', 'form'],
		[' ķirbis-2 ', ' 12 ', { batch: 'ķirbis-2', form: 12 }]
	])('“%s”, “%s” is read as %j', (batch, number, read) => expect(readFormNumber(batch, number)).toEqual(read))
})

describe('a second keying', () => {
	async function compared() {
		await keepForm(desk, keyed(...right), form)
		await keepForm(desk, keyed(...right), { ...form, form: 8 })
		const first = await findForm(desk, survey, form)
		const second = keyed('1', '3', ...right.slice(2)).check()
		if (!first || !second.ok) throw new TypeError('both were keyed in')
		const comparison = compareKeyings(deskForm, first.answers.response, second.response)
		const settled = settleKeyings(first.answers.response, comparison.differences, ['second'])
		return { first, comparison, settled }
	}

	test('puts what is right in the place of the first, under a new id, and tells how the batch came out', async () => {
		const { first, comparison, settled } = await compared()
		expect(comparison).toMatchObject({ compared: 8, differences: [{ place: { question: 'channel' } }] })
		const before = await opened.db.papers.toArray()
		expect(await settleForm(desk, first, settled, comparison)).toBe(true)
		const after = await opened.db.papers.toArray()
		expect(after).toHaveLength(2)
		expect(after.filter(({ id }) => before.some((row) => row.id === id))).toHaveLength(1)
		const found = await findForm(desk, survey, form)
		expect(found?.id).not.toBe(first.id)
		expect(found?.answers.response.answers.channel).toEqual({ type: 'choice', code: 'letter' })
		expect(await readOutcomes(desk, survey)).toEqual([
			{ batch: 'A-1', keyed: 2, checked: 1, compared: 8, differences: 1 }
		])
		expect(found && (await settleForm(desk, found, settled, comparison))).toBe(false)
		expect(await settleForm(desk, first, settled, comparison)).toBe(false)
		expect(await countAnswers(desk, survey)).toBe(2)
	})

	test('that is cut off leaves the first as it was', async () => {
		const { first, comparison, settled } = await compared()
		const before = await opened.db.papers.toArray()
		const fail = (): never => {
			throw new Error('the disk is gone')
		}
		opened.db.papers.hook('creating', fail)
		await expect(settleForm(desk, first, settled, comparison)).rejects.toThrow('the disk is gone')
		opened.db.papers.hook('creating').unsubscribe(fail)
		expect(await opened.db.papers.toArray()).toEqual(before)
	})

	test('changes nothing in a closed survey, whose digest would no longer be true', async () => {
		const { first, comparison, settled } = await compared()
		expect(await closeSurvey(desk, survey)).toEqual([])
		const before = await opened.db.papers.toArray()
		expect(await settleForm(desk, first, settled, comparison)).toBe(false)
		expect(await opened.db.papers.toArray()).toEqual(before)
	})
})
