import { describe, expect, test } from 'vitest'
import { isoDate } from '../../dates.ts'
import type { Condition } from '../condition.ts'
import { checkQuestionnaire } from '../questionnaire-check.ts'
import type { Question } from '../questionnaire.ts'
import { chosen, lv, questionnaire, section, single } from '../survey.fixture.ts'
import { newQuestion, questionTypes } from './question-types.ts'
import {
	askableBefore,
	conditionToSentence,
	newPart,
	relationOf,
	relationsOf,
	sentenceToCondition,
	withRelation
} from './sentence.ts'

const today = isoDate('2026-11-23')
const not = (of: Condition): Condition => ({ type: 'not', of })

describe('a condition as a sentence', () => {
	test.each<Condition | undefined>([
		undefined,
		chosen('q', 'a'),
		not(chosen('q', 'a')),
		{ type: 'all', of: [chosen('q', 'a'), not({ type: 'answered', question: 'r' })] },
		{ type: 'any', of: [chosen('q', 'a'), { type: 'number', question: 'n', operator: '>=', value: 3 }] }
	])('is the same condition again: %j', (condition) => {
		const sentence = conditionToSentence(condition)
		expect(sentence && sentenceToCondition(sentence)).toEqual(condition)
	})

	test('says when it is too knotted for one joint, rather than losing a part', () => {
		const knotted: Condition = { type: 'all', of: [{ type: 'any', of: [chosen('q', 'a')] }, chosen('r', 'b')] }
		expect(conditionToSentence(knotted)).toBeUndefined()
		expect(conditionToSentence(not(not(chosen('q', 'a'))))).toBeUndefined()
		expect(conditionToSentence(not({ type: 'number', question: 'n', operator: '<', value: 1 }))).toBeUndefined()
	})

	test.each(questionTypes)('offers of a %s only what it can meet', (type) => {
		const fresh = newQuestion(type, 'before')
		const asked = { ...fresh, offers: ['dont-know'] } as Question
		for (const relation of relationsOf(asked)) {
			const part = newPart(asked, relation, today)
			expect(relationOf(part)).toBe(relation)
			const showIf = sentenceToCondition({ join: 'all', parts: [part] })
			const form = questionnaire(section('a', [asked, { ...single('then', ['x', 'y']), ...(showIf && { showIf }) }]))
			const codes = checkQuestionnaire(form).map(({ code }) => code)
			expect(codes).not.toContain('comparison-misfit')
			expect(codes).not.toContain('refers-to-missing-choice')
		}
	})

	test('keeps the value when the relation changes', () => {
		const scale: Question = { code: 's', type: 'scale', text: lv('?'), from: 1, to: 5 }
		const four = { comparison: { type: 'number', question: 's', operator: '<', value: 4 }, negated: false } as const
		expect(withRelation(four, scale, '>=', today).comparison).toMatchObject({ operator: '>=', value: 4 })
		expect(withRelation(four, scale, 'answered', today)).toEqual(newPart(scale, 'answered', today))
		const is = { comparison: { type: 'chosen', question: 'q', choice: 'b' }, negated: false } as const
		expect(withRelation(is, single('q', ['a', 'b']), 'is-not', today)).toEqual({ ...is, negated: true })
		const date: Question = { code: 'd', type: 'date', text: lv('?') }
		const before = newPart(date, 'before', isoDate('2026-01-01'))
		expect(withRelation(before, date, 'after', today).comparison).toMatchObject({ day: '2026-01-01' })
	})

	test('may ask about earlier questions only, and of copies only within them', () => {
		const form = questionnaire(
			section('a', [single('one', ['x', 'y'])]),
			section('b', [single('two', ['x', 'y']), single('three', ['x', 'y'])], {
				repeat: { name: lv('pakalpojums'), max: 3 }
			}),
			section('c', [single('four', ['x', 'y'])])
		)
		const codes = (code: string) => askableBefore(form, code).map((question) => question.code)
		expect(codes('one')).toEqual([])
		expect(codes('three')).toEqual(['one', 'two'])
		expect(codes('b')).toEqual(['one'])
		expect(codes('four')).toEqual(['one'])
	})
})
