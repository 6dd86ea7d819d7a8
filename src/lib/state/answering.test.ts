import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { at, choice, lv, questionnaire, section, single } from '$lib/domain/survey/survey.fixture.ts'
import { Answering, undoTime } from './answering.svelte.ts'

const required = { required: true }
const form = {
	...questionnaire(
		section('a', [single('first', ['yes', 'no'], required), single('second', ['yes', 'no'])]),
		section('child', [single('school', ['near', 'far'], required)], { repeat: { name: lv('Bērns'), max: 3 } })
	),
	languages: ['lv', 'en'] as const
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function here(answering: Answering): string {
	const { current } = answering
	return current === 'review' ? current : `${current.place.question}${current.place.repeat ?? ''}`
}

describe('one question after the other', () => {
	test('is left only when it is right; from then on it is said what is wrong with it, and with no other', () => {
		const answering = new Answering(form, 'lv')
		expect(answering.issueAt(at('first'))).toBeUndefined()
		expect(answering.next()).toBe(false)
		expect(answering.issueAt(at('first'))).toMatchObject({ code: 'answer-required' })
		expect(answering.issueAt(at('school', 'child', 0))).toBeUndefined()
		answering.say(at('first'), choice('yes'))
		expect(answering.issueAt(at('first'))).toBeUndefined()
		expect(answering.next()).toBe(true)
		expect(here(answering)).toBe('second')
		answering.back()
		expect(here(answering)).toBe('first')
	})

	test('keeps answers and place when the language changes half-way, and forgets all but the language at the end', () => {
		const answering = new Answering(form, 'lv')
		answering.say(at('first'), choice('yes'))
		answering.next()
		answering.language = 'en'
		expect(here(answering)).toBe('second')
		expect(answering.heard('first')?.answer).toEqual(choice('yes'))
		answering.begin()
		expect(answering.isEmpty).toBe(true)
		expect(answering.language).toBe('en')
	})
})

describe('several children', () => {
	/** Two children, the first one near school, the second one far from it. */
	function family(): Answering {
		const answering = new Answering(form, 'lv')
		answering.say(at('school', 'child', 0), choice('near'))
		answering.addCopy('child')
		answering.say(at('school', 'child', 1), choice('far'))
		return answering
	}
	const schools = (answering: Answering): readonly unknown[] =>
		answering.asked.filter(({ place }) => place.section === 'child').map(({ place, answer }) => [place.repeat, answer])

	test('are asked about one after the other, each with its first and last question', () => {
		const answering = family()
		expect(here(answering)).toBe('school1')
		expect(answering.asked.map((asking) => answering.endsOf(asking))).toEqual([
			{ first: false, last: false },
			{ first: false, last: false },
			{ first: true, last: true },
			{ first: true, last: true }
		])
	})

	test('are numbered anew when one is taken out, who can be put back for ten seconds and not longer', () => {
		const answering = family()
		answering.removeCopy('child', 0)
		expect(schools(answering)).toEqual([[0, choice('far')]])
		expect(answering.removed).toMatchObject({ section: 'child', index: 0 })
		vi.advanceTimersByTime(undoTime - 1)
		answering.putBack()
		expect(schools(answering)).toEqual([
			[0, choice('near')],
			[1, choice('far')]
		])
		answering.removeCopy('child', 1)
		vi.advanceTimersByTime(undoTime)
		expect(answering.removed).toBeUndefined()
		answering.putBack()
		expect(schools(answering)).toEqual([[0, choice('near')]])
	})

	test('are at least one, and at most as many as the form allows', () => {
		const answering = family()
		answering.addCopy('child')
		answering.removeCopy('child', 0)
		answering.addCopy('child')
		answering.addCopy('child')
		answering.putBack()
		expect(answering.copiesOf('child')).toBe(3)
		for (let index = 0; index < 5; index++) answering.removeCopy('child', 0)
		expect(answering.copiesOf('child')).toBe(1)
	})

	test('are forgotten with the person, the one that was taken out too', () => {
		const answering = family()
		answering.removeCopy('child', 0)
		answering.begin()
		expect(answering.removed).toBeUndefined()
		answering.putBack()
		expect(answering.isEmpty).toBe(true)
	})
})

test('a question that is as before stays the same value, so that a long list draws only what has changed', () => {
	const answering = new Answering(form, 'lv')
	const before = answering.asked
	answering.say(at('second'), choice('yes'))
	expect(answering.asked.map((each, index) => each === before[index])).toEqual([true, false, true])
})
