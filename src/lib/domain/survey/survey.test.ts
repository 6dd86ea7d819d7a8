import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { textToBytes } from '../bytes.ts'
import { instant, isoDate } from '../dates.ts'
import { bookDraft, type Placed } from '../ledger/book.ts'
import { personId, type PersonId, type Sha256 } from '../ledger/event.ts'
import { decideClose, decideOpen, decidePublish, nextVersion, type SurveyPlan } from './decide.ts'
import { freeze, thaw } from './frozen.ts'
import { pairsOf, type StaffTerms } from './staff/terms.ts'
import { readStoredAnswers } from './stored-answers-schema.ts'
import { answersDigest, answersHash, storedBytes, type StoredAnswers } from './stored-answers.ts'
import { evolveSurveys, findSurvey, surveyBook, surveyPhase, type Survey, type SurveyFact } from './survey.ts'
import type { SurveyId, Surveys, SurveyTerms } from './survey.ts'
import { choice, lv, questionnaire, section, single } from './survey.fixture.ts'
import * as v from 'valibot'

const today = isoDate('2026-11-23')
const tomorrow = isoDate('2026-11-24')
const form = questionnaire(section('a', [single('happy', ['yes', 'no'])]))
const [anna, juris, zane] = ['anna', 'juris', 'zane'].map(personId) as [PersonId, PersonId, PersonId]
const hash = (digit: string): Sha256 => digit.repeat(64) as Sha256
const staff: StaffTerms = {
	key: {
		recipient: 'age1abc',
		pairs: pairsOf([anna, juris, zane]).map((holders) => ({ holders, parts: ['YQ==', 'Yg=='] }))
	},
	codes: Array.from('123456789', hash)
}
const plan: SurveyPlan = {
	id: 's1' as SurveyId,
	mode: 'staff',
	questionnaire: form,
	opensOn: today,
	closesOn: isoDate('2026-12-01'),
	target: undefined,
	asked: 9,
	threshold: 5,
	staff
}
const terms: SurveyTerms = { ...plan, questionnaire: freeze(form) }
const place: Placed = { seq: 1, at: instant('2026-11-23T08:00:00Z'), by: anna }
const play = (state: Surveys, ...facts: readonly SurveyFact[]): Surveys =>
	facts.reduce((each, fact) => evolveSurveys(each, { ...fact, ...place }), state)
const published = play(surveyBook.empty, { type: 'survey.published', body: terms })
const survey = (state: Surveys): Survey => findSurvey(state, terms.id)!
const factsOf = (decision: ReturnType<typeof decideClose>): readonly SurveyFact[] => {
	if (!decision.ok) throw new Error(JSON.stringify(decision.issues))
	return decision.facts
}

describe('publishing', () => {
	test('freezes what was published', () => {
		const decision = decidePublish(surveyBook.empty, plan, today)
		expect(decision).toEqual({ ok: true, facts: [{ type: 'survey.published', body: terms }] })
		expect(survey(published)).toEqual({ ...terms, closed: undefined, opened: undefined })
		const again = { ...terms, threshold: 3 }
		expect(play(published, { type: 'survey.published', body: again })).toEqual(published)
	})

	test.each<{ more: Partial<SurveyPlan>; issue: unknown }>([
		{ more: { questionnaire: questionnaire() }, issue: { field: 'questionnaire', code: 'questionnaire-faulty' } },
		{ more: { opensOn: isoDate('2026-11-22') }, issue: { field: 'opensOn', code: 'opens-in-past' } },
		{ more: { closesOn: isoDate('2026-11-22') }, issue: { field: 'closesOn', code: 'closes-too-early' } },
		{ more: { target: 0 }, issue: { field: 'target', code: 'target-empty' } },
		{ more: { threshold: 2 }, issue: { field: 'threshold', code: 'threshold-too-low' } },
		{ more: { asked: undefined, staff: { ...staff, codes: [] } }, issue: { field: 'asked', code: 'asked-missing' } },
		{
			more: { asked: 4, staff: { ...staff, codes: staff.codes.slice(0, 4) } },
			issue: { field: 'asked', code: 'staff-too-few' }
		},
		{ more: { closesOn: undefined }, issue: { field: 'closesOn', code: 'closing-day-missing' } },
		{
			more: { questionnaire: questionnaire(section('a', [{ code: 'sign', text: lv('?'), type: 'drawing' }])) },
			issue: { field: 'questionnaire', code: 'drawing-of-staff' }
		},
		{ more: { asked: 8 }, issue: { field: 'survey', code: 'codes-missing' } },
		{
			more: { staff: { ...staff, codes: staff.codes.map(() => hash('1')) } },
			issue: { field: 'survey', code: 'codes-missing' }
		},
		{
			more: { staff: { ...staff, key: { ...staff.key, pairs: [] } } },
			issue: { field: 'survey', code: 'second-holder-missing' }
		},
		{
			more: { staff: { ...staff, key: { ...staff.key, pairs: staff.key.pairs.slice(1) } } },
			issue: { field: 'survey', code: 'second-holder-missing' }
		}
	])('is refused: $issue.code', ({ more, issue }) => {
		expect(decidePublish(surveyBook.empty, { ...plan, ...more }, today)).toEqual({ ok: false, issues: [issue] })
	})

	test('clients may be asked without end and by hand', () => {
		const open = { ...plan, mode: 'client', asked: undefined, closesOn: undefined, staff: undefined } as const
		expect(decidePublish(surveyBook.empty, open, today).ok).toBe(true)
	})

	test('a changed questionnaire needs a later version, the same one may be asked again', () => {
		const again = (each: SurveyPlan['questionnaire']) =>
			decidePublish(published, { ...plan, id: 's2' as SurveyId, questionnaire: each }, today).ok
		const changed = { ...form, title: lv('Cita') }
		expect([again(form), again(changed), again({ ...changed, version: 2 })]).toEqual([true, false, true])
		expect(nextVersion(published, 'form')).toBe(2)
		expect(nextVersion(published, 'other')).toBe(1)
		const later = play(published, {
			type: 'survey.published',
			body: { ...terms, id: 's2' as SurveyId, questionnaire: freeze({ ...form, version: 3 }) }
		})
		expect(decidePublish(later, { ...plan, questionnaire: { ...form, version: 2 } }, today).ok).toBe(false)
	})
})

