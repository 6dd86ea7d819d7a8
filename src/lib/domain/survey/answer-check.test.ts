import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import { answerIssue } from './answer-check.ts'
import { isEmptyAnswer, type Answer } from './answer.ts'
import type { Question } from './questionnaire.ts'
import { choices, lv, single } from './survey.fixture.ts'

const base = { code: 'q', text: lv('?') }
const multi: Question = { ...base, type: 'multi', choices: choices('a', 'b', 'c'), min: 1, max: 2 }
const rank: Question = { ...base, type: 'rank', choices: choices('a', 'b', 'c'), top: 2 }
const matrix: Question = {
	...base,
	type: 'matrix',
	rows: choices('r', 's'),
	choices: choices('1', '2'),
	required: true
}
const number: Question = { ...base, type: 'number', min: 0, max: 10, decimals: 1 }
const date: Question = { ...base, type: 'date', from: isoDate('2026-01-01'), to: isoDate('2026-12-31') }
const text: Question = { ...base, type: 'text', lines: 'one', min: 2, max: 5 }
const drawing: Question = { ...base, type: 'drawing' }
const typed = (value: string): Answer => ({ type: 'text', text: value })
const formatted = (format: 'email' | 'phone' | 'postcode' | 'digits'): Question => ({
	...base,
	type: 'text',
	lines: 'one',
	format
})

