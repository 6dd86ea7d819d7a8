import { describe, expect, test } from 'vitest'
import { isoDate } from '../dates.ts'
import type { Condition } from './condition.ts'
import { answerText, pipe, pipedQuestions } from './piping.ts'
import { limits } from './questionnaire-limits.ts'
import { readQuestionnaire } from './questionnaire-schema.ts'
import { findQuestion, say, type Question } from './questionnaire.ts'
import { choices, chosen, lv, questionnaire, section, single } from './survey.fixture.ts'

const base = { text: lv('?') }
const everyType: readonly Question[] = [
	single('single', ['a', '1'], {
		required: true,
		offers: ['dont-know', 'refused', 'not-applicable'],
		message: lv('Lūdzu')
	}),
	{ ...base, code: 'multi', type: 'multi', choices: choices('a', 'b'), min: 0, max: 2 },
	{ ...base, code: 'scale', type: 'scale', from: 1, to: 6, low: lv('ļoti slikti'), high: lv('teicami') },
	{ ...base, code: 'smiley', type: 'smiley' },
	{ ...base, code: 'nps', type: 'nps', hint: lv('0–10') },
	{ ...base, code: 'matrix', type: 'matrix', rows: choices('r'), choices: choices('a', 'b') },
	{ ...base, code: 'rank', type: 'rank', choices: choices('a', 'b', 'c'), top: 2 },
	{ ...base, code: 'number', type: 'number', min: 0.5, max: 9, decimals: 1, unit: lv('h') },
	{ ...base, code: 'date', type: 'date', from: isoDate('2026-01-01') },
	{
		...base,
		code: 'text',
		type: 'text',
		lines: 'many',
		min: 1,
		max: 9,
		format: 'digits',
		showIf: chosen('single', 'a')
	},
	{ ...base, code: 'drawing', type: 'drawing' }
]
const form = questionnaire(section('a', everyType, { repeat: { name: lv('Reize'), max: 5 } }))
const read = (value: unknown): unknown => readQuestionnaire(value)
const withQuestions = (...questions: readonly unknown[]): unknown => ({
	...form,
	sections: [{ code: 'a', title: lv('A'), questions }]
})

describe('a stored questionnaire', () => {
	test('is read as it was written, every type of question', () => {
		expect(read(JSON.parse(JSON.stringify(form)))).toEqual({ ok: true, questionnaire: form })
	})

	const [one] = everyType
	const long = { lv: 'a'.repeat(limits.text + 1) }
	let deep: Condition = chosen('single', 'a')
	for (let depth = 0; depth < 20_000; depth += 1) deep = { type: 'not', of: deep }

	test.each([
		{ value: withQuestions(...Array<unknown>(601).fill(one)), path: 'sections', code: 'too-many-questions' },
		{
			value: { ...form, sections: Array<unknown>(101).fill({ ...form.sections[0], questions: [] }) },
			path: 'sections',
			code: 'too-many-sections'
		},
		{
			value: withQuestions({ ...one, choices: Array<unknown>(101).fill(choices('a')[0]) }),
			path: 'sections.0.questions.0.choices',
			code: 'too-many-choices'
		},
		{
			value: withQuestions({ ...everyType[5], rows: Array<unknown>(51).fill(choices('a')[0]) }),
			path: 'sections.0.questions.0.rows',
			code: 'too-many-rows'
		},
		{
			value: { ...form, sections: [{ ...form.sections[0], repeat: { name: lv('x'), max: 51 } }] },
			path: 'sections.0.repeat.max',
			code: 'too-many-repeats'
		},
		{
			value: withQuestions({ ...one, showIf: { type: 'all', of: Array<unknown>(31).fill(chosen('a', 'a')) } }),
			path: 'sections.0.questions.0.showIf.of',
			code: 'too-many-parts'
		},
		{ value: withQuestions({ ...one, text: long }), path: 'sections.0.questions.0.text.lv', code: 'text-too-long' },
		{ value: { ...form, intro: { ...form.intro, who: lv(' ') } }, path: 'intro.who.lv', code: 'text-missing' },
		{ value: withQuestions({ ...one, code: '1a' }), path: 'sections.0.questions.0.code', code: 'code-invalid' },
		{ value: withQuestions({ ...one, code: '__proto__' }), path: 'sections.0.questions.0.code', code: 'code-invalid' },
		{
			value: withQuestions({ ...one, regex: '(a+)+$' }),
			path: 'sections.0.questions.0.regex',
			code: 'not-a-questionnaire'
		},
		{
			value: withQuestions({ ...one, type: 'slider' }),
			path: 'sections.0.questions.0.type',
			code: 'not-a-questionnaire'
		},
		{ value: 'text', path: '', code: 'not-a-questionnaire' }
	])('is refused with the place and the limit: $path $code', ({ value, path, code }) => {
		expect(read(value)).toEqual({ ok: false, issues: [{ path, code }] })
	})

	test('with hostile nesting meets a limit, not the end of the stack', () => {
		expect(read(withQuestions({ ...one, showIf: deep }))).toMatchObject({ ok: false })
	})
})

describe('texts', () => {
	test('fall back to Latvian and say so', () => {
		const texts = { lv: 'Paldies', en: 'Thank you', ru: ' ' }
		expect(say(texts, 'en')).toEqual({ text: 'Thank you', language: 'en', fallback: false })
		expect(say(texts, 'ru')).toEqual({ text: 'Paldies', language: 'lv', fallback: true })
		expect(say(texts, 'uk')).toEqual({ text: 'Paldies', language: 'lv', fallback: true })
		expect(say(texts, 'lv').fallback).toBe(false)
	})

	const words = { day: (day: string) => `<${day}>`, nothing: '…' }
	const labelled: Question = {
		code: 'way',
		text: lv('?'),
		type: 'single',
		choices: [{ code: 'bus', label: { lv: 'autobuss', en: 'bus' } }]
	}
	const asked = (code: string) =>
		code === 'way'
			? { question: labelled, answer: { type: 'choice', code: 'bus' } as const }
			: code === 'name'
				? { question: findQuestion(form, 'text') ?? labelled, answer: { type: 'text', text: '{q:way}' } as const }
				: undefined

	test('hold earlier answers in the words of the language', () => {
		const pipeIn = (text: string, language: 'lv' | 'en'): string => pipe(text, asked, { language, words })
		expect(pipeIn('Kāpēc {q:way}?', 'lv')).toBe('Kāpēc autobuss?')
		expect(pipeIn('Why {q:way}?', 'en')).toBe('Why bus?')
		expect(pipeIn('Kas {q:gone}?', 'lv')).toBe('Kas …?')
		expect(pipeIn('{q:name}', 'lv')).toBe('{q:way}')
		expect(pipedQuestions({ lv: '{q:a} {q:b}', en: '{q:a} {q:c}' })).toEqual(['a', 'b', 'c'])
	})

	test('show each answer as people write it', () => {
		const shown = (answer: Parameters<typeof answerText>[1], language: 'lv' | 'en' = 'lv'): unknown =>
			answerText(labelled, answer, language, words)
		expect(shown({ type: 'number', value: 1.5 })).toBe('1,5')
		expect(shown({ type: 'number', value: 1.5 }, 'en')).toBe('1.5')
		expect(shown({ type: 'date', on: isoDate('2026-11-22') })).toBe('<2026-11-22>')
		expect(shown({ type: 'choices', codes: ['bus', 'new'] })).toBe('autobuss, new')
		expect(shown({ type: 'none', why: 'refused' })).toBe(undefined)
	})
})
