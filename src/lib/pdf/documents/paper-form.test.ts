import { describe, expect, test } from 'vitest'
import { sheetOf } from '$lib/domain/survey/paper/sheet.ts'
import { deskForm } from '$lib/domain/survey/library/desk-form.ts'
import { phoneForm } from '$lib/domain/survey/library/phone-form.ts'
import { languages, questionsOf, type Question } from '$lib/domain/survey/questionnaire.ts'
import { choices, lv, questionnaire, section, single } from '$lib/domain/survey/survey.fixture.ts'
import { sheetWords } from '$lib/messages/paper-sheet.ts'
import { faces } from '../faces.fixture.ts'
import { flat, judge } from '../judges.fixture.ts'
import { instant, profile } from '../register.fixture.ts'
import { differences } from '../testing/pictures.ts'
import { judgement } from '../testing/rules.ts'
import { paperFormDocument, type PaperFormRequest } from './paper-form.ts'

const request: Omit<PaperFormRequest, 'sheet'> = {
	practice: false,
	profile,
	at: instant('2026-11-30T12:30:00Z'),
	appBuild: '0.1.0'
}
const every: readonly Question[] = [
	{ code: 'many', type: 'multi', text: lv('Kas der?'), choices: choices('a', 'b', 'c'), min: 1, max: 2 },
	{ code: 'rank', type: 'rank', text: lv('Kas svarīgāk?'), choices: choices('a', 'b', 'c') },
	{ code: 'rows', type: 'matrix', text: lv('Kā vērtējat?'), rows: choices('r', 's'), choices: choices('a', 'b') },
	{ code: 'nps', type: 'nps', text: lv('Vai ieteiktu?') },
	{ code: 'wide', type: 'scale', from: 0, to: 100, text: lv('Cik procentu?') },
	{ code: 'count', type: 'number', text: lv('Cik reižu?'), unit: lv('reizes') },
	{ code: 'day', type: 'date', text: lv('Kurā dienā?') },
	{ code: 'sign', type: 'drawing', text: lv('Paraksts') }
]
const children = section('kids', [single('age', ['x', 'y'])], { repeat: { name: lv('Bērns'), max: 5 } })
const everyType = questionnaire(section('a', every), children)
const pdfOf = (...made: Parameters<typeof sheetOf>) =>
	paperFormDocument({ ...request, sheet: sheetOf(...made) }, faces).bytes
const textOf = (bytes: Uint8Array) => flat(judge(bytes, 'pdftotext', '-layout', 'FILE', '-').out)

describe('a questionnaire on paper', () => {
	test.each([
		...languages.map((language) => ({ name: `in ${language}`, form: deskForm, language })),
		{ name: 'with every type of question and copies', form: everyType, language: 'lv' as const }
	])('$name keeps every rule of PDF/A-3a and PDF/UA-1 that we know', async ({ form, language }) => {
		const bytes = pdfOf(form, language, sheetWords[language])
		expect(await judgement(bytes)).toEqual([])
		expect(judge(bytes, 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0, complaints: '' })
	})

	test('has every question once with its number, and every choice with its code', () => {
		const text = textOf(pdfOf(deskForm, 'lv', sheetWords.lv))
		for (const [index, question] of questionsOf(deskForm).entries()) {
			expect(text.split(`${index + 1}. ${question.text.lv}`)).toHaveLength(2)
			if ('choices' in question)
				for (const [code, { label }] of question.choices.entries()) expect(text).toContain(`${code + 1} ${label.lv}`)
		}
		expect(text).toContain('98 Grūti pateikt')
		expect(text).toContain('97 Nevēlos atbildēt')
		expect(text).toContain(sheetWords.lv.batch)
		expect(text).toContain(sheetWords.lv.form)
		expect(text).toContain(deskForm.thanks.lv)
	})

	test('says who is to answer a question and where to go on', () => {
		const text = textOf(pdfOf(phoneForm, 'lv', sheetWords.lv))
		expect(text).toMatch(/1 Jā → pārejiet (pie \d+\. jautājuma|uz beigām)/)
		expect(text).toContain('Atbildiet tikai tad, ja')
	})

	test('prints a section with copies three times', () => {
		const text = textOf(pdfOf(everyType, 'lv', sheetWords.lv))
		expect(text.match(/kids: Bērns \d/g)).toEqual(['kids: Bērns 1', 'kids: Bērns 2', 'kids: Bērns 3'])
		expect(text.split('9. age?')).toHaveLength(4)
	})

	test('looks as it was looked at', () => {
		expect(differences('paper-form', pdfOf(deskForm, 'lv', sheetWords.lv), 1)).toEqual([])
		expect(differences('paper-form-types', pdfOf(everyType, 'lv', sheetWords.lv), 1)).toEqual([])
	})
})