test('a published questionnaire is read back letter by letter, another text is not taken for it', () => {
	const frozen = freeze(form)
	expect(thaw(frozen)).toEqual(form)
	for (const forged of [
		{ ...frozen, version: 2 },
		{ ...frozen, code: 'x' },
		{ ...frozen, text: '{' }
	])
		expect(() => thaw(forged)).toThrow(AppError)
})

describe('closing and opening', () => {
	const findings = hash('f')
	const hashes = [hash('a'), hash('b'), hash('c')]
	const closed = play(published, ...factsOf(decideClose(survey(published), hashes, tomorrow)))

	test('closing says how many there were and proves which', () => {
		expect(survey(closed).closed).toEqual({ on: tomorrow, count: 3, digest: answersDigest(hashes) })
		expect(decideClose(survey(closed), hashes, tomorrow)).toMatchObject({ issues: [{ code: 'survey-closed' }] })
		const early = { ...survey(published), opensOn: tomorrow }
		expect(decideClose(early, [], today)).toMatchObject({ issues: [{ code: 'survey-not-begun' }] })
	})

	test('two people open all answers together, once', () => {
		const open = decideOpen(
			survey(closed),
			{ holders: [anna, juris, anna], hashes: hashes.toReversed(), findings },
			tomorrow
		)
		const opened = play(closed, ...factsOf(open))
		expect(survey(opened).opened).toEqual({ on: tomorrow, holders: [anna, juris], findings })
		expect(decideOpen(survey(opened), { holders: [anna, juris], hashes, findings }, tomorrow)).toMatchObject({
			issues: [{ code: 'survey-opened' }]
		})
	})

	test.each([
		{ holders: [anna, personId('other')], given: hashes, code: 'not-a-holder' },
		{ holders: [anna, anna], given: hashes, code: 'second-holder-missing' },
		{ holders: [anna, juris], given: hashes.slice(1), code: 'answers-changed' },
		{ holders: [anna, juris], given: [...hashes, hash('a')], code: 'answers-changed' },
		{ holders: [anna, juris], given: [hash('a'), hash('b'), hash('d')], code: 'answers-changed' }
	])('they stay sealed: $code', ({ holders, given, code }) => {
		expect(decideOpen(survey(closed), { holders, hashes: given, findings }, tomorrow)).toMatchObject({
			issues: [{ code }]
		})
	})

	test('not before closing, and not where nothing is sealed for two', () => {
		const both = { holders: [anna, juris], hashes, findings }
		expect(decideOpen(survey(published), both, today)).toMatchObject({ issues: [{ code: 'survey-not-closed' }] })
		expect(decideOpen({ ...survey(closed), mode: 'client' }, both, today)).toMatchObject({
			issues: [{ code: 'opening-needless' }]
		})
	})

	test('a survey runs from its first to its last day or to its target, and then waits to be closed', () => {
		const running = { ...survey(published), target: 3 }
		expect([
			surveyPhase(running, isoDate('2026-11-22'), 0),
			surveyPhase(running, today, 2),
			surveyPhase(running, isoDate('2026-12-01'), 2),
			surveyPhase(running, isoDate('2026-12-02'), 2),
			surveyPhase(running, today, 3),
			surveyPhase(survey(closed), today, 3),
			surveyPhase({ ...survey(closed), opened: { on: today, holders: [], findings } }, today, 3)
		]).toEqual(['scheduled', 'running', 'running', 'ended', 'ended', 'closed', 'opened'])
	})
})

