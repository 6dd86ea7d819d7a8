import { expect, test } from 'vitest'
import { instant, isoDate } from '../dates.ts'
import { bookDraft } from '../ledger/book.ts'
import { personId } from '../ledger/event.ts'
import { fillingOf, fullResponse } from './dataset/dataset.fixture.ts'
import { counts, decideJudge, markedOf } from './judgement.ts'
import { evolveSurveys, surveyBook, type SurveyFact, type SurveyId, type Surveys } from './survey.ts'
import { freeze } from './frozen.ts'
import { questionnaire, section, single } from './survey.fixture.ts'
import * as v from 'valibot'

const anna = personId('anna')
const signing = { now: instant('2026-11-23T08:00:00Z'), actor: anna, appBuild: '0' } as Parameters<typeof bookDraft>[2]
const today = isoDate('2026-11-23')
const id = 's1' as SurveyId
const plain = fillingOf(fullResponse)
const hurried = fillingOf(fullResponse, { marks: ['hurried'] })
const both = fillingOf(fullResponse, { marks: ['hurried', 'unfinished'], origin: 'paper' })
const staff = { survey: 's', questionnaire: 'form', version: 1, response: fullResponse }
const form = questionnaire(section('a', [single('sex', ['f', 'm'])]))
const published: SurveyFact = {
	type: 'survey.published',
	body: {
		id,
		mode: 'client',
		questionnaire: freeze(form),
		opensOn: today,
		closesOn: undefined,
		target: undefined,
		asked: undefined,
		threshold: 5,
		staff: undefined
	}
}
const play = (...facts: readonly (SurveyFact | undefined)[]): Surveys =>
	facts.reduce<Surveys>((state, fact) => {
		if (!fact) throw new TypeError('a fact')
		const { body } = bookDraft(surveyBook, fact, signing)
		const read = v.parse(surveyBook.schema, { type: fact.type, body })
		return evolveSurveys(state, { ...read, seq: 1, at: instant('2026-11-23T08:00:00Z'), by: anna })
	}, surveyBook.empty)

test('answers with a mark count until it is decided otherwise, with a reason, and count again after another decision', () => {
	const [before] = play(published).surveys
	expect([plain, hurried, both, staff].map((answers) => counts(before!, answers))).toEqual([true, true, true, true])
	expect(decideJudge({ id }, ['hurried'], undefined, today)).toBeUndefined()
	const out = decideJudge({ id }, ['unfinished', 'unfinished'], 'played', today)
	const [left] = play(published, out).surveys
	expect([plain, hurried, both, staff].map((answers) => counts(left!, answers))).toEqual([true, true, false, true])
	const [again] = play(published, out, decideJudge({ id }, [], 'played', today)).surveys
	expect(again?.judged).toEqual({ on: today, leaveOut: [], reason: undefined })
	expect(counts(again!, both)).toBe(true)
	expect(markedOf([plain, hurried, both, staff])).toEqual({ hurried: 2, unfinished: 1 })
})

test('leaving out without a reason, or a reason without leaving out, is no event', () => {
	for (const judged of [
		{ on: today, leaveOut: ['hurried'], reason: null },
		{ on: today, leaveOut: [], reason: 'played' },
		{ on: today, leaveOut: ['red-haired'], reason: 'played' }
	])
		expect(v.safeParse(surveyBook.schema, { type: 'survey.judged', body: { id, judged } }).success).toBe(false)
})
