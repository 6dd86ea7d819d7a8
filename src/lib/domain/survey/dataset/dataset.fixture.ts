import { isoDate } from '../../dates.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Response } from '../session.ts'
import type { ClientAnswers } from '../stored-answers.ts'
import { choices, chosen, lv, questionnaire, section, single } from '../survey.fixture.ts'
import type { DataSetOptions } from './plan.ts'
import type { DataWords } from './variable.ts'

export const dataWords: DataWords = {
	missing: { 'not-applicable': 'N/A', refused: 'Refused', 'dont-know': 'Does not know', skipped: 'Skipped' },
	columns: { respondent: 'Link', copy: 'Copy', day: 'Day', language: 'Language', origin: 'Way' },
	languages: { lv: 'Latvian', en: 'English', ru: 'Russian', uk: 'Ukrainian' },
	origins: { kiosk: 'Kiosk', paper: 'Paper', interview: 'Desk', phone: 'Phone', link: 'Link' },
	chosen: 'Yes',
	notChosen: 'No',
	drawn: 'Drawn',
	place: 'Place'
}

export const plainOptions: DataSetOptions = { language: 'lv', words: dataWords, texts: false, circumstances: false }

/** One question of every type, one of them asked on a condition, and a section with copies. */
export const everyType: Questionnaire = questionnaire(
	section('a', [
		single('sex', ['f', 'm'], { offers: ['refused', 'dont-know', 'not-applicable'] }),
		{ type: 'multi', code: 'ways', text: lv('Veidi'), choices: choices('desk', 'phone', 'web') },
		{
			type: 'matrix',
			code: 'parts',
			text: lv('Daļas'),
			rows: choices('speed', 'manners'),
			choices: choices('1', '2', '5')
		},
		{ type: 'rank', code: 'order', text: lv('Kārta'), choices: choices('x', 'y', 'z'), top: 2 },
		{ type: 'scale', code: 'ease', text: lv('Viegli?'), from: 1, to: 5, low: lv('Grūti'), high: lv('Viegli') },
		{ type: 'nps', code: 'nps', text: lv('Ieteiktu?'), showIf: chosen('sex', 'f') },
		{ type: 'number', code: 'euro', text: lv('Cik?'), decimals: 2 },
		{ type: 'date', code: 'when', text: lv('Kad?') },
		{ type: 'text', code: 'say', text: lv('Kāpēc?'), lines: 'many' },
		{ type: 'drawing', code: 'sign', text: lv('Paraksts') }
	]),
	section('visit', [single('service', ['s1', 's2'])], { repeat: { name: lv('Apmeklējums'), max: 3 } })
)

export const fillingOf = (response: Response, more: Partial<ClientAnswers> = {}): ClientAnswers => ({
	survey: 'survey-id',
	questionnaire: 'form',
	version: 1,
	response,
	language: 'lv',
	origin: 'kiosk',
	on: isoDate('2026-11-20'),
	...more
})

/** Keeps the order: chance that always takes the last. */
export const inOrder = (bound: number): number => bound - 1

export const fullResponse: Response = {
	answers: {
		sex: { type: 'choice', code: 'm' },
		ways: { type: 'choices', codes: ['desk', 'web'] },
		parts: { type: 'rows', codes: { manners: '5' } },
		order: { type: 'ranking', codes: ['z', 'x'] },
		ease: { type: 'number', value: 4 },
		euro: { type: 'number', value: -3.5 },
		when: { type: 'date', on: isoDate('2026-10-01') },
		say: { type: 'text', text: '=HYPERLINK("x")\nAnna; "Liepa"' },
		sign: { type: 'drawing', strokes: [[0, 0, 5, 5]] }
	},
	repeats: { visit: [{ service: { type: 'choice', code: 's2' } }, {}] }
}
