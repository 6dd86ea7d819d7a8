import { expect, test } from 'vitest'
import { checkQuestionnaire } from '../questionnaire-check.ts'
import { readQuestionnaire } from '../questionnaire-schema.ts'
import { questionsOf } from '../questionnaire.ts'
import { deskForm } from './desk-form.ts'
import { phoneForm } from './phone-form.ts'
import { pollForm } from './poll-form.ts'
import { staffForm } from './staff-form.ts'

test.each([deskForm, staffForm, phoneForm, pollForm])('$code has neither errors nor missing translations', (form) => {
	expect(checkQuestionnaire(form)).toEqual([])
	expect(readQuestionnaire(JSON.parse(JSON.stringify(form)))).toEqual({ ok: true, questionnaire: form })
})

test('the desk form has its eight questions, an open one and the age, and asks no name', () => {
	expect(questionsOf(deskForm).map(({ code }) => code)).toEqual([
		...['purpose', 'channel', 'satisfied', 'easy', 'kind', 'clear', 'wait', 'result'],
		...['improve', 'age']
	])
	expect(deskForm.languages).toEqual(['lv', 'en', 'ru', 'uk'])
})
