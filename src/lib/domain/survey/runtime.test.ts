import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from './questionnaire.ts'
import { answersToDrop, currentPlace, issuesOf, nextQuestion, previousQuestion, progressOf } from './runtime.ts'
import { startSession, submitSession, visibleQuestions } from './runtime.ts'
import { addRepeat, answer, answerAt, changeLanguage, removeRepeat, restoreRepeat, type Session } from './session.ts'
import { anyForm, at, choice, chosen, filled, lv, questionnaire, section, single } from './survey.fixture.ts'

const why: Question = { code: 'why', text: lv('Kāpēc?'), type: 'text', lines: 'many', showIf: chosen('happy', 'no') }
const deeper: Question = {
	code: 'deeper',
	text: lv('Vai?'),
	type: 'nps',
	showIf: { type: 'answered', question: 'why' }
}
const form = questionnaire(section('a', [single('happy', ['yes', 'no'], { required: true }), why, deeper]))
const start = startSession(form, 'lv')
const unhappy = answer(
	answer(answer(start, at('happy'), choice('no')), at('why'), { type: 'text', text: 'Ilgi' }),
	at('deeper'),
	{
		type: 'number',
		value: 3
	}
)
const asked = (session: Session): readonly string[] =>
	visibleQuestions(form, session).map(({ question }) => question.code)

describe('hidden answers', () => {
	const changed = answer(unhappy, at('happy'), choice('yes'))

	test('hide with their question what depends on them, and are told before sending', () => {
		expect(asked(unhappy)).toEqual(['happy', 'why', 'deeper'])
		expect(asked(changed)).toEqual(['happy'])
		expect(answersToDrop(form, changed)).toEqual([at('why'), at('deeper')])
	})

	test('are there again when the question is', () => {
		expect(answer(changed, at('happy'), choice('no'))).toEqual(unhappy)
	})

	test('do not go in', () => {
		expect(submitSession(form, changed)).toEqual({
			ok: true,
			response: { answers: { happy: choice('yes') }, repeats: {} },
			dropped: [at('why'), at('deeper')]
		})
	})

	test('are not checked', () => {
		const long = answer(changed, at('why'), { type: 'text', text: 'a'.repeat(5000) })
		expect(issuesOf(form, long)).toEqual([])
		expect(issuesOf(form, answer(long, at('happy'), choice('no')))).toMatchObject([{ code: 'text-too-long' }])
	})

	test('in whatever form: what goes in is exactly what is asked, and sending it again drops nothing', () => {
		const picks = fc.array(fc.nat(100), { minLength: 6, maxLength: 6 })
		fc.assert(
			fc.property(anyForm, picks, picks, (each, first, second) => {
				const twice = filled(each, filled(each, startSession(each, 'lv'), first), second)
				const sent = submitSession(each, twice)
				if (!sent.ok) throw new Error('a valid filling is refused')
				const said = visibleQuestions(each, twice).filter((asking) => asking.answer !== undefined)
				expect(Object.keys(sent.response.answers)).toEqual(said.map(({ question }) => question.code))
				expect(sent.dropped.length).toBe(Object.keys(twice.answers).length - said.length)
				expect(submitSession(each, sent.response)).toEqual({ ok: true, response: sent.response, dropped: [] })
			})
		)
	})
})

describe('step by step', () => {
	test('forward over the questions that are asked, to the last look, and back the same way', () => {
		fc.assert(
			fc.property(anyForm, fc.array(fc.nat(100), { minLength: 6, maxLength: 6 }), (each, picks) => {
				let session = filled(each, startSession(each, 'lv'), picks)
				const places = visibleQuestions(each, session).map(({ place }) => place)
				const forward = places.map((place) => {
					expect(session.at).toEqual(place)
					session = nextQuestion(each, session)
					return place
				})
				expect(session.at).toBe('review')
				for (const place of forward.toReversed()) {
					session = previousQuestion(each, session)
					expect(session.at).toEqual(place)
				}
				expect(previousQuestion(each, session)).toEqual(session)
			})
		)
	})

	test('the first question is the first that is asked', () => {
		const hidden = single('x', ['a', 'b'], { showIf: { type: 'any', of: [] } })
		expect(startSession(questionnaire(section('a', [hidden, single('y', ['a', 'b'])])), 'lv').at).toEqual(at('y'))
		expect(startSession(questionnaire(section('a', [hidden])), 'lv').at).toBe('review')
	})

	test('who stands on a question that is hidden now sees the next one', () => {
		const after = questionnaire(section('a', [...(form.sections[0]?.questions ?? []), single('last', ['a', 'b'])]))
		const standing = { ...answer(unhappy, at('happy'), choice('yes')), at: at('why') }
		expect(currentPlace(after, standing)).toMatchObject({ place: at('last') })
		expect(nextQuestion(after, standing).at).toEqual(at('last'))
		expect(previousQuestion(after, standing).at).toEqual(at('happy'))
		expect(currentPlace(form, standing)).toBe('review')
	})

	test('progress counts what is asked', () => {
		expect(progressOf(form, { ...unhappy, at: at('why') })).toEqual({ index: 1, total: 3, answered: 3 })
		expect(progressOf(form, { ...start, at: 'review' })).toEqual({ index: 1, total: 1, answered: 0 })
	})

	test('the first thing to put right is named with its place', () => {
		expect(issuesOf(form, start)).toEqual([{ code: 'answer-required', place: at('happy') }])
		expect(submitSession(form, start)).toEqual({ ok: false, issues: [{ code: 'answer-required', place: at('happy') }] })
	})
})