describe('what cannot be taken', () => {
	test.each<{ question: Question; said: Answer | undefined; issue: unknown; why: string }>([
		{
			question: single('q', ['a'], { required: true }),
			said: undefined,
			issue: { code: 'answer-required' },
			why: 'required'
		},
		{ question: single('q', ['a']), said: undefined, issue: undefined, why: 'not required' },
		{
			question: single('q', ['a']),
			said: { type: 'choice', code: 'z' },
			issue: { code: 'answer-misfit' },
			why: 'unknown choice'
		},
		{ question: single('q', ['a']), said: typed('a'), issue: { code: 'answer-misfit' }, why: 'text for a choice' },
		{
			question: single('q', ['a']),
			said: { type: 'none', why: 'refused' },
			issue: { code: 'answer-misfit' },
			why: 'refusing that is not offered'
		},
		{
			question: single('q', ['a'], { offers: ['refused'], required: true }),
			said: { type: 'none', why: 'refused' },
			issue: undefined,
			why: 'refusing that is offered, though required'
		},
		{
			question: multi,
			said: { type: 'choices', codes: ['a', 'a'] },
			issue: { code: 'answer-misfit' },
			why: 'one choice twice'
		},
		{
			question: { ...multi, min: 2 },
			said: { type: 'choices', codes: ['a'] },
			issue: { code: 'too-few-chosen', limit: 2 },
			why: 'too few'
		},
		{
			question: multi,
			said: { type: 'choices', codes: ['a', 'b', 'c'] },
			issue: { code: 'too-many-chosen', limit: 2 },
			why: 'too many'
		},
		{
			question: rank,
			said: { type: 'ranking', codes: ['a'] },
			issue: { code: 'too-few-chosen', limit: 2 },
			why: 'half a ranking'
		},
		{ question: rank, said: { type: 'ranking', codes: ['c', 'a'] }, issue: undefined, why: 'the two best' },
		{
			question: matrix,
			said: { type: 'rows', codes: { r: '1' } },
			issue: { code: 'rows-missing', limit: 1 },
			why: 'a row left out'
		},
		{
			question: { ...matrix, required: false },
			said: { type: 'rows', codes: { r: '1' } },
			issue: undefined,
			why: 'rows may be left out'
		},
		{
			question: matrix,
			said: { type: 'rows', codes: { z: '1' } },
			issue: { code: 'answer-misfit' },
			why: 'unknown row'
		},
		{
			question: { ...base, type: 'smiley' },
			said: { type: 'number', value: 0 },
			issue: { code: 'answer-misfit' },
			why: 'no such face'
		},
		{
			question: { ...base, type: 'nps' },
			said: { type: 'number', value: 0 },
			issue: undefined,
			why: 'nought recommends to nobody'
		},
		{
			question: { ...base, type: 'scale', from: 1, to: 6 },
			said: { type: 'number', value: 2.5 },
			issue: { code: 'answer-misfit' },
			why: 'between two steps'
		},
		{
			question: number,
			said: { type: 'number', value: -0.1 },
			issue: { code: 'number-too-small', limit: 0 },
			why: 'too small'
		},
		{
			question: number,
			said: { type: 'number', value: 10.1 },
			issue: { code: 'number-too-large', limit: 10 },
			why: 'too large'
		},
		{ question: number, said: { type: 'number', value: 0.3 }, issue: undefined, why: 'one digit' },
		{
			question: number,
			said: { type: 'number', value: 0.25 },
			issue: { code: 'number-too-fine', limit: 1 },
			why: 'two digits'
		},
		{ question: number, said: { type: 'number', value: NaN }, issue: { code: 'answer-misfit' }, why: 'no number' },
		{
			question: date,
			said: { type: 'date', on: isoDate('2025-12-31') },
			issue: { code: 'day-too-early', limit: '2026-01-01' },
			why: 'too early'
		},
		{
			question: date,
			said: { type: 'date', on: isoDate('2027-01-01') },
			issue: { code: 'day-too-late', limit: '2026-12-31' },
			why: 'too late'
		},
		{ question: text, said: typed(' a '), issue: { code: 'text-too-short', limit: 2 }, why: 'blanks do not count' },
		{ question: text, said: typed('garšīgi'), issue: { code: 'text-too-long', limit: 5 }, why: 'too long' },
		{ question: formatted('email'), said: typed('a@b'), issue: { code: 'email-invalid' }, why: 'no domain' },
		{ question: formatted('email'), said: typed('anna@cesis.lv'), issue: undefined, why: 'an address' },
		{
			question: formatted('phone'),
			said: typed('+371 26 123-456'),
			issue: undefined,
			why: 'a number as people write it'
		},
		{
			question: formatted('phone'),
			said: typed('12'),
			issue: { code: 'phone-invalid' },
			why: 'too short for a number'
		},
		{
			question: formatted('postcode'),
			said: typed('4101'),
			issue: { code: 'postcode-invalid' },
			why: 'a postcode begins with LV'
		},
		{ question: formatted('digits'), said: typed('12a'), issue: { code: 'digits-invalid' }, why: 'a letter' },
		{
			question: drawing,
			said: { type: 'drawing', strokes: [[0, 501]] },
			issue: { code: 'answer-misfit' },
			why: 'beside the sheet'
		},
		{
			question: drawing,
			said: { type: 'drawing', strokes: [[0, 1, 2]] },
			issue: { code: 'answer-misfit' },
			why: 'half a point'
		},
		{
			question: drawing,
			said: { type: 'drawing', strokes: [Array<number>(40_002).fill(1)] },
			issue: { code: 'drawing-too-long', limit: 20_000 },
			why: 'a book'
		},
		{
			question: drawing,
			said: { type: 'drawing', strokes: [[0, 0, 1000, 500]] },
			issue: undefined,
			why: 'from corner to corner'
		}
	])('$question.type, $why', ({ question, said, issue }) => {
		expect(answerIssue(question, said)).toEqual(issue)
	})
})

test('an answer without contents is none', () => {
	const empty: readonly Answer[] = [
		typed('  '),
		{ type: 'choices', codes: [] },
		{ type: 'ranking', codes: [] },
		{ type: 'rows', codes: {} },
		{ type: 'drawing', strokes: [[]] }
	]
	expect(empty.map(isEmptyAnswer)).toEqual(empty.map(() => true))
	expect(isEmptyAnswer({ type: 'number', value: 0 })).toBe(false)
})