test('facts are read from the ledger as they were written', () => {
	const facts: readonly SurveyFact[] = [
		{ type: 'survey.published', body: { ...terms, closesOn: undefined } },
		{ type: 'survey.published', body: { ...terms, mode: 'client', staff: undefined } },
		{ type: 'survey.closed', body: { id: terms.id, on: today, count: 1, digest: hash('a') } },
		{ type: 'survey.opened', body: { id: terms.id, on: today, holders: [anna, juris], findings: hash('f') } }
	]
	for (const fact of facts) {
		const { type, body } = bookDraft(surveyBook, fact, { now: place.at, actor: anna, appBuild: 'x' })
		expect(v.parse(surveyBook.schema, { type, body })).toEqual(fact)
	}
})

test('a survey of before staff had their own terms is read as one without', () => {
	const { id, questionnaire, opensOn, closesOn, asked, threshold } = terms
	const before = { id, questionnaire, opensOn, closesOn, asked, threshold, mode: 'client', target: null }
	const read = v.parse(surveyBook.schema, { type: 'survey.published', body: before })
	expect(read.body).toEqual({ ...before, target: undefined, staff: undefined })
})

describe('stored answers', () => {
	const staff: StoredAnswers = {
		survey: 's1',
		questionnaire: 'form',
		version: 1,
		response: { answers: { happy: choice('yes') }, repeats: { s: [{}, { used: { type: 'text', text: 'ā' } }] } }
	}
	const client: StoredAnswers = { ...staff, language: 'uk', origin: 'paper', on: today }
	const salted = (answers: StoredAnswers, salt: number) => ({
		salt: new Uint8Array(16).fill(salt),
		bytes: storedBytes(answers)
	})

	test('are read as they were stored', () => {
		for (const each of [staff, client]) expect(readStoredAnswers(storedBytes(each))).toEqual(each)
	})

	test('of staff hold neither day nor origin nor language, and none can be slipped in', () => {
		expect(Object.keys(readStoredAnswers(storedBytes(staff))).sort()).toEqual([
			'questionnaire',
			'response',
			'survey',
			'version'
		])
		for (const more of [{ on: today }, { language: 'lv' }, { origin: 'kiosk' }, { at: 1 }])
			expect(() => readStoredAnswers(textToBytes(JSON.stringify({ ...staff, ...more })))).toThrow(AppError)
		expect(() => readStoredAnswers(textToBytes('{'))).toThrow(AppError)
	})

	test('do not tell in which order they were given', () => {
		const reversed = {
			...staff,
			response: { repeats: staff.response.repeats, answers: { b: choice('x'), a: choice('y') } }
		}
		const forward = { ...staff, response: { ...staff.response, answers: { a: choice('y'), b: choice('x') } } }
		expect(storedBytes(reversed)).toEqual(storedBytes(forward))
	})

	test('have one digest in any order, and another when one is taken out, put in, doubled or replaced', () => {
		const hex = fc.integer({ min: 0, max: 255 }).map((salt) => answersHash(salted(staff, salt)))
		const sets = fc.uniqueArray(hex, { minLength: 2, maxLength: 8 })
		fc.assert(
			fc.property(sets, fc.nat(), fc.nat(), (hashes, seed, other) => {
				const digest = answersDigest(hashes)
				const index = seed % hashes.length
				const shuffled = hashes.toSorted((left, right) => left.charCodeAt(seed % 64) - right.charCodeAt(seed % 64))
				expect(answersDigest(shuffled)).toBe(digest)
				const without = hashes.toSpliced(index, 1)
				const foreign = answersHash(salted(client, other % 256))
				for (const forged of [
					without,
					[...hashes, foreign],
					[...hashes, hashes[index]!],
					[...hashes, hashes[index]!, hashes[index]!],
					[...without, foreign]
				])
					expect(answersDigest(forged)).not.toBe(digest)
			})
		)
	})

	test('with the same contents have different hashes', () => {
		expect(answersHash(salted(staff, 1))).not.toBe(answersHash(salted(staff, 2)))
	})
})