describe('a session', () => {
	test('keeps its answers when the language changes', () => {
		expect(changeLanguage(unhappy, 'uk')).toEqual({ ...unhappy, language: 'uk' })
	})

	test('takes an answer back without a trace', () => {
		expect(answer(answer(start, at('happy'), choice('no')), at('happy'), undefined)).toEqual(start)
		expect(answer(start, at('why'), { type: 'text', text: '  ' })).toEqual(start)
	})

	test('is plain data: the draft of it is the same session', () => {
		expect(JSON.parse(JSON.stringify({ ...unhappy, at: 'review' }))).toEqual({ ...unhappy, at: 'review' })
	})
})

describe('a section with copies', () => {
	const used = single('used', ['tax', 'child'])
	const rating: Question = {
		code: 'rating',
		text: lv('Vērtējums'),
		type: 'smiley',
		showIf: { type: 'answered', question: 'used' }
	}
	const copies = questionnaire(
		section('s', [used, rating], { repeat: { name: lv('Pakalpojums'), max: 3 } }),
		section('a', [single('happy', ['yes', 'no'])])
	)
	const one = answer(startSession(copies, 'lv'), at('used', 's', 0), choice('tax'))
	const two = answer(addRepeat(copies, one, 's'), at('used', 's', 1), choice('child'))
	const three = addRepeat(copies, two, 's')
	const places = (session: Session) =>
		visibleQuestions(copies, session).map(({ place }) => [place.question, place.repeat])

	test('asks each copy by its own answers', () => {
		expect(places(three)).toEqual([
			['used', 0],
			['rating', 0],
			['used', 1],
			['rating', 1],
			['used', 2],
			['happy', undefined]
		])
	})

	test('has no more copies than it may', () => {
		expect(addRepeat(copies, three, 's')).toBe(three)
		expect(addRepeat(copies, three, 'a')).toBe(three)
	})

	test('moves up when one is taken out, and is as before when that is undone', () => {
		const { session, removed } = removeRepeat({ ...three, at: at('used', 's', 1) }, 's', 0)
		expect(answerAt(session, at('used', 's', 0))).toEqual(choice('child'))
		expect(session.at).toEqual(at('used', 's', 0))
		expect(removed && restoreRepeat(session, removed).repeats).toEqual(three.repeats)
		expect(removeRepeat(three, 's', 7)).toEqual({ session: three, removed: undefined })
	})

	test('goes in copy by copy', () => {
		const sent = submitSession(copies, three)
		expect(sent).toMatchObject({
			response: { repeats: { s: [{ used: choice('tax') }, { used: choice('child') }, {}] } }
		})
	})
})

test('a form of 600 questions steps in well under a frame', () => {
	const questions = Array.from({ length: 600 }, (_, index) =>
		single(`q${index}`, ['a', 'b'], index === 0 ? {} : { showIf: chosen(`q${index - 1}`, 'a') })
	)
	const large = questionnaire(section('a', questions))
	let session = startSession(large, 'lv')
	for (const { code } of questions) session = answer(session, at(code), choice('a'))
	const standing = { ...session, at: at('q300') }
	const steps = 50
	const from = performance.now()
	for (let step = 0; step < steps; step += 1)
		expect(progressOf(large, nextQuestion(large, answer(standing, at('q300'), choice('a')))).index).toBe(301)
	const each = (performance.now() - from) / steps
	if (process.env['FIGURES']) process.stdout.write(`600 questions: ${each.toFixed(2)} ms a step\n`)
	expect(each).toBeLessThan(8)
})
